import { renderPlain } from './plain-text.ts';

/** An invisible space that GitHub's filters for mentions, references, emoji and addresses cannot look across. */
const BREAK = '&#8203;';

const SPECIAL = /[&<>`*_[\]!@#|\\~$]/g;
const LEADING = /^(?:[-+=]|\d+[.)])/;
/** What GitHub may take for a commit: 7 to 40 hexadecimal digits, letters and figures mixed. */
const DIGEST = /(?<![0-9a-z])(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{7,40}(?![0-9a-z])/gi;

/**
 * Text of others as one line of GitHub Markdown that stays text: whatever could open markup, a link, an image, a fold, a table
 * cell or mathematics is written as a character reference (section 2.5 of the GFM specification: a reference is never structure).
 * References are not enough for what GitHub looks for after rendering: mentions, `#1`, `GH-1`, commit digests, addresses and
 * emoji names are also broken by a zero-width space.
 */
export function escapeMarkdown(text: string, limit = 2_000): string {
  return renderPlain(text, limit)
    .replace(SPECIAL, escapeCharacter)
    .replace(LEADING, (start) => `${start.slice(0, -1)}${reference(start.slice(-1))}`)
    .replace(/:(?=\S)/g, `:${BREAK}`)
    .replace(/www(?=\.)|GH-(?=\d)/gi, (start) => `${start}${BREAK}`)
    .replace(DIGEST, (digest) => digest.replace(/.{6}(?=.)/g, (part) => `${part}${BREAK}`));
}

/** The same in fixed width: for identifiers and excerpts. GitHub looks for no mentions inside code. */
export function renderCode(text: string, limit?: number): string {
  return `<code>${escapeMarkdown(text, limit)}</code>`;
}

/** Lines to be copied, in a fence that none of them can close. */
export function renderFence(texts: readonly string[], limit = 2_000): string {
  const lines = texts.map((text) => renderPlain(text, limit));
  const fence = findFence(lines);
  return [`${fence}text`, ...lines, fence].join('\n');
}

/** The shortest fence that none of the lines can close. */
export function findFence(lines: readonly string[]): string {
  const longest = lines.flatMap((line) => line.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  return '`'.repeat(longest + 1);
}

function escapeCharacter(character: string): string {
  if (character === '@' || character === '#') return `${reference(character)}${BREAK}`;
  // GitHub takes dollars for mathematics even as references; a span of its own is what its documentation says to use.
  if (character === '$') return `<span>${reference(character)}</span>`;
  return reference(character);
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
