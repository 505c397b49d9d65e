import { markInvisible } from '../plain-text.ts';

/** HTML that is safe to stand in a page: made by `markup` only. */
export type Markup = { readonly html: string };

type Part = string | number | Markup | undefined | readonly (string | number | Markup | undefined)[];

/**
 * Template tag for HTML: every string put into it is escaped for text and for attributes in double quotes, its invisible
 * characters marked; only Markup goes in as it is.
 * Lists are joined, undefined is nothing.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: strings.map((text, index) => `${index === 0 ? '' : renderPart(parts[index - 1])}${text}`).join('') };
}

/** HTML that this program wrote itself, such as its style sheet and script. Never for anything that was read. */
export function trustedMarkup(html: string): Markup {
  return { html };
}

function renderPart(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'html' in part ? part.html : part.map(renderPart).join('');
}

function escapeHtml(text: string): string {
  return markInvisible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
