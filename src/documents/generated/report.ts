/* Generated from schemas/report.schema.json by `npm run generate`. Do not edit. */

/**
 * runs plus a verdict: report.json
 */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: string;
  readonly createdAt: string;
  readonly suite: ReportSuite;
  readonly settings: ReportSettingsUsed;
  readonly verdict: ReportVerdict;
  readonly proposal?: Proposal;
  /**
   * the candidate first
   *
   * @minItems 1
   */
  readonly nodes: [ReportNode, ...ReportNode[]];
  readonly comparisons: Comparison[];
  readonly leftOut: LeftOut[];
  readonly prompts: PromptRow[];
  readonly provenance: Provenance;
  readonly trust?: Trust;
}
export interface ReportSuite {
  readonly name: string;
  readonly questionDigest: string;
  readonly prompts: number;
  readonly tasks: ReportTask[];
}
export interface ReportTask {
  readonly task: string;
  readonly prompts: number;
  readonly clusters: number;
}
export interface ReportSettingsUsed {
  readonly alpha: number;
  readonly beta: number;
  readonly cost: 'none' | 'latency' | 'energy' | 'usd' | 'gpu-seconds' | 'mix';
  readonly scale?: 'reference';
  readonly against: string;
  readonly margin: number;
  readonly confidence: number;
  readonly texts: 'none' | 'digests' | 'all';
  readonly costAt?: 'serial' | 'load';
  readonly costUnit?: 'ms' | 'J' | 'USD' | 'GPU s' | '';
  /**
   * the cost that counts as 1, in costUnit
   */
  readonly reference?: number;
  readonly prices?: PricesUsed;
  /**
   * of a mix, as shares
   */
  readonly weights?: {
    readonly [key: string]: number;
  };
  /**
   * how raw values became 0..10
   *
   * @maxItems 100
   */
  readonly maps?: ScoreMapUsed[];
  /**
   * whether several judges vote each or with one voice
   */
  readonly judges?: 'each' | 'mean' | 'median';
}
export interface PricesUsed {
  readonly source: string;
  /**
   * one price each, in words
   *
   * @maxItems 1000
   */
  readonly list: string[];
}
export interface ScoreMapUsed {
  readonly evaluator: string;
  readonly map: 'own' | 'min-max' | 'anchored';
  readonly low?: number;
  readonly high?: number;
  /**
   * @maxItems 1000
   */
  readonly fittedOn?: string[];
  readonly words: string;
}
export interface ReportVerdict {
  readonly status: 'pass' | 'fail' | 'inconclusive' | 'error';
  readonly sentence: string;
  readonly reasons: Reason[];
  /**
   * inconclusive, but gate.inconclusive: allow-merge lets it merge
   */
  readonly softened: boolean;
}
export interface Reason {
  readonly code: string;
  readonly sentence: string;
  readonly cure?: string;
}
/**
 * what the pull request itself changes of what it is gated by; the verdict above does without
 */
export interface Proposal {
  readonly sentence: string;
  /**
   * @maxItems 100
   */
  readonly files: ProposedFile[];
  /**
   * @maxItems 100
   */
  readonly settings: ProposedSetting[];
  readonly verdict?: ProposedVerdict;
}
export interface ProposedFile {
  readonly path: string;
  readonly change: 'added' | 'modified' | 'removed' | 'renamed';
}
export interface ProposedSetting {
  /**
   * where in the suite, as gate.floors.quality.all
   */
  readonly at: string;
  /**
   * absent where the base does not say
   */
  readonly base?: string;
  /**
   * absent where the pull request takes it away
   */
  readonly proposed?: string;
}
/**
 * what the verdict would be with the pull request's own rules; absent where that cannot be told without running what it brings
 */
