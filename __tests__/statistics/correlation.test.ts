import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Correlation, computePearson } from '../../src/statistics/correlation.ts';
import { computeKendall } from '../../src/statistics/kendall.ts';
import { computeRanks } from '../../src/statistics/ranks.ts';
import { computeSpearman } from '../../src/statistics/spearman.ts';
import { anscombeFour, anscombeOne, cylinders, mpg } from './textbook-data.ts';

const all = [computePearson, computeSpearman, computeKendall];

function coefficient(correlation: Correlation): number | undefined {
  return correlation.kind === 'defined' ? correlation.value : undefined;
}

/** τ-b by its definition, over all pairs of pairs. */
function kendallByPairs(x: readonly number[], y: readonly number[]): number {
  let [balance, freeX, freeY] = [0, 0, 0];
  for (let i = 0; i < x.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const a = Math.sign((x[i] ?? 0) - (x[j] ?? 0));
      const b = Math.sign((y[i] ?? 0) - (y[j] ?? 0));
      balance += a * b;
      freeX += a * a;
      freeY += b * b;
    }
  }
  return balance / Math.sqrt(freeX * freeY);
}

describe('correlations', () => {
  // scipy 1.17.1: pearsonr(x, y)[0], spearmanr(x, y)[0], kendalltau(x, y)[0]
  test.each([
    ['Anscombe I', anscombeOne.x, anscombeOne.y, [0.8164205163448395, 0.8181818181818182, 0.6363636363636364]],
    ['Anscombe IV', anscombeFour.x, anscombeFour.y, [0.8165214368885028, 0.5, 0.42640143271122083]],
    ['mtcars mpg and cylinders', mpg, cylinders, [-0.852161959426613, -0.9108013108624786, -0.7953134086195346]],
  ])('agree with scipy: %s', (_, x, y, expected) => {
    for (const [i, compute] of all.entries()) expect(coefficient(compute(x, y))).toBeCloseTo(expected[i] ?? 0, 12);
  });

  test('are undefined for a constant side, also where rounding gives it a variance', () => {
    for (const compute of all) {
      expect(compute([0.1, 0.1, 0.1], [1, 2, 3])).toEqual({ kind: 'undefined', because: 'a-side-is-constant' });
      expect(compute([1, 2, 3], [0.7, 0.7, 0.7])).toEqual({ kind: 'undefined', because: 'a-side-is-constant' });
    }
  });

  test('are undefined for fewer than two pairs', () => {
    for (const compute of all) expect(compute([1], [2])).toEqual({ kind: 'undefined', because: 'fewer-than-two-pairs' });
  });

  test('refuse lists of different length', () => {
    for (const compute of all) expect(() => compute([1, 2], [1, 2, 3])).toThrow(RangeError);
  });

  test('lie in -1..1, do not care which side is which, and change sign with one side', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -700, max: 700 })), { minLength: 2 });
    fc.assert(
      fc.property(pairs, (list) => {
        const [x, y] = [list.map(([a]) => a), list.map(([, b]) => b)];
        for (const compute of all) {
          const value = coefficient(compute(x, y));
          if (value === undefined) continue;
          expect(Math.abs(value)).toBeLessThanOrEqual(1);
          expect(coefficient(compute(y, x))).toBeCloseTo(value, 9);
          expect(
            coefficient(
              compute(
                x,
                y.map((b) => -b),
              ),
            ),
          ).toBeCloseTo(-value, 9);
        }
      }),
    );
  });

  test("Kendall's tau counted by exchanges is tau by its definition, ties included", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(pairs, (list) => {
        const [x, y] = [list.map(([a]) => a), list.map(([, b]) => b)];
        const value = coefficient(computeKendall(x, y));
        if (value !== undefined) expect(value).toBeCloseTo(kendallByPairs(x, y), 12);
      }),
    );
  });

  // scipy 1.17.1: scipy.stats.rankdata([3, 1, 3, 2, 3, 1])
  test('rank ties by the mean of their places', () => {
    expect(computeRanks([3, 1, 3, 2, 3, 1])).toEqual([5, 1.5, 5, 3, 5, 1.5]);
    expect(computeRanks([])).toEqual([]);
  });
});
