import type { Inputs } from '../inputs/inputs.ts';
import type { World } from '../world.ts';
import { loadComparable } from './comparable-baselines.ts';
import { gateRun } from './gate-run.ts';
import { loadCandidate } from './load-candidate.ts';
import { loadSuite } from './load-suite.ts';
import { measureCandidate } from './measure-candidate.ts';
import { exitStatusOf, type Outcome } from './outcome.ts';
import { publishReport, withdrawReport } from './publish-report.ts';

/**
 * `poq evaluate`: measures the candidate, scores its answers and says whether it is worth what it costs. The baselines are read first:
 * that one of them asks other questions is better known before the hours of a measurement than after.
 */
export async function evaluate(world: World, inputs: Inputs): Promise<Outcome> {
  await withdrawReport(world, inputs.out);
  const candidate = await loadCandidate(world, inputs.candidate);
  const loaded = await loadSuite(world, inputs.suite);
  const baselines = await loadComparable(world, loaded, inputs);
  const { run, path } = await measureCandidate(world, { loaded, candidate, inputs });
  const { report } = await gateRun(world, { loaded, run, baselines, inputs, verb: 'evaluate' });
  const reportPath = await publishReport(world, report, { inputs, verb: 'evaluate', runPath: path });
  return { exitStatus: exitStatusOf(report.verdict), report, runPath: path, reportPath };
}
