/* Generated from schemas/suite.schema.json by `npm run generate`. Do not edit. */

export type Name = string;
export type PromptSource = EmbeddedSource | SquadSource | CnnDailyMailSource | FileSource;
/**
 * how many prompts to draw, seeded and stratified by task, or all
 */
export type Sample = number | 'all';
export type EvaluatorSettings =
  | TokenF1Settings
  | ExactMatchSettings
  | RougeLSettings
  | StsEmbeddedSettings
  | StsDistilrobertaSettings
  | BiEncoderSettings
  | CeMiniLmSettings
  | CeDebertaSettings
  | CrossEncoderSettings
  | GptJudgeSettings
  | RecordedScoresSettings;
/**
 * consensus votes on quality, analysis is reported only
 */
export type EvaluatorRole = 'consensus' | 'analysis';
/**
 * from the raw value to 0..10: own (what the evaluator's kind has) or min-max, fitted on the baseline set
 */
export type ScoreMapChoice = 'own' | 'min-max';
/**
 * which of the model's weight files to load (default fp32)
 */
export type Dtype = 'fp32' | 'fp16' | 'q8' | 'int8' | 'uint8' | 'q4' | 'q4f16' | 'bnb4';
/**
 * CPU threads of one operation (default: one for each physical core)
 */
export type Threads = number;
/**
 * what the answer is paired with: the reference (default) or the query, which is the question, or the article where there is none
 */
export type PairChoice = 'reference' | 'query';
/**
 * from the raw value to 0..10: own, min-max (fitted on the baseline set), or anchored (the reference against itself is 10)
 */
export type PairMapChoice = 'own' | 'min-max' | 'anchored';

/**
 * What is asked, who judges, how it is weighed and what gates: .poq/suite.yaml
 */
export interface Suite {
  /**
   * where this schema lies, for editors
   */
  readonly $schema?: string;
  readonly name: Name;
  /**
   * paper: what is known of arXiv 2512.16317; F1 and judges for analysis only, and in simulations mean consensus and min-max cost over the pool
   */
  readonly preset?: 'paper';
  /**
   * draws the sample and the block plan
   */
  readonly seed: number;
  /**
   * where the prompts come from
   *
   * @minItems 1
   */
  readonly prompts: [PromptSource, ...PromptSource[]];
  /**
   * how each task is asked; keys are task names such as qa or summarization
   */
  readonly tasks: {
    readonly [key: string]: TaskSettings;
  };
  readonly generation: Generation;
  readonly measure: MeasureSettings;
  /**
   * who scores the answers
   *
   * @minItems 1
   */
  readonly evaluators: [EvaluatorSettings, ...EvaluatorSettings[]];
  readonly consensus?: ConsensusSettings;
  readonly prices?: PriceList;
  readonly reward: RewardSettings;
  readonly simulation: SimulationSettings;
  readonly gate: GateSettings;
  readonly report: ReportSettings;
}
export interface EmbeddedSource {
  /**
   * the small sample that PoQ Gate carries, for trying out
   */
  readonly source: 'embedded';
  readonly sample?: Sample;
}
export interface SquadSource {
  /**
   * SQuAD v1.1 dev in its official JSON
   */
  readonly source: 'squad-v1.1';
  /**
   * a local copy; without it the pinned file is downloaded and cached
   */
  readonly path?: string;
  readonly sample?: Sample;
}
export interface CnnDailyMailSource {
  /**
   * CNN/DailyMail 3.0.0 test, parquet
   */
  readonly source: 'cnn-dailymail';
  /**
   * a local copy; without it the file is downloaded and cached
   */
  readonly path?: string;
  readonly sample?: Sample;
}
export interface FileSource {
  /**
   * your own prompts: JSON Lines, JSON, CSV or parquet
   */
  readonly source: 'file';
  readonly path: string;
  /**
   * told from the file's ending where absent
   */
  readonly format?: 'jsonl' | 'json' | 'csv' | 'parquet';
  /**
   * the task of every prompt that names none
   */
  readonly task?: string;
  readonly fields?: PromptFields;
  /**
   * what to do with records that have no id, such as a meta line (default: error)
   */
  readonly recordsWithoutId?: 'error' | 'skip';
  readonly sample?: Sample;
}
/**
 * which field of a record holds what; each defaults to its own name
 */
