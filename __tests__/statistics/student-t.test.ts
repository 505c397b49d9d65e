import { describe, expect, test } from '@jest/globals';
import { computeStudentCumulative, computeStudentInterval, computeStudentQuantile } from '../../src/statistics/student-t.ts';

describe("Student's t", () => {
  // scipy 1.17.1: scipy.stats.t.ppf(p, df)
  test.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.302652729749462],
    [0.975, 7.3, 2.345066736547703],
    [0.975, 9, 2.262157162798205],
    [0.975, 30, 2.0422724563012378],
    [0.975, 199, 1.9719565442517533],
    [0.975, 189 / 79, 3.6923420134547746],
    [0.975, 1e6, 1.959966356814107],
    [0.9, 0.5, 10.27032441023451],
    [0.995, 1.5, 17.820310514462804],
    [0.75, 3, 0.7648923284043444],
    [0.025, 4.2, -2.725072722592375],
  ])('quantile at %p with %p degrees of freedom agrees with scipy', (probability, df, expected) => {
    expect(computeStudentQuantile(probability, df) / expected).toBeCloseTo(1, 12);
  });

  // scipy 1.17.1: scipy.stats.t.cdf(x, df)
  test.each([
    [-2, 2.4, 0.0809142614523793],
    [1.3, 17.5, 0.8947681155114872],
    [0, 3, 0.5],
    [-8, 100, 1.1364324038640347e-12],
  ])('cumulative probability at %p with %p degrees of freedom agrees with scipy', (value, df, expected) => {
    expect(computeStudentCumulative(value, df) / expected).toBeCloseTo(1, 9);
  });

  test('interval reaches as far to both sides', () => {
    const interval = computeStudentInterval({ estimate: 10, standardError: 2, df: 9, confidence: 0.95 });
    expect(interval.low).toBeCloseTo(10 - 2 * 2.262157162798205, 12);
    expect(interval.high).toBeCloseTo(10 + 2 * 2.262157162798205, 12);
  });

  test('interval has width 0 without a standard error', () => {
    expect(computeStudentInterval({ estimate: 3, standardError: 0, df: 4, confidence: 0.99 })).toEqual({ low: 3, high: 3 });
  });

  test('refuses degrees of freedom and probabilities that make no sense', () => {
    for (const df of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => computeStudentQuantile(0.9, df)).toThrow(RangeError);
    for (const probability of [0, 1, Number.NaN]) expect(() => computeStudentQuantile(probability, 3)).toThrow(RangeError);
  });
});
