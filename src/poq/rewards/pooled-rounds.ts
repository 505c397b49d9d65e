import type { Payoff } from '../rounds/payoffs.ts';

/** The rounds of several seeds as one sample. */
export type PooledRounds = Payoff & {
  /** standard deviation of the seeds' means, with n − 1; undefined below two seeds in which the node took part */
  readonly seedDeviation: number | undefined;
};

/**
 * Pools what several seeds paid a node: n = Σ n_s, mean m = Σ n_s·m_s / n, and the variance of all n rounds taken together,
 * [Σ (n_s − 1)·v_s + Σ n_s·(m_s − m)²]/(n − 1), as if they had been played in one go.
 */
export function poolRounds(seeds: readonly Payoff[]): PooledRounds {
  const played = seeds.flatMap(({ rounds, mean, variance = 0 }) => (mean === undefined ? [] : [{ rounds, mean, variance }]));
  const rounds = sum(played.map((seed) => seed.rounds));
  if (rounds === 0) return { rounds, mean: undefined, variance: undefined, seedDeviation: undefined };
  const mean = sum(played.map((seed) => seed.rounds * seed.mean)) / rounds;
  const squares = sum(played.map((seed) => (seed.rounds - 1) * seed.variance + seed.rounds * (seed.mean - mean) ** 2));
  return {
    rounds,
    mean,
    variance: rounds < 2 ? undefined : squares / (rounds - 1),
    seedDeviation: deviationOf(played.map((seed) => seed.mean)),
  };
}

function deviationOf(means: readonly number[]): number | undefined {
  if (means.length < 2) return undefined;
  const center = sum(means) / means.length;
  return Math.sqrt(sum(means.map((mean) => (mean - center) ** 2)) / (means.length - 1));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
