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

test('before the first answer nothing is foretold', () => {
  expect(estimateRemaining(new Map([['load', { done: 0, total: 5, spentMs: 0 }]]))).toBeUndefined();
});
