import type { AttackOutcome, Misreport, RewardedNode, RewardLine, RuleSweep, Simulation } from '../../../documents/simulation.ts';
import { sweepBatches } from '../../../poq/rewards/batch-sweep.ts';
import { findLeaders } from '../../../poq/rewards/leaders.ts';
import { spaceWeights, sweepWeights } from '../../../poq/rewards/weight-sweep.ts';
import { assembleConvergence } from './convergence.ts';
import { assembleLeadInterval } from './lead-interval.ts';
import { assembleEvaluators, assembleNodes } from './members.ts';
import { listMeanPayoffs, type PlayedNetwork } from './played-network.ts';
import { assembleSimulationFacts } from './simulation-facts.ts';
import { warnAgainstTruth } from './truth-warnings.ts';

/** What was tried beside the rounds. */
export type Sweeps = {
  readonly rules: readonly RuleSweep[];
  readonly attacks: readonly AttackOutcome[];
  readonly misreports: readonly Misreport[];
  /** what was bounded, in words */
  readonly remarks: readonly string[];
};

type Origin = { readonly tool: string; readonly createdAt: string };

/** as many as the schema takes */
const mostWarnings = 100;
const longestWarning = 1_000;

/** All that was played as the one value of which page, terminal, summary and JSON are views. */
export function assembleSimulation(played: PlayedNetwork, sweeps: Sweeps, { tool, createdAt }: Origin): Simulation {
  const { simulated, plan } = played;
  const nodes = assembleNodes(played);
  const evaluators = assembleEvaluators(played);
  const lines = assembleLines(nodes, plan.alpha);
  const lead = assembleLeadInterval(played, nodes);
  const refusal = refuseEvaluatorRewards(played);
  const warnings = [...simulated.warnings, ...warnAgainstTruth(evaluators, simulated.facts.kind), ...sweeps.remarks];
  return {
    schemaVersion: 1,
    tool,
    createdAt,
    name: simulated.name,
    network: simulated.facts,
    settings: assembleSimulationFacts(plan, simulated.reference),
    nodes,
    evaluators,
    ...(lead !== undefined && { lead }),
    ...(refusal !== undefined && { evaluatorRewardsRefused: refusal }),
    warnings: warnings.slice(0, mostWarnings).map((warning) => warning.slice(0, longestWarning)),
    convergence: assembleConvergence(played),
    lines: [...lines],
    leaders: [...findLeaders(lines)],
    rules: [...sweeps.rules],
    weights: assembleWeights(played),
    batches: assembleBatches(played),
    attacks: [...sweeps.attacks],
    misreports: [...sweeps.misreports],
  };
}

/** R at α as a line over β, of nodes that have a C. */
const assembleLines = (nodes: readonly RewardedNode[], alpha: number): readonly RewardLine[] =>
  nodes.flatMap(({ name, quality, scaledCost }) =>
    quality === undefined || scaledCost === undefined ? [] : [{ name, quality: (alpha * quality) / 10, cost: scaledCost }],
  );

function refuseEvaluatorRewards({ plays: [first], simulated }: PlayedNetwork): string | undefined {
  if (first.evaluators !== undefined) return undefined;
  const alone = simulated.network.evaluators.length === 1 ? 'only one evaluator votes, and ' : '';
  return `${alone}with K = 1 an evaluator is the consensus that it is compared with: it would agree with itself.`;
}

/** Nothing to weigh where nothing costs. */
function assembleWeights(played: PlayedNetwork): Simulation['weights'] {
  const { plan, prices } = played;
  if (plan.measure === 'none') return [];
  return [...sweepWeights({ ...spaceWeights(plan), payoffs: listMeanPayoffs(played), costs: prices.costs })];
}

function assembleBatches(played: PlayedNetwork): Simulation['batches'] {
  const { plan, simulated } = played;
  const payoffs = listMeanPayoffs(played).evaluators;
  if (payoffs === undefined) return [];
  return [
    ...sweepBatches({
      evaluators: simulated.network.evaluators.map(({ name }) => name),
      batches: simulated.batches,
      scale: plan.evaluatorScale,
      weights: plan,
      payoffs,
    }),
  ];
}
