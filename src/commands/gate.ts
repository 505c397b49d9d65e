import { InputError } from '../failures.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Run } from '../runs/run.ts';
import type { World } from '../world.ts';
import { requireAcceptable } from './accept-baseline.ts';
import { collectArtifacts } from './collect-artifacts.ts';
import { loadComparable } from './comparable-baselines.ts';
import { gateRun } from './gate-run.ts';
import { type Ground, requireMeasuredHead, requireVerified } from './ground.ts';
import { setAsideOther } from './interrupted-run.ts';
import { findRuns, loadRuns } from './load-run.ts';
import { type LoadedSuite, loadSuite } from './load-suite.ts';
import type { Outcome } from './outcome.ts';
import { runFilePath } from './run-path.ts';
import { concludeOnGround, type Decided } from './verdict-on-ground.ts';
import { writeRun } from './write-run.ts';

/**
 * `poq gate`: takes a measured run (or its shards), scores what is missing on either side and says whether it is worth what it costs.
 * The whole run with its scores goes to --out. In a job it may come from the artifacts of the job that measured.
 */
export function gate(world: World, inputs: Inputs): Promise<Outcome> {
  return concludeOnGround(world, { verb: 'gate', inputs, decide: (ground) => fetchAndGate(world, inputs, ground) });
}

async function fetchAndGate(world: World, inputs: Inputs, ground: Ground): Promise<Decided> {
  const { sources } = ground;
  requireVerified(ground, inputs);
  requireNoRuns(ground, inputs);
  const loaded = await loadSuite(world, sources.suite);
  const measured = await loadMeasured(world, { inputs, ground, loaded });
  requireMeasuredHead(ground, measured);
  if (inputs.accept !== undefined) requireAcceptable({ name: inputs.accept, inputs, run: measured, set: loaded.set });
  const baselines = await loadComparable(world, loaded, inputs, sources.baselines);
  const gated = await gateRun(world, { loaded, run: measured, baselines, calibrations: [], inputs, verb: 'gate', sources });
  const runPath = runFilePath(inputs.out, gated.run.header.candidate.name);
  await setAsideOther(world, runPath, gated.run.header.runId);
  await writeRun(world, runPath, gated.run);
  return { loaded, gated, runPath };
}

/** Throws InputError: nobody could say where other files are from. */
function requireNoRuns({ asked }: Ground, { runs }: Inputs): void {
  if (asked?.subject.measuredBy === undefined || runs.length === 0) return;
  throw new InputError('runs: in a job for workflow_run the measurement is what the measuring run has uploaded, and nothing else', {
    cure: 'Leave the input out.',
  });
}

type Measured = { readonly inputs: Inputs; readonly ground: Ground; readonly loaded: LoadedSuite };

async function loadMeasured(world: World, { inputs, ground, loaded }: Measured): Promise<Run> {
  const { job } = world;
  const { asked } = ground;
  // About a pull request only what the job names is taken from here: the folder may hold another head's run, or what the checkout brought.
  const here = inputs.runs.length > 0 || (asked === undefined && (await findRuns(world.files, inputs.out)).length > 0);
  if (here || job === undefined) return loadRuns(world.files, inputs, loaded.set.blocks);
  const github = asked?.github ?? (await job.openGitHub());
  const runs = await collectArtifacts(world, { github, job, subject: asked?.subject, suite: loaded.suite.name });
  return loadRuns(world.files, { ...inputs, runs }, loaded.set.blocks);
}
