/**
 * A part of the sample that is asked in one go. `latency` blocks ask one request at a time; `load` blocks keep `concurrency` requests
 * in flight, or send every request when it is due; the two kinds take turns (docs/measuring.md).
 */
export type Block = {
  /** 0-based place in the order of the run */
  readonly number: number;
  readonly kind: 'latency' | 'load';
  /** 1 where the requests come at a rate, which has no number of them in flight */
  readonly concurrency: number;
  readonly promptIds: readonly string[];
  /** load at a request rate: the mean rate, and when each prompt is due, in milliseconds from the block's start, ascending */
  readonly rate?: { readonly requestsPerSecond: number; readonly dueMs: readonly number[] };
};
