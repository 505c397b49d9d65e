import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeQuantile, computeQuantileSummary } from '../../src/statistics/quantile.ts';
import { mpg } from './textbook-data.ts';

describe('quantiles', () => {
  // numpy 2.4.6: [np.quantile(mpg, p) for p in (0, .1, .25, .5, .9, .95, .99, 1)]
  test.each([
    [0, 10.4],
    [0.1, 14.34],
    [0.25, 15.425],
    [0.5, 19.2],
    [0.9, 30.09],
    [0.95, 31.3],
    [0.99, 33.435],
    [1, 33.9],
  ])('at %p agree with numpy', (probability, expected) => {
    expect(computeQuantile(mpg, probability)).toBeCloseTo(expected, 12);
  });

  test('are summarised by four of them', () => {
    const summary = computeQuantileSummary(mpg);
    expect(summary.p50).toBeCloseTo(19.2, 12);
    expect(summary.p90).toBeCloseTo(30.09, 12);
    expect(summary.p95).toBeCloseTo(31.3, 12);
    expect(summary.p99).toBeCloseTo(33.435, 12);
  });

  test('of one value are that value', () => {
    expect(computeQuantileSummary([7])).toEqual({ p50: 7, p90: 7, p95: 7, p99: 7 });
  });

  test('refuse a probability outside 0..1', () => {
    expect(() => computeQuantile([1], 1.1)).toThrow(RangeError);
    expect(() => computeQuantile([1], Number.NaN)).toThrow(RangeError);
  });

  test('do not depend on the order, and rise with the probability', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, share, share, ([first = 0, ...rest], p, q) => {
        const low = computeQuantile([first, ...rest], Math.min(p, q));
        const high = computeQuantile([first, ...rest], Math.max(p, q));
        expect(high).toBeGreaterThanOrEqual(low - 1e-9);
        const [last = 0, ...before] = [first, ...rest].reverse();
        expect(computeQuantile([last, ...before], Math.min(p, q))).toBe(low);
      }),
    );
  });
});
