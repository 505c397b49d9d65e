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
/**
 * something about the measurement that a reader has to know
 */
export interface Finding {
  readonly name: string;
  readonly sentence: string;
  readonly cure: string;
  readonly blocking: boolean;
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
