import { fieldOf, isRecord } from '../documents/plain-record.ts';
import { EdgeError } from '../failures.ts';

/** Fields of one record in an answer. Every reading method throws EdgeError for a field of another type than was asked for. */
export type Fields = {
  /** neither absent nor null */
  has(name: string): boolean;
  /** an integer that is not negative */
  count(name: string): number;
  /** at most `limit` UTF-16 units (default 1,000) */
  text(name: string, limit?: number): string;
  flag(name: string): boolean;
  /** 40 hexadecimal digits, or 64 */
  sha(name: string): string;
  fields(name: string): Fields;
};

/** Opens a record of an answer for reading. `place` names it in messages, such as `GET /repos/{owner}/{repo}`. Throws EdgeError. */
export function openFields(value: unknown, place: string): Fields {
  if (!isRecord(value)) throw wrongShape(place, 'no record');
  const read = <T>(name: string, expected: string, accept: (value: unknown) => value is T): T => {
    const found = fieldOf(value, name);
    if (accept(found)) return found;
    throw wrongShape(place, `no ${expected} in ${name}`);
  };
  return {
    has: (name) => fieldOf(value, name) !== undefined,
    count: (name) => read(name, 'whole number', isCount),
    text: (name, limit = 1_000) =>
      read(name, `text of at most ${limit} characters`, (found): found is string => isText(found) && found.length <= limit),
    flag: (name) => read(name, 'true or false', (found): found is boolean => typeof found === 'boolean'),
    sha: (name) => read(name, 'digest of git', (found): found is string => isText(found) && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(found)),
    fields: (name) => openFields(fieldOf(value, name), `${place}, ${name}`),
  };
}

/** The records of a list, opened. Throws EdgeError where it is no list. */
export function openList(value: unknown, place: string): readonly Fields[] {
  if (!Array.isArray(value)) throw wrongShape(place, 'no list');
  return value.map((part: unknown) => openFields(part, place));
}

/** An answer that is not what GitHub's description promises. */
export function wrongShape(place: string, what: string): EdgeError {
  return new EdgeError({
    edge: 'github',
    message: `the answer to ${place} is not what GitHub describes: ${what}`,
    cure: 'Something between here and GitHub may have answered (a proxy), or the server is too old. Run the job again.',
    retryable: false,
  });
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
