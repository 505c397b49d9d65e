import type { ClusteredValue } from '../../statistics/cluster-variance.ts';
import type { BlockCost } from './block-cost.ts';
import type { CostGrouping, CostPart, LinearizedCost } from './cost-part.ts';
import { computeClusterCovariance, computeCovariance } from './covariance.ts';
import { computeQualityPart, type QualityPart, type TooFew } from './quality-part.ts';

/** The parts of an estimated reward, or of a difference of two rewards, complete enough to weigh them anew. */
export type EstimateParts = {
  readonly quality: QualityPart;
  readonly cost?: CostPart;
  readonly covariance: number;
};

/** A quality with the cluster of its prompt and, where costs are block totals, the block that it was asked in, if it was one of them. */
export type Quality = ClusteredValue & { readonly block?: string | number };

/** Where the costs come from: single prompts, or block totals, or nowhere. Both are asked only once there is a quality. */
export type CostSources = {
  readonly cost: PromptCostSource | undefined;
  readonly blockCost: (() => BlockCost | TooFew) | undefined;
};

type PromptCostSource = {
  /** the prompts that carry a cost; `index` is a prompt's place among the quality values, absent where it has a cost only */
  readonly measured: readonly { readonly index?: number; readonly block: string | number }[];
  readonly grouping: CostGrouping;
  readonly compute: () => LinearizedCost | TooFew;
};

/**
 * Quality and cost of the same prompts, each with its variance, and the covariance of the two. Without a source of costs, quality stands
 * alone.
 *
 * @throws RangeError for an index without a quality, for two sources, and what the parts throw.
 */
export function assembleParts(values: readonly Quality[], { cost, blockCost }: CostSources): EstimateParts | TooFew {
  if (cost !== undefined && blockCost !== undefined) throw new RangeError('a cost is that of single prompts or of block totals, not both');
  const quality = computeQualityPart(values);
  if ('kind' in quality) return quality;
  if (blockCost !== undefined) {
    const totals = blockCost();
    return 'kind' in totals ? totals : { quality, cost: totals.part, covariance: covarianceByTotals(values, totals) };
  }
  if (cost === undefined) return { quality, covariance: 0 };
  const linearized = cost.compute();
  if ('kind' in linearized) return linearized;
  return { quality, cost: linearized.part, covariance: covarianceByPrompt(values, cost, linearized.terms) };
}

function covarianceByPrompt(
  values: readonly ClusteredValue[],
  { measured, grouping }: Pick<PromptCostSource, 'measured' | 'grouping'>,
  terms: readonly number[],
): number {
  if (grouping === 'cluster') {
    const costs = measured.map(({ block }, i) => ({ cluster: block, value: terms[i] ?? 0 }));
    return computeClusterCovariance(values, costs);
  }
  const pairs = measured.map(({ index, block }, i) => ({
    block,
    quality: index === undefined ? undefined : valueAt(values, index),
    cost: terms[i] ?? 0,
  }));
  return computeCovariance(pairs, values.length);
}

/** Between blocks; a quality of no block enters the mean from which the sums of the blocks deviate. */
function covarianceByTotals(values: readonly Quality[], { blocks, terms }: BlockCost): number {
  const order = new Map(blocks.map((block, k): [string | number | undefined, number] => [block, k]));
  const qualities = values.map(({ value, block }) => ({ value, cluster: order.get(block) ?? -1 }));
  const costs = terms.map((value, cluster) => ({ value, cluster }));
  return computeClusterCovariance(qualities, costs);
}

function valueAt(values: readonly ClusteredValue[], index: number): number {
  const found = values[index];
  if (found === undefined) throw new RangeError(`a measured prompt points at quality ${index} of ${values.length}`);
  return found.value;
}
