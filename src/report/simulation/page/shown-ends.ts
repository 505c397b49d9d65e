import type { Table } from '../../table.ts';

/** What a page shows of a long list: both ends. */
const END = 10;
/** One more row than both ends would be a gap for a single row. */
const MOST = 2 * END + 2;

/** Rows of who earns most and who earns least, with a row between them that counts those left out. */
export function showEnds(table: Table): Table {
  const { columns, rows } = table;
  const leftOut = rows.length - 2 * END;
  if (rows.length <= MOST) return table;
  const gap = [`… ${leftOut.toLocaleString('en-US')} between them: simulation.json has all`, ...columns.slice(1).map(() => '')];
  return { columns, rows: [...rows.slice(0, END), gap, ...rows.slice(-END)] };
}

/** The first and the last so many of a list, none twice: what pictures of many members name. */
export function pickEnds<T>(items: readonly T[], each: number): readonly T[] {
  return items.length <= 2 * each ? items : [...items.slice(0, each), ...items.slice(-each)];
}
