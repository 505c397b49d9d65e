import type { Report } from '../documents/report.ts';
import { assembleConsumptionTable, CONSUMPTION } from './consumption-table.ts';
import { evaluatorSections, type TrustLimits } from './evaluator-sections.ts';
import { assembleLatencyTable, PROFILE } from './latency-table.ts';
import type { Section } from './length-budget.ts';
import { assembleLoadTable, nameLoadTable } from './load-table.ts';
import { fixedSection, foldSection, tableSection } from './markdown-section.ts';
import {
  commandSection,
  comparisonSection,
  costSection,
  findingSection,
  leftOutSection,
  provenanceSection,
  reasonSections,
  steadinessSection,
  troubleSection,
  verdictSection,
} from './markdown-story.ts';
import { type MovedLimits, movedSection } from './moved-section.ts';
import { assembleNodeTable } from './node-table.ts';
import { proposalSections } from './proposal-section.ts';
import { renderQuadrantChart } from './quadrant-chart.ts';
import { stackSections } from './stack-section.ts';
import { assembleStory } from './story.ts';

type Limits = MovedLimits &
  TrustLimits & {
    /** whether the table of times is unfolded and has those under load; else they stand beside the throughput, in short */
    readonly wholeProfile: boolean;
  };

/** The sections that the comment and the job summary share, in their order. */
export function assembleSections(report: Report, limits: Limits): readonly Section[] {
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
    ...evaluatorSections(report, limits),
    costSection(story),
    foldSection(nameLoadTable(report), tableSection(assembleLoadTable(report, { times: !limits.wholeProfile }))),
    foldSection(PROFILE, tableSection(assembleLatencyTable(report, { load: limits.wholeProfile })), limits.wholeProfile),
    foldSection(CONSUMPTION, tableSection(assembleConsumptionTable(report))),
    ...stackSections(report),
    steadinessSection(story),
    movedSection(report, limits),
    provenanceSection(story),
  ];
}
