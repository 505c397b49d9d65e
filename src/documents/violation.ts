import { closest, distance } from 'fastest-levenshtein';

/** Where in a document, as a list of keys and indices. */
export type DocumentPath = readonly (string | number)[];

/** What is wrong at one place, in words. `onKey` points at the key itself, for a key that should not be there. */
export type Complaint = { readonly path: DocumentPath; readonly onKey: boolean; readonly message: string };

/** longer words are no slips of the pen, and comparing them would take long */
const longestWord = 100;

/** `; did you mean "x"?` where a known word is near enough to be a slip of the pen, else nothing. */
export function suggest(word: string, known: readonly string[]): string {
  if (known.length === 0 || word.length > longestWord) return '';
  const near = closest(word, known);
  return distance(word.toLowerCase(), near.toLowerCase()) <= Math.max(2, Math.floor(near.length / 3)) ? `; did you mean "${near}"?` : '';
}

/** `evaluators[1].use`; a key that is no plain word is quoted, so that it can neither break the line nor colour it: `tasks["my task"]` */
export function describePath(path: DocumentPath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    if (!/^[\w$-]{1,60}$/.test(key)) return `${text}[${quote(key)}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

const mostCharacters = 80;

/** A value as it may stand in a message: short, on one line, without control characters. */
export function quote(data: unknown): string {
  if (Array.isArray(data)) return 'a list';
  if (typeof data === 'object' && data !== null) return 'a mapping';
  if (typeof data !== 'string') return String(data);
  const text = JSON.stringify(data.length > mostCharacters ? `${data.slice(0, mostCharacters)}…` : data);
  return escapeInvisible(text);
}

/** Characters that a terminal or a log may act upon (controls, direction marks, lone surrogates), as escapes. */
export function escapeInvisible(text: string): string {
  return text.replace(/[\p{C}\u2028\u2029]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
