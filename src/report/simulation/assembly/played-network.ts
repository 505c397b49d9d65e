import type { CostScales, NetworkScales } from '../../../poq/network/network-scales.ts';
import type { CostedMember } from '../../../poq/rewards/cost-scale.ts';
import { poolRounds } from '../../../poq/rewards/pooled-rounds.ts';
import type { Expectation } from '../../../poq/rounds/expected-payoffs.ts';
import type { Payoffs } from '../../../poq/rounds/payoffs.ts';
import type { PlayedRounds } from '../../../poq/rounds/simulate-rounds.ts';
import type { SimulationPlan } from '../../../poq/simulation-plan.ts';
import type { NonEmpty } from '../../../statistics/sample.ts';
import type { SimulatedNetwork } from './simulated-network.ts';

/** The members of a network with why one has no cost, how costs are scaled, and what C that gives. */
export type NetworkPrices = {
  readonly members: { readonly nodes: readonly CostedMember[]; readonly evaluators: readonly CostedMember[] };
  readonly scales: CostScales;
  readonly costs: NetworkScales;
};

/** A network after its rounds. */
export type PlayedNetwork = {
  readonly simulated: SimulatedNetwork;
  readonly plan: SimulationPlan;
  readonly prices: NetworkPrices;
  /** one for each seed */
  readonly plays: NonEmpty<PlayedRounds>;
  readonly checkpoints: readonly number[];
  /** absent: the rule has a memory, or there are too many subsets */
  readonly expectation?: Expectation;
  /** of each evaluator after the rounds of one seed */
  readonly trust: { readonly published: Float64Array; readonly ours: Float64Array };
};

/** The mean payoff of every member: the expectation where there is one, else the mean over the rounds of all seeds. */
export function listMeanPayoffs({ expectation, plays }: Pick<PlayedNetwork, 'expectation' | 'plays'>): Payoffs<number | undefined> {
  const [first] = plays;
  return {
    nodes: first.nodes.map((_, node) => expectation?.nodes[node]?.mean ?? poolRounds(plays.flatMap((play) => play.nodes[node] ?? [])).mean),
    evaluators: first.evaluators?.map(
      (_, evaluator) =>
        expectation?.evaluators?.[evaluator]?.mean ?? poolRounds(plays.flatMap((play) => play.evaluators?.[evaluator] ?? [])).mean,
    ),
  };
}
