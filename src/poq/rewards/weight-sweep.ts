import type { WeightSweep } from '../../documents/simulation.ts';
import type { Payoffs } from '../rounds/payoffs.ts';
import type { ScaledCosts } from './cost-scale.ts';
import { listRewards, type RewardWeights } from './reward.ts';

export type WeightRequest = {
  readonly alphas: readonly number[];
  readonly betas: readonly number[];
  /** mean payoff of each member; undefined where it has none */
  readonly payoffs: Payoffs<number | undefined>;
  readonly costs: { readonly nodes: ScaledCosts; readonly evaluators: ScaledCosts };
};

/** Rewards of all members for every α with every β, in closed form: payoffs and costs depend on neither. null: no payoff, or no C. */
export const sweepWeights = ({ alphas, betas, payoffs, costs }: WeightRequest): readonly WeightSweep[] =>
  alphas.flatMap((alpha) =>
    betas.map((beta) => ({
      alpha,
      beta,
      nodes: listRewards({ alpha, beta }, payoffs.nodes, costs.nodes),
      evaluators: listRewards({ alpha, beta }, payoffs.evaluators ?? [], costs.evaluators),
    })),
  );

/** The α and β that are swept: a few around what is played, which is among them; ascending. Our choice. */
export const spaceWeights = ({ alpha, beta }: RewardWeights): Pick<WeightRequest, 'alphas' | 'betas'> => ({
  alphas: ascend([0.5, 1, 2, alpha]),
  betas: ascend([0, 0.1, 0.2, 0.3, 0.5, 1, beta]),
});

const ascend = (values: readonly number[]): readonly number[] => [...new Set(values)].sort((one, other) => one - other);
