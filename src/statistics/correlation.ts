/** A correlation in −1..1, or the reason why there is none. */
export type Correlation =
  | { readonly kind: 'defined'; readonly value: number }
  | { readonly kind: 'undefined'; readonly because: 'fewer-than-two-pairs' | 'a-side-is-constant' };

/**
 * Pearson's product-moment correlation of two equally long lists: covariance over the product of standard deviations.
 *
 * @throws RangeError when the lists differ in length.
 */
export function computePearson(x: readonly number[], y: readonly number[]): Correlation {
  const obstacle = findObstacle(x, y);
  if (obstacle !== undefined) return obstacle;
  const a = center(x);
  const b = center(y);
  const value = product(a, b) / Math.sqrt(product(a, a)) / Math.sqrt(product(b, b));
  return Number.isNaN(value) ? { kind: 'undefined', because: 'a-side-is-constant' } : { kind: 'defined', value: clip(value) };
}

/**
 * What keeps a correlation of two lists from being defined, if anything does.
 *
 * @throws RangeError when the lists differ in length.
 */
export function findObstacle(x: readonly number[], y: readonly number[]): Extract<Correlation, { kind: 'undefined' }> | undefined {
  if (x.length !== y.length) throw new RangeError(`a correlation needs equally long lists, not ${x.length} and ${y.length}`);
  if (x.length < 2) return { kind: 'undefined', because: 'fewer-than-two-pairs' };
  // Compared value by value: the computed variance of [0.1, 0.1, 0.1] need not be exactly 0.
  if (isConstant(x) || isConstant(y)) return { kind: 'undefined', because: 'a-side-is-constant' };
  return undefined;
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

function center(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

/** Rounding may carry a perfect correlation a hair beyond ±1. */
function clip(value: number): number {
  return Math.min(1, Math.max(-1, value));
}
