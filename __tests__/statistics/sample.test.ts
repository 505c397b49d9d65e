import { describe, expect, test } from '@jest/globals';
import { computeMean } from '../../src/statistics/mean.ts';
import { isNonEmpty } from '../../src/statistics/sample.ts';

describe('a sample', () => {
  test('is non-empty from one element on', () => {
    expect(isNonEmpty([])).toBe(false);
    expect(isNonEmpty([0])).toBe(true);
  });

  test('has the mean sum over count', () => {
    expect(computeMean([1, 2, 6])).toBe(3);
    expect(computeMean([-4])).toBe(-4);
  });
});
