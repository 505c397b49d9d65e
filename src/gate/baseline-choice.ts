import type { Reason } from '../documents/report.ts';
import type { Node } from '../poq/node.ts';
import { computeQuantile } from '../statistics/quantile.ts';
import { isNonEmpty, type NonEmpty } from '../statistics/sample.ts';
import type { CostReference } from './estimate/cost-part.ts';
import { requireCosts, requirePositiveCost } from './measurement-reasons.ts';
import { estimateNode, meanCostMs } from './node-estimate.ts';
import type { GateRules } from './rules.ts';
import { findNoTimedAnswer } from './unanswered.ts';

/** Which baselines the candidate has to stand up to, and what a cost of 1 is. */
export type BaselineChoice =
  | { readonly kind: 'chosen'; readonly gated: NonEmpty<Node>; readonly reference: CostReference | undefined }
  | { readonly kind: 'none'; readonly reason: Reason };

/**
 * `against` names a baseline, or `best` (highest reward), or `all`. For a named one x_ref is its own mean cost; for `best` and `all`
 * the set's median mean cost, fixed before anything is compared; a figure in the suite goes before both.
 * None where one of those needs a cost and answered none of its timed prompts.
 * Throws InputError where a reward needs a cost that a baseline does not have, or that is 0.
 */
export function chooseBaselines(baselines: readonly Node[], promptIds: readonly string[], rules: GateRules): BaselineChoice {
  if (!isNonEmpty(baselines)) return { kind: 'none', reason: describeNone(rules.against) };
  if (rules.against === 'best' || rules.against === 'all') {
    const costless = findCostless(baselines, rules);
    if (costless !== undefined) return { kind: 'none', reason: costless };
    const reference = fixReference(baselines, rules);
    return { kind: 'chosen', gated: rules.against === 'all' ? baselines : [findBest(baselines, promptIds, rules, reference)], reference };
  }
  const named = baselines.find((node) => node.name === rules.against);
  if (named === undefined) return { kind: 'none', reason: describeMissing(rules.against, baselines) };
  const costless = findCostless([named], rules);
  if (costless !== undefined) return { kind: 'none', reason: costless };
  return { kind: 'chosen', gated: [named], reference: referToNamed(named, rules) };
}

/** x_ref as a number, where it is known before the comparison. */
export function referenceOf(reference: CostReference | undefined, gated: NonEmpty<Node>): number | undefined {
  if (reference === undefined) return undefined;
  return reference.kind === 'fixed' ? reference.value : meanCostMs(gated[0]);
}

/** The name that a first baseline should get: the one that the suite asks for, if it asks for one. */
export const firstBaselineName = (against: string): string => (against === 'best' || against === 'all' ? 'main' : against);

const findCostless = (baselines: NonEmpty<Node>, { cost }: GateRules): Reason | undefined =>
  cost === 'none' ? undefined : baselines.flatMap(findNoTimedAnswer)[0];

function describeNone(against: string): Reason {
  return {
    code: 'no-baselines',
    sentence: 'There is no baseline to compare with.',
    cure: `Accept a run as the baseline: poq measure --accept ${firstBaselineName(against)}.`,
  };
}

function describeMissing(against: string, baselines: NonEmpty<Node>): Reason {
  const names = baselines.map((node) => node.name);
  return {
    code: 'baseline-missing',
    sentence: `There is no baseline called ${against}; there ${names.length === 1 ? 'is' : 'are'} ${names.join(', ')}.`,
    cure: `Accept one: poq measure --accept ${against}, or name another in gate.against.`,
  };
}

function referToNamed(baseline: Node, rules: GateRules): CostReference | undefined {
  if (rules.cost === 'none') return undefined;
  requireCosts(baseline);
  if (rules.referenceMs !== undefined) return { kind: 'fixed', value: rules.referenceMs };
  requirePositiveCost(meanCostMs(baseline) ?? 0, `the mean cost of ${baseline.name}`);
  return { kind: 'baseline-mean' };
}

function fixReference(baselines: NonEmpty<Node>, rules: GateRules): Extract<CostReference, { kind: 'fixed' }> | undefined {
  if (rules.cost === 'none') return undefined;
  for (const baseline of baselines) requireCosts(baseline);
  if (rules.referenceMs !== undefined) return { kind: 'fixed', value: rules.referenceMs };
  const means = baselines.map(meanCostMs).filter((mean) => mean !== undefined);
  const median = isNonEmpty(means) ? computeQuantile(means, 0.5) : 0;
  return { kind: 'fixed', value: requirePositiveCost(median, 'the median of the baselines’ mean costs') };
}

function findBest(
  baselines: NonEmpty<Node>,
  promptIds: readonly string[],
  rules: GateRules,
  reference: { readonly value: number } | undefined,
): Node {
  const reward = (node: Node): number => {
    const estimate = estimateNode(node, promptIds, rules, reference?.value);
    return estimate.kind === 'estimate' ? estimate.value : Number.NEGATIVE_INFINITY;
  };
  return baselines.reduce((best, node) => (reward(node) > reward(best) ? node : best));
}
