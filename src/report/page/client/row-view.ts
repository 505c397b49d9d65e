import type { PromptRow } from '../../../documents/report.ts';

export type SortKey = 'order' | 'id' | 'task' | 'candidate' | 'other' | 'difference' | 'candidateMs' | 'otherMs' | 'outcome';

/** What the reader asked to see. */
export type RowQuery = {
  /** words; all have to occur, in any of the row's texts */
  readonly search: string;
  /** undefined: every task */
  readonly task: string | undefined;
  readonly outcome: 'any' | 'answered' | 'failed' | 'lost' | 'absent' | 'left-out';
  readonly onlyDifferent: boolean;
  readonly sort: SortKey;
  readonly descending: boolean;
  /** index of the node that the candidate is compared with; −1: none */
  readonly other: number;
};

/** Less is not visible in two decimals. */
const VISIBLE = 0.005;

/** The rows' indices that answer the query, in its order. Rows without a value stand last whichever way is sorted. */
export function selectRows(rows: readonly PromptRow[], searchTexts: readonly string[], query: RowQuery): readonly number[] {
  const words = query.search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const selected: number[] = [];
  rows.forEach((row, index) => {
    if (matchesFilters(row, query) && words.every((word) => (searchTexts[index] ?? '').includes(word))) selected.push(index);
  });
  if (query.sort === 'order') return query.descending ? selected.reverse() : selected;
  const values = rows.map((row) => sortValue(row, query));
  const sign = query.descending ? -1 : 1;
  return selected.sort((left, right) => compareValues(values[left], values[right], sign) || left - right);
}

/** All that can be searched in a row, in lower case. */
export function searchText(row: PromptRow): string {
  return [row.id, row.task, row.cluster, row.leftOut, row.prompt, ...(row.references ?? []), ...row.nodes.map((cell) => cell.text)]
    .filter((text) => text !== undefined)
    .join('\n')
    .toLowerCase();
}

/** Candidate minus the other, in quality points; undefined where one has no quality. */
export function difference(row: PromptRow, other: number): number | undefined {
  const [candidate, against] = [row.nodes[0]?.quality, row.nodes[other]?.quality];
  return candidate === undefined || against === undefined ? undefined : candidate - against;
}

/** What became of the prompt: left out, or the candidate's and the other's outcome where they are not both answered. */
export function outcomeOf(row: PromptRow, other: number): string {
  const [candidate, against] = [row.nodes[0]?.outcome ?? 'absent', row.nodes[other]?.outcome];
  const outcome = against === undefined || against === candidate ? candidate : `${candidate} / ${against}`;
  return row.leftOut === undefined ? outcome : `left out (${outcome})`;
}

function matchesFilters(row: PromptRow, query: RowQuery): boolean {
  if (query.task !== undefined && row.task !== query.task) return false;
  if (query.onlyDifferent && Math.abs(difference(row, query.other) ?? 0) < VISIBLE) return false;
  if (query.outcome === 'any') return true;
  if (query.outcome === 'left-out') return row.leftOut !== undefined;
  const pair = [row.nodes[0], row.nodes[query.other]].filter((cell) => cell !== undefined);
  if (query.outcome === 'answered') return pair.every((cell) => cell.outcome === 'answered');
  return pair.some((cell) => cell.outcome === query.outcome);
}

function sortValue(row: PromptRow, query: RowQuery): string | number | undefined {
  const [candidate, other] = [row.nodes[0], row.nodes[query.other]];
  switch (query.sort) {
    case 'id':
      return row.id;
    case 'task':
      return row.task;
    case 'outcome':
      return outcomeOf(row, query.other);
    case 'candidate':
      return candidate?.quality;
    case 'other':
      return other?.quality;
    case 'candidateMs':
      return candidate?.costMs;
    case 'otherMs':
      return other?.costMs;
    default:
      return difference(row, query.other);
  }
}

const collator = new Intl.Collator('en', { numeric: true });

function compareValues(left: string | number | undefined, right: string | number | undefined, sign: number): number {
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
  if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
  return sign * collator.compare(String(left), String(right));
}
