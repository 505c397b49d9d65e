import { describeFailure, type FailureDescription } from '../failures.ts';
import { nameCheck } from '../pull-request/check-name.ts';
import { publishCheck } from '../pull-request/check-run.ts';
import { renderOutdatedBody, renderWithdrawnBody } from '../pull-request/comment-body.ts';
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
  return tellTrouble('An earlier verdict could not be taken back', async () => {
    const github = await job.openGitHub();
    const place = await findPlace(github, job);
    if (place === undefined) return [];
    const told = await Promise.all([
      tellTrouble('An earlier comment could not be taken back', () => withdrawComment(github, job, place, { failure, settle })),
      tellTrouble('The check could not be created', () => failCheck(github, job, place, failure)),
    ]);
    return told.flat();
  });
}

/** One that breaks must not hide what became of the other. */
async function tellTrouble(what: string, act: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await act();
  } catch (trouble) {
    return [`${what}: ${describeFailure(trouble).message}`];
  }
}

type Place = { readonly number?: number; readonly headSha: string; readonly verified: boolean; readonly baseBranch?: string };

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
  const place = { run, headSha, uploaded: false };
  const [body, outdated] = [renderWithdrawnBody(failure, place), renderOutdatedBody(place)];
  const withdrawn = await withdrawComments(github, { number, origin: run.origin, headSha, run, body, outdated, settle });
  return withdrawn.kind === 'refused' ? [withdrawn.sentence] : [];
}

async function failCheck(github: GitHub, { run, wants }: GitHubJob, place: Place, failure: FailureDescription): Promise<readonly string[]> {
  const { headSha, verified } = place;
  if (wants.check === undefined || !verified) return [];
  const baseBranch = place.baseBranch ?? (place.number === undefined ? undefined : (await github.readPullRequest(place.number)).baseBranch);
  const title = 'error: there is no verdict';
  const published = await publishCheck(github, {
    name: baseBranch === undefined ? wants.check : await nameCheck(github, wants.check, baseBranch),
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
