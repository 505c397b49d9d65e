import type { RewardedNode, Simulation } from '../../../src/documents/simulation.ts';
import { minMax } from './build-members.ts';
import { ALPHA, BETA, RULES, type SimulationPlan } from './simulation-plan.ts';
import type { ToyNetwork } from './toy-network.ts';
import { computeToyPayoffs, listSubsets, type Moments } from './toy-payoffs.ts';

export function sweepRules(
  { evaluators, sampled, subsets, truth, synthetic }: SimulationPlan,
  network: ToyNetwork,
  members: readonly (readonly RewardedNode[])[],
): Simulation['rules'] {
  const sizes = [...new Set(synthetic ? [3, 5] : [1, 2, 3, 5, sampled])]
    .filter((size) => size <= evaluators.length)
    .sort((left, right) => left - right);
  const paid = (payoffs: readonly Moments[], kind: number): (number | null)[] =>
    payoffs.map(({ mean }, index) => {
      const cost = members[kind]?.[index]?.scaledCost;
      return cost === undefined ? null : ALPHA * mean - BETA * cost;
    });
  const average = (payoffs: readonly Moments[]): number => payoffs.reduce((sum, { variance }) => sum + variance, 0) / payoffs.length;
  return sizes.flatMap((size) =>
    RULES.map((rule) => {
      const payoffs = computeToyPayoffs(network, rule, listSubsets(evaluators.length, size, Math.min(20, subsets ?? 20)));
      return {
        rule,
        sampled: size,
        method: rule === 'published-trust' || rule === 'trust-weighted' ? ('rounds' as const) : ('exact' as const),
        nodes: paid(payoffs.nodes, 0),
        evaluators: size === 1 ? evaluators.map(() => null) : paid(payoffs.evaluators, 1),
        nodeVariance: average(payoffs.nodes),
        ...(size === 1 ? {} : { evaluatorVariance: average(payoffs.evaluators) }),
        ...(truth === false ? {} : { truthError: payoffs.truthError, truthCorrelation: payoffs.truthCorrelation }),
      };
    }),
  );
}

export function sweepWeights(nodes: readonly RewardedNode[], evaluators: readonly RewardedNode[]): Simulation['weights'] {
  const at = (alpha: number, beta: number) => (member: RewardedNode) =>
    member.qualityOnly?.exact === undefined || member.scaledCost === undefined
      ? null
      : (alpha * member.qualityOnly.exact) / ALPHA - beta * member.scaledCost;
  return [0.5, 1].flatMap((alpha) =>
    [0, 0.1, 0.3, 0.5, 1].map((beta) => ({ alpha, beta, nodes: nodes.map(at(alpha, beta)), evaluators: evaluators.map(at(alpha, beta)) })),
  );
}

export function sweepBatches({ evaluators }: SimulationPlan, members: readonly RewardedNode[]): Simulation['batches'] {
  return [1, 8, 32].map((batch) => {
    const costs = evaluators.map(({ cost }, index) => cost * (0.3 + (index % 3) * 0.15 + (5.6 - (index % 3) * 1.2) / batch));
    return { batch, costs, evaluators: minMax(costs).map((scaled, index) => ALPHA * (members[index]?.agreement ?? 0) - BETA * scaled) };
  });
}

export function misreport(members: readonly RewardedNode[], kind: 'inference' | 'evaluator'): Simulation['misreports'] {
  return members.flatMap(({ name, scaledCost }) =>
    scaledCost === undefined
      ? []
      : [0.25, 0.5, 0.75].map((declaredShare) => {
          const [gain, penalty] = [BETA * scaledCost * (1 - declaredShare), 1];
          const leastAudit = gain / (gain + penalty);
          const simulated = [0.5 * leastAudit, 1.5 * leastAudit].map((probability) => ({
            probability,
            meanGain: (1 - probability) * gain - probability * penalty,
            standardError: 0.002,
          }));
          return { name, kind, declaredShare, gain, penalty, leastAudit, simulated };
        }),
  );
}
