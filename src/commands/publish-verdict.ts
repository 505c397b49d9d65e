import type { Report } from '../documents/report.ts';
import { nameCheck } from '../pull-request/check-name.ts';
import { assembleCheckRun, publishCheck } from '../pull-request/check-run.ts';
import { renderCommentBody } from '../pull-request/comment-body.ts';
import { computeCommentKey } from '../pull-request/comment-marker.ts';
import type { CheckAnnotation, GitHub } from '../pull-request/github.ts';
import { publishComment } from '../pull-request/publish-comment.ts';
import type { Subject } from '../pull-request/subject.ts';
import type { Run } from '../runs/run.ts';
import type { World } from '../world.ts';
import { warnOfFailure } from './failure-warning.ts';
import type { AskedSubject } from './sources.ts';

type Verdict = {
  readonly report: Report;
  /** the candidate's */
  readonly run: Run;
  readonly asked: AskedSubject | undefined;
  /** false: the measurement is no evidence, and its check would be taken for one */
  readonly believed: boolean;
  /** whether the report is among the artifacts */
  readonly uploaded: boolean;
  readonly annotations: readonly CheckAnnotation[];
};

/**
 * Tells the verdict where the pull request's readers look: in its one comment, and as a check of its head where the job wants one and the
 * measurement is verified. That something cannot be written is a warning: the verdict's colour stays what it is. Returns the comment's address.
 */
export async function publishVerdict(world: World, verdict: Verdict): Promise<string | undefined> {
  const { asked } = verdict;
  if (asked === undefined) return undefined;
  world.screen.phase('Telling the pull request');
  const url = await warnOfFailure(world.screen, 'The comment could not be posted', () => comment(world, verdict, asked));
  await warnOfFailure(world.screen, 'The check could not be created', () => check(world, verdict, asked));
  return url;
}

async function comment(
  { screen, clock, signal }: World,
  verdict: Verdict,
  { job, github, subject }: AskedSubject,
): Promise<string | undefined> {
  const { number, headSha } = subject;
  if (!job.wants.comment || number === undefined) return undefined;
  const { report, run } = verdict;
  const published = await publishComment(github, {
    number,
    key: computeCommentKey(report.suite.name, run.header.candidate.name),
    origin: job.run.origin,
    headSha,
    run: job.run,
    body: renderCommentBody(report, { run: job.run, headSha, uploaded: verdict.uploaded }),
    settle: () => clock.wait(settleMs, signal),
  });
  if (published.kind === 'posted') {
    screen.note(`The comment: ${published.url}`);
    return published.url;
  }
  screen.warn(published.sentence);
  return undefined;
}

/** long enough for a racing run's write that was under way, short enough not to be felt */
const settleMs = 2_000;

async function check({ screen }: World, { report, annotations, believed }: Verdict, { job, github, subject }: AskedSubject): Promise<void> {
  const { check: wanted } = job.wants;
  if (wanted === undefined) return;
  if (!believed) {
    screen.note('No check is created: the measurement is unverified.');
    return;
  }
  // The commit of a merge group is nobody's head.
  if (job.trigger.kind !== 'merge-group' && !(await isAsItWas(github, subject))) {
    screen.warn('No check is created: the pull request has another head or base by now.');
    return;
  }
  const name = await nameCheck(github, wanted, subject.baseBranch);
  const assembled = assembleCheckRun(report, { name, headSha: subject.headSha, annotations, detailsUrl: job.run.url });
  const published = await publishCheck(github, assembled);
  if (published.kind === 'refused') screen.warn(published.sentence);
}

/** A check stays with the commit, whatever becomes of the pull request while it is measured. */
async function isAsItWas(github: GitHub, { number, headSha, baseBranch }: Subject): Promise<boolean> {
  if (number === undefined) return true;
  const now = await github.readPullRequest(number);
  return now.baseBranch === baseBranch && (now.headSha === headSha || !now.open);
}
