import cumulative from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';

/** An interval around an estimate, in the estimate's own unit. */
export type Interval = {
  readonly low: number;
  readonly high: number;
};

/**
 * The quantile of Student's t distribution: the value that a t variable with `df` degrees of freedom (any positive number,
 * also a fraction) stays below with the given probability.
 *
 * @throws RangeError when the probability lies outside 0..1 (both ends excluded) or df is not a positive finite number.
 */
export function computeStudentQuantile(probability: number, df: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`a t quantile needs a probability between 0 and 1, not ${probability}`);
  return quantile(probability, positive(df));
}

/**
 * The probability that a t variable with `df` degrees of freedom is at most `value`.
 *
 * @throws RangeError when df is not a positive finite number.
 */
export function computeStudentCumulative(value: number, df: number): number {
  return cumulative(value, positive(df));
}

/**
 * The two-sided Student-t interval: estimate ± t((1 + confidence)/2, df) · standardError. A standard error of 0 gives an
 * interval of width 0.
 *
 * @throws RangeError when the confidence lies outside 0..1 or df is not a positive finite number.
 */
export function computeStudentInterval(input: {
  readonly estimate: number;
  readonly standardError: number;
  readonly df: number;
  readonly confidence: number;
}): Interval {
  const reach = computeStudentQuantile((1 + input.confidence) / 2, input.df) * input.standardError;
  return { low: input.estimate - reach, high: input.estimate + reach };
}

function positive(df: number): number {
  if (!(df > 0 && Number.isFinite(df))) throw new RangeError(`Student's t needs positive finite degrees of freedom, not ${df}`);
  return df;
}
