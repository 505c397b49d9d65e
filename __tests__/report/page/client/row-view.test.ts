import { describe, expect, test } from '@jest/globals';
import type { PromptRow } from '../../../../src/documents/report.ts';
import { difference, outcomeOf, type RowQuery, searchText, selectRows } from '../../../../src/report/page/client/row-view.ts';

function row(id: string, qualities: readonly (number | undefined)[], extra: Partial<PromptRow> = {}): PromptRow {
  const nodes = qualities.map((quality) =>
    quality === undefined
      ? { outcome: 'lost' as const, scores: {} }
      : { outcome: 'answered' as const, quality, scores: {}, costMs: quality * 10 },
  );
  return { id, task: 'qa', cluster: 'c', nodes, ...extra };
}

const rows = [
  row('p10', [5, 7], { prompt: 'Who wrote FAUST?' }),
  row('p2', [8, 8], { task: 'summarization' }),
  row('p1', [9, 4], { leftOut: 'no score' }),
  row('p3', [undefined, 6]),
];
const everything: RowQuery = {
  search: '',
  task: undefined,
  outcome: 'any',
  onlyDifferent: false,
  sort: 'order',
  descending: false,
  other: 1,
};
const texts = rows.map(searchText);

function ids(query: Partial<RowQuery>): readonly string[] {
  return selectRows(rows, texts, { ...everything, ...query }).map((index) => rows[index]?.id ?? '');
}

describe('the rows that a reader asked for', () => {
  test('all of them in their own order, when nothing was asked', () => {
    expect(ids({})).toEqual(['p10', 'p2', 'p1', 'p3']);
    expect(ids({ descending: true })).toEqual(['p3', 'p1', 'p2', 'p10']);
  });

  test('every word has to occur, in capitals or not', () => {
    expect(ids({ search: ' faust WHO ' })).toEqual(['p10']);
    expect(ids({ search: 'faust nobody' })).toEqual([]);
  });

  test('by task, by outcome, by difference', () => {
    expect(ids({ task: 'summarization' })).toEqual(['p2']);
    expect(ids({ outcome: 'lost' })).toEqual(['p3']);
    expect(ids({ outcome: 'answered' })).toEqual(['p10', 'p2', 'p1']);
    expect(ids({ outcome: 'left-out' })).toEqual(['p1']);
    expect(ids({ onlyDifferent: true })).toEqual(['p10', 'p1']);
  });

  test('sorted by difference, with what has none last either way', () => {
    expect(ids({ sort: 'difference' })).toEqual(['p10', 'p2', 'p1', 'p3']);
    expect(ids({ sort: 'difference', descending: true })).toEqual(['p1', 'p2', 'p10', 'p3']);
  });

  test('numbers in names sort as numbers', () => {
    expect(ids({ sort: 'id' })).toEqual(['p1', 'p2', 'p3', 'p10']);
  });

  test('equal rows keep their order, descending too', () => {
    expect(ids({ sort: 'task' })).toEqual(['p10', 'p1', 'p3', 'p2']);
    expect(ids({ sort: 'task', descending: true })).toEqual(['p2', 'p10', 'p1', 'p3']);
  });

  test.each([
    ['candidate', ['p10', 'p2', 'p1', 'p3']],
    ['other', ['p1', 'p3', 'p10', 'p2']],
    ['candidateMs', ['p10', 'p2', 'p1', 'p3']],
    ['otherMs', ['p1', 'p3', 'p10', 'p2']],
    ['outcome', ['p10', 'p2', 'p1', 'p3']],
  ] as const)('sorted by %s', (sort, expected) => {
    expect(ids({ sort })).toEqual(expected);
  });

  test('the difference is the candidate’s minus the other’s', () => {
    expect(rows.map((each) => difference(each, 1))).toEqual([-2, 0, 5, undefined]);
    expect(difference(row('x', [3]), -1)).toBeUndefined();
  });

  test('an outcome names both where they differ, and what was left out', () => {
    expect(rows.map((each) => outcomeOf(each, 1))).toEqual(['answered', 'answered', 'left out (answered)', 'lost / answered']);
  });
});
