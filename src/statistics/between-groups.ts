import { computeFisherQuantile } from './fisher-f.ts';
import { computeMean } from './mean.ts';
import type { NonEmpty } from './sample.ts';

/** A variance with its two-sided interval, in the squared unit of the observations. */
export type VarianceEstimate = { readonly variance: number; readonly low: number; readonly high: number };

/**
 * How much groups differ beyond what their members' own noise explains: the variance between groups of a one-way layout with random groups,
 * over means so that groups may differ in size (Thomas and Hultquist, "Interval Estimation for the Unbalanced Case of the One-Way Random
 * Effects Model", Annals of Statistics 6, 1978). With s² the variance of the G group means, w the pooled variance within groups, ñ the
 * harmonic mean of the sizes: variance = s² − w/ñ, and for the interval s²/F − w/ñ with the F quantiles of G − 1 and n − G degrees of
 * freedom. None of the three is below 0. The lower bound is exact where the groups do not differ in truth, and both are a little cautious where they do.
 *
 * undefined with fewer than two groups, or where no group has two members.
 */
export function computeBetweenGroups(groups: readonly NonEmpty<number>[], confidence: number): VarianceEstimate | undefined {
  const withinDf = groups.reduce((sum, group) => sum + group.length - 1, 0);
  const [first, second, ...others] = groups.map(computeMean);
  if (first === undefined || second === undefined || withinDf === 0) return undefined;
  const betweenDf = groups.length - 1;
  const within = groups.reduce((sum, group) => sum + squareDeviations(group), 0) / withinDf;
  const ofMeans = squareDeviations([first, second, ...others]) / betweenDf;
  const noise = (within * groups.reduce((sum, group) => sum + 1 / group.length, 0)) / groups.length;
  const beyond = (quotient: number): number => Math.max(0, ofMeans / quotient - noise);
  const quantile = (probability: number): number => computeFisherQuantile(probability, betweenDf, withinDf);
  return { variance: beyond(1), low: beyond(quantile((1 + confidence) / 2)), high: beyond(quantile((1 - confidence) / 2)) };
}

function squareDeviations(sample: NonEmpty<number>): number {
  const mean = computeMean(sample);
  return sample.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
