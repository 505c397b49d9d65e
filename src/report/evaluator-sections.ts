import type { Report } from '../documents/report.ts';
import { assembleEvaluatorTable } from './detail-tables.ts';
import { assembleEvaluatorLines, EVALUATORS } from './evaluator-lines.ts';
import { renderCount } from './figures.ts';
import { assembleInstrumentTable, INSTRUMENTS } from './instrument-table.ts';
import { assembleCanaryTable, assembleJudgeTable, describeFitness, isDoubtful, type JudgeView, listJudges } from './judge-table.ts';
import type { Section } from './length-budget.ts';
import { escapeMarkdown } from './markdown-escape.ts';
import { fixedSection, foldSections, moreNote, noSection, tableSection } from './markdown-section.ts';
import { assembleScoringCostTable, SCORING_COST } from './scoring-cost-table.ts';
import {
  AGREEMENT,
  assembleAgreementTable,
  assemblePooledTrust,
  assembleTrustTable,
  describeTrust,
  findTrust,
  TRUST,
} from './trust-table.ts';

/** Each model is a column, and columns cannot be left out by length. */
export const MOST_COLUMNS = 8;
/** Each judge is a fold, and folds cannot be left out by length, either. */
const MOST_JUDGES = 5;
/** The longest sentence that a Markdown rendering quotes. */
const SENTENCE = 800;

export type TrustLimits = {
  /** rows of correlations */
  readonly correlations: number;
  /** also within prompts, per task, by Pearson and Kendall; else only those over all answers */
  readonly wholeTrust: boolean;
  /** unfolded though nobody is warned of */
  readonly openTrust?: true;
};

/** Means, instruments, every judge, and what each of them is worth; in this order they give way where there is no room. */
export function evaluatorSections(report: Report, limits: TrustLimits): readonly Section[] {
  const some = report.nodes.length > MOST_COLUMNS ? `, the first ${MOST_COLUMNS} models` : '';
  return [
    ...foldSections(`${EVALUATORS}${some}`, [
      tableSection(assembleEvaluatorTable(report, report.nodes.slice(0, MOST_COLUMNS))),
      lineSection(assembleEvaluatorLines(report)),
    ]),
    ...foldSections(INSTRUMENTS, [tableSection(assembleInstrumentTable(report), false), costSection(report)]),
    ...judgeSections(report),
    ...trustSections(report, limits),
  ];
}

function costSection(report: Report): Section {
  return titleSection(SCORING_COST, tableSection(assembleScoringCostTable(report)));
}

function judgeSections(report: Report): readonly Section[] {
  const judges = listJudges(report);
  const rest = judges.length - MOST_JUDGES;
  return [...judges.slice(0, MOST_JUDGES).flatMap(judgeSection), rest > 0 ? fixedSection(moreNote('judge')(rest)) : noSection];
}

/** Open where a judge did not see through its canaries, or they could not tell. */
function judgeSection(judge: JudgeView): readonly Section[] {
  return foldSections(
    `Judge ${escapeMarkdown(judge.name, 60)}: ${describeFitness(judge)}`,
    [tableSection(assembleJudgeTable(judge)), tableSection(assembleCanaryTable(judge))],
    isDoubtful(judge),
  );
}

/** What evaluators are worth; nothing without rows and warnings. */
export function trustSections(report: Pick<Report, 'trust'>, limits: TrustLimits): readonly Section[] {
  const trust = findTrust(report);
  if (trust === undefined) return [];
  const table = limits.wholeTrust ? assembleTrustTable(trust) : assemblePooledTrust(trust);
  const shown = { ...table, rows: table.rows.slice(0, limits.correlations) };
  const warnings = trust.warnings.map(({ sentence, cure }) => `${sentence} → ${cure}`);
  const against = warnings.length === 0 ? '' : `: ${renderCount(warnings.length, 'warning')}`;
  return foldSections(
    `${TRUST}${against}`,
    [
      lineSection(warnings),
      { ...tableSection(shown), withheld: trust.rows.length - shown.rows.length },
      fixedSection(escapeMarkdown(describeTrust(trust), SENTENCE)),
      limits.wholeTrust ? agreementSection(trust) : noSection,
    ],
    warnings.length > 0 || limits.openTrust === true,
  );
}

function agreementSection(trust: Parameters<typeof assembleAgreementTable>[0]): Section {
  return titleSection(AGREEMENT, tableSection(assembleAgreementTable(trust)));
}

/** A table under a line of its own, within a fold. */
function titleSection(title: string, table: Section): Section {
  return table.rows.length === 0 ? noSection : { ...table, head: `**${title}**\n\n${table.head}` };
}

function lineSection(lines: readonly string[]): Section {
  return { ...noSection, rows: lines.map((line) => `- ${escapeMarkdown(line, 2 * SENTENCE)}`), note: moreNote('line') };
}
