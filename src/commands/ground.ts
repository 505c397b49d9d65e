import { InputError } from '../failures.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { loadSubject } from '../pull-request/subject.ts';
import type { Run } from '../runs/run.ts';
import type { World } from '../world.ts';
import { type AskedSubject, loadSources, type NoSuite, type Sources } from './sources.ts';

/** What a verdict stands on: where suite and baselines are read, and the pull request, if the job is about one. */
export type Ground = { readonly kind: 'ground'; readonly sources: Sources; readonly asked?: AskedSubject };

/** There is nothing to gate by, or nobody to tell it any more. */
export type NoGround =
  | (NoSuite & { readonly asked: AskedSubject })
  | { readonly kind: 'stale'; readonly reason: string; readonly asked?: undefined };

/**
 * Finds the pull request that the job is about, as it is now, and brings what it is gated by. On the command line, and in a job about no
 * pull request, that is the checkout.
 * Throws InputError and DocumentError where the base's files are not what they have to be, EdgeError where GitHub failed.
 */
export async function loadGround(world: World, inputs: Inputs): Promise<Ground | NoGround> {
  const found = await findSubject(world);
  if (found?.kind === 'stale') return found;
  const sources = await loadSources(world, inputs, found);
  if (found === undefined) return sources.kind === 'sources' ? { kind: 'ground', sources } : neverWithoutSubject();
  return sources.kind === 'sources' ? { kind: 'ground', sources, asked: found } : { ...sources, asked: found };
}

type Stale = { readonly kind: 'stale'; readonly reason: string };

async function findSubject({ job }: World): Promise<(AskedSubject & { readonly kind?: undefined }) | Stale | undefined> {
  if (job === undefined || job.trigger.kind === 'none') return undefined;
  const github = await job.openGitHub();
  const found = await loadSubject(github, job.trigger, { repository: job.run.repository, measuredBy: job.wants.measuredBy });
  switch (found.kind) {
    case 'none':
      return undefined;
    case 'stale':
      return { kind: 'stale', reason: found.reason };
    case 'subject':
      return { job, github, subject: found.subject };
  }
}

function neverWithoutSubject(): never {
  throw new Error('a checkout was said to be a base branch');
}

/**
 * A job that somebody has bound to a commit measures just that one, and a job for `workflow_run` none: what lies there is the default
 * branch, or a stranger's code beside the rights of this repository. Throws InputError where the verdict would stand under a commit that
 * nobody has measured.
 */
export async function requireCheckout(world: World, ground: Ground): Promise<void> {
  const subject = ground.asked?.subject;
  if (subject?.measuredBy !== undefined) {
    throw new InputError('a job for workflow_run measures nothing: it gates what the run that started it has measured', {
      cure: 'mode: gate there, and mode: measure in the workflow that runs on pull_request (docs/pull-requests.md).',
    });
  }
  if (subject === undefined || world.job?.trigger.kind !== 'bound') return;
  const commit = await world.describeCommit();
  if (commit === subject.headSha) return;
  throw new InputError(`the checkout is ${commit ?? 'no commit that git can name'}, and the job is bound to ${subject.headSha}`, {
    cure: 'Check out that commit: actions/checkout with ref: and the same value as head-sha.',
  });
}

/** What everything later is measured by is not taken from a stranger. Throws InputError. */
export function requireVerified({ asked }: Ground, { accept }: Pick<Inputs, 'accept'>): void {
  if (accept === undefined || asked === undefined || (asked.subject.verified && !asked.subject.fork)) return;
  throw new InputError(`what a fork has brought cannot become the baseline ${accept}`, {
    cure: 'Measure it again on the base branch after the merge.',
  });
}

/**
 * A run belongs to the head that it is gated for: one that an earlier job has left on the machine, or that the checkout holds, says nothing about
 * it. Throws InputError. What another run has uploaded is bound to the head by that run.
 */
export function requireMeasuredHead({ asked }: Ground, { header }: Run): void {
  if (asked === undefined || asked.subject.measuredBy !== undefined) return;
  const { job, subject } = asked;
  // A checkout without `ref:` is that of the merge that GitHub has tried.
  const commits = job.trigger.kind === 'pull-request' ? [subject.headSha, job.run.sha] : [subject.headSha];
  if (header.commit !== undefined && commits.includes(header.commit)) return;
  throw new InputError(
    `the run was measured at ${header.commit ?? 'no commit that it tells'}, and the pull request is at ${subject.headSha}`,
    {
      cure: 'Measure this commit; a job on a machine that keeps its folders should name its own with the inputs out and runs.',
    },
  );
}
