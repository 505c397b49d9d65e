import type { ScaledCost } from './cost-scale.ts';
import { computeReward, type RewardWeights } from './reward.ts';

/**
 * (R + β)/(α + β): the reward on a scale where 0 is the worst answer at the greatest cost and 1 the best one at the least cost, so that figures of
 * different weights can be put side by side. undefined unless payoff and C lie in 0..1, where it lies in 0..1 itself, and where α and β are both 0.
 * Ours: 2512.16317 reports a "normalized" reward and does not say what that is.
 */
export function computeNormalizedReward(weights: RewardWeights, payoff: number, cost: ScaledCost): number | undefined {
  const { alpha, beta } = weights;
  const reward = computeReward(weights, payoff, cost);
  const isCostless = beta === 0 || ('value' in cost && isShare(cost.value));
  if (reward === undefined || !isCostless || !isShare(payoff) || alpha + beta <= 0) return undefined;
  return (reward + beta) / (alpha + beta);
}

const isShare = (value: number): boolean => value >= 0 && value <= 1;
