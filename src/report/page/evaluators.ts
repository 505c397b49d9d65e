import type { Report, Trust } from '../../documents/report.ts';
import { assembleEvaluatorTable } from '../detail-tables.ts';
import { assembleEvaluatorLines, EVALUATORS } from '../evaluator-lines.ts';
import { assembleInstrumentTable, INSTRUMENTS } from '../instrument-table.ts';
import { assembleCanaryTable, assembleJudgeTable, describeFitness, isDoubtful, type JudgeView, listJudges } from '../judge-table.ts';
import { renderPlain } from '../plain-text.ts';
import { assembleScoringCostTable, SCORING_COST } from '../scoring-cost-table.ts';
import type { Table } from '../table.ts';
import {
  AGREEMENT,
  assembleAgreementTable,
  assemblePooledTrust,
  assembleTrustTable,
  describeTrust,
  findTrust,
  TRUST,
} from '../trust-table.ts';
import { type Markup, markup } from './markup.ts';
import { renderTable } from './table.ts';

/** What keeps a page of many judges and tasks light; report.json has all of them. */
const MOST_ROWS = 1_000;

/** Who scored and how well: means, instruments, every judge, and what each of them is worth. */
export function renderEvaluators(report: Report): Markup {
  const lines = assembleEvaluatorLines(report).map((line) => markup`<li class="note">${renderPlain(line)}</li>`);
  const trust = findTrust(report);
  const means = renderTable(assembleEvaluatorTable(report, report.nodes), EVALUATORS);
  return markup`<section id="evaluators"><h2>Evaluators</h2>${means}${lines.length === 0 ? undefined : markup`<ul>${lines}</ul>`}
${renderTable(assembleInstrumentTable(report), INSTRUMENTS)}${renderTable(assembleScoringCostTable(report), SCORING_COST)}${listJudges(report).map(renderJudge)}${trust === undefined ? undefined : renderTrust(trust)}</section>`;
}

/** Unfolded where it did not see through its canaries, or they could not tell. */
function renderJudge(judge: JudgeView): Markup {
  const name = `Judge ${renderPlain(judge.name, 100)}`;
  const tables = markup`${renderTable(assembleJudgeTable(judge), `${name} as an instrument`)}${renderTable(assembleCanaryTable(judge), `${name}: its canaries`)}`;
  return isDoubtful(judge)
    ? markup`<details class="judge" open><summary>${name}: <strong class="worse">${describeFitness(judge)}</strong></summary>${tables}</details>`
    : markup`<details class="judge"><summary>${name}: ${describeFitness(judge)}</summary>${tables}</details>`;
}

/** Warnings and the correlations over all answers at once, everything else under a fold. */
function renderTrust(trust: Trust): Markup {
  const warnings = trust.warnings.map(
    ({ sentence, cure }) =>
      markup`<li class="warning"><p><strong>Warning</strong>: ${renderPlain(sentence)}</p><p class="cure">${renderPlain(cure)}</p></li>`,
  );
  return markup`<h2>${TRUST}</h2>${warnings.length === 0 ? undefined : markup`<ul class="reasons">${warnings}</ul>`}
${renderTable(firstRows(assemblePooledTrust(trust)), 'Over all answers')}<p class="note">${renderPlain(describeTrust(trust))}</p>
${renderTable(assembleAgreementTable(trust), AGREEMENT)}${renderWholeTrust(trust)}`;
}

const firstRows = (table: Table): Table => ({ ...table, rows: table.rows.slice(0, MOST_ROWS) });

function renderWholeTrust(trust: Trust): Markup | undefined {
  const table = assembleTrustTable(trust);
  if (table.rows.length === 0) return undefined;
  const rest = table.rows.length - MOST_ROWS;
  const more = rest > 0 ? markup`<p class="note">${rest.toLocaleString('en-US')} more stand in report.json.</p>` : undefined;
  const shown = renderTable(firstRows(table), 'Every correlation');
  return markup`<details><summary>Every correlation: within prompts, per task, by Pearson and Kendall</summary>${shown}${more}</details>`;
}
