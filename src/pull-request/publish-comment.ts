import { EdgeError } from '../failures.ts';
import { compareRuns, computeOriginKey, type RunStamp } from './comment-marker.ts';
import type { GitHub } from './github.ts';
import { listOwnComments, type OwnComment, readOwnAuthor, renderOwnComment } from './own-comments.ts';
import { describeDenial, isDenied, isMissing } from './write-refusal.ts';

export type CommentRequest = {
  /** of the pull request */
  readonly number: number;
  /** see `computeCommentKey` */
  readonly key: string;
  /** `JobRun.origin`: what this job has said before is replaced, also where a push has given suite or candidate another name since */
  readonly origin: string;
  readonly headSha: string;
  readonly run: RunStamp;
  /** Markdown without the marker */
  readonly body: string;
  /**
   * Waits after a write and before the look that confirms it, a few seconds. GitHub has no conditional writes: an older run that looked
   * before this one wrote may write after it, and only a later look can tell.
   */
  readonly settle?: () => Promise<void>;
};

export type Published =
  | { readonly kind: 'posted'; readonly url: string }
  /** a newer run has commented already, and its comment stays */
  | { readonly kind: 'superseded'; readonly sentence: string }
  /** a warning: the verdict is what it is without a comment */
  | { readonly kind: 'refused'; readonly sentence: string };

const MOST_CREATIONS = 3;
const MOST_LOOKS = 10;

/**
 * Posts the one comment of a suite and a candidate, or rewrites it where it stands. It is found by marker and author over all pages; of
 * several the oldest is kept. What the same job has said under other names takes part: one job says one thing. A comment by a newer run is left as it is.
 *
 * Runs that race: whoever wrote looks again. The oldest comment is never deleted and everybody writes to it, so that all of them end with
 * the same single comment, whatever their requests' order. It is the newest run's unless an older run takes longer than `settle` from its
 * last look to its write; a workflow's `concurrency:` keeps runs from racing in the first place.
 *
 * A creation whose answer was lost may have been carried out: it is looked for before it is tried again, three times at most. Throws
 * EdgeError where GitHub broke; a missing permission is data.
 */
export async function publishComment(github: GitHub, request: CommentRequest): Promise<Published> {
  const { key, headSha, run, body } = request;
  const text = renderOwnComment({ key, origin: computeOriginKey(request.origin), headSha, run }, body);
  try {
    return await converge(github, request, createWriter(github, request.number, text));
  } catch (failure) {
    if (!isDenied(failure)) throw failure;
    return { kind: 'refused', sentence: describeDenial('The comment could not be posted', 'pull-requests: write', failure) };
  }
}

/** Looks and writes in turns until a look finds exactly one comment, and that one is ours. */
async function converge(github: GitHub, request: CommentRequest, write: Writer): Promise<Published> {
  const { number, run, settle } = request;
  const origin = computeOriginKey(request.origin);
  const author = await readOwnAuthor(github);
  let written = false;
  for (let look = 0; look < MOST_LOOKS; look++) {
    const ours = (await listOwnComments(github, number, author)).filter(
      ({ marker }) => marker.key === request.key || marker.origin === origin,
    );
    const newer = ours.find(({ marker }) => compareRuns(marker.run, run) > 0);
    const [oldest, ...others] = ours;
    if (newer !== undefined) {
      await deleteAll(
        github,
        others.filter(({ marker }) => compareRuns(marker.run, run) === 0),
      );
      return supersededBy(newer.marker.run);
    }
    if (oldest !== undefined && written && compareRuns(oldest.marker.run, run) === 0) {
      if (others.length === 0) return { kind: 'posted', url: oldest.url };
    } else {
      written = await write(oldest);
    }
    await deleteAll(github, others);
    await settle?.();
  }
  return { kind: 'refused', sentence: 'The comment could not be posted: others kept changing it meanwhile.' };
}

/** Writes to the comment, or creates one where there is none. Whether the text may stand there now; false: look again. */
type Writer = (oldest: OwnComment | undefined) => Promise<boolean>;

function createWriter(github: GitHub, number: number, text: string): Writer {
  const gone = new Set<number>();
  let creations = 0;
  return async (oldest) => {
    try {
      if (oldest === undefined) {
        creations += 1;
        await github.createComment(number, text);
      } else await github.updateComment(oldest.id, text);
      return true;
    } catch (failure) {
      if (oldest === undefined && isBreakdown(failure) && creations < MOST_CREATIONS) return true;
      if (oldest === undefined || !isMissing(failure) || gone.has(oldest.id)) throw failure;
      // Somebody may have deleted it since the look; one that is listed again and missing again may not be written to.
      gone.add(oldest.id);
      return false;
    }
  };
}

const isBreakdown = (failure: unknown): boolean => failure instanceof EdgeError && failure.retryable;

async function deleteAll(github: GitHub, comments: readonly OwnComment[]): Promise<void> {
  for (const { id } of comments) await github.deleteComment(id);
}

function supersededBy({ id, attempt }: RunStamp): Published {
  const sentence = `A newer run (${id}, attempt ${attempt}) has commented on this pull request already; its comment stays.`;
  return { kind: 'superseded', sentence };
}
