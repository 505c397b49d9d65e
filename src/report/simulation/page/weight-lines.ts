import type { RewardLine, Simulation } from '../../../documents/simulation.ts';
import { rankMembers } from '../ranked-members.ts';
import { MOST_SERIES, seriesKind } from './lines.ts';

/** A line of reward over β that is drawn by itself, with the rank of its node at the α and β of the settings. */
export type DrawnLine = { readonly line: RewardLine; readonly rank: number; readonly kind: string };

/** Lines that are drawn each by itself, and the others. */
export type WeightLines = { readonly drawn: readonly DrawnLine[]; readonly others: readonly RewardLine[]; readonly reach: number };

export const rewardAt = ({ quality, cost }: RewardLine, beta: number): number => quality - beta * cost;

/** Whoever leads somewhere in the picture, and whoever earns most at the β of the settings, as many as can be told apart. */
export function pickWeightLines({ lines, leaders, settings, nodes }: Simulation): WeightLines {
  const reach = computeReach(
    settings.beta,
    leaders.map(({ from }) => from),
  );
  const leading = new Set(leaders.filter(({ from }) => from < reach).map(({ name }) => name));
  const order = [...lines].sort(
    (left, right) =>
      Number(leading.has(right.name)) - Number(leading.has(left.name)) || rewardAt(right, settings.beta) - rewardAt(left, settings.beta),
  );
  const ranks = new Map(rankMembers(nodes).map(({ member, rank }) => [member.name, rank]));
  const picked = order.slice(0, MOST_SERIES).map((line) => ({ line, rank: ranks.get(line.name) ?? lines.length }));
  const drawn = picked.sort((left, right) => left.rank - right.rank).map((one, index) => ({ ...one, kind: seriesKind(index) }));
  return { drawn, others: order.slice(MOST_SERIES), reach };
}

/** So far that the β of the settings stands in the left half, and the last change of leaders is seen unless it is far off. */
function computeReach(beta: number, changes: readonly number[]): number {
  const usual = Math.max(1, 2 * beta);
  const last = changes.reduce((most, change) => Math.max(most, change), 0);
  return Math.max(usual, Math.min(1.2 * last, 2 * usual));
}