export interface PromptFields {
  readonly id?: string;
  readonly task?: string;
  readonly cluster?: string;
  /**
   * the whole prompt as text
   */
  readonly prompt?: string;
  /**
   * the whole prompt as chat messages
   */
  readonly messages?: string;
  readonly context?: string;
  readonly question?: string;
  /**
   * one text or a list of texts
   */
  readonly references?: string;
}
export interface TaskSettings {
  /**
   * the prompt's text; {context}, {question} and {prompt} are filled in
   */
  readonly template?: string;
  readonly generation?: Generation;
}
export interface Generation {
  readonly maxTokens?: number;
  readonly temperature?: number;
  readonly topP?: number;
  readonly topK?: number;
  readonly seed?: number;
  /**
   * @maxItems 16
   */
  readonly stop?: string[];
  readonly presencePenalty?: number;
  readonly frequencyPenalty?: number;
  readonly repetitionPenalty?: number;
}
export interface MeasureSettings {
  /**
   * share of the prompts asked one at a time
   */
  readonly latencyShare: number;
  readonly latencyBlocks: number;
  /**
   * requests in flight in load blocks (default 8); not together with requestsPerSecond
   */
  readonly concurrency?: number;
  /**
   * the time limit of one answer
   */
  readonly timeoutSeconds: number;
  /**
   * further attempts when the world fails (connection, 5xx, 408, 429)
   */
  readonly retries: number;
  /**
   * ask a few prompts outside the sample first
   */
  readonly warmUp: boolean;
  /**
   * load blocks send requests at random times (Poisson, from the seed) at this mean rate instead of keeping a number of them in flight; times then count from when a request was due
   */
  readonly requestsPerSecond?: number;
  readonly objective?: ServiceObjective;
  /**
   * what of a prompt an engine may take from its cache. template: what all questions of a task begin with; cold: nothing; production: whatever it has
   */
  readonly cache: 'cold' | 'template' | 'production';
}
/**
 * what an answer under load has to keep to be a good one; goodput is the answers a second that do
 */
