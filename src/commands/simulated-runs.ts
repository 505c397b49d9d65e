import { InputError } from '../failures.ts';
import { assembleRules } from '../gate/rules.ts';
import { defaults, type Inputs } from '../inputs/inputs.ts';
import { fitScoreMaps } from '../poq/consensus/score-maps.ts';
import { listVoices } from '../poq/consensus/voices.ts';
import { assembleNode, type Node } from '../poq/node.ts';
import type { SimulationPlan } from '../poq/simulation-plan.ts';
import { assembleMeasuredNetwork } from '../report/simulation/assembly/measured-network.ts';
import type { SimulatedNetwork } from '../report/simulation/assembly/simulated-network.ts';
import { isNonEmpty, type NonEmpty } from '../statistics/sample.ts';
import type { World } from '../world.ts';
import { listInstrumentFindings } from './instrument-findings.ts';
import { loadRecordedRuns } from './load-recorded-runs.ts';
import { loadBaselines, type NamedRun } from './load-run.ts';
import type { LoadedSuite } from './load-suite.ts';
import type { Place } from './place.ts';
import { scoreRuns } from './score-run.ts';

type Request = {
  readonly loaded: LoadedSuite;
  readonly inputs: Inputs;
  /** folder of the baseline set */
  readonly baselines: Place;
  readonly plan: SimulationPlan;
};

/**
 * The network of recorded runs: those that --runs names, else those of --out and of the baselines. Scores what they lack; the files stay as they
 * are. Throws InputError where there is no run, where one asks other questions, and where no prompt has scores of all evaluators for all runs.
 */
export async function loadSimulatedRuns(world: World, request: Request): Promise<SimulatedNetwork> {
  const { loaded, inputs, baselines, plan } = request;
  world.screen.phase('Reading the runs');
  await requireNamedBaselines(world, inputs, baselines);
  const recorded = await loadRecordedRuns(world, loaded, { named: inputs.runs, otherwise: [inputs.out, baselines.path] });
  world.screen.phase('Scoring');
  const scored = await scoreRuns(
    world,
    recorded.map(({ run }) => ({ run, rescore: false })),
    loaded,
  );
  const named = requireRuns(recorded.map((one, index): NamedRun => ({ ...one, run: scored[index] ?? one.run })));
  const accepted = new Map((await loadBaselines(world.files, baselines)).map(({ name, run }) => [name, run.header.runId]));
  const nodes = assembleNodes(named, loaded, { plan, accepted });
  const network = assembleMeasuredNetwork({
    suite: loaded.suite,
    questions: loaded.set.questions,
    nodes,
    rules: assembleRules(loaded.suite),
    evaluatorBatch: plan.evaluatorBatch,
    baselines: placesOf(named, new Set(accepted.values())),
    ...placeOfReference(named, plan.against, accepted.get(plan.against)),
  });
  return { ...network, warnings: [...network.warnings, ...listInstrumentFindings(named, loaded.suite)] };
}

/** Without the baselines that somebody names costs have another reference, and rewards are others. A base branch may have none yet. */
async function requireNamedBaselines({ files }: World, inputs: Inputs, { path, name, branch }: Place): Promise<void> {
  if (inputs.baselines === defaults.baselines || branch !== undefined || (await files.exists(path))) return;
  throw new InputError(`there is no folder ${name}`, {
    cure: 'Name the folder of the baseline set (--baselines, or the input baselines), or leave it out.',
  });
}

function requireRuns(runs: readonly NamedRun[]): NonEmpty<NamedRun> {
  if (isNonEmpty(runs)) return runs;
  throw new InputError('there is no run to simulate with', { cure: 'Name recorded runs: --runs, or the input runs.' });
}

const placesOf = (runs: readonly NamedRun[], runIds: ReadonlySet<string>): readonly number[] =>
  runs.flatMap(({ run }, place) => (runIds.has(run.header.runId) ? [place] : []));

/** Where the run is that the gate compares with, or else one of that name; it need not be among them. */
function placeOfReference(runs: readonly NamedRun[], against: string, runId = ''): { readonly referenceNode?: number } {
  const [place = runs.findIndex(({ name }) => name === against)] = placesOf(runs, new Set([runId]));
  return place < 0 ? {} : { referenceNode: place };
}

type Seeing = {
  readonly plan: SimulationPlan;
  /** name of each baseline → the id of its run */
  readonly accepted: ReadonlyMap<string, string>;
};

/** Maps that are fitted are fitted on the baselines among the runs, or on all runs where none of them is a baseline. */
function assembleNodes(named: NonEmpty<NamedRun>, { suite, set }: LoadedSuite, { plan, accepted }: Seeing): NonEmpty<Node> {
  const ids = new Set(accepted.values());
  const baselines = named.filter(({ run }) => ids.has(run.header.runId));
  const maps = fitScoreMaps(suite.evaluators, baselines.length > 0 ? baselines : named);
  const electorate = { voices: listVoices(suite), maps };
  const look = ({ name, run }: NamedRun): Node =>
    assembleNode({ name, run, promptIds: set.questions.keys(), electorate, measure: plan.measure });
  const [first, ...others] = named;
  return [look(first), ...others.map(look)];
}
