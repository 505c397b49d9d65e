import type { Reason, Report } from '../documents/report.ts';
import { TROUBLES } from './answer-troubles.ts';
import type { Fact } from './comparison-facts.ts';
import { assembleConsumptionTable, CONSUMPTION } from './consumption-table.ts';
import { COST } from './cost-lines.ts';
import { assembleLoadTable, nameLoadTable } from './load-table.ts';
import { assembleNodeTable } from './node-table.ts';
import { renderPlain } from './plain-text.ts';
import { assembleProposalTable, describeProposedVerdict, MOST_PROPOSED, PROPOSAL } from './proposal-section.ts';
import { assembleStackTable } from './stack-table.ts';
import { STEADINESS } from './steadiness.ts';
import { assembleStory, type Story } from './story.ts';
import { evaluatorParts } from './terminal-evaluators.ts';
import { wrapText } from './terminal-layout.ts';
import {
  bullet,
  createScreen,
  factLines,
  joinParts,
  listLines,
  type Screen,
  section,
  type TerminalOptions,
  tableLines,
} from './terminal-screen.ts';
import { verdictMark } from './verdict-mark.ts';
import { withholdTexts } from './withheld-texts.ts';

/**
 * The report for a terminal or a log: verdict and the sentence that decided it, the table of models, what decided it with cures,
 * the comparison with its quality-only verdict and flip point, what was left out, evaluators with judges and trust, findings, and the command that runs
 * it again. Names and sentences are stripped of escape sequences and control characters.
 */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const shown = withholdTexts(report);
  const story = assembleStory(shown);
  const screen = createScreen(options);
  const sections = [
    verdictLines(story, screen),
    tableLines(assembleNodeTable(shown), screen),
    proposalLines(shown, screen),
    reasonLines('What decided it', story.reasons, screen),
    reasonLines('Also', story.also, screen),
    ...story.comparisons.map((facts) => comparisonLines(facts, screen)),
    section(TROUBLES, listLines(story.troubles, screen), screen),
    leftOutLines(story, screen),
    ...evaluatorParts(shown, screen),
    section(COST, listLines(story.cost, screen), screen),
    section(nameLoadTable(shown), tableLines(assembleLoadTable(shown, { times: true }), screen), screen),
    section(CONSUMPTION, tableLines(assembleConsumptionTable(shown), screen), screen),
    section('What differs in the stack', tableLines(assembleStackTable(shown, true), screen), screen),
    section(STEADINESS, listLines(story.steadiness, screen), screen),
    findingLines(story, screen),
    section('Run it again', `  ${renderPlain(story.command, 4_000)}`, screen),
  ];
  return `${joinParts(sections)}\n`;
}

function verdictLines(story: Story, screen: Screen): string {
  const mark = verdictMark(story.status);
  const badge = screen.paint(['bold', mark.colour], `${mark.symbol} ${story.status.toUpperCase()}`);
  const lines = [`${badge}  ${screen.paint('bold', renderPlain(story.title, 300))}`, wrapText(story.sentence, screen.width)];
  return [...lines, ...(story.softened === undefined ? [] : [wrapText(story.softened, screen.width)])].join('\n');
}

function proposalLines({ proposal }: Report, screen: Screen): string {
  if (proposal === undefined) return '';
  const { columns, rows } = assembleProposalTable(proposal);
  const settings = { columns, rows: rows.slice(0, MOST_PROPOSED) };
  const files = proposal.files.slice(0, MOST_PROPOSED).map(({ path, change }) => bullet(`${change} ${path}`, undefined, screen));
  const rest = Math.max(0, rows.length - MOST_PROPOSED) + proposal.files.length - files.length;
  const lines = [
    wrapText(proposal.sentence, screen.width, '  '),
    wrapText(describeProposedVerdict(proposal) ?? '', screen.width, '  '),
    ...(settings.rows.length === 0 ? [] : [tableLines(settings, screen)]),
    ...files,
    ...(rest === 0 ? [] : [`  and ${rest} more, in report.json`]),
  ];
  return section(PROPOSAL, lines.filter((line) => line.trim() !== '').join('\n'), screen);
}

function reasonLines(title: string, reasons: readonly Reason[], screen: Screen): string {
  const lines = reasons.map(({ code, sentence, cure }) => bullet(`${code}: ${sentence}`, cure, screen));
  return section(title, lines.join('\n'), screen);
}

function comparisonLines([head, ...rest]: readonly Fact[], screen: Screen): string {
  if (head === undefined) return '';
  const title = screen.paint('bold', renderPlain(head.label, 200));
  return [title, wrapText(head.text, screen.width, '  '), factLines(rest, screen)].join('\n');
}

function leftOutLines(story: Story, screen: Screen): string {
  const { sentence, reasons } = story.leftOut;
  return [
    screen.paint('bold', 'Left out'),
    wrapText(sentence, screen.width, '  '),
    ...reasons.map((reason) => wrapText(reason, screen.width, '    ')),
  ].join('\n');
}

function findingLines(story: Story, screen: Screen): string {
  const lines = story.findings.map(({ node, name, sentence, cure, blocking }) =>
    bullet(`${blocking ? 'blocking' : 'warning'}, ${node}, ${name}: ${sentence}`, cure, screen),
  );
  return section('Findings', lines.join('\n'), screen);
}