export interface ProposedVerdict {
  readonly status: 'pass' | 'fail' | 'inconclusive' | 'error';
  readonly sentence: string;
}
export interface ReportNode {
  readonly name: string;
  /**
   * shown: in the table, not gated against
   */
  readonly role: 'candidate' | 'baseline' | 'shown';
  readonly runId: string;
  readonly commit?: string;
  readonly startedAt: string;
  readonly kind: string;
  readonly reward?: Interval;
  readonly qualityOnlyReward?: Interval;
  readonly quality?: NodeQuality;
  readonly cost?: NodeCost;
  readonly counts: Counts;
  readonly profile: Profile;
  readonly evaluators: NodeEvaluator[];
  readonly environment: Environment;
  readonly stack: Stack;
  readonly findings: Finding[];
  /**
   * why answers failed or were lost, the most frequent first
   */
  readonly failures?: FailureCount[];
}
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}
/**
 * consensus quality, 0..10
 */
export interface NodeQuality {
  readonly mean: Interval;
  readonly prompts: number;
  readonly tasks: TaskQuality[];
}
export interface TaskQuality {
  readonly task: string;
  readonly mean: number;
  readonly prompts: number;
}
export interface NodeCost {
  readonly measure: 'latency' | 'energy' | 'usd' | 'gpu-seconds' | 'mix';
  readonly at?: 'serial' | 'load';
  readonly unit: 'ms' | 'J' | 'USD' | 'GPU s' | '';
  readonly mean: number;
  /**
   * divided by the reference cost
   */
  readonly relative?: number;
  readonly answers: number;
  readonly blocks?: number;
  /**
   * of answers that carry a cost of their own, in the unit
   */
  readonly p95?: number;
}
export interface Counts {
  readonly prompts: number;
  readonly answered: number;
  readonly failed: number;
  readonly lost: number;
  readonly scored: number;
  readonly unscored: number;
}
/**
 * times from latency blocks, throughput from load blocks; what was not measured is absent
 */
export interface Profile {
  readonly ttftMs?: Quantiles;
  readonly ttfatMs?: Quantiles;
  readonly e2eMs?: Quantiles;
  readonly tpotMs?: Quantiles;
  readonly longestGapMs?: Quantiles;
  readonly outputTokens?: Quantiles;
  readonly answersPerSecond?: number;
  readonly outputTokensPerSecond?: number;
  readonly load?: LoadProfile;
  readonly goodput?: Goodput;
  /**
   * @maxItems 2
   */
  readonly stability?: [] | [Stability] | [Stability, Stability];
  readonly cappedShare?: number;
  readonly energy?: EnergyProfile;
  /**
   * most that was taken on the GPUs, pre-allocated memory included
   */
  readonly gpuMemoryMiB?: number;
  /**
   * most that the processes that answer held together (PSS)
   */
  readonly peakMemoryMiB?: number;
  /**
   * CPU time of the processes that answer
   */
  readonly cpuSecondsPerAnswer?: number;
  /**
   * most of the engine's KV cache that was in use in any block
   */
  readonly kvCacheShare?: number;
  /**
   * the same in MiB, where the size of the pool is known
   */
  readonly kvCacheMiB?: number;
  /**
   * size of the model's weights as they are stored
   */
  readonly weightsMiB?: number;
  /**
   * @maxItems 4
   */
  readonly client?: ClientError[];
  /**
   * of the busiest block
   */
  readonly clientBusyShare?: number;
}
/**
 * a distribution in five figures; quantiles by linear interpolation (type 7)
 */
export interface Quantiles {
  readonly count: number;
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
}
/**
 * times of answers under load; at a request rate from when they were due
 */
export interface LoadProfile {
  readonly concurrency?: number;
  readonly requestsPerSecond?: number;
  readonly blocks: number;
  readonly ttftMs?: Quantiles;
  readonly ttfatMs?: Quantiles;
  readonly e2eMs?: Quantiles;
  readonly tpotMs?: Quantiles;
  readonly longestGapMs?: Quantiles;
}
/**
 * answers under load that kept the stated objective
 */
