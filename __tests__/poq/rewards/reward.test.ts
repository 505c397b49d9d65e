import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeReward, listRewards } from '../../../src/poq/rewards/reward.ts';
import { refused, scaled, share, weight } from './members.ts';

describe('R = α · payoff − β · C', () => {
  test('worked by hand: 2 · 3/4 − 3 · 1/4', () => {
    expect(computeReward({ alpha: 2, beta: 3 }, 0.75, scaled(0.25))).toBe(0.75);
    expect(computeReward({ alpha: 1, beta: 1 }, 0.25, scaled(1))).toBe(-0.75);
  });

  test('a cost below 0 adds to the reward', () => {
    expect(computeReward({ alpha: 1, beta: 0.5 }, 0.5, scaled(-1))).toBe(1);
  });

  test('without a cost there is no reward with costs, but one of quality alone', () => {
    expect(computeReward({ alpha: 1, beta: 0.5 }, 0.5, refused)).toBeUndefined();
    expect(computeReward({ alpha: 3, beta: 0 }, 0.5, refused)).toBe(1.5);
  });

  test('is linear in α and in β', () => {
    fc.assert(
      fc.property(weight, weight, weight, weight, share, share, (a, b, moreA, moreB, payoff, cost) => {
        const at = (alpha: number, beta: number): number => computeReward({ alpha, beta }, payoff, scaled(cost)) ?? Number.NaN;
        expect(at(a + moreA, b + moreB)).toBeCloseTo(at(a, b) + at(moreA, moreB), 10);
        expect(at(2 * a, 2 * b)).toBeCloseTo(2 * at(a, b), 10);
      }),
    );
  });

  test('lies in −β..α where payoff and C lie in 0..1', () => {
    fc.assert(
      fc.property(weight, weight, share, share, (alpha, beta, payoff, cost) => {
        const reward = computeReward({ alpha, beta }, payoff, scaled(cost)) ?? Number.NaN;
        expect(reward).toBeGreaterThanOrEqual(-beta);
        expect(reward).toBeLessThanOrEqual(alpha);
      }),
    );
  });
});

describe('rewards of several members', () => {
  test('come in their order, null without a payoff or a C', () => {
    const rewards = listRewards({ alpha: 1, beta: 1 }, [0.5, undefined, 1, 0.25], [scaled(0.25), scaled(0), refused, scaled(1)]);
    expect(rewards).toEqual([0.25, null, null, -0.75]);
  });

  test('are null for all where nobody is paid', () => {
    expect(listRewards({ alpha: 1, beta: 0 }, [], [scaled(0), scaled(1)])).toEqual([null, null]);
  });
});
