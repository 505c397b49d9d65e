import type { ClusteredValue } from '../../statistics/cluster-variance.ts';
import type { CostGrouping, CostPart, LinearizedCost } from './cost-part.ts';
import { computeClusterCovariance, computeCovariance } from './covariance.ts';
import { computeQualityPart, type QualityPart, type TooFew } from './quality-part.ts';

/** The parts of an estimated reward, or of a difference of two rewards, complete enough to weigh them anew. */
export type EstimateParts = {
  readonly quality: QualityPart;
  readonly cost?: CostPart;
  readonly covariance: number;
};

type CostSource = {
  /** the prompts that carry a cost; `index` is a prompt's place among the quality values, absent where it has a cost only */
  readonly measured: readonly { readonly index?: number; readonly block: string | number }[];
  readonly grouping: CostGrouping;
  /** asked only once there is a quality */
  readonly compute: () => LinearizedCost | TooFew;
};

/**
 * Quality and cost of the same prompts, each with its variance, and the covariance of the two. Without `cost`, quality stands alone.
 *
 * @throws RangeError for an index without a quality, and what the parts throw.
 */
export function assembleParts(values: readonly ClusteredValue[], cost: CostSource | undefined): EstimateParts | TooFew {
  const quality = computeQualityPart(values);
  if ('kind' in quality) return quality;
  if (cost === undefined) return { quality, covariance: 0 };
  const linearized = cost.compute();
  if ('kind' in linearized) return linearized;
  if (cost.grouping === 'cluster') {
    const costs = cost.measured.map(({ block }, i) => ({ cluster: block, value: linearized.terms[i] ?? 0 }));
    return { quality, cost: linearized.part, covariance: computeClusterCovariance(values, costs) };
  }
  const terms = cost.measured.map(({ index, block }, i) => ({
    block,
    quality: index === undefined ? undefined : valueAt(values, index),
    cost: linearized.terms[i] ?? 0,
  }));
  return { quality, cost: linearized.part, covariance: computeCovariance(terms, quality.n) };
}

function valueAt(values: readonly ClusteredValue[], index: number): number {
  const found = values[index];
  if (found === undefined) throw new RangeError(`a measured prompt points at quality ${index} of ${values.length}`);
  return found.value;
}
