import type { Report } from '../documents/report.ts';
import { assembleEvaluatorTable } from './detail-tables.ts';
import { fitSections, type Section } from './length-budget.ts';
import { fixedSection, foldSection, tableSection } from './markdown-section.ts';
import {
  commandSection,
  comparisonSection,
  findingSection,
  leftOutSection,
  provenanceSection,
  reasonSection,
  verdictSection,
} from './markdown-story.ts';
import { type MovedLimits, movedSection } from './moved-section.ts';
import { assembleNodeTable } from './node-table.ts';
import { renderQuadrantChart } from './quadrant-chart.ts';
import { assembleStory } from './story.ts';
import { withholdTexts } from './withheld-texts.ts';

/** GitHub refuses a comment of more than 65,536 characters; some are left for the marker by which it is found again. */
const LIMIT = 65_000;

/**
 * The pull-request comment, in GitHub's Markdown: verdict on the first line, the table of models, a picture of quality against
 * cost, what decided it, and folded what moved, evaluators, findings and provenance. Never longer than GitHub takes; rows that do not fit
 * are counted. What models and suites wrote stays text: it cannot mention, link, load, close a fold or break a table.
 */
export function renderComment(report: Report): string {
  const sections = assembleSections(withholdTexts(report), { prompts: 20, excerpt: 160 });
  return fitSections(sections, { limit: LIMIT, measure: (text) => text.length });
}

/** Each model is a column, and columns cannot be left out by length. */
export const MOST_COLUMNS = 8;

/** The sections that the comment and the job summary share, in their order. */
export function assembleSections(report: Report, limits: MovedLimits): readonly Section[] {
  const story = assembleStory(report);
  return [
    verdictSection(story),
    tableSection(assembleNodeTable(report)),
    fixedSection(renderQuadrantChart(report) ?? ''),
    reasonSection(story),
    comparisonSection(story),
    leftOutSection(story),
    commandSection(story),
    findingSection(story),
    evaluatorSection(report),
    movedSection(report, limits),
    provenanceSection(story),
  ];
}

function evaluatorSection(report: Report): Section {
  const some = report.nodes.length > MOST_COLUMNS ? `, the first ${MOST_COLUMNS} models` : '';
  return foldSection(`Evaluators, mean of 10${some}`, tableSection(assembleEvaluatorTable(report, report.nodes.slice(0, MOST_COLUMNS))));
}
