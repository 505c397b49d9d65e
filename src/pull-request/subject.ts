import type { GitHub, PullRequest } from './github.ts';
import { loadMeasuringRun, type MeasuringWorkflow } from './measuring-run.ts';
import type { Trigger } from './trigger.ts';

/** The pull request that a job speaks about, and what may be believed of its measurement. */
export type Subject = {
  /** absent for a merge group whose name does not tell: gated, but nobody to tell in a comment */
  readonly number?: number;
  /** the commit that was measured, and that a check belongs to */
  readonly headSha: string;
  readonly baseBranch: string;
  /** the tip of the base branch, now: suite, baselines and all they name are read from it */
  readonly baseCommit: string;
  readonly fork: boolean;
  /** false: the measurement was written by a job that runs the pull request's own code without anybody's consent */
  readonly verified: boolean;
  /** the run whose artifacts hold the measurement, where it is another than this one */
  readonly measuredBy?: { readonly runId: number; readonly attempt: number; readonly conclusion?: string };
};

export type SubjectFinding =
  | { readonly kind: 'subject'; readonly subject: Subject }
  /** a push, a schedule, …: nobody's pull request */
  | { readonly kind: 'none' }
  /** the pull request is closed, or has moved on since it was measured: whatever this job would say is of yesterday */
  | { readonly kind: 'stale'; readonly number?: number; readonly reason: string };

/**
 * Asks GitHub which pull request a job is about, as it is now: the event is from when the job was queued, and what it says of a fork's run
 * is not asked at all. Throws InputError for a run of another workflow, event or repository, EdgeError where GitHub does not answer or
 * answers what cannot be.
 */
export async function loadSubject(github: GitHub, trigger: Trigger, expected: MeasuringWorkflow): Promise<SubjectFinding> {
  switch (trigger.kind) {
    case 'none':
      return { kind: 'none' };
    case 'merge-group': {
      // The queue itself made the commit, out of the base and of pull requests that somebody with write access has queued.
      const { headSha, baseBranch, number } = trigger;
      const baseCommit = await github.readBranchTip(baseBranch);
      // Whose candidate it is decides what it may bring; of a group that does not tell, a stranger's may be in it.
      const fork = number === undefined || isFork(await github.readPullRequest(number));
      const subject = { headSha, baseBranch, baseCommit, fork, verified: true, ...(number !== undefined && { number }) };
      return { kind: 'subject', subject };
    }
    case 'workflow-run':
      return findMeasured(github, trigger, expected);
    case 'pull-request':
    case 'bound': {
      const pullRequest = await github.readPullRequest(trigger.number);
      const reason = describeStaleness(pullRequest, trigger.headSha);
      if (reason !== undefined) return { kind: 'stale', number: trigger.number, reason };
      // Bound: somebody with write access has looked at this very commit, and answers for running it.
      return assembleSubject(github, pullRequest, { verified: trigger.kind === 'bound' || !isFork(pullRequest) });
    }
  }
}

/**
 * Whose head a run has measured. `workflow_run.pull_requests` does not tell: it is empty for forks, and elsewhere lists what happens to
 * have this head. A branch name is not enough either, because every fork may have a `topic`; the owner may have two forks of one network;
 * and the branch may have moved on: so owner and branch find, repository id and commit decide.
 */
async function findMeasured(github: GitHub, trigger: WorkflowRunTrigger, expected: MeasuringWorkflow): Promise<SubjectFinding> {
  const run = await loadMeasuringRun(github, trigger, expected);
  const { runId, attempt } = trigger;
  // Two gates would race for one comment; the newer attempt starts a gate of its own.
  if (run.attempt > attempt) return { kind: 'stale', reason: `run ${runId} has been started again (attempt ${run.attempt})` };
  const open = await github.listPullRequests({ owner: run.headOwner, branch: run.headBranch });
  const ofHead = open.filter(
    ({ headRepositoryId, baseRepositoryId }) => headRepositoryId === run.headRepositoryId && baseRepositoryId === run.repositoryId,
  );
  const current = ofHead.filter((pullRequest) => describeStaleness(pullRequest, run.headSha) === undefined);
  const [only, ...others] = current;
  if (only === undefined) return describeMissing(ofHead, runId, run.headSha);
  if (others.length > 0) return describeAmbiguity(current, runId);
  const { conclusion } = run;
  const measuredBy = { runId, attempt, ...(conclusion !== undefined && { conclusion }) };
  return assembleSubject(github, only, { verified: !isFork(only), measuredBy });
}

type WorkflowRunTrigger = Extract<Trigger, { kind: 'workflow-run' }>;

function describeMissing([other]: readonly PullRequest[], runId: number, headSha: string): SubjectFinding {
  const reason = other === undefined ? undefined : describeStaleness(other, headSha);
  if (other === undefined || reason === undefined)
    return { kind: 'stale', reason: `no open pull request has the head that run ${runId} measured` };
  return { kind: 'stale', number: other.number, reason };
}

/**
 * One head can be proposed to two bases, each with a run of its own for the same commit, and nothing in a fork's run says which it is of.
 * Guessing would gate against the wrong base's suite, so nobody is told anything.
 */
function describeAmbiguity(pullRequests: readonly PullRequest[], runId: number): SubjectFinding {
  const numbers = pullRequests.map(({ number }) => `#${number}`).sort();
  return { kind: 'stale', reason: `${numbers.join(' and ')} have the same head, and run ${runId} does not tell which of them it measured` };
}

/** Why what was measured at `headSha` says nothing about a pull request any more; undefined where it does. */
function describeStaleness({ number, open, headSha: now }: PullRequest, headSha: string): string | undefined {
  if (!open) return `the pull request #${number} is closed`;
  if (now !== headSha) return `the head of #${number} is now ${now.slice(0, 12)}; this run is about ${headSha.slice(0, 12)}`;
  return undefined;
}

/** A head whose repository is gone was a fork's: the base repository is there. */
const isFork = ({ headRepositoryId, baseRepositoryId }: PullRequest): boolean => headRepositoryId !== baseRepositoryId;

async function assembleSubject(
  github: GitHub,
  pullRequest: PullRequest,
  belief: Pick<Subject, 'verified' | 'measuredBy'>,
): Promise<SubjectFinding> {
  const { number, headSha, baseBranch } = pullRequest;
  const baseCommit = await github.readBranchTip(baseBranch);
  return { kind: 'subject', subject: { number, headSha, baseBranch, baseCommit, fork: isFork(pullRequest), ...belief } };
}
