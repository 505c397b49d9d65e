import { compareRuns, computeOriginKey, type RunStamp } from './comment-marker.ts';
import type { GitHub } from './github.ts';
import { listOwnComments, type OwnComment, readOwnAuthor, renderOwnComment } from './own-comments.ts';
import { describeDenial, isDenied, isMissing } from './write-refusal.ts';

export type WithdrawalRequest = {
  /** of the pull request */
  readonly number: number;
  /** `JobRun.origin` */
  readonly origin: string;
  /** of the suite and candidate, where they could be read */
  readonly key?: string;
  readonly headSha: string;
  readonly run: RunStamp;
  /** Markdown without the marker */
  readonly body: string;
  /** as in CommentRequest */
  readonly settle?: () => Promise<void>;
};

export type Withdrawn =
  /** pages of the comments that were rewritten */
  { readonly kind: 'withdrawn'; readonly urls: readonly string[] } | { readonly kind: 'refused'; readonly sentence: string };

const MOST_LOOKS = 4;

/**
 * Rewrites what a red run without a verdict left of earlier verdicts: every comment of this origin, or of this suite and candidate where
 * they are known. Comments by newer runs stay, and none is created. Each keeps the key by which the next verdict finds it. Throws EdgeError
 * where GitHub broke; a missing permission is data.
 */
export async function withdrawComments(github: GitHub, request: WithdrawalRequest): Promise<Withdrawn> {
  const rewritten = new Map<number, string>();
  const missing = new Set<number>();
  try {
    const author = await readOwnAuthor(github);
    for (let look = 0; look < MOST_LOOKS; look++) {
      const comments = await findStale(github, request, author);
      const stale = comments.filter(({ id, marker }) => !rewritten.has(id) || compareRuns(marker.run, request.run) !== 0);
      if (stale.length === 0) break;
      for (const comment of stale) {
        const done = await rewrite(github, comment, request, missing);
        if (done) rewritten.set(comment.id, comment.url);
      }
      await request.settle?.();
    }
    return { kind: 'withdrawn', urls: [...rewritten.values()] };
  } catch (failure) {
    if (!isDenied(failure)) throw failure;
    return { kind: 'refused', sentence: describeDenial('The earlier comment could not be withdrawn', 'pull-requests: write', failure) };
  }
}

async function findStale(github: GitHub, request: WithdrawalRequest, author: string): Promise<readonly OwnComment[]> {
  const origin = computeOriginKey(request.origin);
  return (await listOwnComments(github, request.number, author)).filter(
    ({ marker }) => (marker.origin === origin || marker.key === request.key) && compareRuns(marker.run, request.run) <= 0,
  );
}

/** False where somebody has deleted it since; one that is listed again and missing again may not be written to. */
async function rewrite(github: GitHub, comment: OwnComment, request: WithdrawalRequest, missing: Set<number>): Promise<boolean> {
  const { origin, headSha, run, body } = request;
  const text = renderOwnComment({ key: comment.marker.key, origin: computeOriginKey(origin), headSha, run }, body);
  try {
    await github.updateComment(comment.id, text);
    return true;
  } catch (failure) {
    if (!isMissing(failure) || missing.has(comment.id)) throw failure;
    missing.add(comment.id);
    return false;
  }
}
