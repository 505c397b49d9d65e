import { createHash } from 'node:crypto';
import type { Report } from '../../documents/report.ts';
import type { Fact } from '../comparison-facts.ts';
import { assembleNodeTable } from '../node-table.ts';
import { renderPlain } from '../plain-text.ts';
import { assembleStory, type Story } from '../story.ts';
import { withholdTexts } from '../withheld-texts.ts';
import { renderEvaluators } from './evaluators.ts';
import { renderExplorer } from './explorer.ts';
import { renderFigure } from './figure.ts';
import { type Markup, markup, trustedMarkup } from './markup.ts';
import { pageScript, pageStyle } from './page-assets.ts';
import { assemblePageData, renderEmbeddedJson } from './page-data.ts';
import {
  renderDetails,
  renderFacts,
  renderFindings,
  renderLeftOut,
  renderProposal,
  renderReasons,
  renderTroubles,
  renderVerdict,
} from './sections.ts';
import { renderTable } from './table.ts';

/**
 * report.html: one file that asks for nothing. Its content security policy allows exactly the one style sheet and the one script
 * in it, by SHA-256 (CSP level 3, hash sources); the prompts are carried as JSON that the script puts into text nodes only.
 */
export function renderPage(report: Report): string {
  const shown = withholdTexts(report);
  const story = assembleStory(shown);
  const page = markup`<!doctype html>
<html lang="en" data-verdict="${story.status}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${renderPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${story.status}: ${renderPlain(story.title, 200)}</title>
<link rel="icon" href="data:,">
<style>${trustedMarkup(pageStyle)}</style>
</head>
<body>
${renderBody(shown, story)}
<script type="application/json" id="report-data">${trustedMarkup(renderEmbeddedJson(assemblePageData(shown)))}</script>
<script>${trustedMarkup(pageScript)}</script>
</body>
</html>
`;
  return page.html;
}

function renderBody(report: Report, story: Story): Markup {
  const figure = renderFigure(report);
  const leftOut = markup`${renderTroubles(story)}${renderLeftOut(story)}`;
  const long = story.comparisons.length > 1;
  return markup`<header><span class="brand">PoQ Gate</span><span>${renderPlain(report.suite.name, 100)}</span><time datetime="${report.createdAt}">${report.createdAt.slice(0, 16).replace('T', ' ')}</time></header>
<main>
${renderVerdict(story)}
<section class="models">${renderTable(assembleNodeTable(report), 'Models')}</section>
${renderProposal(report)}
<div class="${figure === undefined && !long ? '' : 'columns'}"><section>${renderReasons(story)}${story.comparisons.map(renderComparison)}${long ? undefined : leftOut}</section>
<div class="beside">${figure}${long ? markup`<section>${leftOut}</section>` : undefined}${renderFindings(story)}</div></div>
${renderExplorer(report)}
${renderEvaluators(report)}
${renderDetails(report, story)}
<section>${renderFacts('Provenance', story.provenance)}<h2>Run it again</h2><pre class="command" tabindex="0">${renderPlain(story.command)}</pre></section>
</main>`;
}

function renderComparison(facts: readonly Fact[]): Markup {
  const [head, ...rest] = facts;
  return head === undefined ? markup`` : renderFacts(head.label, [{ label: 'verdict', text: head.text }, ...rest]);
}

function renderPolicy(): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return `default-src 'none'; style-src ${hash(pageStyle)}; script-src ${hash(pageScript)}; img-src data:; base-uri 'none'; form-action 'none'`;
}
