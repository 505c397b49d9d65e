import { describe, expect, test } from '@jest/globals';
import { decideHolm } from '../../src/statistics/holm.ts';

describe("Holm's correction", () => {
  // statsmodels 0.15.0: multipletests(p, level, 'holm')[0]
  test.each([
    [[0.01, 0.04, 0.03, 0.005], 0.05, [true, false, false, true]],
    [[0.004, 0.011, 0.2, 0.012], 0.025, [true, false, false, false]],
    [[0.004, 0.008, 0.2, 0.012], 0.025, [true, true, false, true]],
  ])('rejects %j at %p like statsmodels', (pValues, level, expected) => {
    expect(decideHolm(pValues, level)).toEqual(expected);
  });

  test('leaves a single hypothesis uncorrected, and none alone', () => {
    expect(decideHolm([0.024], 0.025)).toEqual([true]);
    expect(decideHolm([0.026], 0.025)).toEqual([false]);
    expect(decideHolm([], 0.025)).toEqual([]);
  });
});