export interface Goodput {
  readonly objective: Objective;
  /**
   * prompts asked in load blocks, failed ones too
   */
  readonly asked: number;
  readonly good: number;
  /**
   * good answers a second
   */
  readonly answersPerSecond?: number;
}
export interface Objective {
  readonly ttftMs?: number;
  readonly tpotMs?: number;
  readonly e2eMs?: number;
}
/**
 * how steady a time was over the latency blocks
 */
export interface Stability {
  readonly measure: 'tpot' | 'ttft-per-prompt-token';
  readonly blocks: number;
  readonly answers: number;
  readonly drift: ShareInterval;
  readonly spread: ShareInterval;
}
/**
 * a share with its 95 % interval; 0.1 is 10 %
 */
export interface ShareInterval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}
export interface EnergyProfile {
  readonly of: 'gpu' | 'cpu-package';
  /**
   * taken after the last answer, the model loaded and nothing asked
   */
  readonly idlePowerWatts?: number;
  readonly serial?: EnergyFigure;
  readonly load?: EnergyFigure;
}
/**
 * energy of blocks divided by the answers that they gave
 */
export interface EnergyFigure {
  /**
   * gross
   */
  readonly joulesPerAnswer: number;
  /**
   * without what the meter's object takes while it waits, the model loaded
   */
  readonly netJoulesPerAnswer?: number;
  readonly answers: number;
  readonly blocks: number;
}
/**
 * mean error of this program's times, client minus server, against a scripted server on this machine before the measurement
 */
export interface ClientError {
  readonly concurrency: number;
  readonly requests: number;
  readonly ttftMs: number;
  readonly e2eMs: number;
}
export interface NodeEvaluator {
  readonly name: string;
  readonly role: 'consensus' | 'analysis';
  /**
   * 0..10
   */
  readonly mean?: number;
  readonly scored: number;
  readonly unscored: number;
  readonly revision?: string;
  readonly dtype?: string;
  readonly use?: string;
  /**
   * how its raw values became 0..10, in words
   */
  readonly map?: string;
  readonly model?: string;
  readonly hubRevision?: string;
  readonly truncated?: number;
  readonly truncatedAnswers?: number;
  /**
   * what an answer is paired with, of an evaluator that takes pairs
   */
  readonly pair?: 'reference' | 'query';
  readonly batchInvariant?: boolean;
  readonly profile?: EvaluatorProfile;
  readonly judge?: JudgeRecord;
  /**
   * @maxItems 50
   */
  readonly findings?: Finding[];
  readonly sampled?: SampledMean;
}
/**
 * what scoring costs on this machine
 */
export interface EvaluatorProfile {
  /**
   * different pairs that it was measured with
   */
  readonly pairs: number;
  /**
   * @maxItems 16
   */
  readonly batches: BatchProfile[];
  /**
   * most that the process held beyond what it held before the model was opened
   */
  readonly peakMemoryMiB?: number;
  readonly threads?: number;
  readonly measuredAt: string;
}
export interface BatchProfile {
  readonly batch: number;
  /**
   * of one pair: the batch's time over its size
   */
  readonly latencyMs: number;
  readonly pairsPerSecond: number;
}
/**
 * a judge as an instrument
 */
export interface JudgeRecord {
  /**
   * as it was asked for
   */
  readonly model: string;
  /**
   * as the server says that it answered with
   *
   * @maxItems 50
   */
  readonly servedModels: ServedModel[];
  readonly promptVersion: string;
  /**
   * of instructions, rubrics and reply format
   */
  readonly promptDigest: string;
  readonly replyFormat?: 'json-schema' | 'json-object' | 'text';
  /**
   * generation fields that went with every request, as name=value
   *
   * @maxItems 30
   */
  readonly sent?: string[];
  /**
   * requests that were answered
   */
  readonly calls: number;
  readonly cachedReplies: number;
  /**
   * replies that were usable only after one more request
   */
  readonly repaired: number;
  /**
   * replies that were not, even then
   */
  readonly unparsed: number;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly costUsd?: number;
  readonly priceSource?: string;
  readonly budgetUsd?: number;
  /**
   * items that were not judged because the budget was spent
   */
  readonly beyondBudget?: number;
  readonly latencyMs?: Quantiles;
  /**
   * answers 429
   */
  readonly tooManyRequests?: number;
  /**
   * @maxItems 20
   */
  readonly canaries: CanaryResult[];
  /**
   * mean of the own references minus mean of foreign ones
   */
  readonly contrast?: number;
  /**
   * whether it saw through the canaries
   */
  readonly fit?: boolean;
  readonly retest?: Retest;
  readonly drift?: JudgeDrift;
}
export interface ServedModel {
  readonly name: string;
  readonly replies: number;
}
/**
 * answers whose score is known beforehand
 */
