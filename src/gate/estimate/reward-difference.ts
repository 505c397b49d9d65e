import { type BlockCost, type BlockCostPair, computeBlockCostDifference } from './block-cost.ts';
import { type CostGrouping, type CostPair, type CostReference, computeCostDifference } from './cost-part.ts';
import { computeMixedBlockCostDifference, type WeightedBlockCost } from './mixed-block-cost.ts';
import type { TooFew } from './quality-part.ts';
import { estimateReward, type RewardEstimate } from './reward-estimate.ts';
import type { Weighing } from './reward-interval.ts';
import type { RunSpread } from './run-variance.ts';

/**
 * The quality difference dq = q_candidate − q_baseline of one prompt, −1..1, and the prompt's cluster. Where costs are block totals, `block`
 * is the block that the prompt was asked in, absent where that is none of them.
 */
export type QualityPair = { readonly difference: number; readonly cluster: string | number; readonly block?: string | number };

/** Block totals of candidate and baseline, of one measure or of a mix of several. */
export type BlockCostInput = { readonly runSpread: RunSpread } & (
  | { readonly measured: readonly BlockCostPair[]; readonly reference: CostReference }
  | { readonly parts: readonly WeightedBlockCost[] }
);

/**
 * Paired qualities of candidate and baseline, and either the costs of the prompts that carry one (`cost`) or costs of which only block
 * totals are known (`blockCost`). Without any, quality decides alone.
 */
export type ComparisonInput = {
  readonly quality: readonly QualityPair[];
  readonly cost?: {
    readonly measured: readonly CostPair[];
    readonly grouping: CostGrouping;
    readonly reference: CostReference;
    readonly runSpread: RunSpread;
  };
  readonly blockCost?: BlockCostInput;
};

export type RewardDifference = RewardEstimate;

/**
 * How much higher the candidate's reward is than the baseline's: D = α·mean(dq) − β·(x̄_c − x̄_b)/x_ref, paired by prompt, with
 * a two-sided Student-t interval (`computeRewardInterval`). The estimator is this project's own. Too few clusters or blocks are
 * an answer of their own, never a division by zero.
 *
 * @throws RangeError for a reference cost that is not positive, a number that is not finite, an index without a quality, or both kinds of cost.
 */
export function computeRewardDifference({ quality, cost, blockCost }: ComparisonInput, weighing: Weighing): RewardDifference | TooFew {
  const values = quality.map(({ difference: value, ...asked }) => ({ value, ...asked }));
  const byPrompt = cost && { ...cost, compute: () => computeCostDifference(cost.measured, cost.reference, cost.runSpread) };
  return estimateReward(values, { cost: byPrompt, blockCost: blockCost && (() => computeBlockCost(blockCost)) }, weighing);
}

function computeBlockCost(input: BlockCostInput): BlockCost | TooFew {
  return 'parts' in input
    ? computeMixedBlockCostDifference(input.parts, input.runSpread)
    : computeBlockCostDifference(input.measured, input.reference, input.runSpread);
}
