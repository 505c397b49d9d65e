import { createHash } from 'node:crypto';
import { renderPlain } from '../plain-text.ts';
import { type Markup, markup, trustedMarkup } from './markup.ts';
import { renderEmbeddedJson } from './page-data.ts';

export type PageDocument = {
  readonly title: string;
  /** colours the page's accent */
  readonly verdict: string;
  readonly style: string;
  readonly body: Markup;
  /** the only script, and what it works on; absent: nothing runs */
  readonly program?: { readonly script: string; readonly data: unknown };
};

/**
 * A page as one file that asks for nothing. Its content security policy allows exactly the one style sheet and the one script
 * in it, by SHA-256 (CSP level 3, hash sources); data are carried as JSON that the script puts into text nodes only.
 */
export function renderDocument({ title, verdict, style, body, program }: PageDocument): string {
  const page = markup`<!doctype html>
<html lang="en" data-verdict="${verdict}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${renderPolicy(style, program?.script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${trustedMarkup(style)}</style>
</head>
<body>
${body}${program === undefined ? undefined : renderProgram(program.script, program.data)}
</body>
</html>
`;
  return page.html;
}

/** Whose page it is, of what, and when it was made. */
export function renderPageHeader(name: string, createdAt: string): Markup {
  return markup`<header><span class="brand">PoQ Gate</span><span>${renderPlain(name, 100)}</span><time datetime="${createdAt}">${createdAt.slice(0, 16).replace('T', ' ')}</time></header>`;
}

function renderProgram(script: string, data: unknown): Markup {
  return markup`
<script type="application/json" id="report-data">${trustedMarkup(renderEmbeddedJson(data))}</script>
<script>${trustedMarkup(script)}</script>`;
}

function renderPolicy(style: string, script: string | undefined): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const scripts = script === undefined ? '' : ` script-src ${hash(script)};`;
  return `default-src 'none'; style-src ${hash(style)};${scripts} img-src data:; base-uri 'none'; form-action 'none'`;
}
