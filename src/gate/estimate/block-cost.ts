import { computeClusterVariance } from '../../statistics/cluster-variance.ts';
import { type CostPart, type CostReference, describeSpread, type LinearizedCost, positive, tooFewBlocks } from './cost-part.ts';
import type { TooFew } from './quality-part.ts';
import type { RunSpread } from './run-variance.ts';

/**
 * What the answers of one block cost together, in any unit, and how many they were. A steady window holds some answers in part, so that
 * their number need not be whole.
 */
export type BlockTotal = { readonly total: number; readonly answers: number };

/** The totals of one node in one block. */
export type NodeBlock = { readonly block: string | number } & BlockTotal;

/** The totals of candidate and baseline in the same block, which holds the same prompts for both. */
export type BlockCostPair = {
  readonly block: string | number;
  readonly candidate: BlockTotal;
  readonly baseline: BlockTotal;
};

/** A cost of block totals, with the linearised term of each block and, in the same order, the blocks. */
export type BlockCost = LinearizedCost & { readonly blocks: readonly (string | number)[] };

/** One side's R = ΣT/Σa and the residuals of its blocks (T_k − R·a_k)/ā, which add up to 0; in the unit of the totals. */
type Ratio = { readonly mean: number; readonly answers: number; readonly residuals: readonly number[] };

/**
 * The difference of two costs of which only block totals are known (at load, energy): (R_c − R_b)/x_ref, R = ΣT/Σa the totals of all blocks
 * over their answers, x_ref = R_b or a fixed figure. Its variance is that of the ratio estimator over blocks (Cochran, "Sampling
 * Techniques", chapter on ratio estimators): Σe_k²/(K(K − 1)) with K − 1 degrees of freedom, of the linearised terms
 * e_k = [(T_ck − R_c·a_ck)/ā_c − ρ·(T_bk − R_b·a_bk)/ā_b]/x_ref, ρ = R_c/R_b where x_ref is R_b itself, else 1. Both sides have their
 * blocks in common, so that what makes a block dear for both cancels. The run-to-run variance stands beside it, as for single prompts.
 *
 * No answers at all on one side are too few blocks.
 *
 * @throws RangeError when the reference is not positive, a total is not finite, answers are negative or not finite, or a block comes twice.
 */
export function computeBlockCostDifference(
  measured: readonly BlockCostPair[],
  reference: CostReference,
  runSpread: RunSpread,
): BlockCost | TooFew {
  const candidate = computeRatio(measured.map((pair) => pair.candidate));
  const baseline = computeRatio(measured.map((pair) => pair.baseline));
  if (candidate === undefined || baseline === undefined) return tooFewBlocks(0);
  const divisor = positive(reference.kind === 'fixed' ? reference.value : baseline.mean);
  const slope = reference.kind === 'fixed' ? 1 : candidate.mean / baseline.mean;
  const terms = candidate.residuals.map((residual, k) => (residual - slope * (baseline.residuals[k] ?? 0)) / divisor);
  const normalized = (candidate.mean - baseline.mean) / divisor;
  const figures = { normalized, candidateMean: candidate.mean, baselineMean: baseline.mean };
  const answers = Math.min(candidate.answers, baseline.answers);
  return describeBlockCost({ ...figures, reference: divisor, answers }, { terms, blocks: blocksOf(measured) }, runSpread);
}

/**
 * One node's cost R/x_ref of which only block totals are known, with the variance of the ratio estimator over blocks
 * (`computeBlockCostDifference`, without a second side) and the run-to-run variance. The reference is taken as a fixed figure.
 *
 * @throws RangeError as `computeBlockCostDifference`.
 */
export function computeNodeBlockCost(measured: readonly NodeBlock[], reference: number, runSpread: RunSpread): BlockCost | TooFew {
  const divisor = positive(reference);
  const ratio = computeRatio(measured);
  if (ratio === undefined) return tooFewBlocks(0);
  const terms = ratio.residuals.map((residual) => residual / divisor);
  const figures = { normalized: ratio.mean / divisor, candidateMean: ratio.mean, reference: divisor, answers: ratio.answers };
  return describeBlockCost(figures, { terms, blocks: blocksOf(measured) }, runSpread);
}

/** A cost part of terms that add up to 0, one for each block: their CR2 variance, every block a cluster of one, is Σe²/(K(K − 1)). */
export function describeBlockCost(
  figures: Pick<CostPart, 'normalized' | 'reference' | 'candidateMean' | 'baselineMean' | 'answers'>,
  { terms, blocks }: Pick<BlockCost, 'terms' | 'blocks'>,
  runSpread: RunSpread,
): BlockCost | TooFew {
  const spread = computeClusterVariance(blocks.map((block, k) => ({ value: terms[k] ?? 0, cluster: block })));
  if (spread.kind === 'too-few-clusters') return tooFewBlocks(spread.clusters);
  const { candidateMean, baselineMean } = figures;
  const means = baselineMean === undefined ? [candidateMean] : [candidateMean, baselineMean];
  return { part: { ...figures, ...describeSpread(spread, figures.reference, runSpread, means) }, terms, blocks };
}

function computeRatio(totals: readonly BlockTotal[]): Ratio | undefined {
  for (const { total, answers } of totals)
    if (!Number.isFinite(total) || !(answers >= 0 && Number.isFinite(answers)))
      throw new RangeError(`a block's cost needs a finite total and a number of answers, not ${total} over ${answers}`);
  const answers = totals.reduce((sum, block) => sum + block.answers, 0);
  if (answers === 0) return undefined;
  const mean = totals.reduce((sum, block) => sum + block.total, 0) / answers;
  const perBlock = answers / totals.length;
  return { mean, answers, residuals: totals.map((block) => (block.total - mean * block.answers) / perBlock) };
}

function blocksOf(measured: readonly { readonly block: string | number }[]): readonly (string | number)[] {
  const blocks = measured.map(({ block }) => block);
  if (new Set(blocks).size < blocks.length) throw new RangeError('every block has one total, but a block comes twice');
  return blocks;
}
