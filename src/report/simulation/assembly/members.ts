import type { RewardedNode } from '../../../documents/simulation.ts';
import { computeTruthCorrelations } from '../../../poq/network/truth-correlations.ts';
import type { ScaledCost } from '../../../poq/rewards/cost-scale.ts';
import { computeNormalizedReward } from '../../../poq/rewards/normalized-reward.ts';
import { findParetoFront } from '../../../poq/rewards/pareto-front.ts';
import { computePromptInterval } from '../../../poq/rewards/prompt-interval.ts';
import { estimateReward, type KnownPayoffs } from '../../../poq/rewards/reward-estimate.ts';
import type { Payoffs } from '../../../poq/rounds/payoffs.ts';
import type { NetworkMember, ScoreLog } from '../../../poq/score-log.ts';
import type { SimulationPlan } from '../../../poq/simulation-plan.ts';
import { listMeanPayoffs, type PlayedNetwork } from './played-network.ts';

/** What inference nodes earn, in the order of the network. */
export function assembleNodes(played: PlayedNetwork): RewardedNode[] {
  const { simulated, plan, prices } = played;
  const { network, models } = simulated;
  const payoffs = listMeanPayoffs(played).nodes;
  const front = findParetoFront(
    network.nodes.map(({ cost }, place) => ({ quality: payoffs[place] ?? 0, ...(cost !== undefined && { cost }) })),
  );
  return network.nodes.map((member, place) => {
    const payoff = payoffs[place];
    const truth = computeMeanTruth(network.log, place);
    return {
      ...describeMember(member, models.nodes[place]),
      ...describeRewards(plan, knowPayoffs(played, 'nodes', place), prices.costs.nodes[place]),
      ...(payoff !== undefined && { quality: 10 * payoff }),
      ...(truth !== undefined && { truth }),
      ...(member.cost !== undefined && { onFront: front[place] === true }),
    };
  });
}

/** What evaluators earn, nothing where K = 1, and how their scores go with token F1. */
export function assembleEvaluators(played: PlayedNetwork): RewardedNode[] {
  const { simulated, plan, prices, trust } = played;
  const { network, models } = simulated;
  const payoffs = listMeanPayoffs(played).evaluators;
  const correlations = computeTruthCorrelations(network.log, plan);
  return network.evaluators.map((member, place) => {
    const [agreement, withTruth] = [payoffs?.[place], correlations[place]];
    const [published, ours] = [trust.published[place], trust.ours[place]];
    const scaled = prices.costs.evaluators[place];
    return {
      ...describeMember(member, models.evaluators[place]),
      ...(payoffs === undefined ? describeCost(scaled) : describeRewards(plan, knowPayoffs(played, 'evaluators', place), scaled)),
      ...(agreement !== undefined && { agreement }),
      ...(withTruth !== undefined && { withTruth }),
      ...(published !== undefined && ours !== undefined && { weights: { published, ours } }),
    };
  });
}

const describeMember = ({ name, cost }: NetworkMember, model: string | undefined): RewardedNode => ({
  name,
  ...(model !== undefined && { model }),
  ...(cost !== undefined && { cost }),
});

function knowPayoffs({ plays, expectation, simulated, plan }: PlayedNetwork, kind: keyof Payoffs<unknown>, place: number): KnownPayoffs {
  const payoffs = expectation?.byPrompt[kind]?.[place];
  const { clusters } = simulated.network.log;
  return {
    rounds: plays.flatMap((play) => play[kind]?.[place] ?? []),
    expected: expectation?.[kind]?.[place],
    prompts: payoffs && computePromptInterval({ payoffs, clusters }, plan.confidence),
  };
}

type Rewards = Pick<RewardedNode, 'qualityOnly' | 'reward' | 'normalized' | 'refused' | 'scaledCost'>;

/** With and without costs; without alone where the suite weighs none, or where the member has none. */
function describeRewards(plan: SimulationPlan, known: KnownPayoffs, cost: ScaledCost | undefined): Rewards {
  const { alpha, beta, measure } = plan;
  const qualityOnly = estimateReward(known, { alpha, charge: 0 });
  if (measure === 'none' || cost === undefined) return { qualityOnly };
  if (beta > 0 && !('value' in cost)) return { qualityOnly, ...describeCost(cost) };
  const reward = estimateReward(known, { alpha, charge: 'value' in cost ? beta * cost.value : 0 });
  const payoff = known.expected?.mean ?? (qualityOnly.mean === undefined ? undefined : qualityOnly.mean / alpha);
  const normalized = payoff === undefined ? undefined : computeNormalizedReward(plan, payoff, cost);
  return { qualityOnly, reward, ...(normalized !== undefined && { normalized }), ...describeCost(cost) };
}

const describeCost = (cost: ScaledCost | undefined): Pick<Rewards, 'scaledCost' | 'refused'> => {
  if (cost === undefined) return {};
  return 'value' in cost ? { scaledCost: cost.value } : { refused: cost.refused };
};

/** F1 × 10 of a node, mean over the prompts. */
function computeMeanTruth({ truth, promptCount, nodeCount }: ScoreLog, node: number): number | undefined {
  if (truth === undefined) return undefined;
  let sum = 0;
  for (let prompt = 0; prompt < promptCount; prompt += 1) sum += truth[prompt * nodeCount + node] ?? 0;
  return sum / promptCount;
}
