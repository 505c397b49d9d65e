import { type CostGrouping, type CostPair, type CostReference, computeCostDifference } from './cost-part.ts';
import { assembleParts, type EstimateParts } from './estimate-parts.ts';
import type { TooFew } from './quality-part.ts';
import { computeRewardInterval, type RewardInterval, type Weighing } from './reward-interval.ts';
import type { RunSpread } from './run-variance.ts';

/** The quality difference dq = q_candidate − q_baseline of one prompt, −1..1, and the prompt's cluster. */
export type QualityPair = { readonly difference: number; readonly cluster: string | number };

/** Paired qualities of candidate and baseline, and the costs of the prompts that carry one. Without `cost`, quality decides alone. */
export type ComparisonInput = {
  readonly quality: readonly QualityPair[];
  readonly cost?: {
    readonly measured: readonly CostPair[];
    readonly grouping: CostGrouping;
    readonly reference: CostReference;
    readonly runSpread: RunSpread;
  };
};

export type RewardDifference = { readonly kind: 'estimate'; readonly parts: EstimateParts } & RewardInterval;

/**
 * How much higher the candidate's reward is than the baseline's: D = α·mean(dq) − β·(x̄_c − x̄_b)/x_ref, paired by prompt, with
 * a two-sided Student-t interval (`computeRewardInterval`). The estimator is this project's own. Too few clusters or blocks are
 * an answer of their own, never a division by zero.
 *
 * @throws RangeError for a reference cost that is not positive, a number that is not finite, or an index without a quality.
 */
export function computeRewardDifference({ quality, cost }: ComparisonInput, weighing: Weighing): RewardDifference | TooFew {
  const parts = assembleParts(
    quality.map(({ difference, cluster }) => ({ value: difference, cluster })),
    cost && { ...cost, compute: () => computeCostDifference(cost.measured, cost.reference, cost.runSpread) },
  );
  return 'kind' in parts ? parts : { kind: 'estimate', ...computeRewardInterval(parts, weighing), parts };
}
