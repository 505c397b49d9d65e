import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ComparisonInput, computeRewardDifference, type RewardDifference } from '../../../src/gate/estimate/reward-difference.ts';
import { goldenInput, goldenMeasured, goldenQuality } from './golden-input.ts';

const weighing = { alpha: 1, beta: 0.3, confidence: 0.95 };

function difference(input: ComparisonInput, weights = weighing): RewardDifference {
  const result = computeRewardDifference(input, weights);
  if (result.kind !== 'estimate') throw new Error('an estimate was expected');
  return result;
}

describe('the difference of two rewards', () => {
  test('is exact where the baseline itself is the reference', () => {
    const result = difference(goldenInput);
    expect(result.value).toBeCloseTo(0.075, 14);
    expect(result.parts.covariance).toBeCloseTo(-0.000277777778, 12);
    expect(result.standardError).toBeCloseTo(0.149534937585, 12);
    expect(result.df).toBeCloseTo(2.452189483, 9);
    expect(result.low).toBeCloseTo(-0.467066513811, 11);
    expect(result.high).toBeCloseTo(0.617066513811, 11);
  });

  // numpy 2.4.6 and scipy 1.17.1: CR2 by eigendecomposition of (I - H)_gg, the covariance by loops over blocks, t.ppf(.95, df)
  test('agrees with numpy where the reference is fixed and the run spread was estimated', () => {
    const cost = {
      measured: goldenMeasured,
      reference: { kind: 'fixed', value: 80 },
      grouping: 'block',
      runSpread: { kind: 'estimated', share: 0.05, df: 4 },
    } as const;
    const result = difference({ quality: goldenQuality, cost }, { alpha: 0.8, beta: 0.5, confidence: 0.9 });
    expect(result.value).toBeCloseTo(0.046125, 14);
    expect(result.parts.covariance).toBeCloseTo(-0.00046875, 14);
    expect(result.standardError).toBeCloseTo(0.13002256098826628, 13);
    expect(result.df).toBeCloseTo(3.3715527962582987, 11);
    expect(result.low).toBeCloseTo(-0.24659576305344963, 12);
    expect(result.high).toBeCloseTo(0.3388457630534496, 12);
  });

  test('is quality alone where there is no cost, whatever β', () => {
    const result = difference({ quality: goldenQuality }, { ...weighing, beta: 5 });
    expect(result.value).toBeCloseTo(0.085, 14);
    expect(result.standardError).toBeCloseTo(Math.sqrt(21031 / 10080000 + 2 / 100), 14);
    expect(result.df).toBeCloseTo(189 / 79, 12);
    expect(result.parts.cost).toBeUndefined();
  });

  test('at β = 0 is the quality-only difference', () => {
    const priceless = difference(goldenInput, { ...weighing, beta: 0 });
    const qualityOnly = difference({ quality: goldenQuality });
    for (const key of ['value', 'low', 'high', 'standardError', 'df'] as const) expect(priceless[key]).toBeCloseTo(qualityOnly[key], 12);
  });

  test('does not exist with one cluster or one block', () => {
    const oneCluster = goldenQuality.map((pair) => ({ ...pair, cluster: 'only' }));
    expect(computeRewardDifference({ quality: oneCluster }, weighing)).toEqual({ kind: 'too-few', what: 'clusters', found: 1 });
    const measured = goldenMeasured.map((pair) => ({ ...pair, block: 1 }));
    const oneBlock = {
      quality: goldenQuality,
      cost: { measured, reference: { kind: 'baseline-mean' }, grouping: 'block', runSpread: { kind: 'assumed', share: 0.03 } },
    } as const;
    expect(computeRewardDifference(oneBlock, weighing)).toEqual({ kind: 'too-few', what: 'blocks', found: 1 });
    expect(computeRewardDifference({ ...oneBlock, cost: { ...oneBlock.cost, measured: [] } }, weighing)).toEqual({
      kind: 'too-few',
      what: 'blocks',
      found: 0,
    });
  });

  test('refuses a reference cost of nothing and an index without a quality', () => {
    const free = goldenMeasured.map((pair) => ({ ...pair, baselineCost: 0 }));
    const runSpread = { kind: 'assumed', share: 0.03 } as const;
    expect(() =>
      difference({ quality: goldenQuality, cost: { measured: free, reference: { kind: 'baseline-mean' }, grouping: 'block', runSpread } }),
    ).toThrow(RangeError);
    const lost = goldenMeasured.map((pair) => ({ ...pair, index: 10 }));
    expect(() =>
      difference({ quality: goldenQuality, cost: { measured: lost, reference: { kind: 'baseline-mean' }, grouping: 'block', runSpread } }),
    ).toThrow(/10 of 10/);
  });

  test('grows in the candidate quality and falls in the candidate cost', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1, noNaN: true }), (step) => {
        const better = goldenQuality.map((pair) => ({ ...pair, difference: pair.difference + step }));
        expect(difference({ ...goldenInput, quality: better }).value).toBeCloseTo(0.075 + step, 12);
        const dearer = goldenMeasured.map((pair) => ({ ...pair, candidateCost: pair.candidateCost + 105 * step }));
        const runSpread = { kind: 'assumed', share: 0.02 } as const;
        const cost = { measured: dearer, reference: { kind: 'baseline-mean' }, grouping: 'block', runSpread } as const;
        expect(difference({ quality: goldenQuality, cost }).value).toBeCloseTo(0.075 - 0.3 * step, 12);
      }),
    );
  });

  test('does not change with the unit of cost', () => {
    const measured = goldenMeasured.map((pair) => ({
      ...pair,
      candidateCost: pair.candidateCost / 1000,
      baselineCost: pair.baselineCost / 1000,
    }));
    const seconds = difference({
      quality: goldenQuality,
      cost: { measured, reference: { kind: 'baseline-mean' }, grouping: 'block', runSpread: { kind: 'assumed', share: 0.02 } },
    });
    expect(seconds.low).toBeCloseTo(difference(goldenInput).low, 12);
  });
});
