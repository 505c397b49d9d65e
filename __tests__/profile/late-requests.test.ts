import { expect, test } from '@jest/globals';
import type { AnswerLine } from '../../src/documents/run.ts';
import { findLateRequests } from '../../src/profile/late-requests.ts';
import { answered, failed, lost } from './load-lines.ts';

const withDelays = (late: number, inTime: number, delayMs = 10.5): readonly AnswerLine[] =>
  Array.from({ length: late + inTime }, (_, index) => answered(`p${index}`, 0, { delayMs: index < late ? delayMs : 10 }));

test('more than one in a hundred sent more than 10 ms late is told, and how late at most', () => {
  expect(findLateRequests(withDelays(2, 98, 44.7))).toEqual([
    {
      name: 'late-requests',
      sentence:
        '2 of 100 requests at the rate were sent more than 10 ms after they were due (at most 45 ms), which is part of their times.',
      cure: expect.stringContaining('measure.requestsPerSecond'),
      blocking: false,
    },
  ]);
});

test('one in a hundred is not, nor where nothing came at a rate', () => {
  expect(findLateRequests(withDelays(1, 99))).toEqual([]);
  expect(findLateRequests([answered('a', 0), lost('b', 0)])).toEqual([]);
  expect(findLateRequests([])).toEqual([]);
});

test('a request that failed may have been late, too', () => {
  const late: AnswerLine = { ...failed('f', 0), outcome: 'failed', reason: 'r', delayMs: 500 } as AnswerLine;
  expect(findLateRequests([late, ...withDelays(0, 5)])[0]?.sentence).toMatch(/^1 of 6 requests at the rate was sent .*at most 500 ms/);
});
