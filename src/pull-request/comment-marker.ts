import { createHash } from 'node:crypto';

/** A run of a workflow and which attempt of it. */
export type RunStamp = { readonly id: number; readonly attempt: number };

/** What the hidden first line of a comment of ours says about it. */
export type CommentMarker = {
  /** one suite and candidate, see `computeCommentKey` */
  readonly key: string;
  /** the job that wrote it, see `computeOriginKey` */
  readonly origin: string;
  /** the commit that the comment speaks about */
  readonly headSha: string;
  readonly run: RunStamp;
};

/** Fixed alphabets and lengths only, and only at the very start: nothing that a model or a suite wrote can stand for one. */
const MARKER =
  /^<!-- poq-gate key=([0-9a-f]{16}) origin=([0-9a-f]{16}) head=([0-9a-f]{40}|[0-9a-f]{64}) run=([1-9]\d{0,14})\.([1-9]\d{0,5}) -->(?:\r?\n|$)/;

/** By what the one comment of a suite and a candidate is found again: 16 hexadecimal digits. */
export function computeCommentKey(suite: string, candidate: string): string {
  return digest(JSON.stringify([suite, candidate]));
}

/** By what comments are found where no document could be read: 16 hexadecimal digits of `JobRun.origin`. */
export function computeOriginKey(origin: string): string {
  return digest(origin);
}

/** The first line of a comment, which GitHub shows to nobody. Throws for values that `parseMarker` would not find again. */
export function renderMarker({ key, origin, headSha, run }: CommentMarker): string {
  const marker = `<!-- poq-gate key=${key} origin=${origin} head=${headSha} run=${run.id}.${run.attempt} -->`;
  if (parseMarker(marker) === undefined) throw new Error('a comment’s marker has a value outside its alphabet');
  return marker;
}

/** The marker that a comment begins with; undefined where it begins with anything else. */
export function parseMarker(body: string): CommentMarker | undefined {
  const [, key, origin, headSha, id, attempt] = MARKER.exec(body) ?? [];
  if (key === undefined || origin === undefined || headSha === undefined) return undefined;
  return { key, origin, headSha, run: { id: Number(id), attempt: Number(attempt) } };
}

/** Negative where the first run is the older one: GitHub counts runs upwards, and attempts within a run. */
export function compareRuns(one: RunStamp, other: RunStamp): number {
  return one.id - other.id || one.attempt - other.attempt;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
