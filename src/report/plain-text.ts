import { stripVTControlCharacters } from 'node:util';

/**
 * Invisible format characters (direction overrides, zero-width spaces, tags), but not the two joiners that scripts and emoji need;
 * and control characters other than the usual white space.
 */
const INVISIBLE = /(?!\u200c|\u200d|[\t\n\v\f\u0085]|\r\n)[\p{Cf}\p{Cc}]/gu;
const BREAKS = /[\s\u0085]+/gu;

/**
 * Characters that cannot be seen, or turn the line around, as visible marks: `⟦U+202E⟧` for a right-to-left override. Line breaks
 * and tabs stay; a carriage return stays before a line feed only.
 */
export function markInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) => `⟦U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟧`);
}

/**
 * One line of visible text out of anything: escape sequences removed, invisible and control characters as marks, white space
 * as single spaces, lone surrogates as the replacement character. What is longer than `limit` UTF-16 units is cut and ends in an
 * ellipsis. A name or an answer so treated cannot move the cursor, colour the log or turn the line around.
 */
export function renderPlain(text: string, limit = 2_000): string {
  // An answer can have ten megabytes: what cannot be shown is not looked at.
  const head = text.length > 4 * limit ? text.slice(0, 4 * limit) : text;
  const plain = markInvisible(stripVTControlCharacters(head).replace(/\r(?!\n)/g, '\n'))
    .replace(BREAKS, ' ')
    .toWellFormed()
    .trim();
  return head.length < text.length && plain.length <= limit ? `${cutText(plain, limit - 1)}…` : cutText(plain, limit);
}

/** The text within `limit` UTF-16 units; where it is cut it ends in an ellipsis and never in half a character. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, Math.max(0, limit - 1));
  const whole = /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
  return `${whole.trimEnd()}…`;
}
