import type { Simulation } from '../../documents/simulation.ts';
import type { Table } from '../table.ts';
import { renderTerminalTable, wrapText } from '../terminal-layout.ts';
import { bullet, createScreen, joinParts, type Screen, section, type TerminalOptions, tableLines } from '../terminal-screen.ts';
import { assembleAttackTable } from './attack-table.ts';
import { AGAINST, assembleEvaluatorRewardTable, assembleNodeRewardTable, countLeftOut, type Extent } from './reward-table.ts';
import { assembleSimulationStory, type SimulationStory } from './simulation-story.ts';

/** A terminal shows who is far above and who is far below. */
const extent: Extent = { first: 10, last: 3 };
/** The file that has what is left out. */
const FILE = 'simulation.json';
const MOST_LINES = 20;

/**
 * What a simulation found, for a terminal or a log: who earns most and how sure that is, the order by quality alone, what nodes and evaluators
 * earn, attacks under mean and median, warnings. Names and sentences are stripped of escape sequences and control characters.
 */
export function renderSimulationForTerminal(simulation: Simulation, options: TerminalOptions): string {
  const screen = createScreen(options);
  const story = assembleSimulationStory(simulation);
  const attacks = assembleAttackTable(simulation);
  const sections = [
    headLines(story, screen),
    listLines('Warnings', simulation.warnings, screen),
    section('What inference nodes earn', memberLines(assembleNodeRewardTable(simulation, extent), simulation.nodes, screen), screen),
    section('What evaluators earn', evaluatorLines(simulation, story, screen), screen),
    attacks === undefined ? '' : section(attacks.title, tableLines(attacks.table, screen), screen),
    listLines('Left out', story.missing, screen),
    story.settings.map((sentence) => wrapText(sentence, screen.width)).join('\n'),
  ];
  return `${joinParts(sections)}\n`;
}

function headLines({ title, headline, leader, qualityOnly, leaders, misreports }: SimulationStory, screen: Screen): string {
  const sentences = [leader, qualityOnly, leaders, misreports].flatMap((sentence) => sentence ?? []);
  const head = screen.paint('bold', wrapText(headline, screen.width));
  return [wrapText(title, screen.width), head, ...sentences.map((sentence) => wrapText(sentence, screen.width))].join('\n');
}

function evaluatorLines(simulation: Simulation, { evaluators }: SimulationStory, screen: Screen): string {
  const table = assembleEvaluatorRewardTable(simulation, extent);
  const words = evaluators.map((sentence) => wrapText(sentence, screen.width, '  '));
  const hasFigures = table.columns.length > 1;
  return [...(hasFigures ? [memberLines(table, simulation.evaluators, screen)] : []), ...words].join('\n');
}

/** The table, with what is below 0 in red, and how many members stand between the first and the last. */
function memberLines(table: Table, members: Simulation['nodes'], screen: Screen): string {
  const lines = renderTerminalTable(table, screen.width, (cell, row) => {
    if (row === 0) return screen.paint('dim', cell);
    return cell.endsWith(AGAINST) ? screen.paint('red', cell) : cell;
  });
  const missing = countLeftOut(members, extent);
  if (missing === 0) return lines;
  const note = `  ${missing.toLocaleString('en-US')} between the first ${extent.first} and the last ${extent.last} are left out here; ${FILE} has them.`;
  return `${lines}\n${screen.paint('dim', wrapText(note.trim(), screen.width, '  '))}`;
}

function listLines(title: string, sentences: readonly string[], screen: Screen): string {
  const lines = sentences.slice(0, MOST_LINES).map((sentence) => bullet(sentence, undefined, screen));
  const rest = sentences.length - lines.length;
  return section(title, [...lines, ...(rest > 0 ? [`  and ${rest} more, in ${FILE}`] : [])].join('\n'), screen);
}
