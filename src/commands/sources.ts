import { join } from 'node:path';
import type { Inputs } from '../inputs/inputs.ts';
import { collectBase } from '../pull-request/base-folder.ts';
import type { GitHub } from '../pull-request/github.ts';
import type { GitHubJob } from '../pull-request/github-job.ts';
import type { LocalFiles } from '../pull-request/local-files.ts';
import { collectProposal, type ProposalMaterial } from '../pull-request/proposal-material.ts';
import { type Location, locateInRepository } from '../pull-request/repository-path.ts';
import type { Subject } from '../pull-request/subject.ts';
import type { World } from '../world.ts';
import { type Place, placeOf } from './place.ts';

/** Where what decides a verdict is read. */
export type Sources = {
  readonly kind: 'sources';
  readonly suite: Place;
  /** folder of the baseline set */
  readonly baselines: Place;
  /** the branch and the commit that both were read from; absent: the checkout */
  readonly base?: Base;
  readonly subject?: Subject;
  /** what the pull request changes of what it is gated by, not yet judged */
  readonly proposal?: ProposalMaterial;
};

export type Base = { readonly branch: string; readonly commit: string };

/** The base branch has no suite: there is nothing to gate by. */
export type NoSuite = { readonly kind: 'no-suite'; readonly suite: string; readonly base: Base; readonly subject: Subject };

/** The pull request that the job is about, and where it is asked for. */
export type AskedSubject = { readonly job: GitHubJob; readonly github: GitHub; readonly subject: Subject };

/**
 * Where suite and baselines are read: in a job about a pull request from the tip of its base branch, with every file that the suite names, and
 * never from the checkout, which the pull request has written; otherwise (`asked` undefined) where the inputs say.
 * Throws InputError and DocumentError as `collectBase` does.
 */
export async function loadSources(world: World, inputs: Inputs, asked: AskedSubject | undefined): Promise<Sources | NoSuite> {
  if (asked === undefined) return { kind: 'sources', suite: placeOf(inputs.suite), baselines: placeOf(inputs.baselines) };
  const { job, github, subject } = asked;
  const { workspace } = job;
  const base = { branch: subject.baseBranch, commit: subject.baseCommit };
  world.screen.phase(`Reading suite and baselines from ${base.branch}`);
  const suite = locateInRepository(inputs.suite, { workspace, from: '', whose: 'the path of the suite' });
  const baselines = locateInRepository(inputs.baselines, { workspace, from: '', whose: 'the path of the baselines’ folder' });
  const places = { suite, baselines, workspace };
  const files = openLocalFiles(world);
  // A folder of its own: what an earlier step of the job may have put elsewhere is not read.
  const to = join(job.temporaryFolder, `base-${world.newRunId()}`);
  const collected = await collectBase(github, files, { ...places, subject, to: join(to, 'base') });
  if (collected.kind === 'no-suite') return { kind: 'no-suite', suite: suite.path, base, subject };
  world.screen.note(`suite and baselines are those of ${base.branch} at ${base.commit.slice(0, 12)}`);
  const { number } = subject;
  const request = { ...places, base: collected, to: join(to, 'head') };
  const proposal = number === undefined ? undefined : await collectProposal(github, files, { ...request, subject: { ...subject, number } });
  return {
    kind: 'sources',
    suite: describePlace(suite, collected.suitePath, base),
    baselines: describePlace(baselines, collected.baselinesFolder, base),
    base,
    subject,
    ...(proposal !== undefined && { proposal }),
  };
}

const describePlace = (location: Location, path: string, { branch }: Base): Place =>
  location.kind === 'inside' ? { path, name: location.path, branch } : placeOf(path);

function openLocalFiles({ files, promptFiles, signal }: World): LocalFiles {
  return { ...files, digest: (path) => promptFiles.digest({ name: path, path }, signal) };
}
