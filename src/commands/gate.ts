import type { Inputs } from '../inputs/inputs.ts';
import type { World } from '../world.ts';
import { acceptBaseline } from './accept-baseline.ts';
import { loadComparable } from './comparable-baselines.ts';
import { gateRun } from './gate-run.ts';
import { setAsideOther } from './interrupted-run.ts';
import { loadRuns } from './load-run.ts';
import { loadSuite } from './load-suite.ts';
import { exitStatusOf, type Outcome } from './outcome.ts';
import { publishReport, withdrawReport } from './publish-report.ts';
import { runFilePath } from './run-path.ts';
import { writeRun } from './write-run.ts';

/**
 * `poq gate`: takes a measured run (or its shards), scores what is missing on either side and says whether it is worth what it costs.
 * The whole run with its scores goes to --out.
 */
export async function gate(world: World, inputs: Inputs): Promise<Outcome> {
  await withdrawReport(world, inputs.out);
  const loadedRun = await loadRuns(world.files, inputs);
  const loaded = await loadSuite(world, inputs.suite);
  const baselines = await loadComparable(world, loaded, inputs);
  const { report, run } = await gateRun(world, { loaded, run: loadedRun, baselines, inputs, verb: 'gate' });
  const runPath = runFilePath(inputs.out, run.header.candidate.name);
  await setAsideOther(world, runPath, run.header.runId);
  await writeRun(world, runPath, run);
  const reportPath = await publishReport(world, report, { inputs, verb: 'gate', runPath });
  if (inputs.accept !== undefined) {
    await acceptBaseline(world, { name: inputs.accept, inputs, run, runPath, set: loaded.set });
  }
  return { exitStatus: exitStatusOf(report.verdict), report, runPath, reportPath };
}
