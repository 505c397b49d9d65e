import { type CostPair, type CostPart, type CostReference, computeCostDifference } from './cost-part.ts';
import { computeCovariance } from './covariance.ts';
import { computeQualityPart, type QualityPart, type TooFew } from './quality-part.ts';
import { computeRewardInterval, type RewardInterval, type Weighing } from './reward-interval.ts';
import type { RunSpread } from './run-variance.ts';

/** The quality difference dq = q_candidate − q_baseline of one prompt, −1..1, and the prompt's cluster. */
export type QualityPair = { readonly difference: number; readonly cluster: string | number };

/** Paired qualities of candidate and baseline, and the costs of the prompts that carry one. Without `cost`, quality decides alone. */
export type ComparisonInput = {
  readonly quality: readonly QualityPair[];
  readonly cost?: {
    readonly measured: readonly CostPair[];
    readonly reference: CostReference;
    readonly runSpread: RunSpread;
  };
};

/** The parts of an estimated reward difference, complete enough to weigh them anew. */
export type ComparisonParts = {
  readonly quality: QualityPart;
  readonly cost?: CostPart;
  readonly covariance: number;
};

export type RewardDifference = { readonly kind: 'estimate'; readonly parts: ComparisonParts } & RewardInterval;

/**
 * How much higher the candidate's reward is than the baseline's: D = α·mean(dq) − β·(x̄_c − x̄_b)/x_ref, paired by prompt, with
 * a two-sided Student-t interval (`computeRewardInterval`). The estimator is this project's own. Too few clusters or blocks are
 * an answer of their own, never a division by zero.
 *
 * @throws RangeError for a reference cost that is not positive, a number that is not finite, or an index without a quality.
 */
export function computeRewardDifference(input: ComparisonInput, weighing: Weighing): RewardDifference | TooFew {
  const parts = computeComparisonParts(input);
  return 'kind' in parts ? parts : { kind: 'estimate', ...computeRewardInterval(parts, weighing), parts };
}

function computeComparisonParts(input: ComparisonInput): ComparisonParts | TooFew {
  const quality = computeQualityPart(input.quality.map(({ difference, cluster }) => ({ value: difference, cluster })));
  if ('kind' in quality) return quality;
  if (input.cost === undefined) return { quality, covariance: 0 };
  const { measured, reference, runSpread } = input.cost;
  const cost = computeCostDifference(measured, reference, runSpread);
  if ('kind' in cost) return cost;
  const terms = measured.map(({ index, block }, i) => ({
    block,
    quality: index === undefined ? undefined : qualityAt(input.quality, index),
    cost: cost.terms[i] ?? 0,
  }));
  return { quality, cost: cost.part, covariance: computeCovariance(terms, quality.n) };
}

function qualityAt(quality: readonly QualityPair[], index: number): number {
  const pair = quality[index];
  if (pair === undefined) throw new RangeError(`a measured prompt points at quality ${index} of ${quality.length}`);
  return pair.difference;
}
