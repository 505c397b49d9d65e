import CliTable from 'cli-table3';
import { renderPlain } from './plain-text.ts';
import type { Table } from './table.ts';

const EDGES = ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'];
const LINES = ['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'];
const BORDERLESS = Object.fromEntries([...EDGES, ...LINES].map((part) => [part, '']));
const GAP = 2;
const NARROWEST = 16;
const INDENT = '  ';
/** Stands for a space at which no line may end; of private use, and one column wide to the table's library. */
const UNBROKEN = '\ue000';

type Rows = readonly (readonly string[])[];
type Paint = (cell: string, row: number) => string;

/**
 * A borderless table within `width` columns, Chinese, Japanese and Korean letters counted as two. Where it is too wide, intervals
 * go to a second line; where that is still too wide, every row becomes a list. `paint` colours cells; row 0 is the head.
 */
export function renderTerminalTable(table: Table, width: number, paint: Paint): string {
  const cells = [
    table.columns.map(({ title }) => renderPlain(title, 100)),
    ...table.rows.map((row) => row.map((cell) => renderPlain(cell, 200))),
  ];
  const aligns = table.columns.map((column, index) => (column.kind === 'figure' && index > 0 ? 'right' : 'left'));
  if (measureRows(cells) <= width) return draw(cells, { colAligns: aligns }, paint);
  const fold = (cell: string, row: number): string => (row === 0 ? cell.replace(/ (?=\(|to )/g, '\n') : cell.replace(/ (?=[[(])/, '\n'));
  const folded = cells.map((line, row) => line.map((cell, column) => (column === 0 ? cell : fold(cell, row))));
  if (measureRows(folded) <= width) return draw(folded, { colAligns: aligns }, paint);
  const [titles = [], ...rows] = cells;
  return rows.map((row) => listRow(titles, row, width)).join('\n');
}

/** A row as a list: its first cell, and under it every other with its title. */
function listRow(titles: readonly string[], [label = '', ...rest]: readonly string[], width: number): string {
  const parts = rest.map((cell, index) => `${titles[index + 1]}: ${cell}`);
  const room = Math.max(NARROWEST, width - INDENT.length);
  const lines = parts.some((part) => measureRows([[`${part};`]]) > room)
    ? parts.map((part) => wrapText(part, width, INDENT)).join('\n')
    : wrapUnbroken(parts.map((part) => part.replaceAll(' ', UNBROKEN)).join('; '), room).replace(/^/gm, INDENT);
  return `${wrapText(label, width)}\n${lines}`;
}

function wrapUnbroken(text: string, room: number): string {
  return draw([[text]], { colWidths: [room + GAP], wordWrap: true }).replaceAll(UNBROKEN, ' ');
}

/** Text broken at spaces, but not inside intervals, so that no line is wider than `width`. A text with a word that is wider stays whole: paths are copied. */
export function wrapText(text: string, width: number, indent = ''): string {
  const room = Math.max(NARROWEST, width - indent.length);
  const plain = renderPlain(text, 4_000).replace(/\[[−+\d., ]{1,30}\]/g, (interval) => interval.replaceAll(' ', UNBROKEN));
  const widest = measureRows(plain.split(' ').map((word) => [word]));
  const lines = widest > room ? plain.replaceAll(UNBROKEN, ' ') : wrapUnbroken(plain, room);
  return lines.replace(/^/gm, indent);
}

/** Columns that rows take on a terminal: where a mark behind them lands on a line that has only spaces before it. */
function measureRows(rows: Rows): number {
  const columns = Math.max(...rows.map((row) => row.length));
  const mark = [...Array.from({ length: columns }, () => ''), '|'];
  const lines = draw([...rows.map((row) => [...row, '']), mark]).split('\n');
  return (lines.at(-1) ?? '').indexOf('|') - GAP;
}

function draw(rows: Rows, options: CliTable.TableConstructorOptions = {}, paint: Paint = (cell) => cell): string {
  const style = { 'padding-left': 0, 'padding-right': GAP, head: [], border: [], compact: true };
  const table = new CliTable({ chars: BORDERLESS, style, ...options });
  table.push(...rows.map((cells, row) => cells.map((cell) => paint(cell, row))));
  return table.toString().replace(/[^\S\n]+$/gm, '');
}
