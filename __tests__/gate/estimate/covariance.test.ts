import { describe, expect, test } from '@jest/globals';
import { computeClusterCovariance, computeCovariance } from '../../../src/gate/estimate/covariance.ts';
import { clipCovariance } from '../../../src/gate/estimate/reward-interval.ts';
import { computeClusterVariance } from '../../../src/statistics/cluster-variance.ts';

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

describe('the covariance where quality and cost are grouped by the same clusters', () => {
  const clusters = [0, 0, 0, 1, 1, 2, 3, 3, 3, 3];
  const qualities = [0.2, 0, 0, -0.5, 1, 0, 0.25, -0.1, 0, 0].map((value, i) => ({ value, cluster: clusters[i] ?? 0 }));
  const costs = [0.1, -0.05, 0.3, 0.2, 0.6, -0.4, 0.02, 0.15, -0.2, 0.5].map((value, i) => ({ value, cluster: clusters[i] ?? 0 }));
  const varianceOf = (values: readonly { readonly value: number; readonly cluster: number }[]): number => {
    const estimate = computeClusterVariance(values);
    return estimate.kind === 'estimate' ? estimate.variance : Number.NaN;
  };

  test.each([0.3, 1, -2])('makes the two variances that of the difference itself (β = %p)', (beta) => {
    const direct = qualities.map(({ value, cluster }, i) => ({ value: value - beta * (costs[i]?.value ?? 0), cluster }));
    const covariance = computeClusterCovariance(qualities, costs);
    expect(Math.abs(covariance)).toBeGreaterThan(1e-4);
    expect(varianceOf(qualities) + beta ** 2 * varianceOf(costs) - 2 * beta * covariance).toBeCloseTo(varianceOf(direct), 14);
  });

  test('counts what lies between clusters, in whatever order they come', () => {
    // S = ±1 and ±2 in two halves of four: (1/16) · (1·2 + 1·2)/√(½·½)
    const [one, two] = [
      [0, 0, 1, 1],
      [1, 3, 3, 1],
    ] as const;
    const quality = one.map((value, i) => ({ value, cluster: i < 2 ? 'a' : 'b' }));
    const cost = two.map((value, i) => ({ value, cluster: i === 1 || i === 2 ? 'b' : 'a' }));
    expect(computeClusterCovariance(quality, cost)).toBeCloseTo(0.5, 15);
  });

  test('takes each side’s own shares where only some prompts are measured', () => {
    const measured = [
      { value: 1, cluster: 'a' },
      { value: 4, cluster: 'b' },
      { value: 4, cluster: 'b' },
    ];
    const quality = [0, 0, 1, 1].map((value, i) => ({ value, cluster: i < 2 ? 'a' : 'b' }));
    // (1/12) · [(−1)(−2)/√(½·⅔) + (1)(2)/√(½·⅓)]
    expect(computeClusterCovariance(quality, measured)).toBeCloseTo((2 / Math.sqrt(1 / 3) + 2 / Math.sqrt(1 / 6)) / 12, 14);
    expect(
      computeClusterCovariance(quality, [
        { value: 1, cluster: 'x' },
        { value: 2, cluster: 'y' },
      ]),
    ).toBe(0);
  });
});
