import { momentOf } from './all-outcomes.ts';

/** Whether values may be independent draws from N(0, 1): each test is wrong about one time in a thousand or less. */
export type NormalFit = { readonly mean: boolean; readonly deviation: boolean; readonly distribution: boolean };

/**
 * The mean within 3.5 standard errors 1/√n, the variance within 3.5 of √(2/n), and the Kolmogorov–Smirnov distance below 1.95/√n:
 * scipy.stats.kstwobign.ppf(.999) = 1.9495, 2 · scipy.stats.norm.sf(3.5) = .0005
 */
export function computeNormalFit(values: readonly number[]): NormalFit {
  const n = values.length;
  const sorted = values.toSorted((a, b) => a - b);
  const distance = Math.max(...sorted.map((value, at) => Math.max((at + 1) / n - normalShare(value), normalShare(value) - at / n)));
  return {
    mean: Math.abs(momentOf(values, 1, 0)) < 3.5 / Math.sqrt(n),
    deviation: Math.abs(momentOf(values, 2, 0) - 1) < 3.5 * Math.sqrt(2 / n),
    distribution: distance < 1.95 / Math.sqrt(n),
  };
}

/** Share of N(0, 1) below z, by Simpson's rule over 200 steps from 0: good to 1e-10 within ±8. */
function normalShare(z: number): number {
  const [steps, end] = [200, Math.max(-8, Math.min(8, z))];
  let sum = 0;
  for (let step = 0; step <= steps; step += 1) {
    const weight = step === 0 || step === steps ? 1 : 2 + 2 * (step % 2);
    sum += weight * Math.exp(-(((end * step) / steps) ** 2) / 2);
  }
  return 0.5 + (sum * end) / steps / 3 / Math.sqrt(2 * Math.PI);
}
