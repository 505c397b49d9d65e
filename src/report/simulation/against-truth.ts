import type { RewardedNode } from '../../documents/simulation.ts';
import { renderQuality } from '../figures.ts';

/**
 * Whether an evaluator's scores fall where token F1 rises: Pearson's interval lies wholly below 0. A correlation that merely came out below 0
 * says nothing yet, and without an interval nothing is claimed.
 */
export function votesAgainstTruth({ withTruth }: Pick<RewardedNode, 'withTruth'>): boolean {
  return (withTruth?.interval?.high ?? 0) < 0;
}

/** `Pearson −0.45`, and Spearman’s where it has the other sign: ranks that rise with F1 speak against what Pearson says. */
export function describeOpposition({ withTruth }: Pick<RewardedNode, 'withTruth'>): string {
  const pearson = `Pearson ${renderQuality(withTruth?.pearson ?? 0)}`;
  const spearman = withTruth?.spearman ?? 0;
  return spearman > 0 ? `${pearson}, though by ranks ${renderQuality(spearman)}` : pearson;
}
