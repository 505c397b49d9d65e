import type { Report } from '../documents/report.ts';
import { assembleEvaluatorTable } from './detail-tables.ts';
import { assembleEvaluatorLines } from './evaluator-lines.ts';
import { ABSENT } from './figures.ts';
import { assembleInstrumentTable, INSTRUMENTS } from './instrument-table.ts';
import { assembleCanaryTable, assembleJudgeFacts, describeFitness, listJudges } from './judge-table.ts';
import { renderPlain } from './plain-text.ts';
import { assembleScoringCostTable, SCORING_COST } from './scoring-cost-table.ts';
import { wrapText } from './terminal-layout.ts';
import { factLines, joinParts, listLines, type Screen, section, tableLines } from './terminal-screen.ts';
import { trustLines } from './terminal-trust.ts';
import { findTrust } from './trust-table.ts';

/** Each model is a column of the evaluators' table. */
const MOST_COLUMNS = 5;
const MOST_JUDGES = 5;

/** Means, instruments, judges, and what each of them is worth, as parts of the report on a terminal. */
export function evaluatorParts(report: Report, screen: Screen): readonly string[] {
  const means = tableLines(assembleEvaluatorTable(report, report.nodes.slice(0, MOST_COLUMNS)), screen);
  const trust = findTrust(report);
  return [
    section('Evaluators (mean of 10)', joinParts([means, listLines(assembleEvaluatorLines(report), screen)]), screen),
    section(INSTRUMENTS, instrumentLines(report, screen), screen),
    section(SCORING_COST, tableLines(assembleScoringCostTable(report), screen), screen),
    ...judgeParts(report, screen),
    trust === undefined ? '' : trustLines(trust, screen),
  ];
}

/** What is known of each, one after the other: the columns would not stand beside one another. */
function instrumentLines(report: Report, screen: Screen): string {
  const { columns, rows } = assembleInstrumentTable(report);
  const lines = rows.flatMap(([name = '', ...cells]) => {
    const known = cells.flatMap((cell, index) => (cell === ABSENT ? [] : [`${columns[index + 1]?.title}: ${cell}`]));
    return known.length === 0 ? [] : [`  ${renderPlain(name, 100)}\n${wrapText(known.join('; '), screen.width, '    ')}`];
  });
  return lines.join('\n');
}

function judgeParts(report: Report, screen: Screen): readonly string[] {
  const judges = listJudges(report);
  const rest = judges.length - MOST_JUDGES;
  const parts = judges.slice(0, MOST_JUDGES).map((judge) => {
    const title = `Judge ${renderPlain(judge.name, 100)}: ${describeFitness(judge)}`;
    return section(
      title,
      joinParts([factLines(assembleJudgeFacts(judge), screen), tableLines(assembleCanaryTable(judge), screen)]),
      screen,
    );
  });
  return [...parts, ...(rest > 0 ? [`and ${rest} more judges, in report.json`] : [])];
}
