import type { Reason } from '../documents/report.ts';
import type { Node } from '../poq/node.ts';
import { isNonEmpty, type NonEmpty } from '../statistics/sample.ts';
import { findNoCost, findNoTimedAnswer, requireCosts } from './cost-obstacles.ts';
import { type CostReferences, computeReferences, referToBaseline, referToSet } from './cost-reference.ts';
import { estimateNode } from './node-estimate.ts';
import type { GateRules } from './rules.ts';

/** Which baselines the candidate has to stand up to, and what a cost of 1 is. */
export type BaselineChoice =
  | {
      readonly kind: 'chosen';
      readonly gated: NonEmpty<Node>;
      /** absent where cost plays no part, or where a named baseline has none: then its comparison has an obstacle */
      readonly references: CostReferences | undefined;
    }
  | { readonly kind: 'none'; readonly reason: Reason };

/**
 * `against` names a baseline, or `best` (highest reward), or `all`. For a named one x_ref is its own mean cost; for `best` and `all`
 * the set's median mean cost, fixed before anything is compared; a figure in the suite goes before both.
 * None where one of those needs a cost and answered none of its timed prompts, or, for `best` and `all`, has no cost for another reason.
 * Throws InputError where a reward needs timings that a baseline does not have, or a cost that is 0.
 */
export function chooseBaselines(baselines: readonly Node[], promptIds: readonly string[], rules: GateRules): BaselineChoice {
  if (!isNonEmpty(baselines)) return { kind: 'none', reason: describeNone(rules.against) };
  if (rules.against === 'best' || rules.against === 'all') {
    const [costless] = rules.cost === 'none' ? [] : baselines.flatMap(findNoCost);
    if (costless !== undefined) return { kind: 'none', reason: costless };
    const references = fixReferences(baselines, rules);
    return { kind: 'chosen', gated: rules.against === 'all' ? baselines : [findBest(baselines, promptIds, rules, references)], references };
  }
  const named = baselines.find((node) => node.name === rules.against);
  if (named === undefined) return { kind: 'none', reason: describeMissing(rules.against, baselines) };
  const [costless] = rules.cost === 'none' ? [] : findNoTimedAnswer(named);
  if (costless !== undefined) return { kind: 'none', reason: costless };
  return { kind: 'chosen', gated: [named], references: referToNamed(named, rules) };
}

/** The name that a first baseline should get: the one that the suite asks for, if it asks for one. */
export const firstBaselineName = (against: string): string => (against === 'best' || against === 'all' ? 'main' : against);

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

function referToNamed(baseline: Node, rules: GateRules): CostReferences | undefined {
  if (rules.cost === 'none') return undefined;
  requireCosts(baseline);
  return referToBaseline(baseline, rules.cost, rules);
}

function fixReferences(baselines: NonEmpty<Node>, rules: GateRules): CostReferences | undefined {
  if (rules.cost === 'none') return undefined;
  for (const baseline of baselines) requireCosts(baseline);
  return referToSet(baselines, rules.cost, rules);
}

function findBest(baselines: NonEmpty<Node>, promptIds: readonly string[], rules: GateRules, references: CostReferences | undefined): Node {
  const [first, ...others] = baselines;
  const reward = (node: Node): number => {
    const estimate = estimateNode(node, promptIds, rules, computeReferences(references, first));
    return estimate.kind === 'estimate' ? estimate.value : Number.NEGATIVE_INFINITY;
  };
  return others.reduce((best, node) => (reward(node) > reward(best) ? node : best), first);
}
