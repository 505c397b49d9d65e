import { describe, expect, test } from '@jest/globals';
import { computeNodeReward, type NodeInput, type NodeReward } from '../../../src/gate/estimate/node-reward.ts';
import { goldenMeasured, goldenQuality } from './golden-input.ts';

const weighing = { alpha: 1, beta: 0.3, confidence: 0.95 };
const qualities = [0.9, 0.4, 0.6, 0.7, 0.2, 1, 0.5, 0.35, 0.8, 0.65];
const quality = goldenQuality.map(({ cluster }, i) => ({ quality: qualities[i] ?? 0, cluster }));
const measured = goldenMeasured.map(({ block, candidateCost, index }) => ({ block, cost: candidateCost, index: index ?? 0 }));

function reward(input: NodeInput): NodeReward {
  const result = computeNodeReward(input, weighing);
  if (result.kind !== 'estimate') throw new Error('an estimate was expected');
  return result;
}

describe('the reward of one node', () => {
  // numpy 2.4.6 and scipy 1.17.1: the matrices of the paired difference, with w = x/120 and v_r = .03²·x̄²/120²
  test('agrees with numpy', () => {
    const result = reward({ quality, cost: { measured, reference: 120, grouping: 'block', runSpread: { kind: 'assumed', share: 0.03 } } });
    expect(result.value).toBeCloseTo(0.33875, 14);
    expect(result.parts.covariance).toBeCloseTo(0.000875, 14);
    expect(result.standardError).toBeCloseTo(0.15178648020465021, 13);
    expect(result.df).toBeCloseTo(2.3257185499785122, 11);
    expect(result.low).toBeCloseTo(-0.23405988461943594, 12);
    expect(result.high).toBeCloseTo(0.9115598846194359, 12);
  });

  test('is its quality where cost is not counted', () => {
    expect(reward({ quality }).value).toBeCloseTo(0.61, 14);
  });

  test('has no interval from one cluster or one block', () => {
    const cost = {
      measured: measured.slice(0, 2),
      reference: 120,
      grouping: 'block',
      runSpread: { kind: 'assumed', share: 0.03 },
    } as const;
    expect(computeNodeReward({ quality, cost }, weighing)).toEqual({ kind: 'too-few', what: 'blocks', found: 1 });
    expect(computeNodeReward({ quality: quality.slice(0, 3) }, weighing)).toEqual({ kind: 'too-few', what: 'clusters', found: 1 });
  });
});
