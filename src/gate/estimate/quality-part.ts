import { type ClusteredValue, computeClusterVariance } from '../../statistics/cluster-variance.ts';

/** What quality contributes to a reward: a mean (of q or of paired differences dq, −1..1) and how uncertain that mean is. */
export type QualityPart = {
  readonly mean: number;
  /** clusterVariance + rareVariance */
  readonly variance: number;
  readonly df: number;
  readonly clusterVariance: number;
  readonly rareVariance: number;
  readonly clusters: number;
  readonly n: number;
};

/** One cluster of prompts, or one block of measured prompts: no variance can be estimated from it. */
export type TooFew = {
  readonly kind: 'too-few';
  readonly what: 'clusters' | 'blocks';
  readonly found: number;
};

/** Below this many values that are not 0, the largest of them says nothing about how large a difference can be. */
const NONZERO_NEEDED = 10;

/**
 * Mean quality, or mean paired quality difference, with its variance. Values lie in −1..1, n of them in clusters.
 *
 * variance = CR2 of the mean by cluster + 2M²/n², M the largest |value|, or 1 when fewer than ten values are not 0. The second
 * term is this project's choice: differences of greedy models are mostly exactly 0, so that a rare loss is easily not in the
 * sample at all, and n equal answers would otherwise be an interval of width 0.
 */
export function computeQualityPart(values: readonly ClusteredValue[]): QualityPart | TooFew {
  const estimate = computeClusterVariance(values);
  if (estimate.kind === 'too-few-clusters') return { kind: 'too-few', what: 'clusters', found: estimate.clusters };
  const { mean, df, clusters, n } = estimate;
  const rareVariance = (2 * largestDifference(values) ** 2) / n ** 2;
  return { mean, variance: estimate.variance + rareVariance, df, clusterVariance: estimate.variance, rareVariance, clusters, n };
}

function largestDifference(values: readonly ClusteredValue[]): number {
  const sizes = values.map(({ value }) => Math.abs(value)).filter((size) => size > 0);
  return sizes.length < NONZERO_NEEDED ? 1 : sizes.reduce((largest, size) => Math.max(largest, size), 0);
}
