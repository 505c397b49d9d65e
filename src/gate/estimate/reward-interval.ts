import { computeStudentInterval } from '../../statistics/student-t.ts';
import type { CostPart } from './cost-part.ts';
import type { QualityPart } from './quality-part.ts';

/** Everything a reward's interval is made of; α, β and the confidence are free to be changed afterwards. */
export type RewardParts = {
  readonly quality: Pick<QualityPart, 'mean' | 'variance' | 'df'>;
  readonly cost?: Pick<CostPart, 'normalized' | 'variance' | 'df' | 'runVariance' | 'runDf'>;
  /** Of mean quality and normalised cost, as estimated; it is clipped to what the two variances allow. */
  readonly covariance: number;
};

/** α is the price of quality (0..1), β that of a normalised cost of 1; the confidence is two-sided, 0.95 by default elsewhere. */
export type Weighing = {
  readonly alpha: number;
  readonly beta: number;
  readonly confidence: number;
};

/** A reward, or a difference of rewards, with its Student-t interval. */
export type RewardInterval = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly standardError: number;
  readonly df: number;
};

/**
 * α·quality − β·cost with its interval. V = α²v_q + β²(v_c + v_r) − 2αβ·cov, cov clipped to ±√(v_q·v_c), degrees of freedom by
 * Satterthwaite: V²/[(α²v_q)²/df_q + (β²v_c)²/df_c + (β²v_r)²/df_r], the last term only where the run spread was estimated, and
 * never below the least of the three: independent parts cannot come below it, but a covariance that makes V small while its parts stay
 * large would leave a fraction of one, with t quantiles in the millions.
 * Without a cost part β plays no role. With nothing uncertain the interval has width 0.
 *
 * @throws RangeError when the confidence lies outside 0..1.
 */
export function computeRewardInterval(parts: RewardParts, weighing: Weighing): RewardInterval {
  const { alpha, beta, confidence } = weighing;
  const { quality, cost } = parts;
  const value = alpha * quality.mean - (cost === undefined ? 0 : beta * cost.normalized);
  const fromQuality = alpha ** 2 * quality.variance;
  const fromCost = cost === undefined ? 0 : beta ** 2 * cost.variance;
  const fromRuns = cost === undefined ? 0 : beta ** 2 * cost.runVariance;
  const shared = 2 * alpha * beta * clipCovariance(parts);
  const variance = Math.max(0, fromQuality + fromCost + fromRuns - shared);
  const doubt =
    fromQuality ** 2 / quality.df +
    (cost === undefined ? 0 : fromCost ** 2 / cost.df) +
    (cost?.runDf === undefined ? 0 : fromRuns ** 2 / cost.runDf);
  const least = Math.min(quality.df, cost?.df ?? quality.df, cost?.runDf ?? quality.df);
  const df = doubt > 0 ? Math.max(least, variance ** 2 / doubt) : quality.df;
  const standardError = Math.sqrt(variance);
  return { value, standardError, df, ...computeStudentInterval({ estimate: value, standardError, df, confidence }) };
}

/** The covariance within the bound that the two variances set (Cauchy–Schwarz); 0 without a cost. */
export function clipCovariance({ quality, cost, covariance }: RewardParts): number {
  if (cost === undefined) return 0;
  const bound = Math.sqrt(quality.variance * cost.variance);
  return Math.min(bound, Math.max(-bound, covariance));
}
