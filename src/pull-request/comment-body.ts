import type { Report } from '../documents/report.ts';
import type { FailureDescription } from '../failures.ts';
import { longestComment, renderComment } from '../report/comment.ts';
import { renderFailureSummary } from '../report/failure-summary.ts';
import { cutText } from '../report/plain-text.ts';
import type { JobRun } from './github-job.ts';

export type CommentPlace = {
  readonly run: Pick<JobRun, 'id' | 'attempt' | 'url'>;
  readonly headSha: string;
  /** whether report.html is among the run's artifacts */
  readonly uploaded: boolean;
};

/** With it the line below a comment of `longestComment` and the marker above it are still within what GitHub takes. */
const LONGEST_ADDRESS = 180;

/**
 * The report's comment and where the rest of it lies: the page of the run, its artifacts, the commit, who wrote last. Its only link is that
 * page. Its first line is the verdict.
 */
export function renderCommentBody(report: Report, place: CommentPlace): string {
  return `${renderComment(report)}\n${renderLastLine(place)}\n`;
}

/** What replaces an earlier verdict when a later run ended without one: what went wrong, its cure, and where to look. */
export function renderWithdrawnBody(failure: FailureDescription, place: CommentPlace): string {
  const title = `error: no verdict for ${place.headSha.slice(0, 12)}; the earlier verdict was withdrawn`;
  return renderBounded((longest) => renderFailureSummary(title, cutFailure(failure, longest)), place);
}

/** What stands where nothing could be gated and nothing broke: why, and what to do. `title` begins with the verdict. */
export function renderNoVerdictBody(
  { title, description }: { readonly title: string; readonly description: FailureDescription },
  place: CommentPlace,
): string {
  return renderBounded((longest) => renderFailureSummary(title, cutFailure(description, longest), 'inconclusive'), place);
}

/** The rendering with as long lines as fit. */
function renderBounded(render: (longest: number) => string, place: CommentPlace): string {
  const last = renderLastLine(place);
  const bodies = [2_000, 400, 100].map((longest) => `${render(longest)}\n\n${last}\n`);
  return bodies.find((body) => body.length <= longestComment) ?? last;
}

/** What replaces a verdict about an earlier head where the new one could not be judged. */
export function renderOutdatedBody(place: CommentPlace): string {
  const title = `inconclusive: no verdict for ${place.headSha.slice(0, 12)} yet`;
  const message = 'The verdict that stood here was about an earlier commit of this pull request.';
  return `${renderFailureSummary(title, { message, cure: undefined, bug: false, stack: undefined }, 'inconclusive')}\n\n${renderLastLine(place)}\n`;
}

/** Twenty lines of 100 characters and a cure of 400 fit even where every character is written in eighteen. */
function cutFailure(failure: FailureDescription, longest: number): FailureDescription {
  const message = failure.message.split('\n').map((line) => cutText(line, longest));
  return {
    ...failure,
    message: message.join('\n'),
    cure: failure.cure === undefined ? undefined : cutText(failure.cure, 4 * longest),
  };
}

function renderLastLine({ run, headSha, uploaded }: CommentPlace): string {
  const where = uploaded ? ', with report.html and report.json in its artifacts' : '';
  return `Commit \`${headSha.replace(/[^0-9a-f]/g, '')}\` · updated in place by ${renderLink(run)}${where}`;
}

/** Text alone where the address is not one that a link can hold. */
function renderLink({ id, attempt, url }: CommentPlace['run']): string {
  const text = `run ${id}, attempt ${attempt}`;
  const page = URL.canParse(url) ? new URL(url).href : '';
  return page.length <= LONGEST_ADDRESS && /^https?:\/\/[\w.:/~%-]+$/.test(page) ? `[${text}](${page})` : text;
}
