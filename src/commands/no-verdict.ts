import type { FailureDescription } from '../failures.ts';
import { InputError } from '../failures.ts';
import { nameCheck } from '../pull-request/check-name.ts';
import { publishCheck } from '../pull-request/check-run.ts';
import { renderNoVerdictBody } from '../pull-request/comment-body.ts';
import { computeCommentKey } from '../pull-request/comment-marker.ts';
import { publishComment } from '../pull-request/publish-comment.ts';
import { renderFailureSummary } from '../report/failure-summary.ts';
import type { World } from '../world.ts';
import { warnOfFailure } from './failure-warning.ts';
import type { NoGround } from './ground.ts';
import type { Outcome } from './outcome.ts';

const stale = 'inconclusive: the pull request has moved on';

/**
 * Ends a gate that has nothing to gate by: inconclusive, with what to do. Where the base has no suite yet the pull request is told so; where
 * the pull request has moved on nobody is, because the run of its new head speaks for it.
 */
export async function concludeWithout(world: World, none: NoGround): Promise<Outcome> {
  if (none.kind === 'stale') {
    world.screen.warn(none.reason);
    const summary = renderFailureSummary(stale, { message: none.reason, cure: undefined, bug: false, stack: undefined }, 'inconclusive');
    return { exitStatus: 2, verdict: 'inconclusive', summary };
  }
  const description = describeNoSuite(none);
  const title = `inconclusive: ${none.base.branch} has no suite yet`;
  world.screen.warn(`${description.message}\n${description.cure}`);
  const told = { title, description };
  const commentUrl = await warnOfFailure(world.screen, 'The comment could not be posted', () => commentNoSuite(world, none, told));
  await warnOfFailure(world.screen, 'The check could not be created', () => failCheck(world, none, told));
  const summary = renderFailureSummary(title, description, 'inconclusive');
  return { exitStatus: 2, verdict: 'inconclusive', summary, ...(commentUrl !== undefined && { commentUrl }) };
}

/** A measurement without a suite is not one: throws InputError, with what to do. */
export function refuseWithout(none: NoGround): never {
  if (none.kind === 'stale')
    throw new InputError(`nothing is measured: ${none.reason}`, { cure: 'The run of its new head measures that one.' });
  const { message, cure } = describeNoSuite(none);
  throw new InputError(message, { ...(cure !== undefined && { cure }) });
}

type NoSuite = Extract<NoGround, { kind: 'no-suite' }>;

function describeNoSuite({ suite, base }: NoSuite): FailureDescription {
  return {
    message: `${base.branch} has no file ${suite}, and a pull request is not judged by rules that it brings itself.`,
    cure: [
      `Merge the suite into ${base.branch} first: poq init writes one, and this pull request may be the one that adds it.`,
      'Then, on that branch: poq measure --accept main, and commit .poq/baselines/main.run.jsonl.',
      'On your own machine, poq evaluate tells the verdict by the files of the checkout.',
    ].join('\n'),
    bug: false,
    stack: undefined,
  };
}

/** as long as for a verdict's comment */
const settleMs = 2_000;

type Told = { readonly title: string; readonly description: FailureDescription };

async function commentNoSuite({ screen, job, clock, signal }: World, { asked, suite }: NoSuite, told: Told): Promise<string | undefined> {
  const { number, headSha } = asked.subject;
  if (job === undefined || !job.wants.comment || number === undefined) return undefined;
  const { run } = job;
  const settle = (): Promise<void> => clock.wait(settleMs, signal);
  const body = renderNoVerdictBody(told, { run, headSha, uploaded: false });
  const key = computeCommentKey(suite, '');
  const published = await publishComment(asked.github, { number, key, origin: run.origin, headSha, run, body, settle });
  if (published.kind === 'posted') return published.url;
  screen.warn(published.sentence);
  return undefined;
}

/** A base that has lost its suite must not keep the success that a commit had by it. */
async function failCheck({ screen, job }: World, { asked: { github, subject } }: NoSuite, { title, description }: Told): Promise<void> {
  if (job?.wants.check === undefined || !subject.verified) return;
  const published = await publishCheck(github, {
    name: await nameCheck(github, job.wants.check, subject.baseBranch),
    headSha: subject.headSha,
    conclusion: 'failure',
    title,
    summary: renderFailureSummary(title, description, 'inconclusive'),
    annotations: [],
    detailsUrl: job.run.url,
  });
  if (published.kind === 'refused') screen.warn(published.sentence);
}
