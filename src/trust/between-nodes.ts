import type { TrustRow } from '../documents/report.ts';
import { type CoefficientName, coefficientNames, correlatePairs } from './coefficients.ts';
import { countClusters, groupPairs, type ScorePair } from './score-pairs.ts';

const fewestNodes = 3;

type BetweenNodes = Pick<TrustRow, 'pairs' | 'clusters' | CoefficientName>;

/**
 * Whether an evaluator puts the *nodes* into the right order: the correlation of their mean scores, over the prompts that all of them have
 * scores for. `pairs` counts nodes. It has no interval: a handful of nodes is no sample of anything.
 *
 * undefined with fewer than three nodes, or where they have no prompt in common.
 */
export function correlateNodeMeans(pairs: readonly ScorePair[]): BetweenNodes | undefined {
  const nodes = groupPairs(pairs, 'node').size;
  const common = [...groupPairs(pairs, 'promptId').values()].filter((group) => group.length === nodes).flat();
  if (nodes < fewestNodes || common.length === 0) return undefined;
  const means = [...groupPairs(common, 'node').values()].map((group) => ({ x: average(group, 'x'), y: average(group, 'y') }));
  const estimates = coefficientNames.map((name) => [name, correlatePairs(means, name)] as const);
  return {
    pairs: nodes,
    clusters: countClusters(common),
    ...Object.fromEntries(estimates.flatMap(([name, estimate]) => (estimate === undefined ? [] : [[name, { estimate }]]))),
  };
}

/** To nine decimals: two nodes whose scores add up to the same are tied, whatever the order of the sum left in the last bits. */
function average(group: readonly ScorePair[], side: 'x' | 'y'): number {
  return Number((group.reduce((sum, pair) => sum + pair[side], 0) / group.length).toFixed(9));
}
