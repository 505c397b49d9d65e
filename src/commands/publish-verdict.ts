import type { Report } from '../documents/report.ts';
import { describeFailure, EdgeError, type FailureDescription } from '../failures.ts';
import { assembleCheckRun, publishCheck } from '../pull-request/check-run.ts';
import { renderCommentBody } from '../pull-request/comment-body.ts';
import { computeCommentKey } from '../pull-request/comment-marker.ts';
import type { CheckAnnotation } from '../pull-request/github.ts';
import { publishComment } from '../pull-request/publish-comment.ts';
import type { Run } from '../runs/run.ts';
import type { World } from '../world.ts';
import type { AskedSubject } from './sources.ts';

type Verdict = {
  readonly report: Report;
  /** the candidate's */
  readonly run: Run;
  readonly asked: AskedSubject | undefined;
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
  const url = await warnOfFailure(world, 'The comment could not be posted', () => comment(world, verdict, asked));
  await warnOfFailure(world, 'The check could not be created', () => check(world, verdict, asked));
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

async function check({ screen }: World, { report, annotations }: Verdict, { job, github, subject }: AskedSubject): Promise<void> {
  const name = job.wants.check;
  if (name === undefined) return;
  if (!subject.verified) {
    screen.note('No check is created: the measurement is unverified.');
    return;
  }
  const assembled = assembleCheckRun(report, { name, headSha: subject.headSha, annotations, detailsUrl: job.run.url });
  const published = await publishCheck(github, assembled);
  if (published.kind === 'refused') screen.warn(published.sentence);
}

async function warnOfFailure<T>({ screen }: World, what: string, act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (failure) {
    if (!(failure instanceof EdgeError)) throw failure;
    screen.warn(renderTrouble(what, describeFailure(failure)));
    return undefined;
  }
}

const renderTrouble = (what: string, { message, cure }: FailureDescription): string =>
  `${what}: ${message}${cure === undefined ? '' : `\n${cure}`}`;
