import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeNormalizedReward } from '../../../src/poq/rewards/normalized-reward.ts';
import { computeReward } from '../../../src/poq/rewards/reward.ts';
import { refused, scaled, share, weight } from './members.ts';

describe('(R + β)/(α + β)', () => {
  test('worked by hand: α = 1, β = 3, R = 1/2 − 3 · 1/2 = −1, (−1 + 3)/4', () => {
    expect(computeNormalizedReward({ alpha: 1, beta: 3 }, 0.5, scaled(0.5))).toBe(0.5);
    expect(computeNormalizedReward({ alpha: 3, beta: 1 }, 0.25, scaled(0))).toBe(1.75 / 4);
  });

  test('the worst answer at the greatest cost is 0, the best at the least is 1', () => {
    expect(computeNormalizedReward({ alpha: 2, beta: 0.5 }, 0, scaled(1))).toBe(0);
    expect(computeNormalizedReward({ alpha: 2, beta: 0.5 }, 1, scaled(0))).toBe(1);
  });

  test('does not exist outside 0..1, and without a cost', () => {
    const weights = { alpha: 1, beta: 1 };
    expect(computeNormalizedReward(weights, 0.5, scaled(1.01))).toBeUndefined();
    expect(computeNormalizedReward(weights, 0.5, scaled(-0.01))).toBeUndefined();
    expect(computeNormalizedReward(weights, 1.01, scaled(0.5))).toBeUndefined();
    expect(computeNormalizedReward(weights, 0.5, refused)).toBeUndefined();
  });

  test('of quality alone it is the payoff, whatever the cost', () => {
    expect(computeNormalizedReward({ alpha: 4, beta: 0 }, 0.3, refused)).toBeCloseTo(0.3, 14);
    expect(computeNormalizedReward({ alpha: 4, beta: 0 }, 0.3, scaled(7))).toBeCloseTo(0.3, 14);
  });

  test('does not exist where nothing weighs', () => {
    expect(computeNormalizedReward({ alpha: 0, beta: 0 }, 0.5, scaled(0.5))).toBeUndefined();
  });

  test('lies in 0..1 and ranks as the reward does', () => {
    const positive = fc.double({ min: 0.01, max: 10, noNaN: true });
    fc.assert(
      fc.property(positive, weight, fc.tuple(share, share), fc.tuple(share, share), (alpha, beta, one, other) => {
        const weights = { alpha, beta };
        const normal = ([payoff, cost]: readonly [number, number]): number =>
          computeNormalizedReward(weights, payoff, scaled(cost)) ?? Number.NaN;
        const plain = ([payoff, cost]: readonly [number, number]): number => computeReward(weights, payoff, scaled(cost)) ?? Number.NaN;
        expect(normal(one)).toBeGreaterThanOrEqual(-1e-12);
        expect(normal(one)).toBeLessThanOrEqual(1 + 1e-12);
        expect((normal(one) - normal(other)) * (alpha + beta)).toBeCloseTo(plain(one) - plain(other), 9);
      }),
    );
  });
});
