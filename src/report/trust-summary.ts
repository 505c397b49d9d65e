import type { Trust } from '../documents/report.ts';
import { trustSections } from './evaluator-sections.ts';
import { fitSections } from './length-budget.ts';
import { fixedSection } from './markdown-section.ts';
import { summaryBudget } from './summary.ts';

/** The job summary of a job that only looks at its evaluators: the whole table of what each of them is worth. */
export function renderTrustSummary(trust: Trust): string {
  const sections = trustSections({ trust }, { correlations: 500, wholeTrust: true, openTrust: true });
  const shown =
    sections.length === 0 ? [fixedSection('No two evaluators have scored the same answers: there is nothing to correlate.')] : sections;
  return fitSections(shown, summaryBudget);
}
