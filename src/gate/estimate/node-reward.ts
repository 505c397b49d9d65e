import { type BlockCost, computeNodeBlockCost, type NodeBlock } from './block-cost.ts';
import { type CostGrouping, computeNodeCost } from './cost-part.ts';
import { computeMixedNodeBlockCost, type WeightedNodeBlocks } from './mixed-block-cost.ts';
import type { TooFew } from './quality-part.ts';
import { estimateReward, type RewardEstimate } from './reward-estimate.ts';
import type { Weighing } from './reward-interval.ts';
import type { RunSpread } from './run-variance.ts';

/** Block totals of one node, of one measure or of a mix of several; `reference` is x_ref in the measure's unit. */
export type NodeBlockCostInput = { readonly runSpread: RunSpread } & (
  | { readonly measured: readonly NodeBlock[]; readonly reference: number }
  | { readonly parts: readonly WeightedNodeBlocks[] }
);

/**
 * One node's qualities (0..1) by prompt, and either the costs of the prompts that carry one (`cost`; `reference` is x_ref in their unit) or
 * costs of which only block totals are known (`blockCost`; `block` is then the block that a prompt was asked in, absent where it is none).
 */
export type NodeInput = {
  readonly quality: readonly { readonly quality: number; readonly cluster: string | number; readonly block?: string | number }[];
  readonly cost?: {
    readonly measured: readonly { readonly index?: number; readonly block: string | number; readonly cost: number }[];
    readonly grouping: CostGrouping;
    readonly reference: number;
    readonly runSpread: RunSpread;
  };
  readonly blockCost?: NodeBlockCostInput;
};

export type NodeReward = RewardEstimate;

/**
 * The reward of one node, R = α·mean(q) − β·x̄/x_ref, with a Student-t interval made of the same ingredients as a difference:
 * quality by cluster, cost by block and from run to run, their covariance within blocks or between clusters. The reference is taken as a fixed
 * figure. For showing; verdicts rest on paired differences, whose intervals are narrower.
 *
 * @throws RangeError for a reference that is not positive, a number that is not finite, an index without a quality, or both kinds of cost.
 */
export function computeNodeReward({ quality, cost, blockCost }: NodeInput, weighing: Weighing): NodeReward | TooFew {
  const values = quality.map(({ quality: value, ...asked }) => ({ value, ...asked }));
  const byPrompt = cost && { ...cost, compute: () => computeNodeCost(cost.measured, cost.reference, cost.runSpread) };
  return estimateReward(values, { cost: byPrompt, blockCost: blockCost && (() => computeBlockCost(blockCost)) }, weighing);
}

function computeBlockCost(input: NodeBlockCostInput): BlockCost | TooFew {
  return 'parts' in input
    ? computeMixedNodeBlockCost(input.parts, input.runSpread)
    : computeNodeBlockCost(input.measured, input.reference, input.runSpread);
}
