import type { Reason, Report } from '../../documents/report.ts';
import { TROUBLES } from '../answer-troubles.ts';
import { comparedNodes } from '../compared-nodes.ts';
import type { Fact } from '../comparison-facts.ts';
import { assembleConsumptionTable, CONSUMPTION } from '../consumption-table.ts';
import { COST } from '../cost-lines.ts';
import { assembleTaskTable } from '../detail-tables.ts';
import { assembleLatencyTable, PROFILE } from '../latency-table.ts';
import { assembleLoadTable, nameLoadTable } from '../load-table.ts';
import { renderPlain } from '../plain-text.ts';
import { assembleProposalTable, describeProposedVerdict, PROPOSAL } from '../proposal-section.ts';
import { splitFlags } from '../stack-flags.ts';
import { assembleStackTable, STACK } from '../stack-table.ts';
import { STEADINESS } from '../steadiness.ts';
import type { Story } from '../story.ts';
import { verdictMark } from '../verdict-mark.ts';
import { type Markup, markup } from './markup.ts';
import { renderTable } from './table.ts';

/** The verdict, its sentence and whether it may be merged all the same. */
export function renderVerdict(story: Story): Markup {
  const softened = story.softened === undefined ? undefined : markup`<p class="note">${story.softened}</p>`;
  return markup`<section class="verdict"><h1><span class="badge"><span aria-hidden="true">${verdictMark(story.status).symbol}</span> ${story.status}</span>
<span class="title">${renderPlain(story.title, 320)}</span></h1><p class="sentence">${renderPlain(story.sentence)}</p>${softened}</section>`;
}

/** What the pull request changes of its own gate: all of it. */
export function renderProposal({ proposal }: Report): Markup {
  if (proposal === undefined) return markup``;
  const verdict = describeProposedVerdict(proposal);
  const files = proposal.files.map(({ path, change }) => markup`<li class="note">${change} <code>${renderPlain(path)}</code></li>`);
  return markup`<section><h2>${PROPOSAL}</h2><p>${renderPlain(proposal.sentence)}</p>${verdict === undefined ? undefined : markup`<p class="note">${renderPlain(verdict)}</p>`}${renderTable(assembleProposalTable(proposal), 'Settings')}${files.length === 0 ? undefined : markup`<ul>${files}</ul>`}</section>`;
}

/** What decided it, then what else was found, each reason with its cure. */
export function renderReasons(story: Story): Markup {
  return markup`${listReasons('What decided it', story.reasons)}${listReasons('Also', story.also)}`;
}

function listReasons(title: string, reasons: readonly Reason[]): Markup {
  if (reasons.length === 0) return markup``;
  const items = reasons.map(({ code, sentence, cure }) => {
    const advice = cure === undefined ? undefined : markup`<p class="cure">${renderPlain(cure)}</p>`;
    return markup`<li><p>${renderPlain(sentence)} <code>${renderPlain(code, 100)}</code></p>${advice}</li>`;
  });
  return markup`<h2>${title}</h2><ul class="reasons">${items}</ul>`;
}

/** Facts as a list of terms. */
export function renderFacts(title: string, facts: readonly Fact[]): Markup {
  const items = facts.map(
    ({ label, text }) => markup`<div><dt>${renderPlain(label, 200)}</dt><dd>${keepIntervals(renderPlain(text))}</dd></div>`,
  );
  return markup`<h2>${renderPlain(title, 200)}</h2><dl>${items}</dl>`;
}

/** Failed, lost and cut answers. */
export function renderTroubles(story: Story): Markup {
  return listLines(TROUBLES, story.troubles);
}

function listLines(title: string, lines: readonly string[]): Markup {
  if (lines.length === 0) return markup``;
  return markup`<h2>${title}</h2><ul>${lines.map((line) => markup`<li class="note">${keepIntervals(renderPlain(line))}</li>`)}</ul>`;
}

/** How many prompts count for no model, and why. */
export function renderLeftOut(story: Story): Markup {
  const reasons = story.leftOut.reasons.map((reason) => markup`<li>${renderPlain(reason)}</li>`);
  return markup`<h2>Left out</h2><p>${story.leftOut.sentence}</p>${reasons.length === 0 ? undefined : markup`<ul>${reasons}</ul>`}`;
}

/** What a reader has to know about the measurement, blocking findings first. */
export function renderFindings(story: Story): Markup {
  if (story.findings.length === 0) return markup``;
  const items = story.findings.map(
    ({ node, name, sentence, cure, blocking }) =>
      markup`<li class="${blocking ? 'blocking' : 'warning'}"><p><strong>${blocking ? 'Blocking' : 'Warning'}</strong>, ${renderPlain(node, 100)}: ${renderPlain(sentence)} <code>${renderPlain(name, 100)}</code></p><p class="cure">${renderPlain(cure)}</p></li>`,
  );
  return markup`<section><h2>Findings</h2><ul class="reasons">${items}</ul></section>`;
}

/** Tasks, load, times, consumption and stack, and what costs and times rest on. */
export function renderDetails(report: Report, story: Story): Markup {
  const tables = [
    renderTable(assembleTaskTable(report), 'Quality per task, of 10'),
    renderTable(assembleLoadTable(report, { times: false }), nameLoadTable(report)),
    renderTable(assembleLatencyTable(report, { load: true }), PROFILE),
    renderTable(assembleConsumptionTable(report), CONSUMPTION),
    renderTable(assembleStackTable(report), STACK),
  ];
  return markup`<section><h2>Figures</h2>${tables}${renderFlags(report)}${listLines(COST, story.cost)}${listLines(STEADINESS, story.steadiness)}</section>`;
}

/** Flags whole, where the table does not show them so. */
function renderFlags(report: Report): readonly Markup[] {
  return comparedNodes(report).flatMap(({ name, stack: { flags } }) => {
    if (flags === undefined) return [];
    const lines = splitFlags(flags).map((flag) => renderPlain(flag, 20_000));
    return [
      markup`<details><summary>Flags of ${renderPlain(name, 100)}</summary><pre tabindex="0" dir="auto">${lines.join('\n')}</pre></details>`,
    ];
  });
}

/** An interval is not broken over two lines. */
function keepIntervals(text: string): string {
  return text.replace(/\[[^[\]]{1,40}\]/g, (interval) => interval.replaceAll(' ', '\u00a0'));
}
