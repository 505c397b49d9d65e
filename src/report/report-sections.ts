import type { Report } from '../documents/report.ts';
import { assembleConsumptionTable, CONSUMPTION } from './consumption-table.ts';
import { assembleEvaluatorTable, assembleThroughputTable } from './detail-tables.ts';
import type { Section } from './length-budget.ts';
import { fixedSection, foldSection, tableSection } from './markdown-section.ts';
import {
  commandSection,
  comparisonSection,
  findingSection,
  leftOutSection,
  provenanceSection,
  reasonSections,
  troubleSection,
  verdictSection,
} from './markdown-story.ts';
import { type MovedLimits, movedSection } from './moved-section.ts';
import { assembleNodeTable } from './node-table.ts';
import { proposalSections } from './proposal-section.ts';
import { renderQuadrantChart } from './quadrant-chart.ts';
import { assembleStory } from './story.ts';

/** Each model is a column, and columns cannot be left out by length. */
export const MOST_COLUMNS = 8;

/** The sections that the comment and the job summary share, in their order. */
export function assembleSections(report: Report, limits: MovedLimits): readonly Section[] {
  const story = assembleStory(report);
  return [
    verdictSection(story),
    tableSection(assembleNodeTable(report)),
    ...proposalSections(report),
    fixedSection(renderQuadrantChart(report) ?? ''),
    ...reasonSections(story),
    comparisonSection(story),
    troubleSection(story),
    leftOutSection(story),
    commandSection(story),
    findingSection(story),
    evaluatorSection(report),
    foldSection('Throughput', tableSection(assembleThroughputTable(report))),
    foldSection(CONSUMPTION, tableSection(assembleConsumptionTable(report))),
    movedSection(report, limits),
    provenanceSection(story),
  ];
}

function evaluatorSection(report: Report): Section {
  const some = report.nodes.length > MOST_COLUMNS ? `, the first ${MOST_COLUMNS} models` : '';
  return foldSection(
    `Evaluators, mean of 10${some}`,
    tableSection(assembleEvaluatorTable(report, { nodes: report.nodes.slice(0, MOST_COLUMNS), revisions: true })),
  );
}
