import type { ScaledCost } from './cost-scale.ts';

/** α and β: what quality and cost weigh; neither is below 0. */
export type RewardWeights = { readonly alpha: number; readonly beta: number };

/**
 * R = α · payoff − β · C, of inference nodes (payoff c/10) and evaluators (payoff 1 − |q − c|/10) alike; in the unit of α, below 0 where cost
 * outweighs quality. undefined for a member without a C, unless β is 0: a reward of quality alone (2405.17934) needs no cost.
 *
 * Source: 2512.16317 has a reward that is linear in normalised quality and cost; the values of α and β are not known of it.
 */
export function computeReward({ alpha, beta }: RewardWeights, payoff: number, cost: ScaledCost): number | undefined {
  if (beta === 0) return alpha * payoff;
  return 'value' in cost ? alpha * payoff - beta * cost.value : undefined;
}

/** Rewards of members in their order, from mean payoffs; null for those without one: no round, or no C. */
export const listRewards = (
  weights: RewardWeights,
  payoffs: readonly (number | undefined)[],
  costs: readonly ScaledCost[],
): (number | null)[] =>
  costs.map((cost, member) => {
    const payoff = payoffs[member];
    return payoff === undefined ? null : (computeReward(weights, payoff, cost) ?? null);
  });
