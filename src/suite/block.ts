/**
 * A part of the sample that is asked in one go. `latency` blocks ask one request at a time, `load` blocks keep `concurrency` requests
 * in flight; the two kinds take turns (docs/measuring.md).
 */
export type Block = {
  /** 0-based place in the order of the run */
  readonly number: number;
  readonly kind: 'latency' | 'load';
  readonly concurrency: number;
  readonly promptIds: readonly string[];
};
