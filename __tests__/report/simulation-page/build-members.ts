import type { RewardedNode, RoundsEstimate } from '../../../src/documents/simulation.ts';
import { ALPHA, BETA, ROUNDS, SEEDS, type SimulationPlan } from './simulation-plan.ts';
import { createRandom, drawNormal, type ToyNetwork } from './toy-network.ts';
import { computeToyPayoffs, correlate, listSubsets, type Moments, type ToyPayoffs } from './toy-payoffs.ts';

export const minMax = (costs: readonly number[]): readonly number[] => {
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  return costs.map((cost) => (most === least ? 0 : (cost - least) / (most - least)));
};

export function describeNodes({ nodes, truth }: SimulationPlan, network: ToyNetwork, payoffs: ToyPayoffs): RewardedNode[] {
  const costs = nodes.flatMap(({ cost }) => (cost === undefined ? [] : [cost]));
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  const random = createRandom(11);
  const described = nodes.map(({ name, cost }, index): RewardedNode => {
    const payoff = payoffs.nodes[index] ?? { mean: 0, variance: 0 };
    const values = payoffs.byPrompt[index] ?? [];
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - payoff.mean) ** 2, 0) / (values.length - 1) / values.length);
    const estimate = (shift: number): RoundsEstimate =>
      estimateRewards(payoff, { shift, spread, rounds: (ROUNDS * SEEDS) / nodes.length, random });
    const scaled = cost === undefined || most === least ? undefined : (cost - least) / (most - least);
    const reward = scaled === undefined ? undefined : estimate(-BETA * scaled);
    return {
      name,
      qualityOnly: estimate(0),
      ...(reward === undefined
        ? { refused: 'its run has no timings' }
        : { reward, normalized: ((reward.exact ?? 0) + BETA) / (ALPHA + BETA) }),
      quality: 10 * payoff.mean,
      ...(cost === undefined ? {} : { cost }),
      ...(scaled === undefined ? {} : { scaledCost: scaled }),
      ...(truth === false ? {} : { truth: network.truth.reduce((sum, row) => sum + (row[index] ?? 0), 0) / network.truth.length }),
    };
  });
  return described.map((node) => {
    if (node.cost === undefined) return node;
    const beaten = described.some(
      (other) => (other.cost ?? 0) <= (node.cost ?? 0) && (other.quality ?? 0) >= (node.quality ?? 0) && other !== node,
    );
    return { ...node, onFront: !beaten };
  });
}

function estimateRewards(
  { mean, variance }: Moments,
  how: { readonly shift: number; readonly spread: number; readonly rounds: number; readonly random: () => number },
): RoundsEstimate {
  const exact = ALPHA * mean + how.shift;
  const standardError = Math.sqrt(variance / how.rounds);
  return {
    rounds: Math.round(how.rounds + Math.sqrt(how.rounds) * drawNormal(how.random)),
    mean: exact + standardError * drawNormal(how.random),
    standardError,
    exact,
    payoffVariance: variance,
    seedDeviation: standardError * Math.sqrt(SEEDS) * (1 + 0.16 * drawNormal(how.random)),
    prompts: { low: exact - 1.97 * how.spread, high: exact + 1.97 * how.spread },
  };
}

export function describeEvaluators(
  { evaluators, sampled, truth, prompts }: SimulationPlan,
  network: ToyNetwork,
  payoffs: ToyPayoffs,
): RewardedNode[] {
  const scaled = minMax(evaluators.map(({ cost }) => cost));
  const subsets = listSubsets(evaluators.length, sampled, 20);
  const [published, ours] = (['published-trust', 'trust-weighted'] as const).map(
    (rule) => computeToyPayoffs(network, rule, subsets).weights,
  );
  const random = createRandom(13);
  return evaluators.map(({ name, cost }, index) => {
    const payoff = payoffs.evaluators[index] ?? { mean: 0, variance: 0 };
    const rounds = (ROUNDS * SEEDS * sampled) / evaluators.length;
    const estimate = (shift: number): RoundsEstimate =>
      estimateRewards(payoff, { shift, spread: Math.sqrt(payoff.variance / prompts), rounds, random });
    const pairs = network.scores.flatMap((row, prompt) =>
      row.map((record, node) => [record[index] ?? 0, network.truth[prompt]?.[node] ?? 0] as const),
    );
    const pearson = correlate(pairs);
    const known =
      truth === false ? {} : { withTruth: { pearson, spearman: 0.97 * pearson, interval: { low: pearson - 0.08, high: pearson + 0.08 } } };
    const costs = { cost, scaledCost: scaled[index] ?? 0 };
    if (sampled < 2) return { name, ...costs, ...known };
    const reward = estimate(-BETA * costs.scaledCost);
    return {
      name,
      qualityOnly: estimate(0),
      reward,
      normalized: ((reward.exact ?? 0) + BETA) / (ALPHA + BETA),
      agreement: payoff.mean,
      ...costs,
      ...known,
      weights: { published: published?.[index] ?? 1, ours: ours?.[index] ?? 1 },
    };
  });
}
