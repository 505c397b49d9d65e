import { describe, expect, test } from '@jest/globals';
import type { AnswerLine, BlockLine } from '../../src/documents/run.ts';
import { pickSteadyAnswers } from '../../src/profile/steady-answers.ts';
import type { Block } from '../../src/suite/block.ts';
import { answered, failed, loadBlock, loadLine } from './load-lines.ts';

const pick = (answers: readonly AnswerLine[], lines: readonly BlockLine[], plan: readonly Block[]): readonly string[] =>
  pickSteadyAnswers(answers, lines, plan).map(({ promptId }) => promptId);
const ids = ['a', 'b', 'c', 'd'];
const answers = ids.map((id) => answered(id, 1));

describe('with a concurrency', () => {
  test('all but the first ones started while the block was full, whichever ended first', () => {
    expect(pick(answers.toReversed(), [loadLine(1)], [loadBlock(1, ids)])).toEqual(['b', 'c', 'd']);
    expect(pick(answers, [loadLine(1, { concurrency: 3 })], [loadBlock(1, ids, { concurrency: 3 })])).toEqual(['c', 'd']);
  });

  test('failed ones take their place but are no answers', () => {
    expect(
      pick(
        [failed('a', 1), failed('c', 1), ...answers.filter(({ promptId }) => 'bd'.includes(promptId))],
        [loadLine(1)],
        [loadBlock(1, ids)],
      ),
    ).toEqual(['b', 'd']);
  });

  test('after a resume the first ones are the first of those that were asked again', () => {
    const kept = ['a', 'c'].map((id) => answered(id, 1, { resumed: true }));
    expect(pick([...kept, answered('b', 1), answered('d', 1)], [loadLine(1)], [loadBlock(1, ids)])).toEqual(['d']);
  });
});

test('at a request rate those count that were due after the first answer had ended', () => {
  // steady from 100 ms after the block's start
  const rated = loadBlock(1, ids, { concurrency: 1, rate: { requestsPerSecond: 10, dueMs: [0, 99, 100, 400] } });
  expect(pick(answers, [loadLine(1, { requestsPerSecond: 10 })], [rated])).toEqual(['c', 'd']);
  const kept = answered('a', 1, { resumed: true });
  expect(pick([kept, ...answers.slice(1)], [loadLine(1, { requestsPerSecond: 10 })], [rated])).toEqual(['d']);
});

test('blocks that were never steady, latency blocks and blocks that the plan does not know count nothing', () => {
  const { steady: _, ...unsteady } = loadLine(1);
  expect(pick(answers, [unsteady], [loadBlock(1, ids)])).toEqual([]);
  expect(pick(answers, [loadLine(1, { kind: 'latency' })], [loadBlock(1, ids)])).toEqual([]);
  expect(pick(answers, [loadLine(1)], [loadBlock(2, ids)])).toEqual([]);
});
