import { type CostGrouping, computeNodeCost } from './cost-part.ts';
import { assembleParts, type EstimateParts } from './estimate-parts.ts';
import type { TooFew } from './quality-part.ts';
import { computeRewardInterval, type RewardInterval, type Weighing } from './reward-interval.ts';
import type { RunSpread } from './run-variance.ts';

/** One node's qualities (0..1) by prompt, and the costs of the prompts that carry one; `reference` is x_ref in their unit. */
export type NodeInput = {
  readonly quality: readonly { readonly quality: number; readonly cluster: string | number }[];
  readonly cost?: {
    readonly measured: readonly { readonly index?: number; readonly block: string | number; readonly cost: number }[];
    readonly grouping: CostGrouping;
    readonly reference: number;
    readonly runSpread: RunSpread;
  };
};

export type NodeReward = { readonly kind: 'estimate'; readonly parts: EstimateParts } & RewardInterval;

/**
 * The reward of one node, R = α·mean(q) − β·x̄/x_ref, with a Student-t interval made of the same ingredients as a difference:
 * quality by cluster, cost by block and from run to run, their covariance within blocks or between clusters. The reference is taken as a fixed
 * figure. For showing; verdicts rest on paired differences, whose intervals are narrower.
 *
 * @throws RangeError for a reference that is not positive, a number that is not finite, or an index without a quality.
 */
export function computeNodeReward({ quality, cost }: NodeInput, weighing: Weighing): NodeReward | TooFew {
  const parts = assembleParts(
    quality.map(({ quality: value, cluster }) => ({ value, cluster })),
    cost && { ...cost, compute: () => computeNodeCost(cost.measured, cost.reference, cost.runSpread) },
  );
  return 'kind' in parts ? parts : { kind: 'estimate', ...computeRewardInterval(parts, weighing), parts };
}
