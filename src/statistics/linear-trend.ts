import { computeStudentInterval, type Interval } from './student-t.ts';

export type TrendPoint = { readonly at: number; readonly value: number };

/** The slope of a straight line with its two-sided interval, in units of `value` for one unit of `at`. */
export type Trend = { readonly slope: number } & Interval;

/**
 * The slope of the least-squares line through points, every one of them weighing the same, with Student's interval of n − 2 degrees of
 * freedom: slope ± t·√(Σ residual²/(n − 2)/Σ(at − mean at)²).
 *
 * undefined with fewer than three points, or where all lie at one place.
 */
export function computeTrend(points: readonly TrendPoint[], confidence: number): Trend | undefined {
  const n = points.length;
  const meanAt = points.reduce((sum, { at }) => sum + at, 0) / n;
  const meanValue = points.reduce((sum, { value }) => sum + value, 0) / n;
  const width = points.reduce((sum, { at }) => sum + (at - meanAt) ** 2, 0);
  if (n < 3 || width === 0) return undefined;
  const slope = points.reduce((sum, { at, value }) => sum + (at - meanAt) * (value - meanValue), 0) / width;
  const rest = points.reduce((sum, { at, value }) => sum + (value - meanValue - slope * (at - meanAt)) ** 2, 0);
  const standardError = Math.sqrt(rest / (n - 2) / width);
  return { slope, ...computeStudentInterval({ estimate: slope, standardError, df: n - 2, confidence }) };
}
