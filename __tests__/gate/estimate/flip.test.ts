import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Decision, decideMargin } from '../../../src/gate/estimate/decision.ts';
import { computeMarginBeta, findFlips, findNearestFlip } from '../../../src/gate/estimate/flip.ts';
import { computeRewardInterval, type RewardParts } from '../../../src/gate/estimate/reward-interval.ts';

const weighing = { alpha: 1, beta: 0.3, confidence: 0.95 };

function parts(quality: number, cost: number, spread: number): RewardParts {
  return {
    quality: { mean: quality, variance: spread, df: 80 },
    cost: { normalized: cost, variance: spread, df: 11, runVariance: spread },
    covariance: 0,
  };
}

function decideAt(of: RewardParts, beta: number): Decision {
  return decideMargin(computeRewardInterval(of, { ...weighing, beta }), 0.05);
}

describe('the β at which the decision flips', () => {
  test('is where the point estimate meets the margin when nothing is uncertain', () => {
    const dear = parts(0.1, 0.3, 0);
    expect(computeMarginBeta(dear, 1, 0.05)).toBeCloseTo(0.5, 14);
    expect(findNearestFlip(dear, weighing, 0.05)?.beta).toBeCloseTo(0.5, 12);
    expect(findNearestFlip(dear, weighing, 0.05)?.to).toBe('fail');
  });

  test('comes earlier the less is known, and first ends in not knowing', () => {
    const flips = findFlips(parts(0.1, 0.3, 1e-4), weighing, 0.05);
    expect(flips.map(({ below, above }) => [below, above])).toEqual([
      ['pass', 'inconclusive'],
      ['inconclusive', 'fail'],
    ]);
    expect(flips[0]?.beta).toBeLessThan(0.5);
    expect(flips[1]?.beta).toBeGreaterThan(0.5);
  });

  test('may turn a fail into a pass where the candidate is worse but cheaper', () => {
    const cheap = parts(-0.2, -0.5, 1e-5);
    expect(decideAt(cheap, 0)).toBe('fail');
    expect(computeMarginBeta(cheap, 1, 0.05)).toBeCloseTo(0.3, 14);
    expect(findFlips(cheap, weighing, 0.05).at(-1)?.above).toBe('pass');
  });

  test('does not exist where no price of cost changes anything', () => {
    const better = parts(0.3, -0.5, 1e-6);
    expect(findFlips(better, weighing, 0.05)).toEqual([]);
    expect(findNearestFlip(better, weighing, 0.05)).toBeUndefined();
    expect(computeMarginBeta(better, 1, 0.05)).toBeUndefined();
    const { cost: _, ...qualityOnly } = parts(0.1, 0.3, 0);
    expect(findFlips(qualityOnly, weighing, 0.05)).toEqual([]);
    expect(computeMarginBeta(qualityOnly, 1, 0.05)).toBeUndefined();
    expect(findFlips(parts(0.1, 0.3, 0.1), { ...weighing, alpha: 0, beta: 0 }, 0.05)).toEqual([]);
  });

  test('separates the decisions it names, and nothing changes between two of them', () => {
    const near = fc.double({ min: -0.3, max: 0.3, noNaN: true });
    const spread = fc.double({ min: 1e-7, max: 1e-2, noNaN: true });
    fc.assert(
      fc.property(near, near, spread, (quality, cost, variance) => {
        const of = parts(quality, cost, variance);
        const flips = findFlips(of, weighing, 0.05);
        for (const { beta, below, above } of flips) {
          expect(decideAt(of, beta)).toBe(above);
          expect(decideAt(of, beta * (1 - 1e-9))).toBe(below);
          expect(below).not.toBe(above);
        }
        const edges = [0, ...flips.map(({ beta }) => beta), 100];
        for (const [i, edge] of edges.slice(1).entries()) {
          const start = edges[i] ?? 0;
          const inside = [0.1, 0.5, 0.9].map((share) => decideAt(of, start + share * (edge - start)));
          expect(new Set(inside).size).toBe(1);
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  test('nearest to the β in force is reported with the far side', () => {
    const of = parts(0.1, 0.3, 1e-4);
    const [first, second] = findFlips(of, weighing, 0.05);
    expect(findNearestFlip(of, weighing, 0.05)).toEqual({ beta: first?.beta, to: 'inconclusive' });
    expect(findNearestFlip(of, { ...weighing, beta: 2 }, 0.05)?.to).toBe('inconclusive');
    expect(findNearestFlip(of, { ...weighing, beta: 2 }, 0.05)?.beta).toBeCloseTo(second?.beta ?? 0, 9);
  });
});
