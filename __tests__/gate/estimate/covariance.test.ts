import { describe, expect, test } from '@jest/globals';
import { computeCovariance } from '../../../src/gate/estimate/covariance.ts';
import { clipCovariance } from '../../../src/gate/estimate/reward-interval.ts';

function term(block: number, quality: number | undefined, cost: number): { block: number; quality: number | undefined; cost: number } {
  return { block, quality, cost };
}

describe('the covariance of mean quality and mean cost', () => {
  test('is counted within blocks: two blocks of unlike level share nothing', () => {
    expect(computeCovariance([term(1, 0, 1), term(1, 0, 1), term(2, 1, 9), term(2, 1, 9)], 10)).toBe(0);
  });

  test('divides the products by the free prompts and by the quality sample', () => {
    // Block 1: (±.5)(±1) = .5 + .5; block 2: 0. One over (4 − 2)·10.
    expect(computeCovariance([term(1, 0, 1), term(1, 1, 3), term(2, 1, 9), term(2, 1, 9)], 10)).toBeCloseTo(0.05, 15);
  });

  test('takes blocks of one prompt each as one block', () => {
    expect(computeCovariance([term(1, 0, 1), term(2, 1, 3)], 10)).toBeCloseTo(0.1, 15);
  });

  test('shrinks by the measured prompts that have no quality', () => {
    const both = [term(1, 0, 1), term(1, 1, 3), term(2, 1, 9), term(2, 1, 9)];
    expect(computeCovariance([...both, term(2, undefined, 4), term(2, undefined, 7)], 10)).toBeCloseTo(0.05 * (4 / 6), 15);
  });

  test('of a single prompt, or of none, is 0', () => {
    expect(computeCovariance([], 10)).toBe(0);
    expect(computeCovariance([term(1, 1, 1)], 10)).toBe(0);
  });

  test('is clipped to what the variances allow', () => {
    const parts = { quality: { mean: 0, variance: 0.04, df: 5 }, cost: { normalized: 0, variance: 0.01, df: 5, runVariance: 0 } };
    expect(clipCovariance({ ...parts, covariance: 1 })).toBeCloseTo(0.02, 15);
    expect(clipCovariance({ ...parts, covariance: -1 })).toBeCloseTo(-0.02, 15);
    expect(clipCovariance({ ...parts, covariance: 0.003 })).toBe(0.003);
  });
});
