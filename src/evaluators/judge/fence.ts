import { computeFold } from './folded-text.ts';
import { cleanJudgedText } from './judged-text.ts';

/** A code that fences are marked with: 16 hexadecimal digits (64 bits), drawn anew for every request. */
const codePattern = /^[0-9a-f]{16}$/;

/** Whether a text is a code that a fence may be marked with. */
export const isFenceCode = (text: string): boolean => codePattern.test(text);

/** @throws RangeError when the code is not 16 hexadecimal digits in lower case */
export function requireFenceCode(code: string): string {
  if (!isFenceCode(code)) throw new RangeError('a fence needs a code of 16 hexadecimal digits');
  return code;
}

export type Fenced = {
  /** title and fenced text */
  readonly text: string;
  /** visible characters (UTF-16 units) that were left out at the end; 0: none */
  readonly cut: number;
};

export type FenceContent = {
  /** in capitals: ANSWER, PROMPT, CONTEXT, REFERENCE 1, … */
  readonly name: string;
  readonly text: string;
  /** the code of this request */
  readonly code: string;
  /** longer texts lose their end */
  readonly mostCharacters: number;
};

/**
 * A text between two lines that carry the request's code, under a title (outside the fence) that says how long it is and whether its end
 * was left out. The text is cleaned, and whatever could be read as the code, whole or in pieces, in other letters that look alike, is taken
 * out of it.
 *
 * @throws RangeError when the code is not 16 hexadecimal digits in lower case
 */
export function renderFence({ name, text, code, mostCharacters }: FenceContent): Fenced {
  requireFenceCode(code);
  const whole = cleanJudgedText(text.toWellFormed());
  const kept = cutText(whole, mostCharacters);
  const cut = whole.length - kept.length;
  const size = cut === 0 ? `${whole.length} characters` : `the first ${kept.length} of ${whole.length} characters`;
  return { text: `${name} (${size}):\n<<<${name} ${code}>>>\n${removeCode(kept, code)}\n<<<END ${name} ${code}>>>`, cut };
}

/** Never between the two halves of a character. */
function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\uD800-\uDBFF]/.test(text[most - 1] ?? '') ? most - 1 : most;
  return text.slice(0, end);
}

/**
 * Takes every occurrence of the code out, also one that is written in capitals, wide or Cyrillic letters, or with spaces, dashes or line
 * breaks between its characters. Nobody but chance or a leak puts it there.
 */
function removeCode(text: string, code: string): string {
  const { folded, places } = computeFold(text);
  let [rest, from] = ['', 0];
  for (let found = folded.indexOf(code); found !== -1; found = folded.indexOf(code, found + code.length)) {
    rest += `${text.slice(from, places[found])}[removed]`;
    from = (places[found + code.length - 1] ?? 0) + 1;
    while (isSecondHalf(text.charCodeAt(from))) from += 1;
  }
  return rest + text.slice(from);
}

const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
