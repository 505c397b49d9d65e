import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeQuantile } from '../../../src/statistics/quantile.ts';
import { isNonEmpty } from '../../../src/statistics/sample.ts';
import { ask, askWithout, openRule } from './asked-consensus.ts';

test('of an odd number the middle one, of an even number the mean of the middle two', () => {
  expect(ask(openRule('median'), [9, 1, 2])).toBe(2);
  expect(ask(openRule('median'), [9, 1, 2, 4])).toBe(3);
  expect(ask(openRule('median'), [10, 0, 3, 4, 3])).toBe(3);
});

test('without one evaluator it is the median of the others', () => {
  expect(askWithout(openRule('median'), [9, 1, 2, 4], 0)).toBe(2);
  expect(askWithout(openRule('median'), [9, 1, 2, 4], 1)).toBe(4);
  expect(askWithout(openRule('median'), [9, 1, 2], 2)).toBe(5);
});

test('is the quantile at one half', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 1, maxLength: 12 }), (scores) => {
      if (!isNonEmpty(scores)) return;
      expect(ask(openRule('median'), scores)).toBeCloseTo(computeQuantile(scores, 0.5), 12);
    }),
  );
});

test('a minority of the drawn cannot move it beyond what the others say, a majority can', () => {
  expect(ask(openRule('median'), [10, 10, 4, 5, 6])).toBe(6);
  expect(ask(openRule('median'), [10, 10, 10, 5, 6])).toBe(10);
});
