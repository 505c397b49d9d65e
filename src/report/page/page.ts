import type { Report } from '../../documents/report.ts';
import type { Fact } from '../comparison-facts.ts';
import { assembleNodeTable } from '../node-table.ts';
import { renderPlain } from '../plain-text.ts';
import { assembleStory, type Story } from '../story.ts';
import { withholdTexts } from '../withheld-texts.ts';
import { renderDocument, renderPageHeader } from './document.ts';
import { renderEvaluators } from './evaluators.ts';
import { renderExplorer } from './explorer.ts';
import { renderFigure } from './figure.ts';
import { type Markup, markup } from './markup.ts';
import { pageScript, pageStyle } from './page-assets.ts';
import { assemblePageData } from './page-data.ts';
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

/** report.html: the prompts are carried as JSON that the script puts into text nodes only. */
export function renderPage(report: Report): string {
  const shown = withholdTexts(report);
  const story = assembleStory(shown);
  return renderDocument({
    title: `${story.status}: ${renderPlain(story.title, 200)}`,
    verdict: story.status,
    style: pageStyle,
    body: renderBody(shown, story),
    program: { script: pageScript, data: assemblePageData(shown) },
  });
}

function renderBody(report: Report, story: Story): Markup {
  const figure = renderFigure(report);
  const leftOut = markup`${renderTroubles(story)}${renderLeftOut(story)}`;
  const long = story.comparisons.length > 1;
  return markup`${renderPageHeader(report.suite.name, report.createdAt)}
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