export interface CanaryResult {
  readonly kind: string;
  readonly items: number;
  readonly scored: number;
  readonly mean?: number;
  readonly low?: number;
  readonly high?: number;
}
export interface Retest {
  readonly items: number;
  /**
   * second minus first
   */
  readonly meanDifference?: number;
  /**
   * of one score, from the differences: their standard deviation over √2
   */
  readonly standardDeviation?: number;
  readonly largestDifference?: number;
}
export interface JudgeDrift {
  readonly of: string;
  readonly items: number;
  /**
   * now minus then, mean
   */
  readonly shift?: number;
  readonly low?: number;
  readonly high?: number;
  readonly significant: boolean;
}
/**
 * something about the measurement that a reader has to know
 */
export interface Finding {
  readonly name: string;
  readonly sentence: string;
  readonly cure: string;
  readonly blocking: boolean;
}
/**
 * mean of a judge that scored a sample, estimated over all prompts (prediction-powered inference), 0..10
 */
export interface SampledMean {
  readonly mean: Interval;
  /**
   * prompts that were judged
   */
  readonly judged: number;
  /**
   * prompts that the mean is about
   */
  readonly prompts: number;
  /**
   * the evaluator whose scores stand in for the judge's
   */
  readonly predictor?: string;
  /**
   * λ of prediction-powered inference
   */
  readonly weight?: number;
  readonly judgedOnly?: Interval;
  /**
   * judge calls that a mean of equal width would have cost more
   */
  readonly savedCalls?: number;
}
/**
 * the machine that the costs belong to
 */
export interface Environment {
  readonly os: string;
  readonly node?: string;
  readonly cpu: Cpu;
  readonly memoryMiB: number;
  /**
   * @maxItems 64
   */
  readonly gpus: Gpu[];
  /**
   * what a recorded candidate says its timings were taken on
   */
  readonly declared?: string;
  /**
   * the newest CUDA version that the driver offers
   */
  readonly cuda?: string;
}
export interface Cpu {
  readonly model: string;
  readonly cores: number;
}
export interface Gpu {
  readonly name: string;
  readonly memoryMiB?: number;
  readonly driver?: string;
  /**
   * disabled, or the profiles of its instances
   */
  readonly mig?: string;
  /**
   * what its power is limited to
   */
  readonly powerLimitWatts?: number;
  /**
   * the highest clock of its multiprocessors
   */
  readonly maxSmClockMHz?: number;
  /**
   * the graphics clock that was set for applications
   */
  readonly applicationClockMHz?: number;
}
/**
 * what answers: part of the candidate's identity, shown, never a bar
 */
export interface Stack {
  readonly engine: string;
  readonly version?: string;
  readonly model?: string;
  readonly weights?: string;
  /**
   * the sampling fields that were sent
   */
  readonly request?: {
    readonly [key: string]: unknown;
  };
  readonly templates?: {
    readonly [key: string]: string;
  };
  /**
   * digest over paths and content of the files that the candidate names
   */
  readonly files?: string;
  /**
   * how the engine says it was started, or the command that started it
   */
  readonly flags?: string;
}
export interface FailureCount {
  readonly outcome: 'failed' | 'lost';
  readonly reason: string;
  readonly answers: number;
  readonly example?: string;
}
export interface Comparison {
  readonly baseline: string;
  readonly status: 'pass' | 'fail' | 'inconclusive' | 'error';
  readonly reasons: Reason[];
  readonly difference?: Interval;
  /**
   * candidate minus baseline, 0..10
   */
  readonly qualityDifference?: number;
  /**
   * candidate's mean cost divided by the baseline's
   */
  readonly costRatio?: number;
  readonly prompts: number;
  readonly costPrompts?: number;
  readonly blocks?: number;
  readonly blockInformation?: boolean;
  readonly qualityOnly?: QualityOnly;
  readonly flipBeta?: FlipBeta;
  readonly settle?: string;
  /**
   * share of the cost variance that the five largest answers carry
   */
  readonly largestAnswersShare?: number;
  /**
   * how costs of two machines were bridged
   */
  readonly calibration?: string;
}
/**
 * the verdict with beta = 0
 */
