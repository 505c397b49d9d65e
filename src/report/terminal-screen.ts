import { styleText } from 'node:util';
import type { Fact } from './comparison-facts.ts';
import type { Table } from './table.ts';
import { renderTerminalTable, wrapText } from './terminal-layout.ts';

export type TerminalOptions = {
  /** escape codes are written only where this is true */
  readonly colour: boolean;
  /** columns of the terminal */
  readonly width: number;
};

export type Style = Parameters<typeof styleText>[0];

/** Where text goes: how wide it is, and whether it has colours. */
export type Screen = { readonly width: number; readonly paint: (style: Style, text: string) => string };

/** Of prices, and of lines about models. */
const MOST_LINES = 20;

/** Colours where they are wanted; narrower terminals than sixty columns are written past. */
export function createScreen({ colour, width }: TerminalOptions): Screen {
  return { width: Math.max(60, width), paint: colour ? paintAlways : (_, text) => text };
}

function paintAlways(style: Style, text: string): string {
  return styleText(style, text, { validateStream: false });
}

/** A table with a dim head; nothing where it has no rows. */
export function tableLines(table: Table, screen: Screen): string {
  if (table.rows.length === 0) return '';
  return renderTerminalTable(table, screen.width, (cell, row) => (row === 0 ? screen.paint('dim', cell) : cell));
}

/** The first lines, and how many more there are. */
export function listLines(lines: readonly string[], screen: Screen): string {
  const shown = lines.slice(0, MOST_LINES).map((line) => wrapText(line, screen.width, '  '));
  const rest = lines.length - shown.length;
  return [...shown, ...(rest === 0 ? [] : [`  and ${rest} more, in report.json`])].join('\n');
}

/** A point of a list, with its cure under it. */
export function bullet(text: string, cure: string | undefined, screen: Screen): string {
  const lines = `  • ${wrapText(text, screen.width, '    ').trimStart()}`;
  return cure === undefined ? lines : `${lines}\n${screen.paint('cyan', `    → ${wrapText(cure, screen.width, '      ').trimStart()}`)}`;
}

/** Labels in one column, texts beside them. */
export function factLines(facts: readonly Fact[], screen: Screen): string {
  const column = Math.max(0, ...facts.map(({ label }) => label.length));
  const lines = facts.map(({ label, text }) => {
    const wrapped = wrapText(text, screen.width, ' '.repeat(column + 4)).trimStart();
    return `  ${screen.paint('dim', label.padEnd(column))}  ${wrapped}`;
  });
  return lines.join('\n');
}

/** What stands under a title in bold; nothing where there is nothing. */
export function section(title: string, body: string, screen: Screen): string {
  return body === '' ? '' : `${screen.paint('bold', title)}\n${body}`;
}

/** Parts under one another with an empty line between them; those that say nothing are left out. */
export function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
