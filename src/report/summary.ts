import type { Report } from '../documents/report.ts';
import { assembleTaskTable } from './detail-tables.ts';
import { MOST_COLUMNS } from './evaluator-sections.ts';
import { type Budget, fitSections } from './length-budget.ts';
import { foldSection, tableSection } from './markdown-section.ts';
import { assembleSections } from './report-sections.ts';
import { withholdTexts } from './withheld-texts.ts';

/** A step's summary may have 1 MiB of UTF-8 (GitHub's documentation of GITHUB_STEP_SUMMARY); other steps write there too. */
const encoder = new TextEncoder();
export const summaryBudget: Budget = { limit: 1_000_000, measure: (text) => encoder.encode(text).length };

/** The job summary: what the comment says, with quality per task, the times unfolded and many more prompts. */
export function renderSummary(report: Report): string {
  const shown = withholdTexts(report);
  const sections = [
    ...assembleSections(shown, { prompts: 500, excerpt: 400, wholeProfile: true, correlations: 500, wholeTrust: true }),
    foldSection('Quality per task, of 10', tableSection(assembleTaskTable(shown, shown.nodes.slice(0, MOST_COLUMNS))), true),
  ];
  return fitSections(sections, summaryBudget);
}
