import type { ConsensusPlan } from '../consensus/consensus-plan.ts';
import type { ScaledCosts } from '../rewards/cost-scale.ts';
import { listRewards, type RewardWeights } from '../rewards/reward.ts';
import { countCells } from '../rounds/cells.ts';
import { computeExpectedPayoffs } from '../rounds/expected-payoffs.ts';
import { type PlayedRounds, simulateRounds } from '../rounds/simulate-rounds.ts';
import type { TruthAgreement } from '../rounds/truth-agreement.ts';
import type { Network, ScoreLog } from '../score-log.ts';

/** Where attacks are tried: a network, its rewards, and what may be spent. */
export type Battlefield = {
  readonly network: Network;
  readonly plan: ConsensusPlan;
  readonly weights: RewardWeights;
  readonly nodeCosts: ScaledCosts;
  readonly evaluatorCosts: ScaledCosts;
  /** played where the expectation is not enumerated */
  readonly rounds: number;
  /** most payoffs that are enumerated, prompts × nodes × subsets × K */
  readonly evaluations: number;
  readonly seed: number;
  /** most choices of attackers that are tried for one figure */
  readonly choices: number;
};

/** Rewards of all in the order of the network; null where there is none. */
export type Standing = {
  readonly method: 'exact' | 'rounds';
  readonly nodes: readonly (number | null)[];
  /** undefined where K = 1 */
  readonly evaluators: readonly (number | null)[] | undefined;
  readonly truth: TruthAgreement | undefined;
};

/**
 * What everybody earns on a log: by exact expectation where the rule has one that the budget allows, else by rounds, with the seed of the field,
 * so that an attacked log is compared with an honest one over the same draws. Yields now and then. Ours.
 */
export function* computeStanding(field: Battlefield, log: ScoreLog): Generator<undefined, Standing> {
  const { plan, weights, nodeCosts, evaluatorCosts, evaluations } = field;
  const expectation = countCells(log, plan) * plan.sampled <= evaluations ? computeExpectedPayoffs(log, plan) : undefined;
  yield undefined;
  const payoffs = expectation ?? (yield* play(field, log));
  return {
    method: expectation === undefined ? 'rounds' : 'exact',
    nodes: listRewards(weights, payoffs.nodes.map(toMean), nodeCosts),
    evaluators: payoffs.evaluators && listRewards(weights, payoffs.evaluators.map(toMean), evaluatorCosts),
    truth: payoffs.truth,
  };
}

const toMean = ({ mean }: { readonly mean: number | undefined }): number | undefined => mean;

function* play({ plan, rounds, seed }: Battlefield, log: ScoreLog): Generator<undefined, PlayedRounds> {
  const game = simulateRounds(log, plan, { rounds, seed });
  for (;;) {
    const step = game.next();
    if (step.done === true) return step.value;
    yield undefined;
  }
}
