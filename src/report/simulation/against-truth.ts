import type { RewardedNode } from '../../documents/simulation.ts';

/**
 * Whether an evaluator's scores fall where token F1 rises: Pearson's interval lies wholly below 0. A correlation that merely came out below 0
 * says nothing yet, and without an interval nothing is claimed.
 */
export function votesAgainstTruth({ withTruth }: Pick<RewardedNode, 'withTruth'>): boolean {
  return (withTruth?.interval?.high ?? 0) < 0;
}