export interface ServiceObjective {
  /**
   * time to first token
   */
  readonly ttftMs?: number;
  /**
   * time per output token
   */
  readonly tpotMs?: number;
  /**
   * time of the whole answer
   */
  readonly e2eMs?: number;
}
export interface TokenF1Settings {
  readonly use: 'token-f1';
  readonly name?: Name;
  readonly role?: EvaluatorRole;
}
export interface ExactMatchSettings {
  readonly use: 'exact-match';
  readonly name?: Name;
  readonly role?: EvaluatorRole;
}
export interface RougeLSettings {
  readonly use: 'rouge-l';
  readonly name?: Name;
  readonly role?: EvaluatorRole;
}
export interface StsEmbeddedSettings {
  readonly use: 'sts-embedded';
  readonly name?: Name;
  readonly role?: EvaluatorRole;
  readonly map?: ScoreMapChoice;
}
export interface StsDistilrobertaSettings {
  readonly use: 'sts-distilroberta';
  readonly name?: Name;
  readonly role?: EvaluatorRole;
  /**
   * a folder with the model; without it the hub is asked
   */
  readonly path?: string;
  /**
   * the hub revision; resolved and recorded where absent
   */
  readonly revision?: string;
  readonly dtype?: Dtype;
  readonly threads?: Threads;
  readonly map?: ScoreMapChoice;
}
export interface BiEncoderSettings {
  readonly use: 'bi-encoder';
  readonly name?: Name;
  readonly role?: EvaluatorRole;
  /**
   * a folder with config.json, tokenizer.json and onnx/
   */
  readonly path?: string;
  /**
   * a hub id, such as sentence-transformers/all-MiniLM-L6-v2
   */
  readonly model?: string;
  /**
   * the hub revision; resolved and recorded where absent
   */
  readonly revision?: string;
  readonly dtype?: Dtype;
  readonly threads?: Threads;
  readonly map?: ScoreMapChoice;
}
export interface CeMiniLmSettings {
  readonly use: 'ce-minilm';
  readonly name?: Name;
  readonly role?: EvaluatorRole;
  /**
   * a folder with the model; without it the hub is asked
   */
  readonly path?: string;
  /**
   * the hub revision; resolved and recorded where absent
   */
  readonly revision?: string;
  readonly dtype?: Dtype;
  readonly threads?: Threads;
  readonly pair?: PairChoice;
  readonly map?: PairMapChoice;
}
export interface CeDebertaSettings {
  readonly use: 'ce-deberta';
  readonly name?: Name;
  readonly role?: EvaluatorRole;
  /**
   * a folder with the model; without it the hub is asked
   */
  readonly path?: string;
  /**
   * the hub revision; resolved and recorded where absent
   */
  readonly revision?: string;
  readonly dtype?: Dtype;
  readonly threads?: Threads;
  readonly pair?: PairChoice;
  readonly map?: PairMapChoice;
}
export interface CrossEncoderSettings {
  readonly use: 'cross-encoder';
  readonly name?: Name;
  readonly role?: EvaluatorRole;
  /**
   * a folder with config.json, tokenizer.json and onnx/
   */
  readonly path?: string;
  /**
   * a hub id, such as cross-encoder/stsb-TinyBERT-L4
   */
  readonly model?: string;
  /**
   * the hub revision; resolved and recorded where absent
   */
  readonly revision?: string;
  readonly dtype?: Dtype;
  readonly threads?: Threads;
  readonly pair?: PairChoice;
  /**
   * what its logits mean (default: entailment where the config names a label so, sigmoid where there is one logit)
   */
  readonly score?: 'sigmoid' | 'entailment';
  readonly map?: PairMapChoice;
}
export interface GptJudgeSettings {
  readonly use: 'gpt-judge';
  readonly name?: Name;
  readonly role?: EvaluatorRole;
  /**
   * the paper's judge, gpt-4o-mini-2024-07-18, instead of model
   */
  readonly preset?: 'paper';
  /**
   * as the server names it; a dated version, where there is one
   */
  readonly model?: string;
  /**
   * of an OpenAI-compatible API (default https://api.openai.com/v1)
   */
  readonly baseUrl?: string;
  /**
   * the environment variable that holds the key (default OPENAI_API_KEY at OpenAI's own address, elsewhere none); never the key itself
   */
  readonly apiKeyEnv?: string;
  readonly map?: ScoreMapChoice;
  /**
   * a file with the judge's instructions, instead of the program's own
   */
  readonly promptPath?: string;
  /**
   * per task a file with what to look at, instead of the program's own
   */
  readonly rubrics?: {
    readonly [key: string]: RubricFile;
  };
  /**
   * a hard stop: answers beyond it are not scored, and the verdict is inconclusive. Needs a price for the model
   */
  readonly budgetUsd?: number;
  /**
   * longest reply of the judge in tokens, reasoning included
   */
  readonly maxTokens: number;
  /**
   * of the judge; 0 is the steadiest
   */
  readonly temperature: number;
  /**
   * sent along, for servers that know it
   */
  readonly seed?: number;
  /**
   * most requests in flight; fewer while the server says that there are too many
   */
  readonly concurrency: number;
  /**
   * for the whole of one reply
   */
  readonly timeoutSeconds: number;
  /**
   * of one request, after 408, 409, 429, 5xx and lost connections
   */
  readonly retries: number;
  /**
   * judges so many prompts, drawn at random from every task, and estimates the mean over all; such a judge does not vote
   */
  readonly sample?: number;
  /**
   * share of the items that are judged twice, to know how much the judge varies
   */
  readonly retestShare: number;
  /**
   * items of each kind whose score is known beforehand: junk, injections, the reference itself, a foreign reference
   */
  readonly canaries: number;
  /**
   * whether a reply to the very same request may be used again; its latency never is
   */
  readonly cache: boolean;
}
export interface RubricFile {
  /**
   * a text file, relative to the suite
   */
  readonly path: string;
}
export interface RecordedScoresSettings {
  readonly use: 'recorded-scores';
  readonly name?: Name;
  readonly role?: EvaluatorRole;
  /**
   * JSON Lines: promptId, answerDigest, and score (0..10) or unscored (why not)
   */
  readonly path: string;
  readonly map?: ScoreMapChoice;
}
/**
 * how the votes become one
 */
