import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeBetweenGroups } from '../../src/statistics/between-groups.ts';
import type { NonEmpty } from '../../src/statistics/sample.ts';

const balanced: readonly NonEmpty<number>[] = [
  [5.1, 4.9, 5.4, 5.0],
  [6.2, 6.0, 6.5, 6.1],
  [5.5, 5.2, 5.6, 5.9],
  [4.8, 4.6, 5.2, 4.7],
  [6.0, 6.6, 6.3, 5.9],
];
const unbalanced: readonly NonEmpty<number>[] = [
  [5.1, 4.9, 5.4],
  [6.2, 6.0, 6.5, 6.1, 6.4],
  [5.5, 5.2],
  [4.8, 4.6, 5.2, 4.7],
];

describe('the variance between groups', () => {
  test('of equal groups is what REML gives', () => {
    // statsmodels 0.15.0: sm.MixedLM(y, np.ones(20), groups=np.repeat(range(5), 4)).fit(reml=True).cov_re → 0.37520812
    expect(computeBetweenGroups(balanced, 0.95)?.variance).toBeCloseTo(0.37520812, 6);
  });

  test('has the interval of the F test of equal groups', () => {
    // scipy 1.17.1: msw = np.array(g).var(axis=1, ddof=1).mean(); msb = f_oneway(*g).statistic * msw
    // (msb / f.ppf(.975, 4, 15) - msw) / 4 and (msb / f.ppf(.025, 4, 15) - msw) / 4
    const { low = 0, high = 0 } = computeBetweenGroups(balanced, 0.95) ?? {};
    expect(low).toBeCloseTo(0.08588183614926469, 12);
    expect(high).toBeCloseTo(3.380400744487026, 11);
  });

  test('of unequal groups goes by their means and the harmonic mean of their sizes', () => {
    // numpy 2: s2 = np.var(means, ddof=1); w = ssw / 10; nh = 4 / sum(1 / size); s2 - w / nh; s2 / f.ppf(.975, 3, 10) - w / nh; …
    const { variance = 0, low = 0, high = 0 } = computeBetweenGroups(unbalanced, 0.95) ?? {};
    expect(variance).toBeCloseTo(0.35203965277777755, 12);
    expect(low).toBeCloseTo(0.058933378583365115, 12);
    expect(high).toBeCloseTo(5.313330043174085, 11);
  });

  test('is never below 0, nor is its interval', () => {
    expect(
      computeBetweenGroups(
        [
          [1, 9],
          [9, 1],
          [2, 8],
        ],
        0.95,
      ),
    ).toEqual({ variance: 0, low: 0, high: 0 });
  });

  test('of groups without noise is the variance of their means', () => {
    const variance = computeBetweenGroups(
      [
        [1, 1],
        [3, 3],
        [5, 5],
      ],
      0.95,
    )?.variance;
    expect(variance).toBe(4);
  });

  test('does not exist for one group, nor where no group has two members', () => {
    expect(computeBetweenGroups([[1, 2, 3]], 0.95)).toBeUndefined();
    expect(computeBetweenGroups([[1], [2], [3]], 0.95)).toBeUndefined();
    expect(computeBetweenGroups([], 0.95)).toBeUndefined();
  });

  test('lies in its interval, and only differences count', () => {
    const value = fc.integer({ min: -50, max: 50 });
    const groups = fc.array(fc.tuple(value, value, value), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(groups, (sample) => {
        const { variance = 0, low = 0, high = 0 } = computeBetweenGroups(sample, 0.95) ?? {};
        expect(low).toBeLessThanOrEqual(variance);
        expect(high).toBeGreaterThanOrEqual(variance);
        const moved = computeBetweenGroups(
          sample.map(([one, two, three]) => [one + 1000, two + 1000, three + 1000] as const),
          0.95,
        );
        expect(moved?.variance).toBeCloseTo(variance, 6);
      }),
      { seed: 11 },
    );
  });
});
