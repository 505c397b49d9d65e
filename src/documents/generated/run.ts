/* Generated from schemas/run.schema.json by `npm run generate`. Do not edit. */

/**
 * one line of NAME.run.jsonl
 */
export type RunLine = HeaderLine | AnswerLine | ScoreLine | EvaluatorLine | BlockLine | EndLine;
export type AnswerLine = AnsweredLine | FailedLine | LostLine;
/**
 * what a raw value is: a share 0..1, a cosine, a logit, a probability of entailment, or a score 0..10
 */
export type RawScale = 'share' | 'cosine' | 'sigmoid' | 'entailment' | 'ten';

/**
 * the first line of a run
 */
export interface HeaderLine {
  readonly line: 'header';
  readonly schemaVersion: 1;
  readonly runId: string;
  readonly suite: string;
  readonly questionDigest: string;
  readonly promptCount: number;
  readonly candidate: RecordedDocument;
  readonly candidateDigest: string;
  readonly environment: Environment;
  readonly stack: Stack;
  readonly commit?: string;
  readonly shard?: Shard;
  /**
   * the answers' texts were withheld from this copy, left out or replaced by digests; it cannot be scored again
   */
  readonly texts?: 'none' | 'digests';
  readonly startedAt: string;
  readonly tool: string;
  readonly calibration?: Calibration;
}
/**
 * the whole candidate document
 */
