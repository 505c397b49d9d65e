import { describe, expect, test } from '@jest/globals';
import { ask, askWithout, openRule } from './asked-consensus.ts';

test('drops the share at each end, rounded up, and takes the mean of the rest', () => {
  // ⌈0.2 · 5⌉ = 1 of five, ⌈0.2 · 6⌉ = 2 of six.
  expect(ask(openRule('trimmed-mean', 0.2), [10, 0, 2, 3, 7])).toBe(4);
  expect(ask(openRule('trimmed-mean', 0.2), [10, 0, 2, 3, 7, 9])).toBe(5);
});

test('without one evaluator, as many are dropped as of a smaller number', () => {
  // Of six without the 9: five are left, of which one is dropped at each end.
  expect(askWithout(openRule('trimmed-mean', 0.2), [10, 0, 2, 3, 7, 9], 5)).toBe(4);
});

test('of three one is dropped at each end, of two none', () => {
  expect(ask(openRule('trimmed-mean', 0.05), [10, 1, 3])).toBe(3);
  expect(ask(openRule('trimmed-mean', 0.49), [10, 1])).toBe(5.5);
});

test('a share that is a whole number of scores is that number, whatever rounding does to it', () => {
  // 0.28 · 25 = 7.000000000000001
  const scores = [...Array<number>(7).fill(0), 1, ...Array<number>(9).fill(5), 8, ...Array<number>(7).fill(10)];
  expect(ask(openRule('trimmed-mean', 0.28), scores)).toBeCloseTo(54 / 11, 12);
});

test('with no share it is the mean, with nearly one half the median', () => {
  expect(ask(openRule('trimmed-mean', 0), [9, 1, 2, 4])).toBe(4);
  expect(ask(openRule('trimmed-mean', 0.49), [9, 1, 2, 4])).toBe(3);
  expect(ask(openRule('trimmed-mean', 0.49), [10, 0, 3, 4, 8])).toBe(4);
});

describe('agrees with scipy where its rounding down and ours up are the same', () => {
  // python -c "from scipy.stats import trim_mean; a=[3.1,9.7,0.4,5.5,6.2,2.8,8.9,1.3,7.7,4.6]
  // print([float(trim_mean(a,t)) for t in (.1,.2,.3,.4)])"
  const scores = [3.1, 9.7, 0.4, 5.5, 6.2, 2.8, 8.9, 1.3, 7.7, 4.6];
  test.each([
    [0.1, 5.0125],
    [0.2, 4.983333333333333],
    [0.3, 4.85],
    [0.4, 5.05],
  ])('%d', (trim, expected) => {
    expect(ask(openRule('trimmed-mean', trim), scores)).toBeCloseTo(expected, 12);
  });
});
