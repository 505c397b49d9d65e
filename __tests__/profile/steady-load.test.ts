import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeSteadyLoad } from '../../src/profile/steady-load.ts';
import type { TimedAnswer } from '../../src/profile/timed-answer.ts';

const answer = (startMs: number, endMs: number, outputTokens?: number): TimedAnswer => ({
  startMs,
  endMs,
  answered: true,
  disturbed: false,
  ...(outputTokens !== undefined && { outputTokens }),
});

test('a load block counts from the last first start to the end of the first worker that finds nothing more', () => {
  // two workers: [0,100] [100,300] and [10,200] [200,400]; the first finds nothing more at 300
  const window = computeSteadyLoad(2, [answer(0, 100, 10), answer(10, 200, 19), answer(100, 300, 20), answer(200, 400, 8)]);
  expect(window).toMatchObject({ startMs: 10, endMs: 300 });
  // shares of their time inside: 90/100, 1, 1, 100/200
  expect(window?.answers).toBeCloseTo(3.4, 12);
  expect(window?.outputTokens).toBeCloseTo(9 + 19 + 20 + 4, 12);
});

test('failed answers keep the server busy but are no answers', () => {
  const window = computeSteadyLoad(1, [answer(0, 100, 5), { ...answer(100, 200), answered: false }]);
  expect(window).toEqual({ startMs: 0, endMs: 200, answers: 1, outputTokens: 5 });
});

test('tokens are absent where one answer has none', () => {
  expect(computeSteadyLoad(1, [answer(0, 100, 5), answer(100, 200)])).not.toHaveProperty('outputTokens');
});

test('a block that was never full, or was disturbed, says nothing about load', () => {
  expect(computeSteadyLoad(3, [answer(0, 100), answer(0, 100)])).toBeUndefined();
  expect(computeSteadyLoad(2, [answer(0, 100), answer(0, 90), { ...answer(90, 200), disturbed: true }])).toBeUndefined();
  expect(computeSteadyLoad(1, [])).toBeUndefined();
});

test('a server of constant pace is measured at that pace, whatever the concurrency', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 2, max: 20 }),
      fc.integer({ min: 1, max: 500 }),
      (workers, rounds, paceMs) => {
        const answers = Array.from({ length: workers * rounds }, (_, index) => {
          const startMs = Math.floor(index / workers) * paceMs + (index % workers) * (paceMs / workers);
          return answer(startMs, startMs + paceMs, 3);
        });
        const window = computeSteadyLoad(workers, answers);
        const perMs = (window?.answers ?? 0) / ((window?.endMs ?? 0) - (window?.startMs ?? 0));
        expect(perMs).toBeCloseTo(workers / paceMs, 9);
        expect((window?.outputTokens ?? 0) / (window?.answers ?? 1)).toBeCloseTo(3, 9);
      },
    ),
  );
});
