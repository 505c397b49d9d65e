import type { Inputs } from '../inputs/inputs.ts';
import type { World } from '../world.ts';
import { findAnnotations } from './candidate-annotations.ts';
import { loadComparable } from './comparable-baselines.ts';
import { gateRun } from './gate-run.ts';
import { loadGround, requireCheckout } from './ground.ts';
import { requireKnownKey } from './known-key.ts';
import { loadCandidate } from './load-candidate.ts';
import { loadSuite } from './load-suite.ts';
import { measureCandidate } from './measure-candidate.ts';
import { concludeWithout } from './no-verdict.ts';
import { exitStatusOf, type Outcome } from './outcome.ts';
import { requireOwnFolders } from './own-folders.ts';
import { describeUpload, publishArtifacts } from './publish-artifacts.ts';
import { publishReport, withdrawReport } from './publish-report.ts';
import { publishVerdict } from './publish-verdict.ts';

/**
 * `poq evaluate`: measures the candidate, scores its answers and says whether it is worth what it costs. The baselines are read first:
 * that one of them asks other questions is better known before the hours of a measurement than after.
 */
export async function evaluate(world: World, inputs: Inputs): Promise<Outcome> {
  await requireOwnFolders(world, inputs);
  await withdrawReport(world, inputs.out);
  const ground = await loadGround(world, inputs);
  if (ground.kind !== 'ground') return concludeWithout(world, ground);
  const { sources, asked } = ground;
  await requireCheckout(world, ground);
  const candidate = await loadCandidate(world, inputs.candidate);
  await requireKnownKey(ground, inputs.candidate, candidate.document);
  const loaded = await loadSuite(world, sources.suite);
  const baselines = await loadComparable(world, loaded, inputs, sources.baselines);
  const { run, path: runPath } = await measureCandidate(world, { loaded, candidate, inputs });
  const { report, run: scored, believed } = await gateRun(world, { loaded, run, baselines, inputs, verb: 'evaluate', sources });
  const reportPath = await publishReport(world, report, { inputs, verb: 'evaluate', runPath });
  const uploaded = await publishArtifacts(world, { ...describeUpload(loaded, scored), runPath, reportFolder: inputs.out });
  const annotations = await findAnnotations({ report, run: scored, candidate: inputs.candidate, asked });
  const commentUrl = await publishVerdict(world, { report, run: scored, asked, believed, uploaded, annotations });
  return {
    exitStatus: exitStatusOf(report.verdict),
    report,
    runPath,
    reportPath,
    annotations,
    ...(commentUrl !== undefined && { commentUrl }),
  };
}
