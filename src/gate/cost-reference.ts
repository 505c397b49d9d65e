import { InputError } from '../failures.ts';
import { type CostComponent, type CostMeasure, listComponents } from '../poq/costs/cost-measure.ts';
import { computeMeanCost, computeMeanCosts } from '../poq/costs/mean-cost.ts';
import type { Node } from '../poq/node.ts';
import { computeQuantile } from '../statistics/quantile.ts';
import { isNonEmpty, type NonEmpty } from '../statistics/sample.ts';
import type { CostReference } from './estimate/cost-part.ts';
import type { GateRules } from './rules.ts';

/** What a cost of 1 is, for every component of the measure: one, unless it is a mix. */
export type CostReferences = NonEmpty<CostReference>;

/** A named baseline is its own reference, unless the suite fixes one. Throws InputError where its mean cost is 0. */
export function referToBaseline(baseline: Node, measure: CostMeasure, { reference }: GateRules): CostReferences | undefined {
  const means = computeMeanCosts(baseline.costs);
  if (means === undefined) return undefined;
  if (reference !== undefined) return [{ kind: 'fixed', value: reference }];
  return mapComponents(measure, (component, index) => {
    requirePositiveCost(means[index] ?? 0, component, `the mean ${nameCost(measure, component)} of ${baseline.name}`);
    return { kind: 'baseline-mean' };
  });
}

/** The median of the baselines' mean costs, unless the suite fixes a figure. Throws InputError where it is 0. */
export function referToSet(baselines: NonEmpty<Node>, measure: CostMeasure, { reference }: GateRules): CostReferences {
  if (reference !== undefined) return [{ kind: 'fixed', value: reference }];
  const means = baselines.flatMap((node) => {
    const found = computeMeanCosts(node.costs);
    return found === undefined ? [] : [found];
  });
  return mapComponents(measure, (component, index) => {
    const sample = means.flatMap((of) => of[index] ?? []);
    const median = isNonEmpty(sample) ? computeQuantile(sample, 0.5) : 0;
    const whose = `the median of the baselines’ mean ${nameCost(measure, component)}s`;
    return { kind: 'fixed', value: requirePositiveCost(median, component, whose) };
  });
}

/** The references as figures, one for every component, where a baseline's mean stands for itself; undefined where it has none. */
export function computeReferences(references: CostReferences | undefined, baseline: Node): NonEmpty<number> | undefined {
  if (references === undefined) return undefined;
  const means = computeMeanCosts(baseline.costs);
  const values = references.flatMap((reference, index) => (reference.kind === 'fixed' ? reference.value : (means?.[index] ?? [])));
  return isNonEmpty(values) && values.length === references.length ? values : undefined;
}

/** The cost that counts as 1, in the unit of the measure: of a mix, whose components are divided by their own references, 1 itself. */
export const computeReference = (references: NonEmpty<number>, measure: CostMeasure): number =>
  measure.name === 'mix' ? 1 : references[0];

/** x̄/x_ref of a node; undefined where it has no costs. */
export function computeRelativeCost({ costs }: Node, references: NonEmpty<number>): number | undefined {
  const mean = computeMeanCost(costs, references);
  return mean === undefined || costs.kind === 'mix' ? mean : mean / references[0];
}

/** Throws InputError where costs would be divided by zero: `whose` mean or median is 0. Returns the figure otherwise. */
export function requirePositiveCost(cost: number, { name, unit }: CostComponent, whose: string): number {
  if (cost > 0) return cost;
  const fixed = name === 'latency' ? 'referenceMs' : 'reference';
  throw new InputError(`the reward divides costs by ${whose}, which is 0 ${unit}`, {
    cure:
      name === 'usd'
        ? 'Add prices that are not 0, or set reward: { cost: none } to gate on quality alone.'
        : `Record what was measured, set reward.cost.${fixed}, or reward: { cost: none } to gate on quality alone.`,
  });
}

const nameCost = (measure: CostMeasure, { name }: CostComponent): string => (measure.name === 'mix' ? `${name} cost` : 'cost');

function mapComponents(measure: CostMeasure, refer: (component: CostComponent, index: number) => CostReference): CostReferences {
  const [first, ...rest] = listComponents(measure);
  return [refer(first, 0), ...rest.map((component, index) => refer(component, index + 1))];
}