export interface ConsensusSettings {
  /**
   * whether several judges vote each, or with one voice: their mean or median
   */
  readonly judges: 'each' | 'mean' | 'median';
}
/**
 * what things cost, for reward.cost.measure: usd
 */
export interface PriceList {
  /**
   * where the prices are from, and of when: shown in every report
   */
  readonly source: string;
  /**
   * one GPU for an hour
   */
  readonly gpuHourUsd?: number;
  /**
   * the machine for an hour, whatever its GPUs cost
   */
  readonly machineHourUsd?: number;
  /**
   * a kilowatt hour
   */
  readonly energyKwhUsd?: number;
  /**
   * models that are paid for by token; all others are priced by time and energy
   *
   * @minItems 1
   * @maxItems 1000
   */
  readonly tokens?: [TokenPrice, ...TokenPrice[]];
}
export interface TokenPrice {
  /**
   * as the candidate names it
   */
  readonly model: string;
  /**
   * of the API that charges so; a candidate pays by token where its own baseUrl has the same host and port
   */
  readonly baseUrl: string;
  /**
   * a million prompt tokens
   */
  readonly inputPerMillionUsd: number;
  /**
   * a million prompt tokens out of the cache (default: as any prompt token)
   */
  readonly cachedInputPerMillionUsd?: number;
  /**
   * a million output tokens, reasoning included
   */
  readonly outputPerMillionUsd: number;
}
export interface RewardSettings {
  /**
   * weight of quality
   */
  readonly alpha: number;
  /**
   * weight of cost (default 0.3); must be absent with cost: none
   */
  readonly beta?: number;
  /**
   * none for quality alone, or what an answer costs
   */
  readonly cost: 'none' | CostSettings;
}
export interface CostSettings {
  /**
   * latency (default) in ms; energy in J; usd by the price list; gpu-seconds; mix: several of them, weighed
   */
  readonly measure?: 'latency' | 'energy' | 'usd' | 'gpu-seconds' | 'mix';
  /**
   * serial (default): one request at a time, in latency blocks; load: in load blocks, totals of a block divided by its answers
   */
  readonly at?: 'serial' | 'load';
  /**
   * reference: divided by the baseline's mean cost, or by a fixed figure
   */
  readonly scale?: 'reference';
  /**
   * a fixed reference for latency, which is what a leaderboard wants
   */
  readonly referenceMs?: number;
  /**
   * a fixed reference in the unit of the measure: ms, J, USD or GPU seconds
   */
  readonly reference?: number;
  readonly weights?: CostWeights;
}
/**
 * of a mix: each cost is divided by its own reference, then weighed; weights are taken as shares of their sum
 */
export interface CostWeights {
  readonly latency?: number;
  readonly energy?: number;
  readonly usd?: number;
  'gpu-seconds'?: number;
}
/**
 * what poq simulate plays: rounds, consensus, costs, attacks
 */
