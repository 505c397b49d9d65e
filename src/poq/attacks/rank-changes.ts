import { computeKendall } from '../../statistics/kendall.ts';

export type RankChanges = {
  /** Kendall's τ-b of both orders; 1 where they are the same, 0 where one of them alone is a single tie */
  readonly rankCorrelation: number;
  /** nodes whose rank is another */
  readonly wronglyRanked: number;
  /** whether somebody else leads */
  readonly leaderDisplaced: boolean;
};

/** rewards that differ by less are equal: what rounding leaves of a tie */
const least = 1e-12;

/**
 * How the order of rewards changes from the honest to the attacked one: a mean can stand still while the wrong nodes are paid. A node's rank is 1 + the
 * number of nodes with a greater reward. Nodes without a reward (null) are left out. Ours.
 */
export function compareRanks(honest: readonly (number | null)[], attacked: readonly (number | null)[]): RankChanges {
  const pairs = honest.flatMap((reward, node) => {
    const other = attacked[node];
    return reward === null || other === null || other === undefined ? [] : [{ honest: reward, attacked: other }];
  });
  const before = rank(pairs.map((pair) => pair.honest));
  const after = rank(pairs.map((pair) => pair.attacked));
  const isSame = before.every((place, node) => place === after[node]);
  return {
    rankCorrelation: isSame ? 1 : correlate(before, after),
    wronglyRanked: before.filter((place, node) => place !== after[node]).length,
    leaderDisplaced: before.some((place, node) => place === 1 && after[node] !== 1),
  };
}

const rank = (rewards: readonly number[]): readonly number[] =>
  rewards.map((reward) => 1 + rewards.filter((other) => other > reward + least).length);

/** 0 where one of the orders is a single tie. */
function correlate(before: readonly number[], after: readonly number[]): number {
  const correlation = computeKendall(before, after);
  return correlation.kind === 'defined' ? correlation.value : 0;
}
