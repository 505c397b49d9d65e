import { stripVTControlCharacters } from 'node:util';

/** Invisible format characters (direction overrides, zero-width spaces, tags), but not the two joiners that scripts and emoji need. */
const INVISIBLE = /(?![\u200c\u200d])\p{Cf}/gu;
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;

/**
 * One line of visible text out of anything: escape sequences and invisible characters removed, line breaks and control
 * characters become single spaces, lone surrogates the replacement character. What is longer than `limit` UTF-16 units is cut
 * and ends in an ellipsis. A name or an answer so treated cannot move the cursor, colour the log or turn the line around.
 */
export function renderPlain(text: string, limit = 2_000): string {
  // An answer can have ten megabytes: what cannot be shown is not looked at.
  const head = text.length > 4 * limit ? text.slice(0, 4 * limit) : text;
  const plain = stripVTControlCharacters(head).replace(INVISIBLE, '').replace(BREAKS, ' ').toWellFormed().trim();
  return head.length < text.length && plain.length <= limit ? `${cutText(plain, limit - 1)}…` : cutText(plain, limit);
}

/** The text within `limit` UTF-16 units; where it is cut it ends in an ellipsis and never in half a character. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, Math.max(0, limit - 1));
  const whole = /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
  return `${whole.trimEnd()}…`;
}
