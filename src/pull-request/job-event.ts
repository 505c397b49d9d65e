import { fieldOf, isRecord } from '../documents/plain-record.ts';
import { quote } from '../documents/quoted-value.ts';
import { EdgeError } from '../failures.ts';

/** An event as the runner hands it over: its name and its payload, which nobody has looked at yet. */
export type JobEvent = { readonly name: string; readonly payload: unknown };

/** The names that lead to a field of the payload. */
type Path = readonly string[];

/** A commit of the payload: SHA-1 or SHA-256 in lower-case hexadecimal digits, whole. Throws EdgeError where there is none. */
export function readCommit(event: JobEvent, path: Path): string {
  return readMatch(event, path, { pattern: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, expected: 'a commit' })[0];
}

/** An id, a number or a count of the payload: whole and positive. Throws EdgeError where there is none. */
export function readInteger(event: JobEvent, path: Path): number {
  const value = readField(event, path);
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  throw describeStrangeField(event, path, 'a positive whole number');
}

/** A text of the payload that has this form. Throws EdgeError where there is none. */
export function readMatch(event: JobEvent, path: Path, { pattern, expected }: { pattern: RegExp; expected: string }): RegExpExecArray {
  const value = readField(event, path);
  const match = typeof value === 'string' ? pattern.exec(value) : null;
  if (match === null) throw describeStrangeField(event, path, expected);
  return match;
}

const readField = ({ payload }: JobEvent, path: Path): unknown =>
  path.reduce<unknown>((value, name) => (isRecord(value) ? fieldOf(value, name) : undefined), payload);

function describeStrangeField(event: JobEvent, path: Path, expected: string): EdgeError {
  const found = readField(event, path);
  const message = `the event ${quote(event.name)} has ${found === undefined ? 'nothing' : quote(found)} for ${path.join('.')}, where ${expected} belongs`;
  return new EdgeError({ edge: 'event', message, retryable: false });
}
