import type { NonEmpty } from './sample.ts';

/** Four quantiles of one sample, in the sample's own unit. */
export type QuantileSummary = {
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
};

/**
 * The quantile of a sample at `probability` (0..1), in the sample's own unit: the value at position (n − 1)·p of the sorted
 * sample, interpolated linearly between its neighbours. Definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical
 * Packages" (1996), which is also the default of numpy and R.
 *
 * @throws RangeError when the probability lies outside 0..1.
 */
export function computeQuantile(sample: NonEmpty<number>, probability: number): number {
  return interpolate(sorted(sample), probability);
}

/** Median, 90th, 95th and 99th percentile of a sample, each as `computeQuantile` gives it; the sample is sorted once. */
export function computeQuantileSummary(sample: NonEmpty<number>): QuantileSummary {
  const ascending = sorted(sample);
  return {
    p50: interpolate(ascending, 0.5),
    p90: interpolate(ascending, 0.9),
    p95: interpolate(ascending, 0.95),
    p99: interpolate(ascending, 0.99),
  };
}

function sorted(sample: NonEmpty<number>): NonEmpty<number> {
  const [first, ...rest] = Float64Array.from(sample).sort();
  return [first ?? sample[0], ...rest];
}

function interpolate(ascending: NonEmpty<number>, probability: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`a quantile needs a probability in 0..1, not ${probability}`);
  const position = (ascending.length - 1) * probability;
  const lower = ascending[Math.floor(position)] ?? ascending[0];
  const upper = ascending[Math.ceil(position)] ?? lower;
  return lower + (upper - lower) * (position - Math.floor(position));
}
