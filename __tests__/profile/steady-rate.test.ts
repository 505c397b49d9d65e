import { expect, test } from '@jest/globals';
import { computeSteadyRate } from '../../src/profile/steady-rate.ts';
import type { TimedAnswer } from '../../src/profile/timed-answer.ts';

const answer = (startMs: number, endMs: number, changes: Partial<TimedAnswer> = {}): TimedAnswer => ({
  startMs,
  endMs,
  answered: true,
  disturbed: false,
  outputTokens: 10,
  ...changes,
});

test('a block at a rate counts from the end of its first answer to when the last request was due', () => {
  const steady = computeSteadyRate(400, [answer(0, 100), answer(50, 150), answer(200, 350), answer(400, 600)]);
  // half of the second, the third whole; the fourth began when the last was due
  expect(steady).toEqual({ startMs: 100, endMs: 400, answers: 1.5, outputTokens: 15 });
});

test('a refusal at once is not the end of the first answer, and counts nothing', () => {
  expect(computeSteadyRate(400, [answer(0, 1, { answered: false }), answer(10, 100), answer(100, 200)])).toMatchObject({
    startMs: 100,
    answers: 1,
  });
});

test('where all requests were due before anything was answered, or one was lost or tried again, there is none', () => {
  expect(computeSteadyRate(90, [answer(0, 100), answer(90, 200)])).toBeUndefined();
  expect(computeSteadyRate(400, [answer(0, 100), answer(400, 500, { disturbed: true })])).toBeUndefined();
  expect(computeSteadyRate(400, [answer(0, 100, { answered: false })])).toBeUndefined();
  expect(computeSteadyRate(0, [])).toBeUndefined();
});

test('a server that keeps up is measured at the rate at which requests come', () => {
  const answers = Array.from({ length: 200 }, (_, index) => answer(20 * index, 20 * index + 130));
  const steady = computeSteadyRate(20 * 199, answers);
  expect(((steady?.answers ?? 0) / ((steady?.endMs ?? 0) - (steady?.startMs ?? 0))) * 1_000).toBeCloseTo(50, 0);
});