export interface RecordedDocument {
  readonly name: string;
  readonly kind: string;
  readonly [key: string]: unknown;
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
export interface Shard {
  readonly index: number;
  readonly of: number;
}
/**
 * one of four short measurements that bridge two machines: baseline, candidate, candidate, baseline
 */
export interface Calibration {
  /**
   * name of the baseline
   */
  readonly of: string;
  readonly turn: number;
}
/**
 * the candidate answered; times as in docs/measuring.md, in milliseconds
 */
export interface AnsweredLine {
  readonly line: 'answer';
  readonly outcome: 'answered';
  readonly promptId: string;
  readonly cluster: string;
  readonly task: string;
  /**
   * block of the plan, or as recorded; absent where a recorded answer has none
   */
  readonly block?: number;
  readonly attempts?: number;
  /**
   * kept from an interrupted run; carries no timings
   */
  readonly resumed?: boolean;
  readonly text: string;
  readonly finishReason?: string;
  readonly promptTokens?: number;
  readonly outputTokens?: number;
  readonly cachedTokens?: number;
  readonly reasoningTokens?: number;
  readonly ttftMs?: number;
  readonly ttfatMs?: number;
  readonly e2eMs?: number;
  readonly tpotMs?: number;
  readonly chunks?: number;
  readonly model?: string;
  /**
   * at a request rate: how much later than due it was sent; part of the other times
   */
  readonly delayMs?: number;
  /**
   * longest time between two network reads that carried something generated
   */
  readonly longestGapMs?: number;
}
/**
 * the candidate's fault: quality 0, cost the time until it failed
 */
export interface FailedLine {
  readonly line: 'answer';
  readonly outcome: 'failed';
  readonly promptId: string;
  readonly cluster: string;
  readonly task: string;
  /**
   * block of the plan, or as recorded; absent where a recorded answer has none
   */
  readonly block?: number;
  readonly attempts?: number;
  /**
   * kept from an interrupted run; carries no timings
   */
  readonly resumed?: boolean;
  readonly reason: string;
  readonly detail?: string;
  readonly elapsedMs?: number;
  /**
   * at a request rate: how much later than due it was sent; part of the other times
   */
  readonly delayMs?: number;
}
/**
 * the world's fault: the verdict becomes error
 */
export interface LostLine {
  readonly line: 'answer';
  readonly outcome: 'lost';
  readonly promptId: string;
  readonly cluster: string;
  readonly task: string;
  /**
   * block of the plan, or as recorded; absent where a recorded answer has none
   */
  readonly block?: number;
  readonly attempts?: number;
  /**
   * kept from an interrupted run; carries no timings
   */
  readonly resumed?: boolean;
  readonly reason: string;
  readonly detail?: string;
}
export interface ScoreLine {
  readonly line: 'score';
  readonly promptId: string;
  readonly evaluator: string;
  /**
   * the evaluator's own value; maps to 0..10 are applied when gating
   */
  readonly raw?: number;
  /**
   * why there is no value; exactly one of raw and unscored is present
   */
  readonly unscored?: string;
  readonly truncated?: boolean;
  readonly latencyMs?: number;
  /**
   * share of what the reference against itself gets; only of an evaluator whose map is anchored
   */
  readonly anchored?: number;
  /**
   * of the answer itself only the beginning was seen
   */
  readonly answerTruncated?: boolean;
}
export interface EvaluatorLine {
  readonly line: 'evaluator';
  readonly name: string;
  readonly use: string;
  /**
   * what the scores depend on: implementation version, or the digest of weights and tokenizer
   */
  readonly revision: string;
  readonly dtype?: string;
  readonly pairs?: number;
  readonly elapsedMs?: number;
  /**
   * scores for which a text was longer than the model takes
   */
  readonly truncated?: number;
  /**
   * of them those whose answer was
   */
  readonly truncatedAnswers?: number;
  readonly scale?: RawScale;
  /**
   * hub id or folder's name
   */
  readonly model?: string;
  /**
   * the commit of the hub that the files are of
   */
  readonly hubRevision?: string;
  readonly pair?: 'reference' | 'query';
  /**
   * false: it was given one text at a time, because its scores depend on their batch
   */
  readonly batchInvariant?: boolean;
  readonly profile?: EvaluatorProfile;
  readonly judge?: JudgeRecord;
  /**
   * @maxItems 50
   */
  readonly findings?: Finding[];
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
 * one block as it was measured; times on the monotonic clock of the run
 */
export interface BlockLine {
  readonly line: 'block';
  readonly kind: 'latency' | 'load';
  readonly block: number;
  /**
   * requests in flight as planned; at a request rate the most that there were
   */
  readonly concurrency: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly answers: number;
  readonly outputTokens?: number;
  readonly findings: Finding[];
  readonly steady?: SteadyLoad;
  /**
   * gross energy of exactly this block; absent with the reason in energyAbsent
   */
  readonly energyJoules?: number;
  readonly energyOf?: 'gpu' | 'cpu-package';
  /**
   * why a meter that is there gave no energy
   */
  readonly energyAbsent?: 'short-window' | 'gap' | 'mig' | 'not-supported' | 'unreadable';
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
  readonly cpuSeconds?: number;
  /**
   * CPU time that neither they nor the measuring took, of all that the machine has
   */
  readonly otherCpuShare?: number;
  /**
   * CPU time that the hypervisor gave to other machines
   */
  readonly stealShare?: number;
  /**
   * of the machine, over one minute, at the end of the block
   */
  readonly loadAverage?: number;
  readonly gpu?: GpuBlock;
  /**
   * the mean rate at which requests were due
   */
  readonly requestsPerSecond?: number;
  /**
   * most of the engine's KV cache that was in use
   */
  readonly kvCacheShare?: number;
  /**
   * share of the time in which the measuring program itself was busy
   */
  readonly clientBusyShare?: number;
}
/**
 * the part of a load block in which as many requests were in flight as its concurrency says; absent where there was none, or where requests were tried again or lost
 */
export interface SteadyLoad {
  readonly startMs: number;
  readonly endMs: number;
  /**
   * an answer counts with the share of its time that lies inside
   */
  readonly answers: number;
  readonly outputTokens?: number;
}
/**
 * what was seen on the GPUs in this block
 */
export interface GpuBlock {
  readonly samples: number;
  /**
   * mean of the clock of the multiprocessors
   */
  readonly smClockMHz?: number;
  /**
   * highest
   */
  readonly temperatureCelsius?: number;
  /**
   * mean of the share of time in which something ran
   */
  readonly utilizationShare?: number;
  /**
   * share of the samples in which a reason for lower clocks was active
   */
  readonly reasons?: {
    readonly [key: string]: number;
  };
}
export interface EndLine {
  readonly line: 'end';
  readonly endedAt: string;
  readonly counts: Counts;
  readonly profile: Profile;
  readonly findings: Finding[];
  /**
   * over the exact bytes of all lines before this one
   */
  readonly sha256: string;
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
