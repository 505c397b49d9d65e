import type { Inputs, Verb } from '../inputs/inputs.ts';
import type { World } from '../world.ts';
import { acceptBaseline } from './accept-baseline.ts';
import { findAnnotations } from './candidate-annotations.ts';
import type { GatedRun } from './gate-run.ts';
import { type Ground, loadGround } from './ground.ts';
import type { LoadedSuite } from './load-suite.ts';
import { concludeWithout } from './no-verdict.ts';
import { exitStatusOf, type Outcome } from './outcome.ts';
import { requireOwnFolders } from './own-folders.ts';
import { describeUpload, publishArtifacts } from './publish-artifacts.ts';
import { publishReport, withdrawReport } from './publish-report.ts';
import { publishVerdict } from './publish-verdict.ts';

export type Gating = {
  readonly verb: Extract<Verb, 'evaluate' | 'gate'>;
  readonly inputs: Inputs;
  /** measures or fetches a run, and gates it */
  decide(ground: Ground): Promise<Decided>;
};

export type Decided = { readonly loaded: LoadedSuite; readonly gated: GatedRun; readonly runPath: string };

/**
 * What every verdict begins and ends with: an older report is taken away, the ground is found on which it stands (without one there is none), and what was
 * decided is told in files, artifacts, the pull request's comment and its check.
 */
export async function concludeOnGround(world: World, { verb, inputs, decide }: Gating): Promise<Outcome> {
  await requireOwnFolders(world, inputs);
  await withdrawReport(world, inputs.out);
  const ground = await loadGround(world, inputs);
  if (ground.kind !== 'ground') return concludeWithout(world, ground);
  const { loaded, gated, runPath } = await decide(ground);
  const { report, run, believed } = gated;
  const { asked } = ground;
  const reportPath = await publishReport(world, report, { inputs, verb, runPath });
  if (inputs.accept !== undefined) await acceptBaseline(world, { name: inputs.accept, inputs, run, runPath, set: loaded.set });
  const uploaded = await publishArtifacts(world, {
    ...describeUpload(loaded, run),
    runPath,
    reportFolder: inputs.out,
    // The name of the run itself may be taken: by the job that measured it.
    together: verb === 'gate',
  });
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
