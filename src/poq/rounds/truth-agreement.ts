/** How close consensus c comes to ground truth G, token F1 × 10. For analysis only: it never enters a reward (2512.16317). */
export type TruthAgreement = {
  /** mean |c − G|, 0..10 */
  readonly error: number;
  /** Pearson of c and G; absent where one of them does not vary */
  readonly correlation?: number;
};

/** Sums over pairs of c and G, as distances from the first pair: see payoff sums. */
export type TruthSums = Float64Array;

const [count, error, firstC, firstG, c1, g1, cc, gg, cg, width] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export const openTruthSums = (): TruthSums => new Float64Array(width);

/** Consensus c and truth G, both on 0..10, met `times` times. */
export function addTruth(sums: TruthSums, consensus: number, truth: number, times: number): void {
  if (sums[count] === 0) {
    sums[firstC] = consensus;
    sums[firstG] = truth;
  }
  const c = consensus - (sums[firstC] ?? 0);
  const g = truth - (sums[firstG] ?? 0);
  sums[count] = (sums[count] ?? 0) + times;
  sums[error] = (sums[error] ?? 0) + times * Math.abs(consensus - truth);
  sums[c1] = (sums[c1] ?? 0) + times * c;
  sums[g1] = (sums[g1] ?? 0) + times * g;
  sums[cc] = (sums[cc] ?? 0) + times * c * c;
  sums[gg] = (sums[gg] ?? 0) + times * g * g;
  sums[cg] = (sums[cg] ?? 0) + times * c * g;
}

/** undefined of no pairs. */
export function computeTruthAgreement(sums: TruthSums): TruthAgreement | undefined {
  const at = (place: number): number => sums[place] ?? 0;
  const pairs = at(count);
  if (pairs === 0) return undefined;
  const squaresC = at(cc) - at(c1) ** 2 / pairs;
  const squaresG = at(gg) - at(g1) ** 2 / pairs;
  const product = at(cg) - (at(c1) * at(g1)) / pairs;
  // What rounding leaves of a spread that is none.
  const least = 1e-14 * pairs;
  if (squaresC <= least || squaresG <= least) return { error: at(error) / pairs };
  return { error: at(error) / pairs, correlation: Math.min(1, Math.max(-1, product / Math.sqrt(squaresC * squaresG))) };
}
