import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeSignFlipProbability } from '../../../src/evaluators/judge/sign-flips.ts';

/*
 * import numpy as np; from scipy import stats                                                     (scipy 1.17.1)
 * def p(d): d = np.array(d, float); return stats.permutation_test((d, np.zeros_like(d)), lambda x, y, axis=0: np.mean(x - y, axis=axis),
 *   permutation_type='samples', n_resamples=np.inf, vectorized=True).pvalue
 */
test.each([
  [[-1, -1, 0, -1, -1, -0.5, 0, -1, -2, 0, -1, -1], 0.00390625],
  [[0.5, 0, -1, 0, -1], 0.5],
  [[1, 1, 1, 1, 1, 1, 1], 0.015625],
  [[1, 1, 1, 1, 1, 1, 1, 1], 0.0078125],
  [[0.25, -1.5, 2, 0.75, 3.1, -0.4, 1.2, 2.2, 0.01], 0.11328125],
])('is that of scipy: %j', (differences, p) => {
  expect(computeSignFlipProbability(differences)).toBeCloseTo(p, 12);
});

test('is the share of signs with a sum as far from 0', () => {
  const steps = fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(steps, (differences) => {
      const ways = Array.from({ length: 2 ** differences.length }, (_, way) =>
        Math.abs(differences.reduce((sum, each, i) => sum + ((way >> i) & 1 ? each : -each), 0)),
      );
      const observed = Math.abs(differences.reduce((sum, each) => sum + each, 0));
      const share = ways.filter((sum) => sum >= observed).length / ways.length;
      expect(computeSignFlipProbability(differences)).toBeCloseTo(share, 12);
    }),
  );
});

test('a thousand differences of any size take no time', () => {
  const start = performance.now();
  expect(computeSignFlipProbability(Array.from({ length: 1_000 }, (_, i) => (i % 2 === 0 ? 9.87 : -9.88)))).toBeGreaterThan(0.9);
  expect(performance.now() - start).toBeLessThan(1_000);
});
