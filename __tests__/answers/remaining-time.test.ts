import { expect, test } from '@jest/globals';
import { estimateRemaining } from '../../src/answers/remaining-time.ts';

test('each kind of block goes on at its own pace', () => {
  expect(
    estimateRemaining(
      new Map([
        ['latency', { done: 2, total: 10, spentMs: 2_000 }],
        ['load', { done: 10, total: 30, spentMs: 1_000 }],
      ]),
    ),
  ).toBe(8 * 1_000 + 20 * 100);
});

test('a kind of which nothing is done goes at the pace of the others', () => {
  expect(
    estimateRemaining(
      new Map([
        ['latency', { done: 4, total: 4, spentMs: 200 }],
        ['load', { done: 0, total: 10, spentMs: 0 }],
      ]),
    ),
  ).toBe(500);
});

test('a kind of which nothing is done takes as long as the warm-up foretold, and its own pace counts as soon as there is one', () => {
  const latency = { done: 4, total: 4, spentMs: 200, expectedMs: 9_999 };
  const estimate = (done: number, spentMs: number): number | undefined =>
    estimateRemaining(new Map([['latency', latency] as const, ['load', { done, total: 10, spentMs, expectedMs: 3_000 }] as const]));
  expect(estimate(0, 0)).toBe(3_000);
  expect(estimate(1, 40)).toBe(9 * 40);
});

test('before the first answer nothing is foretold', () => {
  expect(estimateRemaining(new Map([['load', { done: 0, total: 5, spentMs: 0 }]]))).toBeUndefined();
});
