import type { Reason } from '../documents/report.ts';
import type { Node } from '../poq/node.ts';
import { computeQuantile } from '../statistics/quantile.ts';
import { isNonEmpty, type NonEmpty } from '../statistics/sample.ts';
import type { CostReference } from './estimate/cost-part.ts';
import { estimateNode, meanCostMs } from './node-estimate.ts';
import type { GateRules } from './rules.ts';

/** Which baselines the candidate has to stand up to, and what a cost of 1 is. */
export type BaselineChoice =
  | { readonly kind: 'chosen'; readonly gated: NonEmpty<Node>; readonly reference: CostReference | undefined }
  | { readonly kind: 'none'; readonly reason: Reason };

/**
 * `against` names a baseline, or `best` (highest reward), or `all`. For a named one x_ref is its own mean cost; for `best` and `all`
 * the set's median mean cost, fixed before anything is compared; a figure in the suite goes before both.
 */
export function chooseBaselines(baselines: readonly Node[], promptIds: readonly string[], rules: GateRules): BaselineChoice {
  if (!isNonEmpty(baselines)) {
    return {
      kind: 'none',
      reason: {
        code: 'no-baselines',
        sentence: 'There is no baseline to compare with.',
        cure: 'Accept a run as the baseline: poq measure --accept main.',
      },
    };
  }
  const whole = rules.against === 'best' || rules.against === 'all';
  const reference = chooseReference(baselines, rules, whole);
  if (rules.against === 'all') return { kind: 'chosen', gated: baselines, reference };
  if (rules.against === 'best') return { kind: 'chosen', gated: [findBest(baselines, promptIds, rules, reference)], reference };
  const named = baselines.find((node) => node.name === rules.against);
  if (named !== undefined) return { kind: 'chosen', gated: [named], reference };
  const names = baselines.map((node) => node.name).join(', ');
  return {
    kind: 'none',
    reason: {
      code: 'baseline-missing',
      sentence: `There is no baseline called ${rules.against}; there are ${names}.`,
      cure: `Accept one: poq measure --accept ${rules.against}, or name another in gate.against.`,
    },
  };
}

/** x_ref as a number, where it is known before the comparison. */
export function referenceOf(reference: CostReference | undefined, gated: NonEmpty<Node>): number | undefined {
  if (reference === undefined) return undefined;
  return reference.kind === 'fixed' ? reference.value : meanCostMs(gated[0]);
}

function chooseReference(baselines: NonEmpty<Node>, rules: GateRules, whole: boolean): CostReference | undefined {
  if (rules.cost === 'none') return undefined;
  if (rules.referenceMs !== undefined) return { kind: 'fixed', value: rules.referenceMs };
  const means = baselines.map(meanCostMs).filter((mean) => mean !== undefined);
  return whole && isNonEmpty(means) ? { kind: 'fixed', value: computeQuantile(means, 0.5) } : { kind: 'baseline-mean' };
}

function findBest(baselines: NonEmpty<Node>, promptIds: readonly string[], rules: GateRules, reference: CostReference | undefined): Node {
  const reward = (node: Node): number => {
    const estimate = estimateNode(node, promptIds, rules, reference?.kind === 'fixed' ? reference.value : undefined);
    return estimate.kind === 'estimate' ? estimate.value : Number.NEGATIVE_INFINITY;
  };
  return baselines.reduce((best, node) => (reward(node) > reward(best) ? node : best));
}
