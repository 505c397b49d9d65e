import { describe, expect, test } from '@jest/globals';
import { decideMargin } from '../../../src/gate/estimate/decision.ts';
import { findNearestFlip } from '../../../src/gate/estimate/flip.ts';
import { computeNodeReward } from '../../../src/gate/estimate/node-reward.ts';
import type { TooFew } from '../../../src/gate/estimate/quality-part.ts';
import { type ComparisonInput, computeRewardDifference, type RewardDifference } from '../../../src/gate/estimate/reward-difference.ts';
import { computeRewardInterval } from '../../../src/gate/estimate/reward-interval.ts';
import { estimateSettlement } from '../../../src/gate/estimate/settlement.ts';
import { candidateOf, goldenBlockQuality, goldenEnergy, goldenLatency } from './golden-blocks.ts';

const weighing = { alpha: 1, beta: 0.3, confidence: 0.95 };
const runSpread = { kind: 'assumed', share: 0.03 } as const;
const blockCost = { measured: goldenLatency, reference: { kind: 'baseline-mean' }, runSpread } as const;
const golden: ComparisonInput = { quality: goldenBlockQuality, blockCost };

function known(result: RewardDifference | TooFew): RewardDifference {
  if (result.kind !== 'estimate') throw new Error('an estimate was expected');
  return result;
}

describe('a reward whose cost is known by block totals', () => {
  /**
   * numpy 2.4.6 and scipy 1.17.1: CR2 of quality by eigendecomposition of (I - H)_gg, the cost as in `block-cost.test.ts`, and
   *     cov = sum((q - q.mean())[blk == k].sum() * e[k] for k in range(6)) / np.sqrt((1 - 2 / 14) * (1 - 1 / 6)) / (14 * 6)
   */
  test('agrees with numpy as a difference', () => {
    const result = known(computeRewardDifference(golden, weighing));
    expect(result.value).toBeCloseTo(0.05099390965995583, 14);
    expect(result.parts.covariance).toBeCloseTo(0.00011197617719984194, 16);
    expect(result.standardError).toBeCloseTo(0.13165130105056608, 14);
    expect(result.df).toBeCloseTo(6.093801404808679, 11);
    expect(result.low).toBeCloseTo(-0.26994704, 8);
    expect(result.high).toBeCloseTo(0.37193486, 8);
  });

  test('agrees with numpy for one node and a mix of measures', () => {
    const parts = [
      { weight: 0.7, measured: candidateOf(goldenLatency), reference: 750 },
      { weight: 0.3, measured: candidateOf(goldenEnergy), reference: 25 },
    ];
    const quality = goldenBlockQuality.map(({ difference, ...rest }) => ({ quality: difference, ...rest }));
    const result = known(computeNodeReward({ quality, blockCost: { parts, runSpread } }, weighing));
    expect(result.value).toBeCloseTo(-0.25699473391650324, 14);
    expect(result.parts.covariance).toBeCloseTo(-0.0005835217691330048, 16);
    expect(result.standardError).toBeCloseTo(0.13293698440706914, 14);
    expect(result.df).toBeCloseTo(6.3353562461677875, 11);
    expect(result.low).toBeCloseTo(-0.57815121, 8);
    expect(result.high).toBeCloseTo(0.06416174, 8);
  });

  test('takes one node’s single measure as it takes a mix of it alone', () => {
    const quality = goldenBlockQuality.map(({ difference, ...rest }) => ({ quality: difference, ...rest }));
    const measured = candidateOf(goldenLatency);
    const single = known(computeNodeReward({ quality, blockCost: { measured, reference: 750, runSpread } }, weighing));
    const mixed = known(
      computeNodeReward({ quality, blockCost: { parts: [{ weight: 1, measured, reference: 750 }], runSpread } }, weighing),
    );
    expect(single.low).toBeCloseTo(mixed.low, 12);
    expect(single.value).toBeCloseTo(0.075 - 0.3 * 1.10402075226978, 12);
    const pairs = known(computeRewardDifference({ ...golden, blockCost: { parts: [{ weight: 1, ...blockCost }], runSpread } }, weighing));
    expect(pairs.high).toBeCloseTo(0.37193486, 8);
  });

  test('shares nothing with qualities of no block, and needs none', () => {
    const nowhere = goldenBlockQuality.map(({ difference, cluster }) => ({ difference, cluster }));
    expect(known(computeRewardDifference({ quality: nowhere, blockCost }, weighing)).parts.covariance).toBe(0);
    const elsewhere = nowhere.map((pair) => ({ ...pair, block: 'another' }));
    expect(known(computeRewardDifference({ quality: elsewhere, blockCost }, weighing)).parts.covariance).toBe(0);
    const inOne = nowhere.map((pair) => ({ ...pair, block: 3 }));
    expect(known(computeRewardDifference({ quality: inOne, blockCost }, weighing)).parts.covariance).toBe(0);
  });

  test('does not exist with one block, nor with two kinds of cost', () => {
    const oneBlock = { ...golden, blockCost: { ...blockCost, measured: goldenLatency.slice(0, 1) } };
    expect(computeRewardDifference(oneBlock, weighing)).toEqual({ kind: 'too-few', what: 'blocks', found: 1 });
    const cost = { measured: [], grouping: 'block', reference: { kind: 'baseline-mean' }, runSpread } as const;
    expect(() => computeRewardDifference({ ...golden, cost }, weighing)).toThrow(/not both/);
    const node = { quality: [], cost: { ...cost, reference: 1 }, blockCost: { measured: [], reference: 1, runSpread } };
    expect(() => computeNodeReward(node, weighing)).toThrow(/not both/);
  });
});

describe('what follows from a reward whose cost is known by block totals', () => {
  // 400 equal answers, and the blocks' ratios apart by some ten percent: cost is the doubt
  const equal = Array.from({ length: 400 }, (_, i) => ({ difference: 0, cluster: i, block: i % 6 }));
  const uneven = goldenLatency.map((pair, k) => ({
    ...pair,
    candidate: { ...pair.candidate, total: pair.baseline.total * (1 + 0.18 * (k % 2 === 0 ? 1 : -1)), answers: pair.baseline.answers },
  }));
  const doubtful = known(computeRewardDifference({ quality: equal, blockCost: { ...blockCost, measured: uneven } }, weighing));

  test('further blocks settle it where cost is the doubt, and no number of prompts does', () => {
    expect(decideMargin(doubtful, 0.05)).toBe('inconclusive');
    const settlement = estimateSettlement(doubtful.parts, weighing, 0.05);
    if (settlement.kind !== 'more' || settlement.blocks === undefined) throw new Error('blocks were expected');
    expect(settlement.prompts).toBeUndefined();
    const { cost } = doubtful.parts;
    if (cost === undefined) throw new Error('a cost was expected');
    const decide = (blocks: number): string => {
      const by = (6 + blocks) / 6;
      const parts = { ...doubtful.parts, cost: { ...cost, variance: cost.variance / by, df: cost.df * by } };
      return decideMargin(computeRewardInterval(parts, weighing), 0.05);
    };
    expect([decide(settlement.blocks - 1), decide(settlement.blocks)]).toEqual(['inconclusive', 'pass']);
  });

  test('a lower price of cost would pass it', () => {
    const flip = findNearestFlip(doubtful.parts, weighing, 0.05);
    expect(flip?.to).toBe('pass');
    expect(flip?.beta).toBeLessThan(0.3);
    expect(decideMargin(computeRewardInterval(doubtful.parts, { ...weighing, beta: (flip?.beta ?? 0) * 0.999 }), 0.05)).toBe('pass');
  });
});