export interface QualityOnly {
  readonly status: 'pass' | 'fail' | 'inconclusive' | 'error';
  readonly difference?: Interval;
}
/**
 * the nearest beta at which the verdict would be another
 */
export interface FlipBeta {
  readonly beta: number;
  readonly to: 'pass' | 'fail' | 'inconclusive' | 'error';
}
/**
 * prompts that count for no node, and why
 */
export interface LeftOut {
  readonly reason: string;
  readonly prompts: number;
}
export interface PromptRow {
  readonly id: string;
  readonly task: string;
  readonly cluster: string;
  readonly prompt?: string;
  readonly references?: string[];
  readonly leftOut?: string;
  /**
   * one per node, in the order of nodes
   */
  readonly nodes: PromptCell[];
}
export interface PromptCell {
  readonly outcome: 'answered' | 'failed' | 'lost' | 'absent';
  readonly quality?: number;
  readonly scores: {
    readonly [key: string]: number | null;
  };
  readonly costMs?: number;
  readonly text?: string;
}
export interface Provenance {
  readonly commit?: string;
  /**
   * the head of the pull request, where another commit was checked out
   */
  readonly head?: string;
  /**
   * branch and commit that suite and baselines were read from
   */
  readonly base?: string;
  /**
   * the page of the job's run
   */
  readonly workflowRun?: string;
  readonly command: string;
  readonly runner?: string;
  readonly hardware: string;
  readonly files?: {
    readonly [key: string]: string;
  };
}
/**
 * what each evaluator is worth here: how it correlates with token F1, with each judge and with recorded scores
 */
export interface Trust {
  /**
   * @maxItems 5000
   */
  readonly rows: TrustRow[];
  readonly confidence: number;
  readonly resamples: number;
  /**
   * @maxItems 1000
   */
  readonly runs: string[];
  /**
   * @maxItems 200
   */
  readonly warnings: TrustWarning[];
  /**
   * @maxItems 500
   */
  readonly agreements: JudgeAgreement[];
}
export interface TrustRow {
  readonly evaluator: string;
  readonly against: string;
  /**
   * within-prompt: mean over prompts of the correlation across nodes; between-nodes: of the nodes' means, without an interval
   */
  readonly scope: 'pooled' | 'task' | 'within-prompt' | 'between-nodes';
  readonly task?: string;
  readonly pairs: number;
  readonly clusters: number;
  /**
   * within-prompt: that the mean is about
   */
  readonly prompts?: number;
  /**
   * within-prompt: left out, because all nodes have the same score there
   */
  readonly constantPrompts?: number;
  readonly pearson?: CorrelationInterval;
  readonly spearman?: CorrelationInterval;
  readonly kendall?: CorrelationInterval;
}
/**
 * with a cluster-bootstrap interval where there are enough clusters
 */
export interface CorrelationInterval {
  readonly estimate: number;
  readonly low?: number;
  readonly high?: number;
}
export interface TrustWarning {
  readonly evaluator: string;
  readonly sentence: string;
  readonly cure: string;
}
export interface JudgeAgreement {
  readonly one: string;
  readonly other: string;
  readonly pairs: number;
  readonly pearson?: number;
  readonly spearman?: number;
  /**
   * of the absolute values
   */
  readonly meanDifference?: number;
}
