export type Share = {
  /** in proportion to what seats are given; a whole number */
  readonly weight: number;
  /** the most seats this one can take; a whole number */
  readonly capacity: number;
};

/**
 * Gives `seats` to the shares in proportion to their weights, by largest remainders (Hamilton's method; ties go to the earlier share).
 * A share whose quota reaches its capacity gets exactly that, and the others divide the rest anew.
 * Returns one whole number a share; they sum to `seats`, or to the sum of the capacities where that is less.
 */
export function apportion(seats: number, shares: readonly Share[]): readonly number[] {
  const filled = new Set<number>();
  let free = seats;
  for (;;) {
    const weight = sum(shares.map((share, index) => (filled.has(index) ? 0 : share.weight)));
    const reached = shares.findIndex((share, index) => !filled.has(index) && free * share.weight >= share.capacity * weight);
    if (reached === -1) break;
    filled.add(reached);
    free -= shares[reached]?.capacity ?? 0;
  }
  const open = shares.map((share, index) => (filled.has(index) ? 0 : share.weight));
  const given = largestRemainders(free, open);
  return shares.map((share, index) => (filled.has(index) ? share.capacity : (given[index] ?? 0)));
}

/** Whole-number arithmetic throughout, so that no rounding decides a tie. */
function largestRemainders(seats: number, weights: readonly number[]): readonly number[] {
  const weight = sum(weights);
  if (weight === 0) return weights.map(() => 0);
  const floors = weights.map((each) => Math.floor((seats * each) / weight));
  const left = seats - sum(floors);
  const luckiest = weights
    .map((each, index) => ({ index, remainder: (seats * each) % weight }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index)
    .slice(0, left);
  const extra = new Set(luckiest.map(({ index }) => index));
  return floors.map((floor, index) => floor + (extra.has(index) ? 1 : 0));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
