export type BatchLimits = {
  /** texts in a batch, at least 1 */
  readonly texts: number;
  /** token places in a batch, padding included: texts × the longest of them. A longer text still gets a batch of its own. */
  readonly tokens: number;
};

/**
 * Groups texts of similar length, the longest first, so that little is spent on padding and memory is at its highest at once.
 * Equal lengths keep their order, so that the same texts always share a batch.
 *
 * @param lengths tokens of each text
 * @returns batches of positions in `lengths`; together each position exactly once
 * @throws RangeError when a limit is not an integer of at least 1
 */
export function groupByLength(lengths: readonly number[], limits: BatchLimits): readonly (readonly number[])[] {
  checkLimit('texts', limits.texts);
  checkLimit('tokens', limits.tokens);
  const longestFirst = [...lengths.entries()].sort(([i, a], [j, b]) => b - a || i - j);
  const batches: number[][] = [];
  let batch: number[] = [];
  let capacity = 0;
  for (const [position, length] of longestFirst) {
    if (batch.length === capacity) {
      // The first text of a batch is its longest, so it alone decides how many fit.
      capacity = Math.max(1, Math.min(limits.texts, Math.floor(limits.tokens / Math.max(1, length))));
      batch = [];
      batches.push(batch);
    }
    batch.push(position);
  }
  return batches;
}

function checkLimit(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`a batch needs a limit of at least 1 for ${name}, not ${value}`);
}
