import type { NonEmpty } from '../../statistics/sample.ts';
import type { AnswerCosts, BlockCosts, NodeCosts } from './costs.ts';

/**
 * x̄: what an answer costs on average, one figure for each component of the measure, in its unit: the mean over answers, or totals of all
 * blocks over their answers. Undefined where there are no costs.
 */
export function computeMeanCosts(costs: NodeCosts): NonEmpty<number> | undefined {
  switch (costs.kind) {
    case 'absent':
      return undefined;
    case 'mix': {
      const [first, ...rest] = costs.parts;
      return [computeMean(first.costs), ...rest.map((part) => computeMean(part.costs))];
    }
    default:
      return [computeMean(costs)];
  }
}

/**
 * The same as one figure: in the unit of the measure, or, of a mix, Σ share · x̄/x_ref over its components, without unit, for which their
 * references are needed.
 */
export function computeMeanCost(costs: NodeCosts, references: readonly number[] | undefined): number | undefined {
  const means = computeMeanCosts(costs);
  if (means === undefined || costs.kind !== 'mix') return means?.[0];
  if (references === undefined) return undefined;
  return costs.parts.reduce((sum, { share }, index) => sum + (share * (means[index] ?? 0)) / (references[index] ?? 1), 0);
}

function computeMean(costs: AnswerCosts | BlockCosts): number {
  if (costs.kind === 'per-answer') return [...costs.answers.values()].reduce((sum, { cost }) => sum + cost, 0) / costs.answers.size;
  const blocks = [...costs.blocks.values()];
  return blocks.reduce((sum, { total }) => sum + total, 0) / blocks.reduce((sum, { answers }) => sum + answers, 0);
}
