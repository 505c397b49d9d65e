import { quote } from '../documents/quoted-value.ts';
import { InputError } from '../failures.ts';
import { type JobEvent, readCommit, readInteger, readMatch } from './job-event.ts';

/** Why a job runs, as far as a pull request is concerned. Parsed from the event; everything else is asked of GitHub. */
export type Trigger =
  | { readonly kind: 'pull-request'; readonly number: number; readonly headSha: string }
  | { readonly kind: 'merge-group'; readonly headSha: string; readonly baseBranch: string; readonly number?: number }
  /** a run of another workflow, whose artifacts were written by an unprivileged job */
  | { readonly kind: 'workflow-run'; readonly runId: number; readonly attempt: number }
  /** somebody with write access named the pull request and the commit */
  | { readonly kind: 'bound'; readonly number: number; readonly headSha: string }
  /** a push, a schedule, …: no pull request */
  | { readonly kind: 'none' };

/** The pull request and commit that the inputs `pull-request` and `head-sha` name. */
export type Binding = { readonly number: number; readonly headSha: string };

/**
 * Events by which somebody with write access names something. Anybody may cause the others, by a comment, a review or an issue, and a
 * schedule or a push names nothing: a workflow that passes numbers on as inputs there would let strangers vouch for their commits.
 */
const eventsWithWriteAccess = ['workflow_dispatch', 'repository_dispatch'];

/**
 * An event → which pull request its job is about. Throws InputError for `pull_request_target` and for a binding that the event contradicts
 * or must not have, EdgeError for a payload that is not what GitHub documents.
 * Source: docs.github.com, "Events that trigger workflows" and "Webhook events and payloads".
 */
export function parseTrigger(event: JobEvent, bound?: Binding): Trigger {
  switch (event.name) {
    case 'pull_request':
      return parsePullRequest(event, bound);
    case 'merge_group':
      refuseBinding(event, bound);
      return parseMergeGroup(event);
    case 'workflow_run':
      // A binding would vouch for what a fork's job has written.
      refuseBinding(event, bound);
      return parseWorkflowRun(event);
    case 'pull_request_target':
      throw new InputError(
        'this job runs on pull_request_target, which gives the code of any pull request the secrets and the write token',
        {
          cure: 'Measure on pull_request, and gate on workflow_run, as docs/pull-requests.md shows.',
        },
      );
    default:
      if (bound === undefined) return { kind: 'none' };
      if (!eventsWithWriteAccess.includes(event.name)) refuseBinding(event, bound);
      return { kind: 'bound', ...bound };
  }
}

/**
 * The same for a job that has failed already and only wants its old comment back: never throws, and takes a `pull_request_target` and a
 * binding that does not fit for the pull request that the event names. Nothing may be measured or believed by it.
 */
export function guessTrigger(event: JobEvent, bound?: Binding): Trigger {
  const name = event.name === 'pull_request_target' ? 'pull_request' : event.name;
  try {
    return parseTrigger({ ...event, name }, bound);
  } catch {
    return bound === undefined ? { kind: 'none' } : guessTrigger(event);
  }
}

function parsePullRequest(event: JobEvent, bound: Binding | undefined): Trigger {
  const number = readInteger(event, ['pull_request', 'number']);
  const headSha = readCommit(event, ['pull_request', 'head', 'sha']);
  if (bound !== undefined && (bound.number !== number || bound.headSha !== headSha)) {
    throw new InputError(
      `pull-request and head-sha name #${bound.number} at ${bound.headSha}, but the job runs for #${number} at ${headSha}`,
      { cure: 'Leave both inputs out: the event says it all.' },
    );
  }
  return { kind: 'pull-request', number, headSha };
}

function parseWorkflowRun(event: JobEvent): Trigger {
  const runId = readInteger(event, ['workflow_run', 'id']);
  return { kind: 'workflow-run', runId, attempt: readInteger(event, ['workflow_run', 'run_attempt']) };
}

/**
 * The queue builds `gh-readonly-queue/BASE/pr-NUMBER-SHA`, where BASE may hold slashes and NUMBER is the last pull request of the group.
 * Another form gives no number: the group is gated all the same, and nobody is told in a comment.
 */
function parseMergeGroup(event: JobEvent): Trigger {
  const [, baseBranch = ''] = readMatch(event, ['merge_group', 'base_ref'], branchRef);
  const [, head = ''] = readMatch(event, ['merge_group', 'head_ref'], branchRef);
  const prefix = `gh-readonly-queue/${baseBranch}/`;
  const [, digits] = (head.startsWith(prefix) && /^pr-([1-9]\d{0,9})-[0-9a-f]{40,64}$/.exec(head.slice(prefix.length))) || [];
  return {
    kind: 'merge-group',
    headSha: readCommit(event, ['merge_group', 'head_sha']),
    baseBranch,
    ...(digits !== undefined && { number: Number(digits) }),
  };
}

/** What git takes for the name of a branch, nearly: nothing that climbs, nothing invisible. Source: git-check-ref-format(1). */
const branchRef = { pattern: /^refs\/heads\/((?!.*(?:\.\.|\/\/|@\{))[^\p{C}\s~^:?*[\\]{1,512})$/u, expected: 'refs/heads/ and a branch' };

function refuseBinding({ name }: JobEvent, bound: Binding | undefined): void {
  if (bound === undefined) return;
  throw new InputError(`pull-request and head-sha cannot go with the event ${quote(name)}`, {
    cure: 'They bind a workflow_dispatch or repository_dispatch to a commit; leave them out everywhere else.',
  });
}
