import type { Proposal, Report } from '../documents/report.ts';
import { ABSENT } from './figures.ts';
import type { Section } from './length-budget.ts';
import { escapeMarkdown, renderCode } from './markdown-escape.ts';
import { fixedSection, moreNote, noSection, tableSection } from './markdown-section.ts';
import type { Table } from './table.ts';

/** What the section is called in every rendering. */
export const PROPOSAL = 'This pull request changes what it is gated by';

/** A rendering of some lines shows so many of each; the page has all. */
export const MOST_PROPOSED = 10;

/** How the settings differ: what gates now, and what the pull request would gate by. */
export function assembleProposalTable({ settings }: Proposal): Table {
  return {
    columns: ['setting', 'now', 'proposed'].map((title) => ({ title, kind: 'text' })),
    rows: settings.map(({ at, base, proposed }) => [at, base ?? ABSENT, proposed ?? ABSENT]),
  };
}

/** What decides the verdict that the pull request's own rules would give; undefined where that cannot be told. */
export function describeProposedVerdict({ verdict }: Proposal): string | undefined {
  return verdict === undefined ? undefined : `It would be ${verdict.status}: ${verdict.sentence}`;
}

/** letters of a cell; the page shows whole ones */
const cell = 60;
/** Markdown of settings and of files, each: whatever a stranger writes there, the reasons of the verdict have room. */
const most = 4_000;

/**
 * What a pull request changes of its own gate, in Markdown: the sentence, the settings, the files and the verdict that its own rules would
 * give. Bounded, whatever the pull request holds; nothing where it changes nothing.
 */
export function proposalSections({ proposal }: Report): readonly Section[] {
  if (proposal === undefined) return [];
  const { verdict } = proposal;
  const own = verdict === undefined ? [] : [`It would be **${verdict.status}**: ${escapeMarkdown(verdict.sentence, 400)}`];
  const table = assembleProposalTable(proposal);
  const short = { ...table, rows: table.rows.map((row) => row.map((text) => cutCell(text))) };
  const files = proposal.files.map(({ path, change }) => `- ${change} ${renderCode(path, 200)}`);
  return [
    fixedSection([`**${PROPOSAL}**`, escapeMarkdown(proposal.sentence, 1_200), ...own].join('\n\n')),
    limitRows(tableSection(short, false)),
    limitRows({ ...noSection, rows: files, note: moreNote('file') }),
  ];
}

const cutCell = (text: string): string => (text.length > cell ? `${text.slice(0, cell - 1)}…` : text);

/** The first rows, as many as are shown at most and fit; the others are counted. */
function limitRows(section: Section): Section {
  let left = most;
  const end = section.rows.findIndex((row, index) => {
    left -= row.length;
    return left < 0 || index >= MOST_PROPOSED;
  });
  const rows = end < 0 ? section.rows : section.rows.slice(0, end);
  return { ...section, rows, withheld: section.rows.length - rows.length };
}
