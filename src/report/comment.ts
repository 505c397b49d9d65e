import type { Report } from '../documents/report.ts';
import { fitSections } from './length-budget.ts';
import { assembleSections } from './report-sections.ts';
import { withholdTexts } from './withheld-texts.ts';

/** GitHub refuses a comment of more than 65,536 characters; some are left for the marker by which it is found again. */
export const longestComment = 65_000;

/**
 * The pull-request comment, in GitHub's Markdown: verdict on the first line, the table of models, a picture of quality against
 * cost, what decided it, and folded findings, evaluators, profile, stack, what moved and provenance. Never longer than GitHub takes; rows that do not fit
 * are counted. What models and suites wrote stays text: it cannot mention, link, load, close a fold or break a table.
 */
export function renderComment(report: Report): string {
  const sections = assembleSections(withholdTexts(report), {
    prompts: 20,
    excerpt: 160,
    wholeProfile: false,
    correlations: 12,
    wholeTrust: false,
  });
  return fitSections(sections, { limit: longestComment, measure: (text) => text.length });
}
