import { parseJson } from '../../documents/json-value.ts';
import { MAX_NAME_CHARACTERS } from '../limits.ts';

/** What a cell of a record holds, or what is wrong with it; undefined where it is empty. */
export type Cell<T> = { readonly value: T } | { readonly problem: string } | undefined;

/** Control characters and halves of surrogate pairs: nothing that a name in tables, logs and file lines can carry. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

/** An id, task or cluster: a short printable text, or a number that is kept exactly. */
export function parseNameCell(raw: unknown): Cell<string> {
  if (raw === undefined || raw === '') return undefined;
  const text = textOfScalar(raw);
  if (text === undefined) return { problem: `must be a text or a number, not ${nounOf(raw)}` };
  if (typeof raw === 'number' && !isExact(raw)) return { problem: 'is a number too large to be kept exactly; write it as a text' };
  if (text.trim() === '') return { problem: 'is blank' };
  if (text.length > MAX_NAME_CHARACTERS) return { problem: `has ${text.length} characters; at most ${MAX_NAME_CHARACTERS} are allowed` };
  if (UNPRINTABLE.test(text)) return { problem: 'holds a control character or half a surrogate pair' };
  return { value: text };
}

/** A passage, a question or a prompt: a text, kept as it is. */
export function parseTextCell(raw: unknown): Cell<string> {
  if (raw === undefined || raw === '') return undefined;
  return typeof raw === 'string' ? { value: raw } : { problem: `must be a text, not ${nounOf(raw)}` };
}

/** References: one text or a list of texts; numbers become texts. An empty text is a reference too, except as a cell of CSV. */
export function parseReferencesCell(raw: unknown, textCells: boolean): Cell<readonly string[]> {
  if (raw === undefined || (textCells && raw === '')) return undefined;
  const listed = textCells && typeof raw === 'string' ? parseListText(raw) : raw;
  const entries: readonly unknown[] = Array.isArray(listed) ? listed : [listed];
  const texts = entries.map(textOfScalar);
  const wrong = texts.indexOf(undefined);
  if (wrong !== -1) {
    return {
      problem: `must be a text or a list of texts, ${Array.isArray(listed) ? `but entry ${wrong + 1} is` : 'not'} ${nounOf(entries[wrong])}`,
    };
  }
  return { value: texts.flatMap((text) => text ?? []) };
}

/** `["a", "b"]` in a cell of CSV is a list of texts; whatever is no such list is a text that begins with a bracket. */
function parseListText(text: string): unknown {
  if (!text.trim().startsWith('[')) return text;
  const list = parseJson(text);
  return Array.isArray(list) && list.every((entry) => textOfScalar(entry) !== undefined) ? list : text;
}

function textOfScalar(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw;
  return typeof raw === 'bigint' || (typeof raw === 'number' && Number.isFinite(raw)) ? String(raw) : undefined;
}

const isExact = (value: number): boolean => !Number.isInteger(value) || Number.isSafeInteger(value);

/** What a value is, for "must be …, not …"; never its content. */
export function nounOf(raw: unknown): string {
  if (raw === null || raw === undefined) return 'nothing';
  if (Array.isArray(raw)) return 'a list';
  if (raw instanceof Uint8Array) return 'bytes';
  return typeof raw === 'object'
    ? 'an object'
    : typeof raw === 'boolean'
      ? 'true or false'
      : `a ${typeof raw === 'string' ? 'text' : 'number'}`;
}
