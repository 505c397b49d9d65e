import { parseSuite, type Suite } from '../documents/suite.ts';
import { defaults, type Inputs } from '../inputs/inputs.ts';
import type { SyntheticInputs } from '../inputs/simulation-inputs.ts';
import { listVoices } from '../poq/consensus/voices.ts';
import { drawSyntheticNetwork } from '../poq/network/synthetic-network.ts';
import type { SimulationPlan } from '../poq/simulation-plan.ts';
import { assembleDrawnNetwork } from '../report/simulation/assembly/drawn-network.ts';
import type { SimulatedNetwork } from '../report/simulation/assembly/simulated-network.ts';
import type { World } from '../world.ts';
import { loadSuite } from './load-suite.ts';
import { renderPlace } from './place.ts';
import { loadDocument } from './required-document.ts';
import { loadSimulatedRuns } from './simulated-runs.ts';
import { planSimulation } from './simulation-settings.ts';
import type { Sources } from './sources.ts';
import { takeTurns } from './take-turns.ts';

/** Who plays, and what. */
export type Staged = { readonly simulated: SimulatedNetwork; readonly plan: SimulationPlan };

/** A suite that says nothing: all its settings are the defaults. */
const nothingSaid = 'name: synthetic\nprompts: [{ source: embedded }]\nevaluators: [{ use: token-f1 }]\n';

/**
 * The network of the runs that there are, or, where a size is given, one that is drawn from the seed, which needs no suite: the defaults are taken
 * where there is none. Throws InputError and DocumentError as loading suite and runs does, and for a plan that cannot be played.
 */
export async function stageNetwork(world: World, inputs: Inputs, sources: Sources): Promise<Staged> {
  const { synthetic } = inputs.simulation;
  if (synthetic !== undefined) return drawNetwork(world, inputs, { sources, synthetic });
  const loaded = await loadSuite(world, sources.suite);
  const plan = planSimulation(loaded.suite, inputs.simulation, listVoices(loaded.suite).length);
  return { plan, simulated: await loadSimulatedRuns(world, { loaded, inputs, baselines: sources.baselines, plan }) };
}

type Drawing = { readonly sources: Sources; readonly synthetic: SyntheticInputs };

async function drawNetwork(world: World, inputs: Inputs, { sources, synthetic }: Drawing): Promise<Staged> {
  world.screen.phase('Drawing the network');
  const plan = planSimulation(await loadSettings(world, inputs, sources), inputs.simulation, synthetic.evaluators);
  const total = synthetic.nodes * synthetic.evaluators * synthetic.prompts;
  const portion = { label: 'scores:', before: 0, total, startedMs: world.clock.nowMs() };
  const drawn = await takeTurns(world, drawSyntheticNetwork(synthetic, plan.seed), portion);
  return { plan, simulated: assembleDrawnNetwork(drawn, synthetic, plan.measure === 'none' ? 'none' : 'latency') };
}

/** No prompt is read: a drawn network has its own. */
async function loadSettings({ files }: World, { suite }: Inputs, { suite: place }: Sources): Promise<Suite> {
  if (suite === defaults.suite && !(await files.exists(place.path))) return parseSuite('the defaults', nothingSaid);
  return parseSuite(renderPlace(place), await loadDocument(files, place.path, 'suite'));
}
