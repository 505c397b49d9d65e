import { describeFailure, type FailureDescription } from '../failures.ts';
import { publishCheck } from '../pull-request/check-run.ts';
import { renderWithdrawnBody } from '../pull-request/comment-body.ts';
import type { GitHub } from '../pull-request/github.ts';
import type { GitHubJob } from '../pull-request/github-job.ts';
import { loadSubject } from '../pull-request/subject.ts';
import { withdrawComments } from '../pull-request/withdraw-comments.ts';
import { renderFailureSummary } from '../report/failure-summary.ts';

/**
 * A run that ended without a verdict takes back what its job has said of this pull request before, so that no stale green stays: the comment
 * is rewritten, and a failed check stands over an earlier one. Never throws, because a failure is being told already; what could not be
 * taken back is returned as sentences. `settle`: see CommentRequest.
 */
export async function withdrawVerdict(
  job: GitHubJob,
  failure: FailureDescription,
  settle: () => Promise<void>,
): Promise<readonly string[]> {
  if (job.trigger.kind === 'none' || !(job.wants.comment || job.wants.check !== undefined)) return [];
  try {
    const github = await job.openGitHub();
    const place = await findPlace(github, job);
    if (place === undefined) return [];
    const told = await Promise.all([withdrawComment(github, job, place, { failure, settle }), failCheck(github, job, place, failure)]);
    return told.flat();
  } catch (trouble) {
    return [`An earlier comment could not be taken back: ${describeFailure(trouble).message}`];
  }
}

type Place = { readonly number?: number; readonly headSha: string; readonly verified: boolean };

/** What the event tells is enough for taking back; only a fork's run has to be asked for. */
async function findPlace(github: GitHub, { trigger, run, wants }: GitHubJob): Promise<Place | undefined> {
  if (trigger.kind === 'none') return undefined;
  if (trigger.kind !== 'workflow-run') return { ...trigger, verified: true };
  const found = await loadSubject(github, trigger, { repository: run.repository, measuredBy: wants.measuredBy });
  return found.kind === 'subject' ? found.subject : undefined;
}

async function withdrawComment(
  github: GitHub,
  { run, wants }: GitHubJob,
  { number, headSha }: Place,
  { failure, settle }: { readonly failure: FailureDescription; readonly settle: () => Promise<void> },
): Promise<readonly string[]> {
  if (!wants.comment || number === undefined) return [];
  const body = renderWithdrawnBody(failure, { run, headSha, uploaded: false });
  const withdrawn = await withdrawComments(github, { number, origin: run.origin, headSha, run, body, settle });
  return withdrawn.kind === 'refused' ? [withdrawn.sentence] : [];
}

async function failCheck(
  github: GitHub,
  { run, wants }: GitHubJob,
  { headSha, verified }: Place,
  failure: FailureDescription,
): Promise<readonly string[]> {
  if (wants.check === undefined || !verified) return [];
  const title = 'error: there is no verdict';
  const published = await publishCheck(github, {
    name: wants.check,
    headSha,
    conclusion: 'failure',
    title,
    summary: renderFailureSummary(title, failure).slice(0, longestSummary),
    annotations: [],
    detailsUrl: run.url,
  });
  return published.kind === 'refused' ? [published.sentence] : [];
}

/** GitHub takes 65,535 characters */
const longestSummary = 65_000;
