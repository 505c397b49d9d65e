/**
 * How far the mean cost of the same server moves from run to run, as a share of itself: assumed until at least five repeated
 * runs on this hardware estimate it, then with the degrees of freedom of that estimate (runs − 1).
 */
export type RunSpread =
  | { readonly kind: 'assumed'; readonly share: number }
  | { readonly kind: 'estimated'; readonly share: number; readonly df: number };

/** The share of the mean by which runs are taken to differ while nothing has been measured; this project's choice. */
export const ASSUMED_RUN_SPREAD: RunSpread = { kind: 'assumed', share: 0.03 };

/**
 * Run-to-run variance of normalised costs that are added or subtracted: τ²·Σx̄²/x_ref², without unit. Blocks of one run share
 * its clocks, temperature and memory layout, so that their spread says nothing about it.
 */
export function computeRunVariance(spread: RunSpread, means: readonly number[], reference: number): number {
  return means.reduce((sum, mean) => sum + ((spread.share * mean) / reference) ** 2, 0);
}
