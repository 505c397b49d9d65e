import type { Simulation } from '../../documents/simulation.ts';
import { renderCount } from '../figures.ts';
import { fitSections, type Section } from '../length-budget.ts';
import { escapeMarkdown } from '../markdown-escape.ts';
import { fixedSection, listSection, noSection, tableSection } from '../markdown-section.ts';
import { summaryBudget } from '../summary.ts';
import type { Table } from '../table.ts';
import { assembleAttackTable } from './attack-table.ts';
import { assembleEvaluatorRewardTable, assembleNodeRewardTable } from './reward-table.ts';
import { assembleSimulationStory } from './simulation-story.ts';

/** The longest sentence that is quoted. */
const SENTENCE = 1_600;
const MOST_ROWS = 100;

/** The job summary of a simulation: what the terminal shows, with a hundred rows of each table; simulation.html and simulation.json have the rest. */
export function renderSimulationSummary(simulation: Simulation): string {
  const story = assembleSimulationStory(simulation);
  const attacks = assembleAttackTable(simulation);
  const { headline, leader, qualityOnly, leaders, misreports } = story;
  const sentences = [leader, qualityOnly, leaders, misreports].flatMap((sentence) => sentence ?? []);
  const evaluators = assembleEvaluatorRewardTable(simulation);
  return fitSections(
    [
      fixedSection(`## ${escapeMarkdown(story.title, 300)}`),
      fixedSection(`**${escapeMarkdown(headline, 300)}**`),
      ...sentences.map(paragraph),
      list('Warnings', simulation.warnings),
      ...titled('What inference nodes earn', assembleNodeRewardTable(simulation)),
      ...titled('What evaluators earn', evaluators.columns.length > 1 ? evaluators : { columns: [], rows: [] }),
      ...story.evaluators.map(paragraph),
      ...(attacks === undefined ? [] : titled(attacks.title, attacks.table)),
      list('Left out', story.missing),
      ...story.settings.map(paragraph),
    ],
    summaryBudget,
  );
}

const paragraph = (sentence: string): Section => fixedSection(escapeMarkdown(sentence, SENTENCE));

function list(title: string, sentences: readonly string[]): Section {
  return withNote(
    listSection(
      title,
      sentences.map((sentence) => `- ${escapeMarkdown(sentence, SENTENCE)}`),
    ),
    'line',
  );
}

/** A table under its title in bold; nothing where it has no rows. */
function titled(title: string, table: Table): readonly Section[] {
  if (table.rows.length === 0) return [];
  const section = tableSection(table);
  const shown = { ...section, rows: section.rows.slice(0, MOST_ROWS), withheld: Math.max(0, section.rows.length - MOST_ROWS) };
  return [fixedSection(`**${title}**`), withNote(shown, 'row')];
}

function withNote(section: Section, noun: string): Section {
  if (section === noSection) return section;
  const note = (count: number): string =>
    `${renderCount(count, `further ${noun}`)} left out here; simulation.html and simulation.json have more.`;
  return { ...section, note };
}
