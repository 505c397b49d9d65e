import type { RoundsEstimate } from '../../documents/simulation.ts';
import type { Interval } from '../../statistics/student-t.ts';
import type { ExpectedPayoff, Payoff } from '../rounds/payoffs.ts';
import { poolRounds } from './pooled-rounds.ts';

/** What is known of a node's payoffs. */
export type KnownPayoffs = {
  /** one for each seed */
  readonly rounds: readonly Payoff[];
  readonly expected?: ExpectedPayoff | undefined;
  /** of the expected payoff, over prompts */
  readonly prompts?: Interval | undefined;
};

/** α, and what is taken off every round's reward: β · C, 0 for a reward of quality alone. */
export type RewardTerms = { readonly alpha: number; readonly charge: number };

/**
 * A node's reward as rounds estimate it, and what they converge to. α, β and C are the same in every round, so that all follows from payoffs:
 * means and expectation are α · payoff − β · C, standard error √(variance/n) and deviations times α, variance times α². The rounds of all seeds
 * count as one sample. The interval over prompts is of the quality part alone, moved by β · C. Under a rule with trust the rounds of a seed
 * hang on each other, and the standard error is too small where that matters; the deviation between seeds is not.
 */
export function estimateReward({ rounds, expected, prompts }: KnownPayoffs, { alpha, charge }: RewardTerms): RoundsEstimate {
  const pooled = poolRounds(rounds);
  const variance = pooled.variance ?? expected?.variance;
  return {
    rounds: pooled.rounds,
    ...(pooled.mean !== undefined && { mean: alpha * pooled.mean - charge }),
    ...(pooled.variance !== undefined && { standardError: alpha * Math.sqrt(pooled.variance / pooled.rounds) }),
    ...(expected !== undefined && { exact: alpha * expected.mean - charge }),
    ...(variance !== undefined && { payoffVariance: alpha ** 2 * variance }),
    ...(pooled.seedDeviation !== undefined && { seedDeviation: alpha * pooled.seedDeviation }),
    ...(prompts !== undefined && { prompts: { low: alpha * prompts.low - charge, high: alpha * prompts.high - charge } }),
  };
}
