import type { ExpectedPayoff, Payoff } from './payoffs.ts';

/**
 * Sums from which mean and variance of many payoffs of many members follow, in the memory of one. What is summed is the distance from a member's
 * first payoff, so that equal payoffs have variance 0 exactly, and unequal ones lose no digits to a mean that is large beside their spread:
 * after 1e8 rounds at most about 1e-9 of a variance is lost to rounding, where chance moves it by 1e-4.
 */
export type PayoffSums = {
  readonly counts: Float64Array;
  readonly firsts: Float64Array;
  readonly distances: Float64Array;
  readonly squares: Float64Array;
};

export const openPayoffSums = (members: number): PayoffSums => ({
  counts: new Float64Array(members),
  firsts: new Float64Array(members),
  distances: new Float64Array(members),
  squares: new Float64Array(members),
});

/** The member got this payoff `times` times. */
export function addPayoff({ counts, firsts, distances, squares }: PayoffSums, member: number, payoff: number, times: number): void {
  const count = counts[member] ?? 0;
  if (count === 0) firsts[member] = payoff;
  const distance = payoff - (firsts[member] ?? 0);
  counts[member] = count + times;
  distances[member] = (distances[member] ?? 0) + times * distance;
  squares[member] = (squares[member] ?? 0) + times * distance * distance;
}

/** Adds all of one set of sums to another, and empties it. */
export function moveSums(from: PayoffSums, to: PayoffSums): void {
  const { counts, firsts, distances, squares } = from;
  for (let member = 0; member < counts.length; member += 1) {
    const count = counts[member] ?? 0;
    if (count === 0) continue;
    if (to.counts[member] === 0) to.firsts[member] = firsts[member] ?? 0;
    const shift = (firsts[member] ?? 0) - (to.firsts[member] ?? 0);
    const distance = distances[member] ?? 0;
    to.counts[member] = (to.counts[member] ?? 0) + count;
    to.distances[member] = (to.distances[member] ?? 0) + distance + count * shift;
    to.squares[member] = (to.squares[member] ?? 0) + (squares[member] ?? 0) + 2 * shift * distance + count * shift * shift;
  }
  for (const values of [counts, firsts, distances, squares]) values.fill(0);
}

/** Mean of a member's payoffs; undefined where it has none. */
export function meanOf({ counts, firsts, distances }: PayoffSums, member: number): number | undefined {
  const count = counts[member] ?? 0;
  return count === 0 ? undefined : (firsts[member] ?? 0) + (distances[member] ?? 0) / count;
}

/** Of the payoffs as a sample: variance with n − 1. */
export const listPayoffs = (sums: PayoffSums): readonly Payoff[] =>
  Array.from(sums.counts, (rounds, member) => ({
    rounds,
    mean: meanOf(sums, member),
    variance: rounds < 2 ? undefined : squaresAboutMean(sums, member) / (rounds - 1),
  }));

/** Of the payoffs as all that there are, equally likely: variance with n. */
export const listExpectedPayoffs = (sums: PayoffSums): readonly ExpectedPayoff[] =>
  Array.from(sums.counts, (count, member) => ({ mean: meanOf(sums, member) ?? 0, variance: squaresAboutMean(sums, member) / count }));

function squaresAboutMean({ counts, distances, squares }: PayoffSums, member: number): number {
  const distance = distances[member] ?? 0;
  return Math.max(0, (squares[member] ?? 0) - (distance * distance) / (counts[member] ?? 1));
}
