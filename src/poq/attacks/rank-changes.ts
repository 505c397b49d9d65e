import { computeKendall } from '../../statistics/kendall.ts';

export type RankChanges = {
  /** Kendall's τ-b of both orders; 1 where they are the same, 0 where one of them alone is a single tie */
  readonly rankCorrelation: number;
  /** nodes whose rank is another */
  readonly wronglyRanked: number;
  /** whether somebody else leads */
  readonly leaderDisplaced: boolean;
};

/** rewards that differ by less of themselves (or of 1, where they are less) are equal: what rounding leaves of a tie */
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

/** Each reward's rank, by walking down the rewards behind one another: those that are greater by more than rounding are passed once. */
function rank(rewards: readonly number[]): readonly number[] {
  const order = Array.from(rewards, (reward, node) => ({ reward, node })).sort((one, other) => other.reward - one.reward);
  const ranks = new Array<number>(rewards.length).fill(1);
  let greater = 0;
  for (const { reward, node } of order) {
    while ((order[greater]?.reward ?? reward) > reward + least * Math.max(1, Math.abs(reward))) greater += 1;
    ranks[node] = 1 + greater;
  }
  return ranks;
}

/** Kendall's τ-b of two orders that are not the same; 0 where one of them is a single tie, which says nothing of the other. */
function correlate(before: readonly number[], after: readonly number[]): number {
  const correlation = computeKendall(before, after);
  return correlation.kind === 'defined' ? correlation.value : 0;
}
