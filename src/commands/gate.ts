import { InputError } from '../failures.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Run } from '../runs/run.ts';
import type { World } from '../world.ts';
import { acceptBaseline, requireAcceptable } from './accept-baseline.ts';
import { findAnnotations } from './candidate-annotations.ts';
import { collectArtifacts } from './collect-artifacts.ts';
import { loadComparable } from './comparable-baselines.ts';
import { gateRun } from './gate-run.ts';
import { type Ground, loadGround, requireMeasuredHead, requireVerified } from './ground.ts';
import { setAsideOther } from './interrupted-run.ts';
import { findRuns, loadRuns } from './load-run.ts';
import { type LoadedSuite, loadSuite } from './load-suite.ts';
import { concludeWithout } from './no-verdict.ts';
import { exitStatusOf, type Outcome } from './outcome.ts';
import { requireOwnFolders } from './own-folders.ts';
import { describeUpload, publishArtifacts } from './publish-artifacts.ts';
import { publishReport, withdrawReport } from './publish-report.ts';
import { publishVerdict } from './publish-verdict.ts';
import { runFilePath } from './run-path.ts';
import { writeRun } from './write-run.ts';

/**
 * `poq gate`: takes a measured run (or its shards), scores what is missing on either side and says whether it is worth what it costs.
 * The whole run with its scores goes to --out. In a job it may come from the artifacts of the job that measured.
 */
export async function gate(world: World, inputs: Inputs): Promise<Outcome> {
  await requireOwnFolders(world, inputs);
  await withdrawReport(world, inputs.out);
  const ground = await loadGround(world, inputs);
  if (ground.kind !== 'ground') return concludeWithout(world, ground);
  const { sources, asked } = ground;
  requireVerified(ground, inputs);
  requireNoRuns(ground, inputs);
  const loaded = await loadSuite(world, sources.suite);
  const measured = await loadMeasured(world, { inputs, ground, loaded });
  requireMeasuredHead(ground, measured);
  if (inputs.accept !== undefined) requireAcceptable({ name: inputs.accept, inputs, run: measured, set: loaded.set });
  const baselines = await loadComparable(world, loaded, inputs, sources.baselines);
  const { report, run, believed } = await gateRun(world, { loaded, run: measured, baselines, inputs, verb: 'gate', sources });
  const runPath = runFilePath(inputs.out, run.header.candidate.name);
  await setAsideOther(world, runPath, run.header.runId);
  await writeRun(world, runPath, run);
  const reportPath = await publishReport(world, report, { inputs, verb: 'gate', runPath });
  if (inputs.accept !== undefined) await acceptBaseline(world, { name: inputs.accept, inputs, run, runPath, set: loaded.set });
  // The run's own name may be taken: by the job that measured it.
  const uploaded = await publishArtifacts(world, { ...describeUpload(loaded, run), runPath, reportFolder: inputs.out, together: true });
  const annotations = await findAnnotations({ report, run, candidate: inputs.candidate, asked });
  const commentUrl = await publishVerdict(world, { report, run, asked, believed, uploaded, annotations });
  return {
    exitStatus: exitStatusOf(report.verdict),
    report,
    runPath,
    reportPath,
    annotations,
    ...(commentUrl !== undefined && { commentUrl }),
  };
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
  if (here || job === undefined) return loadRuns(world.files, inputs);
  const github = asked?.github ?? (await job.openGitHub());
  const runs = await collectArtifacts(world, { github, job, subject: asked?.subject, suite: loaded.suite.name });
  return loadRuns(world.files, { ...inputs, runs });
}
