import type { Trust } from '../documents/report.ts';
import { trustSections } from './evaluator-sections.ts';
import { fitSections } from './length-budget.ts';
import { escapeMarkdown } from './markdown-escape.ts';
import { fixedSection, listSection } from './markdown-section.ts';
import { summaryBudget } from './summary.ts';
import { NOTHING_TO_CORRELATE } from './trust-table.ts';

/** The longest finding that is quoted. */
const SENTENCE = 1_600;

/** The job summary of a job that only looks at its evaluators: what was found of them, and the whole table of what each of them is worth. */
export function renderTrustSummary(trust: Trust, findings: readonly string[] = []): string {
  const sections = trustSections({ trust }, { correlations: 500, wholeTrust: true, openTrust: true });
  const shown = sections.length === 0 ? [fixedSection(NOTHING_TO_CORRELATE)] : sections;
  const found = listSection(
    'Found of the evaluators',
    findings.map((finding) => `- ${escapeMarkdown(finding, SENTENCE)}`),
  );
  return fitSections([found, ...shown], summaryBudget);
}
