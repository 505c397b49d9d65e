import type { Inputs } from '../inputs/inputs.ts';
import { chooseScales, explainCostless } from '../poq/network/network-scales.ts';
import { enumerateExpectedPayoffs } from '../poq/rounds/expected-payoffs.ts';
import type { NetworkPrices, PlayedNetwork } from '../report/simulation/assembly/played-network.ts';
import type { SimulatedNetwork } from '../report/simulation/assembly/simulated-network.ts';
import { assembleSimulation } from '../report/simulation/assembly/simulation.ts';
import { renderSimulationSummary } from '../report/simulation/simulation-summary.ts';
import type { World } from '../world.ts';
import { loadGround } from './ground.ts';
import { refuseWithout } from './no-verdict.ts';
import { requireOutFolder } from './out-folder.ts';
import type { Outcome } from './outcome.ts';
import { requireOwnFolders } from './own-folders.ts';
import { playRounds, playTrust } from './play-rounds.ts';
import { publishSimulation, withdrawSimulation } from './publish-simulation.ts';
import { type Staged, stageNetwork } from './simulated-network.ts';
import { trySweeps } from './simulation-sweeps.ts';
import { takeTurns } from './take-turns.ts';

/**
 * `poq simulate`: what every node and every evaluator of a network earns, in rounds and exactly, and what other rules, weights, attacks and lies
 * would change. Measures nothing and gates nothing; leaves simulation.json and simulation.html in --out.
 */
export async function simulate(world: World, inputs: Inputs): Promise<Outcome> {
  await requireOwnFolders(world, inputs);
  await requireOutFolder(world, inputs.out);
  await withdrawSimulation(world, inputs.out);
  const ground = await loadGround(world, inputs);
  if (ground.kind !== 'ground') refuseWithout(ground);
  const played = await playNetwork(world, await stageNetwork(world, inputs, ground.sources));
  const sweeps = await trySweeps(world, played);
  world.screen.phase('Writing');
  const simulation = assembleSimulation(played, sweeps, { tool: world.tool, createdAt: world.date() });
  await publishSimulation(world, simulation, inputs);
  return { exitStatus: 0, summary: renderSimulationSummary(simulation) };
}

async function playNetwork(world: World, { simulated, plan }: Staged): Promise<PlayedNetwork> {
  const { log } = simulated.network;
  world.screen.phase('Computing expectations');
  const portion = { label: 'prompts:', before: 0, total: log.promptCount, startedMs: world.clock.nowMs() };
  const expectation = await takeTurns(world, enumerateExpectedPayoffs(log, plan.consensus), portion);
  world.screen.phase('Playing rounds');
  const { plays, checkpoints } = await playRounds(world, log, plan);
  const trust = await playTrust(world, log, plan);
  const prices = priceNetwork(simulated, plan);
  return { simulated, plan, prices, plays, checkpoints, trust, ...(expectation !== undefined && { expectation }) };
}

function priceNetwork({ network, costless, reference, baselines }: SimulatedNetwork, plan: Staged['plan']): NetworkPrices {
  const scales = chooseScales(plan, { reference: reference?.value, baselines });
  const members = { nodes: explainCostless(network.nodes, costless), evaluators: network.evaluators };
  return { members, scales, costs: { nodes: scales.nodes(members.nodes), evaluators: scales.evaluators(members.evaluators) } };
}
