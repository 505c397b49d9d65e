import type { PromptRow, Report } from '../../documents/report.ts';
import { otherNode } from '../compared-nodes.ts';
import { cutText, markInvisible, renderPlain } from '../plain-text.ts';
import type { PageData } from './client/page-data.ts';

/** The longest text that a page carries whole; where all texts together are too many, the next length is tried. */
const LENGTHS = [8_000, 2_000, 500, 100] as const;
/** Characters of text in one page: it should still open from a mail attachment and on a phone. */
const MOST_CHARACTERS = 16_000_000;

/**
 * What the page's script works on: the rows with figures rounded to what can be seen, invisible characters marked and
 * very long texts cut.
 */
export function assemblePageData(report: Report): PageData {
  const textLength = LENGTHS.find((length) => countCharacters(report.prompts, length) <= MOST_CHARACTERS) ?? LENGTHS[3];
  return {
    nodes: report.nodes.map(({ name, role }) => ({ name: renderPlain(name, 100), role })),
    other: otherNode(report) ?? -1,
    textLength,
    rows: report.prompts.map((row) => slimRow(row, textLength)),
  };
}

/**
 * JSON for a `<script type="application/json">`: the parser of HTML must not see `</script` or `<!--`, so every `<` is written
 * as \u003c, and so are U+2028 and U+2029 (WHATWG HTML, restrictions for contents of script elements).
 */
export function renderEmbeddedJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function slimRow(row: PromptRow, length: number): PromptRow {
  return {
    ...row,
    id: markInvisible(row.id),
    task: markInvisible(row.task),
    cluster: markInvisible(row.cluster),
    ...(row.leftOut === undefined ? {} : { leftOut: markInvisible(row.leftOut) }),
    ...(row.prompt === undefined ? {} : { prompt: showText(row.prompt, length) }),
    ...(row.references === undefined ? {} : { references: row.references.map((reference) => showText(reference, length)) }),
    nodes: row.nodes.map((cell) => ({
      ...cell,
      ...(cell.quality === undefined ? {} : { quality: round(cell.quality) }),
      ...(cell.costMs === undefined ? {} : { costMs: round(cell.costMs) }),
      scores: Object.fromEntries(
        Object.entries(cell.scores).map(([name, score]) => [markInvisible(name), score === null ? null : round(score)]),
      ),
      ...(cell.text === undefined ? {} : { text: showText(cell.text, length) }),
    })),
  };
}

/** Marked within the length; one more than the length is looked at, so that what is cut says so. */
function showText(text: string, length: number): string {
  return cutText(markInvisible(text.slice(0, length + 1)), length);
}

function countCharacters(rows: readonly PromptRow[], length: number): number {
  return rows.reduce((sum, row) => {
    const texts = [row.prompt, ...(row.references ?? []), ...row.nodes.map((cell) => cell.text)];
    return texts.reduce((total, text) => total + Math.min(text?.length ?? 0, length), sum);
  }, 0);
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}
