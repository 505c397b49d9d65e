import { computeQuantile } from '../../statistics/quantile.ts';
import { isNonEmpty, type NonEmpty } from '../../statistics/sample.ts';
import type { NodeCosts } from '../costs/costs.ts';
import { computeMeanCost, computeMeanCosts } from '../costs/mean-cost.ts';
import type { Node } from '../node.ts';

/** What one answer of a node costs on average, in the unit of the measure; or why that is not known, which goes on after the node's name. */
export type NodeCost = { readonly cost: number } | { readonly why: string; readonly cure: string };

/** What a cost of 1 is by `scale: reference`, in the unit of the measure, and whose it is, in words. */
export type CostReference = { readonly value: number; readonly of: string };

export type NetworkCosts = { readonly nodes: readonly NodeCost[]; readonly reference?: CostReference };

/** How the reference is chosen: a figure of the suite, else the node at this place, else the median of all. */
export type ReferenceChoice = { readonly fixed?: number; readonly node?: number };

/**
 * Mean costs of all nodes by the measure of the suite, and what they may be divided by: the figure that the suite fixes, else the cost of the node that the
 * gate compares with, else the median of the nodes' costs. A mix is weighed from costs that are divided by their own references each, chosen
 * in the same way, so that a cost of it is one figure without unit and its reference is 1. This project's choice (docs/reward.md, "Cost").
 */
export function computeNetworkCosts(nodes: NonEmpty<Pick<Node, 'name' | 'costs'>>, choice: ReferenceChoice): NetworkCosts {
  const costs = nodes.map((node) => node.costs);
  const references = chooseReferences(costs, choice);
  const isMix = costs.some(({ kind }) => kind === 'mix');
  const zero = isMix && references?.values.some((value) => value <= 0) === true;
  return {
    nodes: costs.map((one): NodeCost => {
      if (one.kind === 'absent') return { why: one.why, cure: one.cure };
      const cost = zero ? undefined : computeMeanCost(one, references?.values);
      return cost === undefined ? { why: 'has a mix of which one cost would be divided by 0', cure: 'Weigh a single measure.' } : { cost };
    }),
    ...(references !== undefined && { reference: { value: isMix ? 1 : references.values[0], of: nameOwner(references.of, nodes) } }),
  };
}

type References = { readonly values: NonEmpty<number>; readonly of: 'suite' | 'median' | number };

function chooseReferences(costs: readonly NodeCosts[], { fixed, node }: ReferenceChoice): References | undefined {
  if (fixed !== undefined) return { values: [fixed], of: 'suite' };
  const means = costs.map((one) => computeMeanCosts(one));
  const own = node === undefined ? undefined : means[node];
  if (own !== undefined && node !== undefined) return { values: own, of: node };
  const known = means.flatMap((one) => (one === undefined ? [] : [one]));
  const [first] = known;
  if (first === undefined) return undefined;
  const medians = first.map((_, component) => medianOf(known.flatMap((one) => one[component] ?? [])));
  return isNonEmpty(medians) ? { values: medians, of: 'median' } : undefined;
}

const medianOf = (values: readonly number[]): number => (isNonEmpty(values) ? computeQuantile(values, 0.5) : 0);

function nameOwner(of: References['of'], nodes: readonly Pick<Node, 'name'>[]): string {
  switch (of) {
    case 'suite':
      return 'the suite';
    case 'median':
      return 'the median node';
    default:
      return nodes[of]?.name ?? '';
  }
}
