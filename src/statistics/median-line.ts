import { computeQuantile } from './quantile.ts';
import { isNonEmpty, type NonEmpty } from './sample.ts';

export type LinePoint = { readonly x: number; readonly y: number };

/** y = intercept + slope · x */
export type Line = { readonly intercept: number; readonly slope: number };

/**
 * A straight line that no few points can bend: with the points in the order of x, the median of the slopes from each in the lower half to the
 * one as far into the upper half (Theil's incomplete method, "A Rank-Invariant Method of Linear and Polynomial Regression Analysis", 1950);
 * the intercept is the median of y − slope · x. Slope 0 where no such pair differs in x.
 */
export function computeMedianLine(points: NonEmpty<LinePoint>): Line {
  const sorted = points.toSorted((one, other) => one.x - other.x);
  const half = Math.ceil(sorted.length / 2);
  const slopes = sorted.slice(half).flatMap((upper, index) => {
    const lower = sorted[index] ?? upper;
    return upper.x > lower.x ? [(upper.y - lower.y) / (upper.x - lower.x)] : [];
  });
  const slope = isNonEmpty(slopes) ? computeQuantile(slopes, 0.5) : 0;
  const [first, ...others] = points;
  const rest = ({ x, y }: LinePoint): number => y - slope * x;
  return { slope, intercept: computeQuantile([rest(first), ...others.map(rest)], 0.5) };
}
