import type { ClusteredValue } from '../../statistics/cluster-variance.ts';
import { computeMean } from '../../statistics/mean.ts';
import { isNonEmpty } from '../../statistics/sample.ts';

/** A measured prompt's block, its cost term, and its quality where it has one. */
export type MeasuredTerm = {
  readonly block: string | number;
  readonly quality: number | undefined;
  readonly cost: number;
};

type Both = { readonly block: string | number; readonly quality: number; readonly cost: number };

/**
 * The covariance of mean quality (over n prompts) and mean cost (over the m measured ones), estimated within blocks:
 * Σ_k Σ_{i∈k} (q_i − mean_k q)(w_i − mean_k w) / [(m − K)·n]. Long answers are dearer and often better; this term keeps the
 * two from being counted as independent.
 *
 * Of measured prompts without a quality, only their count enters. When every block holds a single prompt there is nothing
 * within blocks, and all prompts are taken as one block.
 */
export function computeCovariance(measured: readonly MeasuredTerm[], n: number): number {
  const pairs = measured.flatMap(({ block, quality, cost }) => (quality === undefined ? [] : [{ block, quality, cost }]));
  const blocks = [...Map.groupBy(pairs, ({ block }) => block).values()];
  const groups = blocks.length < pairs.length ? blocks : [pairs];
  const free = pairs.length - groups.length;
  if (free < 1) return 0;
  const perPrompt = groups.reduce((sum, group) => sum + crossProduct(group), 0) / free;
  return (perPrompt * pairs.length) / (measured.length * n);
}

/**
 * The covariance of mean quality (n prompts) and mean cost (m measured ones) where both are grouped by the same clusters: what a cluster's
 * prompts share, long passages being dear and hard, lies between clusters and would be missed within them.
 * (1/(n·m))·Σ_g S_q,g·S_w,g/√((1 − n_g/n)(1 − m_g/m)), S_g a cluster's sum of deviations from the mean of all: with the CR2 variances of
 * both it makes, when every prompt is measured, exactly the CR2 variance of the mean of q − β·w. This project's choice.
 */
export function computeClusterCovariance(qualities: readonly ClusteredValue[], costs: readonly ClusteredValue[]): number {
  const costOf = sumDeviations(costs);
  const products = [...sumDeviations(qualities)].map(([cluster, quality]) => {
    const cost = costOf.get(cluster);
    return cost === undefined || quality.share === 1 ? 0 : (quality.sum * cost.sum) / Math.sqrt((1 - quality.share) * (1 - cost.share));
  });
  return products.reduce((sum, product) => sum + product, 0) / (qualities.length * costs.length);
}

type Deviations = ReadonlyMap<string | number, { readonly sum: number; readonly share: number }>;

/** By cluster: the sum of its deviations from the mean of all, and its share of all values. */
function sumDeviations(all: readonly ClusteredValue[]): Deviations {
  const values = all.map(({ value }) => value);
  const mean = isNonEmpty(values) ? computeMean(values) : 0;
  return new Map(
    [...Map.groupBy(all, ({ cluster }) => cluster)].map(([cluster, members]) => {
      const sum = members.reduce((total, { value }) => total + value - mean, 0);
      return [cluster, { sum, share: members.length / all.length }];
    }),
  );
}

function crossProduct(group: readonly Both[]): number {
  const quality = group.reduce((sum, pair) => sum + pair.quality, 0) / group.length;
  const cost = group.reduce((sum, pair) => sum + pair.cost, 0) / group.length;
  return group.reduce((sum, pair) => sum + (pair.quality - quality) * (pair.cost - cost), 0);
}
