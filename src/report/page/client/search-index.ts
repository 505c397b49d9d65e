/// <reference lib="dom" />
import type { PromptRow } from '../../../documents/report.ts';
import { searchText } from './row-view.ts';

/** Rows made ready per idle moment: a few milliseconds' work. */
const CHUNK = 250;

/** The rows' texts in lower case, prepared while the browser is idle and completed at once when they are asked for. */
export function createSearchIndex(rows: readonly PromptRow[]): () => readonly string[] {
  const texts: string[] = [];
  const fill = (end: number): void => {
    for (const row of rows.slice(texts.length, end)) texts.push(searchText(row));
  };
  const whenIdle = (): void => {
    fill(texts.length + CHUNK);
    if (texts.length < rows.length) setTimeout(whenIdle, 20);
  };
  setTimeout(whenIdle, 200);
  return () => {
    fill(rows.length);
    return texts;
  };
}
