import { type CommentMarker, compareRuns, computeOriginKey, type RunStamp } from './comment-marker.ts';
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
  /** what replaces verdicts of other jobs that are about another head than `headSha`; absent: they stay */
  readonly outdated?: string;
  /** as in CommentRequest */
  readonly settle?: () => Promise<void>;
};

export type Withdrawn =
  /** pages of the comments that were rewritten */
  { readonly kind: 'withdrawn'; readonly urls: readonly string[] } | { readonly kind: 'refused'; readonly sentence: string };

const MOST_LOOKS = 4;

/**
 * Rewrites what a red run without a verdict left of earlier verdicts: every comment of this origin, or of this suite and candidate where
 * they are known, and what other jobs have said of an earlier head: who pushes something that cannot be measured must not keep the green of
 * before. Comments by newer runs stay, and none is created. Each keeps the key by which the next verdict finds it. Throws EdgeError
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
  return (await listOwnComments(github, request.number, author)).filter(
    ({ marker }) => compareRuns(marker.run, request.run) <= 0 && (isOwn(marker, request) || isOutdated(marker, request)),
  );
}

const isOwn = (marker: CommentMarker, { origin, key }: WithdrawalRequest): boolean =>
  marker.origin === computeOriginKey(origin) || marker.key === key;

const isOutdated = (marker: CommentMarker, { headSha, outdated }: WithdrawalRequest): boolean =>
  outdated !== undefined && marker.headSha !== headSha;

/** False where somebody has deleted it since; one that is listed again and missing again may not be written to. */
async function rewrite(github: GitHub, comment: OwnComment, request: WithdrawalRequest, missing: Set<number>): Promise<boolean> {
  const { headSha, run, body, outdated = body } = request;
  const { key, origin } = comment.marker;
  // Whose comment it is stays as it was, so that its own job finds it again.
  const text = renderOwnComment({ key, origin, headSha, run }, isOwn(comment.marker, request) ? body : outdated);
  try {
    await github.updateComment(comment.id, text);
    return true;
  } catch (failure) {
    if (!isMissing(failure) || missing.has(comment.id)) throw failure;
    missing.add(comment.id);
    return false;
  }
}
