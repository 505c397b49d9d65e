import { assembleParts, type CostSources, type EstimateParts, type Quality } from './estimate-parts.ts';
import type { TooFew } from './quality-part.ts';
import { computeRewardInterval, type RewardInterval, type Weighing } from './reward-interval.ts';

/** A reward, or a difference of two, with its interval and what it is made of. */
export type RewardEstimate = { readonly kind: 'estimate'; readonly parts: EstimateParts } & RewardInterval;

/**
 * The estimate of a reward, or of a difference of two, from qualities by prompt and costs. Too few clusters or blocks are an answer of their
 * own.
 *
 * @throws what `assembleParts` and `computeRewardInterval` throw.
 */
export function estimateReward(values: readonly Quality[], costs: CostSources, weighing: Weighing): RewardEstimate | TooFew {
  const parts = assembleParts(values, costs);
  return 'kind' in parts ? parts : { kind: 'estimate', ...computeRewardInterval(parts, weighing), parts };
}
