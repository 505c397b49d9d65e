import { join } from 'node:path';
import type { Shard } from '../documents/run.ts';
import { DocumentError, describeFailure, EdgeError, InputError } from '../failures.ts';
import { renderArtifactName } from '../pull-request/artifact-name.ts';
import type { GitHubJob } from '../pull-request/github-job.ts';
import type { Run } from '../runs/run.ts';
import { type Texts, withholdRun } from '../runs/withheld-run.ts';
import type { World } from '../world.ts';
import { loadRun } from './load-run.ts';
import type { LoadedSuite } from './load-suite.ts';
import { runFilePath } from './run-path.ts';
import { writeRun } from './write-run.ts';

export type Publishable = {
  /** what the suite lets out: `report.texts` */
  readonly texts: Texts;
  readonly suite: string;
  readonly candidate: string;
  readonly shard?: Shard;
  /** the run file; absent: no run is uploaded */
  readonly runPath?: string;
  /** what the file holds, where that is known already */
  readonly run?: Run;
  /** where the report's renderings lie; absent: no report is uploaded */
  readonly reportFolder?: string;
  /** puts the run beside the report: the run's own name is taken by the job that measured it */
  readonly together?: boolean;
};

/** What a run's upload is called, and what of it may leave this machine. */
export const describeUpload = ({ suite }: LoadedSuite, run: Run): Pick<Publishable, 'texts' | 'suite' | 'candidate' | 'shard' | 'run'> => ({
  texts: suite.report.texts,
  suite: suite.name,
  candidate: run.header.candidate.name,
  run,
  ...(run.header.shard !== undefined && { shard: run.header.shard }),
});

const reportFiles = ['report.json', 'report.html', 'comment.md'] as const;

/**
 * Uploads the run and the report's renderings as artifacts of the workflow's run, where the job asks for it. Of a run whose texts the
 * suite keeps back a copy without them is uploaded; the renderings hold none of these already. Whatever hinders an upload is a warning:
 * it says nothing about the candidate. Returns whether the report is there.
 */
export async function publishArtifacts(world: World, publishable: Publishable): Promise<boolean> {
  const { job } = world;
  if (job?.wants.upload !== true) return false;
  world.screen.phase('Uploading');
  const run = (): Promise<readonly string[]> => collectRun(world, job, publishable);
  const report = (): Promise<readonly string[]> => listReport(world, publishable);
  if (publishable.together === true)
    return upload(world, job, { kind: 'report', publishable, collect: async () => [...(await report()), ...(await run())] });
  await upload(world, job, { kind: 'run', publishable, collect: run });
  return upload(world, job, { kind: 'report', publishable, collect: report });
}

type Upload = {
  readonly kind: 'run' | 'report';
  readonly publishable: Publishable;
  readonly collect: () => Promise<readonly string[]>;
};

/** Returns whether something was uploaded. */
async function upload({ screen }: World, job: GitHubJob, { kind, publishable, collect }: Upload): Promise<boolean> {
  const { suite, candidate, shard } = publishable;
  const name = renderArtifactName({
    kind,
    attempt: job.run.attempt,
    suite,
    candidate,
    ...(kind === 'run' && shard !== undefined && { shard }),
  });
  try {
    const paths = await collect();
    if (paths.length === 0) return false;
    const store = await job.openArtifacts();
    const uploaded = await store.upload(name, paths);
    if (uploaded.kind === 'uploaded') screen.note(`The ${kind} is uploaded as the artifact ${name}.`);
    else screen.warn(`The ${kind} is not uploaded: ${uploaded.reason}`);
    return uploaded.kind === 'uploaded';
  } catch (failure) {
    if (!(failure instanceof EdgeError || failure instanceof InputError || failure instanceof DocumentError)) throw failure;
    const { message, cure } = describeFailure(failure);
    screen.warn(`The ${kind} is not uploaded: ${message}${cure === undefined ? '' : `\n${cure}`}`);
    return false;
  }
}

async function collectRun(world: World, job: GitHubJob, publishable: Publishable): Promise<readonly string[]> {
  const { texts, candidate, shard, runPath } = publishable;
  if (runPath === undefined) return [];
  if (texts === 'all') return [runPath];
  const run = publishable.run ?? (await loadRun(world.files, runPath));
  const path = runFilePath(join(job.temporaryFolder, 'upload'), candidate, shard);
  await writeRun(world, path, withholdRun(run, texts));
  return [path];
}

async function listReport({ files }: World, { reportFolder }: Publishable): Promise<readonly string[]> {
  if (reportFolder === undefined) return [];
  const names = await files.list(reportFolder);
  return reportFiles.filter((name) => names.includes(name)).map((name) => join(reportFolder, name));
}
