import { computeCommentKey, computeOriginKey, type RunStamp, renderMarker } from '../../src/pull-request/comment-marker.ts';
import type { CommentRequest } from '../../src/pull-request/publish-comment.ts';

const headSha = 'a'.repeat(40);
export const key = computeCommentKey('suite', 'candidate');
const origin = 'poq.yml gate evaluate';

/** What run `id` wants to say about pull request 1. */
export const createRequest = (id: number, fields: Partial<CommentRequest> = {}): CommentRequest => ({
  number: 1,
  key,
  origin,
  headSha,
  run: { id, attempt: 1 },
  body: `said by ${id}`,
  ...fields,
});

/** A comment as run `id` left it. */
export const createBody = (
  run: RunStamp,
  fields: { readonly key?: string; readonly origin?: string; readonly text?: string } = {},
): string =>
  `${renderMarker({ key: fields.key ?? key, origin: computeOriginKey(fields.origin ?? origin), headSha, run })}\n${fields.text ?? `said by ${run.id}`}`;