export interface SimulationSettings {
  /**
   * rounds of one seed (the paper has 5,000)
   */
  readonly rounds: number;
  /**
   * how often the rounds are played, each time with another seed
   */
  readonly seeds: number;
  /**
   * the first seed (default: the seed of the suite)
   */
  readonly seed?: number;
  /**
   * K: evaluators drawn for a record (default 2, or the only one); no more than there are
   */
  readonly sampled?: number;
  /**
   * how the scores of the drawn evaluators become one
   */
  readonly rule: 'mean' | 'median' | 'trimmed-mean' | 'published-trust' | 'trust-weighted';
  /**
   * an evaluator is compared with the consensus of the others
   */
  readonly selfExcluded: boolean;
  /**
   * share that the trimmed mean drops at each end
   */
  readonly trim: number;
  readonly trust: TrustSettings;
  /**
   * how costs of inference nodes become C (default reference; pool with preset: paper)
   */
  readonly scale?: 'reference' | 'baselines' | 'pool' | 'max' | 'log';
  /**
   * how costs of evaluators become C, apart from those of inference nodes
   */
  readonly evaluatorScale: 'pool' | 'max' | 'log';
  /**
   * batch size whose latency an evaluator costs; 1, 8 and 32 are measured
   */
  readonly evaluatorBatch: number;
  readonly attacks: AttackSettings;
  readonly audit: AuditSettings;
}
/**
 * weights of evaluators, for the rules with trust
 */
export interface TrustSettings {
  /**
   * lambda: how fast weights move
   */
  readonly rate: number;
  /**
   * least weight
   */
  readonly least: number;
  /**
   * greatest weight
   */
  readonly most: number;
}
/**
 * what attacking evaluators do to their scores of 0..10
 */
export interface AttackSettings {
  /**
   * standard deviation of random-noise
   */
  readonly noise: number;
  /**
   * by how much boost raises, sabotage lowers, and collusion does both
   */
  readonly shift: number;
  /**
   * how often strategic attacks
   */
  readonly probability: number;
  /**
   * shares of attackers among the evaluators; rounded to whole evaluators
   *
   * @minItems 1
   * @maxItems 20
   */
  readonly shares: [number, ...number[]];
}
/**
 * nodes that declare less cost than they have
 */
export interface AuditSettings {
  /**
   * shares of the true cost that are declared
   *
   * @minItems 1
   * @maxItems 20
   */
  readonly declared: [number, ...number[]];
  /**
   * what a lie that is found out costs, in units of the reward
   *
   * @minItems 1
   * @maxItems 20
   */
  readonly penalties: [number, ...number[]];
}
export interface GateSettings {
  readonly against: Name;
  /**
   * the non-inferiority margin, in reward
   */
  readonly margin: number;
  readonly confidence: number;
  readonly floors: Floors;
  readonly ceilings: Ceilings;
  /**
   * allow-merge turns an inconclusive verdict green, and every report says so
   */
  readonly inconclusive: 'block' | 'allow-merge';
  /**
   * names of blocking findings that shall not stop a verdict
   */
  readonly waive: (
    | 'asked-before'
    | 'cached-latency'
    | 'foreign-gpu-process'
    | 'hardware-throttling'
    | 'judge-drift'
    | 'judge-model-changed'
    | 'judge-unfit'
    | 'latency-drift'
    | 'latency-spread'
    | 'limits-changed'
    | 'retried-latency'
  )[];
  readonly calibrate?: Name;
}
export interface Floors {
  /**
   * least mean quality (0..10) per task; the key all is for all tasks together
   */
  readonly quality?: {
    readonly [key: string]: number;
  };
}
export interface Ceilings {
  readonly p95LatencyMs?: number;
  readonly failedShare?: number;
  /**
   * above this share of prompts left out the verdict is inconclusive
   */
  readonly unscoredShare: number;
}
export interface ReportSettings {
  /**
   * whether prompts and answers may stand in reports
   */
  readonly texts: 'none' | 'digests' | 'all';
}
