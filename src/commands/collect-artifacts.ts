import { join } from 'node:path';
import { quote } from '../documents/quoted-value.ts';
import { InputError } from '../failures.ts';
import { chooseArtifacts, mostArchiveBytes, type RunArtifact } from '../pull-request/choose-artifacts.ts';
import type { GitHub } from '../pull-request/github.ts';
import type { GitHubJob } from '../pull-request/github-job.ts';
import type { Unpacked, UnpackRuns } from '../pull-request/run-archive.ts';
import type { Subject } from '../pull-request/subject.ts';
import type { World } from '../world.ts';
import { countNoun } from './count-noun.ts';

type CollectingWorld = Pick<World, 'files' | 'screen' | 'signal'> & { readonly unpackRuns: UnpackRuns };

type Collection = {
  readonly github: GitHub;
  readonly job: Pick<GitHubJob, 'run' | 'temporaryFolder'>;
  /** absent: no pull request is spoken about */
  readonly subject?: (Pick<Subject, 'measuredBy'> & Partial<Pick<Subject, 'fork'>>) | undefined;
  /** only runs of the suite of this name; absent: of every suite */
  readonly suite?: string;
};

/** one file is uploaded for each run; a few more may lie beside it */
const mostEntries = 8;
const mostFileBytes = 256 * 2 ** 20;
const mostBytesTogether = 512 * 2 ** 20;

/**
 * Fetches the runs that were uploaded by the workflow run that measured: another one, or earlier jobs of this very run. Archives and what
 * is in them are bounded and checked; what the runs say is not. Returns the paths of the run files, in a folder of this job.
 * Throws InputError where there are none, or where an archive was not made by this program; EdgeError where GitHub or the disk failed.
 */
export async function collectArtifacts(world: CollectingWorld, collection: Collection): Promise<readonly string[]> {
  const { github, job, subject, suite } = collection;
  const source = subject?.measuredBy ?? { runId: job.run.id, attempt: job.run.attempt };
  world.screen.phase('Fetching the measurement');
  const artifacts = await github.listArtifacts(source.runId);
  const chosen = chooseArtifacts(artifacts, { ...source, ...(suite !== undefined && { suite }) });
  if (chosen.length === 0) throw refuseNothing(collection, source.runId, artifacts.length);
  requireOneCandidate(chosen, source.runId);
  const paths: string[] = [];
  let left = mostBytesTogether;
  for (const one of chosen) {
    const fetched = await fetchRuns(world, one, { github, temporaryFolder: job.temporaryFolder, maxTotalBytes: left });
    paths.push(...fetched.paths);
    left -= fetched.bytes;
  }
  world.screen.note(`${countNoun(chosen.length, 'artifact')} of the run ${source.runId} with ${countNoun(paths.length, 'run file')}`);
  return paths;
}

function requireOneCandidate(chosen: readonly RunArtifact[], runId: number): void {
  const candidates = [...new Set(chosen.map(({ name }) => name.candidate))];
  if (candidates.length <= 1) return;
  throw new InputError(`the workflow run ${runId} has measured several candidates: ${candidates.join(', ')}`, {
    cure: 'Give each candidate a workflow file of its own (docs/pull-requests.md).',
  });
}

type Fetching = { readonly github: GitHub; readonly temporaryFolder: string; readonly maxTotalBytes: number };

async function fetchRuns(
  world: CollectingWorld,
  { artifact }: RunArtifact,
  { github, temporaryFolder, maxTotalBytes }: Fetching,
): Promise<Unpacked> {
  const place = join(temporaryFolder, `artifact-${artifact.id}`);
  const archive = `${place}.zip`;
  try {
    await github.downloadArtifact(artifact, { to: archive, maxBytes: mostArchiveBytes });
    const unpacked = await world.unpackRuns(archive, {
      to: place,
      maxFileBytes: mostFileBytes,
      maxTotalBytes,
      maxEntries: mostEntries,
      signal: world.signal,
    });
    if (unpacked.paths.length > 0) return unpacked;
    throw new InputError('it holds no run file');
  } catch (failure) {
    if (!(failure instanceof InputError)) throw failure;
    throw new InputError(`the artifact ${artifact.name} cannot be used: ${failure.message}`, {
      ...(failure.cure !== undefined && { cure: failure.cure }),
      cause: failure,
    });
  } finally {
    await world.files.remove(archive);
  }
}

function refuseNothing({ subject, suite }: Collection, runId: number, artifacts: number): InputError {
  const conclusion = subject?.measuredBy?.conclusion;
  const ended = conclusion === undefined || conclusion === 'success' ? '' : ` That run ended with ${quote(conclusion)}: see its log first.`;
  const of = suite === undefined ? '' : ` of the suite ${suite}`;
  const among = artifacts === 0 ? '' : ` among its ${countNoun(artifacts, 'artifact')}`;
  return new InputError(`the workflow run ${runId} has uploaded no measurement${of}${among}`, {
    cure:
      subject?.fork === true && subject.measuredBy === undefined
        ? 'A pull request from a fork is not measured in this set-up: poq init --forks has one for them.'
        : `Let the job that measures do so with upload: true, and before this one (needs:). Artifacts expire; then measure again.${ended}`,
  });
}
