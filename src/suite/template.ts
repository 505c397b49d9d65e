import { suggest } from '../documents/suggestion.ts';
import { InputError } from '../failures.ts';

const PLACEHOLDERS = ['context', 'question', 'prompt'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** A template taken apart: literal texts and the placeholders between them. */
export type Template = {
  readonly text: string;
  readonly pieces: readonly (string | { readonly placeholder: Placeholder })[];
};

/** A word in single or double braces, as other template languages write it. Braces around anything else are ordinary text. */
const BRACED_WORD = /(\{\{?\s*\p{L}[\p{L}\p{N}_-]*\s*\}\}?)/u;

/**
 * Takes a template apart. `where` names it in messages, such as `tasks.qa.template`.
 * Throws InputError where a word in braces is none of context, question and prompt.
 */
export function parseTemplate(text: string, where: string): Template {
  const pieces = text.split(BRACED_WORD).filter((piece) => piece !== '');
  return { text, pieces: pieces.map((piece) => (BRACED_WORD.test(piece) ? parsePlaceholder(piece, where) : piece)) };
}

function parsePlaceholder(piece: string, where: string): { readonly placeholder: Placeholder } {
  const word = piece.replace(/[{}\s]/g, '');
  const known = PLACEHOLDERS.find((name) => name === word);
  if (known !== undefined && piece === `{${known}}`) return { placeholder: known };
  const near = PLACEHOLDERS.find((name) => suggest(word, [name]) !== '');
  throw new InputError(`${where}: ${piece} is not a placeholder${near === undefined ? '' : `; did you mean {${near}}?`}`, {
    cure: 'There are {context}, {question} and {prompt}, in single braces. A word in braces is always read as a placeholder.',
  });
}
