import { type ClusterEstimate, computeClusterVariance } from '../../statistics/cluster-variance.ts';
import { computeMean } from '../../statistics/mean.ts';
import { isNonEmpty } from '../../statistics/sample.ts';
import type { TooFew } from './quality-part.ts';
import { computeRunVariance, type RunSpread } from './run-variance.ts';

/**
 * The cost of one prompt that candidate and baseline were both measured on, in the same block. `index` is the prompt's place in
 * the list of qualities; absent when the prompt has a cost but no quality. Timings without block numbers carry their prompt
 * cluster as block.
 */
export type CostPair = {
  readonly index?: number;
  readonly block: string | number;
  readonly candidateCost: number;
  readonly baselineCost: number;
};

/**
 * What `block` holds: the number of a latency block, or, for recorded timings without one, the very cluster that the prompt's quality has.
 * It decides where quality and cost are taken to move together (`computeCovariance`, `computeClusterCovariance`).
 */
export type CostGrouping = 'block' | 'cluster';

/** What a cost of 1 is: the mean of the very baseline compared with, or a figure fixed beforehand (also a third node's mean). */
export type CostReference = { readonly kind: 'baseline-mean' } | { readonly kind: 'fixed'; readonly value: number };

/** What cost contributes to a reward: normalised cost, or the difference of two, and how uncertain it is. Without unit. */
export type CostPart = {
  readonly normalized: number;
  /** The divisor x_ref, in the unit of the costs. */
  readonly reference: number;
  readonly candidateMean: number;
  readonly baselineMean?: number;
  /** Between the blocks of one run. */
  readonly variance: number;
  readonly df: number;
  readonly runVariance: number;
  /** Absent while the run spread is assumed. */
  readonly runDf?: number;
  readonly blocks: number;
  /** The prompts measured; absent where only block totals are known. */
  readonly prompts?: number;
  /**
   * Where only block totals are known: the answers they are divided by, the fewest of any mean in this part. Not always whole: an answer
   * that a steady window holds in part counts in part.
   */
  readonly answers?: number;
};

/** A cost part with the per-prompt terms of the linearised mean, in the order of the measured prompts. */
export type LinearizedCost = { readonly part: CostPart; readonly terms: readonly number[] };

/**
 * The difference of mean costs (x̄_c − x̄_b)/x_ref over the prompts measured on both sides, with its variance: CR2 by block of
 * w_i = (x_c,i − x_b,i)/x_ref, or, where x_ref is x̄_b itself, of the linearised ratio w_i = (x_c,i − R·x_b,i)/x̄_b with
 * R = x̄_c/x̄_b (Cochran, "Sampling Techniques", chapter on ratio estimators), and the run-to-run variance beside it.
 *
 * @throws RangeError when the reference is not a positive finite number or a cost is not finite.
 */
export function computeCostDifference(
  measured: readonly CostPair[],
  reference: CostReference,
  runSpread: RunSpread,
): LinearizedCost | TooFew {
  const candidateCosts = measured.map(({ candidateCost }) => candidateCost);
  const baselineCosts = measured.map(({ baselineCost }) => baselineCost);
  if (!isNonEmpty(candidateCosts) || !isNonEmpty(baselineCosts)) return tooFewBlocks(0);
  const candidateMean = computeMean(candidateCosts);
  const baselineMean = computeMean(baselineCosts);
  const divisor = positive(reference.kind === 'fixed' ? reference.value : baselineMean);
  const ratio = reference.kind === 'fixed' ? 1 : candidateMean / baselineMean;
  const terms = measured.map(({ candidateCost, baselineCost }) => (candidateCost - ratio * baselineCost) / divisor);
  const spread = computeClusterVariance(measured.map(({ block }, i) => ({ value: terms[i] ?? 0, cluster: block })));
  if (spread.kind === 'too-few-clusters') return tooFewBlocks(spread.clusters);
  const normalized = (candidateMean - baselineMean) / divisor;
  const described = describeSpread(spread, divisor, runSpread, [candidateMean, baselineMean]);
  return { part: { normalized, candidateMean, baselineMean, ...described, prompts: spread.n }, terms };
}

/**
 * One node's mean cost x̄/x_ref over its measured prompts, with its variance: CR2 by block of x_i/x_ref, and the run-to-run
 * variance beside it.
 *
 * @throws RangeError when the reference is not a positive finite number or a cost is not finite.
 */
export function computeNodeCost(
  measured: readonly { readonly block: string | number; readonly cost: number }[],
  reference: number,
  runSpread: RunSpread,
): LinearizedCost | TooFew {
  const divisor = positive(reference);
  const terms = measured.map(({ cost }) => cost / divisor);
  const spread = computeClusterVariance(measured.map(({ block }, i) => ({ value: terms[i] ?? 0, cluster: block })));
  if (spread.kind === 'too-few-clusters') return tooFewBlocks(spread.clusters);
  const candidateMean = spread.mean * divisor;
  const described = describeSpread(spread, divisor, runSpread, [candidateMean]);
  return { part: { normalized: spread.mean, candidateMean, ...described, prompts: spread.n }, terms };
}

/** What a cost part says of its uncertainty: between blocks as estimated, and from run to run for the given means. */
export function describeSpread(
  spread: Pick<ClusterEstimate, 'variance' | 'df' | 'clusters'>,
  reference: number,
  runSpread: RunSpread,
  means: readonly number[],
): Pick<CostPart, 'reference' | 'variance' | 'df' | 'runVariance' | 'runDf' | 'blocks'> {
  const { variance, df, clusters: blocks } = spread;
  const runVariance = computeRunVariance(runSpread, means, reference);
  const runDf = runSpread.kind === 'estimated' ? { runDf: runSpread.df } : {};
  return { reference, variance, df, runVariance, ...runDf, blocks };
}

/** No variance can be estimated between that few blocks. */
export function tooFewBlocks(found: number): TooFew {
  return { kind: 'too-few', what: 'blocks', found };
}

/** The divisor x_ref, refused with a RangeError unless it is positive and finite. */
export function positive(reference: number): number {
  if (!(reference > 0 && Number.isFinite(reference))) throw new RangeError(`costs are divided by a positive reference, not ${reference}`);
  return reference;
}
