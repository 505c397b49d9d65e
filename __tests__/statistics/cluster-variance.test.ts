import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ClusterEstimate, type ClusteredValue, computeClusterVariance } from '../../src/statistics/cluster-variance.ts';
import { computeStudentInterval } from '../../src/statistics/student-t.ts';
import { computeByMatrices } from './matrix-variance.ts';
import { carburettors, cylinders, mpg, sleepExtra } from './textbook-data.ts';

function clustered(values: readonly number[], clusters: readonly (string | number)[]): readonly ClusteredValue[] {
  return values.map((value, i) => ({ value, cluster: clusters[i] ?? 'none' }));
}

function estimate(values: readonly number[], clusters: readonly (string | number)[], correction?: 'CR1' | 'CR2'): ClusterEstimate {
  const result = computeClusterVariance(clustered(values, clusters), correction);
  if (result.kind !== 'estimate') throw new Error('an estimate was expected');
  return result;
}

function interval({ mean, variance, df }: ClusterEstimate): readonly [number, number] {
  const { low, high } = computeStudentInterval({ estimate: mean, standardError: Math.sqrt(variance), df, confidence: 0.95 });
  return [low, high];
}

describe('the variance of a clustered mean', () => {
  // statsmodels 0.15.0: sm.OLS(y, np.ones(n)).fit(cov_type='cluster', cov_kwds={'groups': g}).bse
  test.each([
    ['sleep by subject', sleepExtra, sleepExtra.map((_, i) => i % 10), 0.5680277770985812],
    ['mtcars mpg by cylinders', mpg, cylinders, 3.8493309888818286],
    ['mtcars mpg by carburettors', mpg, carburettors, 2.1350744465840195],
  ])('agrees with statsmodels for CR1: %s', (_, values, clusters, expected) => {
    const result = estimate(values, clusters, 'CR1');
    expect(Math.sqrt(result.variance)).toBeCloseTo(expected, 12);
    expect(result.df).toBe(result.clusters - 1);
  });

  test('is exact for ten differences in four clusters', () => {
    const values = [0.2, 0, 0, -0.5, 1, 0, 0.25, -0.1, 0, 0];
    const clusters = [0, 0, 0, 1, 1, 2, 3, 3, 3, 3];
    const result = estimate(values, clusters);
    expect(result.mean).toBeCloseTo(0.085, 15);
    expect(result.variance).toBeCloseTo(21031 / 10080000, 15);
    expect(Math.sqrt(result.variance)).toBeCloseTo(0.045677223319273, 14);
    expect(result.df).toBeCloseTo(189 / 79, 12);
    expect(interval(result)[0]).toBeCloseTo(-0.08365593072, 11);
    expect(interval(result)[1]).toBeCloseTo(0.25365593072, 11);
    expect(Math.sqrt(estimate(values, clusters, 'CR1').variance)).toBeCloseTo(0.045497252664309, 14);
  });

  test('is exact for one large cluster and three singletons', () => {
    const result = estimate([0.5, 0, 0, 0, -0.25, 0, 0.1, -0.4], [0, 0, 0, 0, 0, 1, 2, 3]);
    expect(Math.sqrt(result.variance)).toBeCloseTo(0.079162750529707, 14);
    expect(result.df).toBeCloseTo(1.814814814815, 11);
    expect(interval(result)[0]).toBeCloseTo(-0.382433575587, 11);
    expect(interval(result)[1]).toBeCloseTo(0.369933575587, 11);
  });

  test('of singletons is the variance of an ordinary mean', () => {
    const result = estimate([0.1, -0.2, 0, 0.5], ['a', 'b', 'c', 'd']);
    expect(Math.sqrt(result.variance)).toBeCloseTo(0.147196014438797, 14);
    expect(result.df).toBeCloseTo(3, 12);
    expect(interval(result)[0]).toBeCloseTo(-0.368443412303, 11);
    expect(interval(result)[1]).toBeCloseTo(0.568443412303, 11);
  });

  test('does not exist with fewer than two clusters', () => {
    expect(computeClusterVariance([])).toEqual({ kind: 'too-few-clusters', clusters: 0, n: 0 });
    expect(computeClusterVariance(clustered([1, 2, 3], ['a', 'a', 'a']))).toEqual({ kind: 'too-few-clusters', clusters: 1, n: 3 });
  });

  test('keeps its digits far from zero', () => {
    const values = [0.1, -0.2, 0, 0.5, 0.3];
    const near = estimate(values, [0, 0, 1, 1, 2]);
    const far = estimate(
      values.map((value) => value + 1e6),
      [0, 0, 1, 1, 2],
    );
    expect(far.variance / near.variance).toBeCloseTo(1, 8);
  });

  test('refuses what is not a number', () => {
    expect(() => computeClusterVariance(clustered([1, Number.NaN], ['a', 'b']))).toThrow(RangeError);
  });

  test('agrees with whole matrices whatever the clusters', () => {
    const observation = fc.record({
      value: fc.integer({ min: -100, max: 100 }).map((i) => i / 100),
      cluster: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(observation, { minLength: 2, maxLength: 14 }), (observations) => {
        const result = computeClusterVariance(observations);
        if (result.kind !== 'estimate') return;
        const expected = computeByMatrices(observations);
        expect(result.variance).toBeCloseTo(expected.variance, 10);
        expect(result.df).toBeCloseTo(expected.df, 8);
      }),
      { seed: 7 },
    );
  });
});
