import { describe, expect, test } from '@jest/globals';
import { decideMargin } from '../../../src/gate/estimate/decision.ts';
import type { EstimateParts } from '../../../src/gate/estimate/estimate-parts.ts';
import { computeRewardDifference } from '../../../src/gate/estimate/reward-difference.ts';
import { computeRewardInterval } from '../../../src/gate/estimate/reward-interval.ts';
import { estimateSettlement } from '../../../src/gate/estimate/settlement.ts';

const weighing = { alpha: 1, beta: 0.3, confidence: 0.95 };

function equalAnswers(n: number): ReturnType<typeof computeRewardDifference> {
  return computeRewardDifference({ quality: Array.from({ length: n }, (_, cluster) => ({ difference: 0, cluster })) }, weighing);
}

function comparison(change: { quality?: number; clusterVariance?: number; costVariance?: number; runVariance?: number }): EstimateParts {
  const { quality = 0, clusterVariance = 1e-4, costVariance = 1e-4, runVariance = 1e-4 } = change;
  const rareVariance = 1e-5;
  return {
    quality: { mean: quality, variance: clusterVariance + rareVariance, df: 79, clusterVariance, rareVariance, clusters: 80, n: 400 },
    cost: {
      normalized: 0,
      reference: 1,
      candidateMean: 1,
      baselineMean: 1,
      variance: costVariance,
      df: 11,
      runVariance,
      blocks: 12,
      prompts: 120,
    },
    covariance: 0,
  };
}

describe('what would settle an inconclusive comparison', () => {
  test('is 27 prompts more when 30 equal answers are too few', () => {
    const thirty = equalAnswers(30);
    if (thirty.kind !== 'estimate') throw new Error('an estimate was expected');
    expect(decideMargin(thirty, 0.05)).toBe('inconclusive');
    expect(estimateSettlement(thirty.parts, weighing, 0.05)).toEqual({ kind: 'more', prompts: 27 });
    const [before, after] = [equalAnswers(56), equalAnswers(57)];
    if (before.kind !== 'estimate' || after.kind !== 'estimate') throw new Error('estimates were expected');
    expect(decideMargin(before, 0.05)).toBe('inconclusive');
    expect(decideMargin(after, 0.05)).toBe('pass');
  });

  test('is nothing when it is settled', () => {
    expect(estimateSettlement(comparison({}), weighing, 0.05)).toEqual({ kind: 'settled' });
  });

  test('is prompts where quality is the doubt, and blocks do not help', () => {
    const settlement = estimateSettlement(comparison({ clusterVariance: 2e-3 }), weighing, 0.05);
    if (settlement.kind !== 'more') throw new Error('more was expected');
    expect(settlement.blocks).toBeUndefined();
    // (0.05/1.96)² = 6.5e-4 = 2e-3/f + small terms: f is a little over 3.
    expect(settlement.prompts).toBeGreaterThan(800);
    expect(settlement.prompts).toBeLessThan(1000);
    expect(settlement.plan?.prompts).toBeLessThanOrEqual(settlement.prompts ?? 0);
  });

  test('is blocks where cost is the doubt, and prompts do not help', () => {
    const settlement = estimateSettlement(comparison({ costVariance: 0.02 }), weighing, 0.05);
    if (settlement.kind !== 'more') throw new Error('more was expected');
    expect(settlement.prompts).toBeUndefined();
    expect(settlement.blocks).toBeGreaterThan(20);
    expect(settlement.blocks).toBeLessThan(60);
    expect(settlement.plan?.blocks).toBeGreaterThan(0);
  });

  test('is the least that suffices', () => {
    const parts = comparison({ costVariance: 0.02 });
    const settlement = estimateSettlement(parts, weighing, 0.05);
    if (settlement.kind !== 'more' || settlement.blocks === undefined || parts.cost === undefined) throw new Error('blocks were expected');
    for (const [more, expected] of [
      [settlement.blocks, 'pass'],
      [settlement.blocks - 1, 'inconclusive'],
    ] as const) {
      const growth = 1 + more / 12;
      const cost = { ...parts.cost, variance: parts.cost.variance / growth, df: parts.cost.df * growth };
      expect(decideMargin(computeRewardInterval({ ...parts, cost }, weighing), 0.05)).toBe(expected);
    }
  });

  test('is no sample when runs of one server differ by more than the distance to the margin', () => {
    expect(estimateSettlement(comparison({ runVariance: 0.02 }), weighing, 0.05)).toEqual({ kind: 'none', because: 'run-to-run' });
  });

  test('is no sample when the estimate sits on the margin', () => {
    expect(estimateSettlement(comparison({ quality: -0.05 }), weighing, 0.05)).toEqual({ kind: 'none', because: 'at-the-margin' });
    const { cost: _, ...qualityOnly } = comparison({ quality: -0.05 });
    expect(estimateSettlement(qualityOnly, weighing, 0.05)).toEqual({ kind: 'none', because: 'at-the-margin' });
  });

  test('may also be a fail', () => {
    expect(estimateSettlement(comparison({ quality: -0.08, clusterVariance: 1e-3 }), weighing, 0.05).kind).toBe('more');
  });
});
