import type { AttackOutcome, Misreport, RuleSweep } from '../documents/simulation.ts';
import type { Battlefield } from '../poq/attacks/battlefield.ts';
import { consensusRules } from '../poq/consensus/consensus-plan.ts';
import { thinLog } from '../poq/network/thinned-log.ts';
import { sweepRules } from '../poq/rewards/rule-sweep.ts';
import { remarkOnAttacks } from '../poq/sweeps/attack-remarks.ts';
import { countOutcomes, sweepAttacks } from '../poq/sweeps/attack-sweep.ts';
import { mostLiars, sweepMisreports } from '../poq/sweeps/misreport-sweep.ts';
import { budgetAttacks, budgetRules } from '../poq/sweeps/sweep-budget.ts';
import type { PlayedNetwork } from '../report/simulation/assembly/played-network.ts';
import type { Sweeps } from '../report/simulation/assembly/simulation.ts';
import type { World } from '../world.ts';
import { takeTurns } from './take-turns.ts';

/** What other rules, attacks and lies about costs would change. Throws InterruptedError. */
export async function trySweeps(world: World, played: PlayedNetwork): Promise<Sweeps> {
  world.screen.phase('Comparing rules');
  const rules = await compareRules(world, played);
  world.screen.phase('Attacking');
  const { outcomes, remarks } = await attackNetwork(world, played);
  world.screen.phase('Auditing costs');
  return { rules, attacks: outcomes, misreports: await lieAboutCosts(world, played), remarks };
}

async function compareRules(world: World, { simulated, plan, prices }: PlayedNetwork): Promise<Sweeps['rules']> {
  const { log } = simulated.network;
  const sizes = listSizes(log.evaluatorCount, plan.consensus.sampled);
  const request = { log, plan: plan.consensus, rules: consensusRules, weights: plan, costs: prices.costs };
  const whole = { label: 'rules × K:', total: sizes.length * consensusRules.length, startedMs: world.clock.nowMs() };
  const rows: RuleSweep[] = [];
  for (const size of sizes) {
    const steps = sweepRules({ ...request, sizes: [size], budget: budgetRules(plan, size) });
    rows.push(...(await takeTurns(world, steps, { ...whole, before: rows.length })));
  }
  return rows;
}

/** K of 1 to 5, all evaluators, and what is played. */
const listSizes = (evaluators: number, sampled: number): readonly number[] =>
  [...new Set([1, 2, 3, 4, 5, sampled, evaluators])].filter((size) => size <= evaluators).sort((one, other) => one - other);

type Attacked = { readonly outcomes: readonly AttackOutcome[]; readonly remarks: readonly string[] };

async function attackNetwork(world: World, { simulated, plan, prices }: PlayedNetwork): Promise<Attacked> {
  const { network } = simulated;
  const total = countOutcomes({ network, plan: plan.consensus }, plan.attacks);
  const { prompts, ...budget } = budgetAttacks(network.log, plan, total);
  const field: Battlefield = {
    network: { ...network, log: thinLog(network.log, prompts) },
    plan: plan.consensus,
    weights: plan,
    nodeCosts: prices.costs.nodes,
    evaluatorCosts: prices.costs.evaluators,
    seed: plan.seed,
    ...budget,
  };
  const whole = { label: 'attacks:', before: 0, total, startedMs: world.clock.nowMs() };
  const outcomes = await takeTurns(world, sweepAttacks(field, plan.attacks), whole);
  const tried = { prompts, choices: budget.choices, shares: plan.attacks.shares, outcomes: outcomes.length };
  return { outcomes, remarks: remarkOnAttacks(network.log, tried) };
}

async function lieAboutCosts(world: World, { plan, prices, plays: [{ evaluators }] }: PlayedNetwork): Promise<Sweeps['misreports']> {
  const { members, scales } = prices;
  const { beta, audit, seed } = plan;
  const request = { beta, audit, game: { rounds: auditRounds, seed } };
  const ofNodes = sweepMisreports({ ...request, members: members.nodes, kind: 'inference', scale: scales.nodes });
  const ofEvaluators = sweepMisreports({ ...request, members: members.evaluators, kind: 'evaluator', scale: scales.evaluators });
  const lies = [...(await hear(world, ofNodes, members.nodes.length))];
  // Who is not rewarded has nothing to gain.
  if (evaluators !== undefined) lies.push(...(await hear(world, ofEvaluators, members.evaluators.length)));
  return lies;
}

const hear = (world: World, lies: ReturnType<typeof sweepMisreports>, members: number): Promise<readonly Misreport[]> =>
  takeTurns(world, lies, { label: 'liars:', before: 0, total: Math.min(mostLiars, members), startedMs: world.clock.nowMs() });

/** of each lie, share and penalty */
const auditRounds = 5_000;
