import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeRewardInterval } from '../../../src/gate/estimate/reward-interval.ts';

const quality = { mean: 0.1, variance: 0.01, df: 10 };

describe('the interval of a reward', () => {
  test('stays finite where quality and cost cancel out', () => {
    const cost = { normalized: 0.1, variance: 0.01, df: 10, runVariance: 0 };
    const interval = computeRewardInterval({ quality, cost, covariance: 0.01 }, { alpha: 1, beta: 1, confidence: 0.95 });
    expect(interval.value).toBe(0);
    expect(interval.standardError).toBeCloseTo(0, 8);
    expect(Number.isFinite(interval.low) && Number.isFinite(interval.high)).toBe(true);
  });

  test('has no fewer degrees of freedom than its weakest part, however much of the variance the covariance takes away', () => {
    const cost = { normalized: 0.1, variance: 0.01, df: 5, runVariance: 1e-4 };
    const weighing = { alpha: 1, beta: 1, confidence: 0.95 };
    const interval = computeRewardInterval({ quality, cost, covariance: 0.0099 }, weighing);
    expect(interval.df).toBe(5);
    // scipy 1.17.1: t.ppf(.975, 5) * .0003 ** .5
    expect(interval.high).toBeCloseTo(0.04452378344335766, 12);
    expect(computeRewardInterval({ quality, cost: { ...cost, runDf: 4 }, covariance: 0.0099 }, weighing).df).toBe(4);
    expect(computeRewardInterval({ quality, cost, covariance: 0 }, weighing).df).toBeCloseTo(0.0201 ** 2 / (1e-5 + 2e-5), 9);
  });

  test('has width 0 where nothing is uncertain', () => {
    const certain = { quality: { mean: 0.3, variance: 0, df: 4 }, covariance: 0 };
    expect(computeRewardInterval(certain, { alpha: 2, beta: 0, confidence: 0.95 })).toEqual({
      value: 0.6,
      low: 0.6,
      high: 0.6,
      standardError: 0,
      df: 4,
    });
  });

  test('counts an estimated run spread against the degrees of freedom, an assumed one not', () => {
    const cost = { normalized: 0, variance: 0.001, df: 11, runVariance: 0.05 };
    const weighing = { alpha: 1, beta: 1, confidence: 0.95 };
    const assumed = computeRewardInterval({ quality, cost, covariance: 0 }, weighing);
    const estimated = computeRewardInterval({ quality, cost: { ...cost, runDf: 4 }, covariance: 0 }, weighing);
    expect(assumed.df).toBeCloseTo(0.061 ** 2 / (0.01 ** 2 / 10 + 0.001 ** 2 / 11), 9);
    expect(estimated.df).toBeCloseTo(0.061 ** 2 / (0.01 ** 2 / 10 + 0.001 ** 2 / 11 + 0.05 ** 2 / 4), 9);
    expect(estimated.low).toBeLessThan(assumed.low);
  });

  test('is never narrower for more run spread', () => {
    const share = fc.double({ min: 0, max: 0.1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const width = (runVariance: number): number => {
          const cost = { normalized: 0, variance: 0.002, df: 11, runVariance };
          return computeRewardInterval({ quality, cost, covariance: 0.001 }, { alpha: 1, beta: 0.3, confidence: 0.95 }).standardError;
        };
        expect(width(Math.max(a, b))).toBeGreaterThanOrEqual(width(Math.min(a, b)));
      }),
    );
  });
});
