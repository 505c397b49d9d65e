import { describe, expect, test } from '@jest/globals';
import { estimateReward } from '../../../src/poq/rewards/reward-estimate.ts';
import { computeExpectedPayoffs } from '../../../src/poq/rounds/expected-payoffs.ts';
import { simulateRounds } from '../../../src/poq/rounds/simulate-rounds.ts';
import { finish } from '../finish.ts';
import { planOf, smallLog } from '../rounds/score-logs.ts';

const rounds = [
  { rounds: 2, mean: 0.25, variance: 0.125 },
  { rounds: 2, mean: 0.75, variance: 0.125 },
];

describe('a reward from payoffs', () => {
  test('worked by hand: payoffs 0, 1/2, 1/2, 1 with α = 2 and a charge of 1/4', () => {
    const expected = { mean: 0.625, variance: 1 };
    const prompts = { low: 0.5, high: 0.75 };
    expect(estimateReward({ rounds, expected, prompts }, { alpha: 2, charge: 0.25 })).toEqual({
      rounds: 4,
      mean: 0.75,
      // variance of the four payoffs 1/6, of rewards 4/6, of their mean a fourth of that
      standardError: expect.closeTo(Math.sqrt(1 / 6), 14),
      payoffVariance: expect.closeTo(2 / 3, 14),
      seedDeviation: expect.closeTo(2 * Math.sqrt(0.125), 14),
      exact: 1,
      prompts: { low: 0.75, high: 1.25 },
    });
  });

  test('without an expectation there is no exact figure', () => {
    expect(estimateReward({ rounds }, { alpha: 1, charge: 0 })).not.toHaveProperty('exact');
  });

  test('of a node that was never drawn the expectation alone is known', () => {
    const none = [{ rounds: 0, mean: undefined, variance: undefined }];
    expect(estimateReward({ rounds: none, expected: { mean: 0.5, variance: 0.25 } }, { alpha: 2, charge: 1 })).toEqual({
      rounds: 0,
      exact: 0,
      payoffVariance: 1,
    });
    expect(estimateReward({ rounds: none }, { alpha: 2, charge: 1 })).toEqual({ rounds: 0 });
  });

  test('a charge moves means and intervals, and no spread', () => {
    const known = { rounds, expected: { mean: 0.5, variance: 0.1 }, prompts: { low: 0, high: 1 } };
    const [free, charged] = [0, 0.5].map((charge) => estimateReward(known, { alpha: 1, charge }));
    expect(charged).toMatchObject({ mean: 0, exact: 0, prompts: { low: -0.5, high: 0.5 } });
    for (const spread of ['standardError', 'payoffVariance', 'seedDeviation'] as const) expect(charged?.[spread]).toBe(free?.[spread]);
  });

  test('rounds come within their own error of what they converge to', () => {
    const plan = planOf({ rule: 'median', sampled: 2 });
    const expectation = computeExpectedPayoffs(smallLog, plan);
    const seeds = Array.from({ length: 5 }, (_, seed) => finish(simulateRounds(smallLog, plan, { rounds: 4_000, seed })));
    for (const kind of ['nodes', 'evaluators'] as const) {
      expectation?.[kind]?.forEach((expected, place) => {
        const played = seeds.flatMap((seed) => seed[kind]?.[place] ?? []);
        const { mean = 0, exact = 0, standardError = 0 } = estimateReward({ rounds: played, expected }, { alpha: 3, charge: 0.1 });
        expect(standardError).toBeGreaterThan(0);
        expect(Math.abs(mean - exact)).toBeLessThan(4 * standardError);
      });
    }
  });
});
