import { type CommentMarker, parseMarker, renderMarker } from './comment-marker.ts';
import type { GitHub } from './github.ts';

export type OwnComment = { readonly id: number; readonly url: string; readonly marker: CommentMarker };

/** Who writes comments with the token that a job is given, where the token itself does not tell. */
const JOB_AUTHOR = 'github-actions[bot]';

/** GitHub refuses longer ones. */
const LONGEST = 65_536;

/**
 * The comments of a pull request that begin with a marker and are by the author that this job writes as, oldest first. Both have
 * to hold: anybody can write a marker.
 */
export async function listOwnComments(github: GitHub, number: number, author: string): Promise<readonly OwnComment[]> {
  const found: OwnComment[] = [];
  for await (const comment of github.listComments(number)) {
    const marker = comment.author === author ? parseMarker(comment.body) : undefined;
    if (marker !== undefined) found.push({ id: comment.id, url: comment.url, marker });
  }
  return found.sort((one, other) => one.id - other.id);
}

export async function readOwnAuthor(github: GitHub): Promise<string> {
  return (await github.readAuthor()) ?? JOB_AUTHOR;
}

/** Marker and text. Throws where they are longer than GitHub takes: whoever renders a text has to bound it. */
export function renderOwnComment(marker: CommentMarker, body: string): string {
  const text = `${renderMarker(marker)}\n${body}`;
  if (text.length > LONGEST) throw new Error(`a comment of ${text.length} characters was to be posted; GitHub takes ${LONGEST}`);
  return text;
}
