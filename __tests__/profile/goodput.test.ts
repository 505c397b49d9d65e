import { describe, expect, test } from '@jest/globals';
import type { AnswerLine, BlockLine } from '../../src/documents/run.ts';
import { computeGoodput } from '../../src/profile/goodput.ts';
import { answered, failed, loadLine, lost } from './load-lines.ts';

const count = (answers: readonly AnswerLine[], objective: object, blocks: readonly BlockLine[] = [loadLine(1)]) => {
  const goodput = computeGoodput(answers, blocks, objective);
  return goodput === undefined ? undefined : [goodput.good, goodput.asked];
};
const times = { ttftMs: 100, tpotMs: 20, e2eMs: 900, outputTokens: 41 };

describe('an answer is good', () => {
  test('where it keeps every stated limit, the limit itself included', () => {
    const answers = [answered('a', 1, times)];
    expect(count(answers, { ttftMs: 100, tpotMs: 20, e2eMs: 900 })).toEqual([1, 1]);
    expect(count(answers, { ttftMs: 99, tpotMs: 20, e2eMs: 900 })).toEqual([0, 1]);
    expect(count(answers, { ttftMs: 100, tpotMs: 19, e2eMs: 900 })).toEqual([0, 1]);
    expect(count(answers, { ttftMs: 100, tpotMs: 20, e2eMs: 899 })).toEqual([0, 1]);
    expect(count(answers, { e2eMs: 900 })).toEqual([1, 1]);
  });

  test('not where a limit’s figure was not measured, but one token takes no time per further token', () => {
    expect(count([answered('a', 1, { e2eMs: 5 })], { ttftMs: 100 })).toEqual([0, 1]);
    expect(count([answered('a', 1, { outputTokens: 2 })], { tpotMs: 100 })).toEqual([0, 1]);
    expect(count([answered('a', 1, { outputTokens: 1 })], { tpotMs: 100 })).toEqual([1, 1]);
  });

  test('not where it failed, was lost or had to be asked for again', () => {
    expect(
      count([failed('a', 1), lost('b', 1), answered('c', 1, { ...times, attempts: 2 }), answered('d', 1, times)], { e2eMs: 900 }),
    ).toEqual([1, 4]);
  });
});

test('answers of latency blocks, and those kept by a resume, are not asked under load', () => {
  const answers = [answered('a', 0, times), answered('b', 1, times), answered('c', 1, { resumed: true })];
  expect(count(answers, { e2eMs: 900 }, [loadLine(0, { kind: 'latency' }), loadLine(1)])).toEqual([1, 1]);
  expect(count(answers, { e2eMs: 900 }, [loadLine(0, { kind: 'latency' })])).toBeUndefined();
});

test('good answers a second are the steady ones times the share that is good, block by block', () => {
  const half = [answered('a', 1, times), answered('b', 1, { e2eMs: 901 }), failed('c', 1)];
  const all = [answered('d', 2, times), answered('e', 2, times)];
  const { steady: _, ...unsteady } = loadLine(3);
  const none = answered('f', 3, times);
  const windows = [loadLine(1), loadLine(2, { steady: { startMs: 0, endMs: 3_000, answers: 12 } }), unsteady];
  // 3.5 answers of which half are good in 1 s, 12 in 3 s; the third block has no steady window
  expect(computeGoodput([...half, ...all, none], windows, { e2eMs: 900 })).toEqual({
    objective: { e2eMs: 900 },
    asked: 6,
    good: 4,
    answersPerSecond: (3.5 / 2 + 12) / 4,
  });
  expect(computeGoodput([none], [unsteady], { e2eMs: 900 })).toEqual({ objective: { e2eMs: 900 }, asked: 1, good: 1 });
});
