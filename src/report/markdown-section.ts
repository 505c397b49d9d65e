import { markdownTable } from 'markdown-table';
import { renderCount } from './figures.ts';
import type { Section } from './length-budget.ts';
import { escapeMarkdown, findFence } from './markdown-escape.ts';
import { renderPlain } from './plain-text.ts';
import type { Table } from './table.ts';

/** Nothing to say: fitSections leaves it away. */
export const noSection: Section = { head: '', rows: [], tail: '', withheld: 0, note: () => '' };

/** A part that is always there whole; it has to be short by construction. */
export function fixedSection(text: string): Section {
  return { ...noSection, head: text };
}

/** A list under a heading in bold; nothing where there are no items. Items are Markdown already. */
export function listSection(title: string, items: readonly string[]): Section {
  if (items.length === 0) return noSection;
  return { ...noSection, head: `**${title}**\n`, rows: items, note: moreNote('line') };
}

/** Longer cells are not padded: every other row would carry as many spaces. */
const WIDEST = 80;

/** A table whose cells are escaped here; nothing where there are no rows. `padded` aligns the source, which long cells make too large. */
export function tableSection(table: Table, padded = true): Section {
  if (table.rows.length === 0) return noSection;
  const titles = table.columns.map(({ title }) => escapeMarkdown(title, 100));
  const cells = table.rows.map((row) =>
    row.map((cell, column) => (table.columns[column]?.kind === 'figure' ? cell : escapeMarkdown(cell, 200))),
  );
  const widest = Math.max(...cells.flat().map((cell) => cell.length));
  const align = table.columns.map((column, index) => (column.kind === 'figure' && index > 0 ? 'r' : 'l'));
  const [head = '', rule = '', ...rows] = markdownTable([titles, ...cells], { align, alignDelimiters: padded && widest <= WIDEST }).split(
    '\n',
  );
  return { ...noSection, head: `${head}\n${rule}`, rows, note: moreNote('row') };
}

/** Lines to be copied, each of which may be left out. */
export function fenceSection(texts: readonly string[], limit: number): Section {
  const lines = texts.map((text) => renderPlain(text, limit));
  const fence = findFence(lines);
  return { ...noSection, head: `${fence}text`, rows: lines, tail: fence, note: moreNote('line') };
}

/** The section under a fold that opens at a click. The summary is HTML already. */
export function foldSection(summary: string, section: Section, open = false): Section {
  if (section.head === '' && section.rows.length === 0) return noSection;
  const head = `<details${open ? ' open' : ''}><summary>${summary}</summary>\n${section.head === '' ? '' : `\n${section.head}`}`;
  return { ...section, head, tail: `${section.tail}\n</details>` };
}

/** Several sections under one fold; nothing where all of them are empty. */
export function foldSections(summary: string, sections: readonly Section[], open = false): readonly Section[] {
  const shown = sections.filter(({ head, rows }) => head !== '' || rows.length > 0);
  return shown.map((section, index) => {
    const first = index === 0 ? foldSection(summary, section, open) : section;
    const opened = index === 0 ? { ...first, tail: section.tail } : first;
    return index === shown.length - 1 ? { ...opened, tail: `${opened.tail}\n</details>` } : opened;
  });
}

/** What stands where rows are missing, and where they are instead. */
export function moreNote(noun: string): (count: number) => string {
  return (count) => `${renderCount(count, `further ${noun}`)} left out here; report.html and report.json have all of them.`;
}
