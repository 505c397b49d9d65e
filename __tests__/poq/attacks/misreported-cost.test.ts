import { describe, expect, test } from '@jest/globals';
import { computeLieGain } from '../../../src/poq/attacks/misreported-cost.ts';
import { type CostedMember, type CostScale, scaleCosts } from '../../../src/poq/rewards/cost-scale.ts';

const members: readonly CostedMember[] = [
  { name: 'cheap', cost: 100 },
  { name: 'middle', cost: 200 },
  { name: 'dear', cost: 400 },
  { name: 'unmeasured' },
];

const gainOf = (liar: number, declaredShare: number, scale: CostScale, beta = 0.3): number | undefined =>
  computeLieGain(members, { liar, declaredShare }, { beta, scale: (those) => scaleCosts(those, { scale, reference: 200 }) });

describe('half of the true cost declared, β = 0.3', () => {
  test('against a reference of 200: 0.3 · (2 − 1) for who costs 400', () => {
    expect(gainOf(2, 0.5, 'reference')).toBeCloseTo(0.3, 12);
    expect(gainOf(0, 0.5, 'reference')).toBeCloseTo(0.3 * 0.25, 12);
  });

  test('in the pool: C falls from 1/3 to 0 for the middle one, which declares the least cost', () => {
    // 200 of 100..400 is 1/3; 100 of 100..400 is 0.
    expect(gainOf(1, 0.5, 'pool')).toBeCloseTo(0.1, 12);
    // 400 is the end of the scale and stays it with 200: both share it.
    expect(gainOf(2, 0.5, 'pool')).toBeCloseTo(0, 12);
    // A quarter of it is the least: C from 1 to 0.
    expect(gainOf(2, 0.25, 'pool')).toBeCloseTo(0.3, 12);
  });

  test('by the greatest: 1 − 1 for the dearest that stays it, 1 − 0.5 when another is dearer', () => {
    expect(gainOf(2, 0.5, 'max')).toBeCloseTo(0, 12);
    expect(gainOf(2, 0.25, 'max')).toBeCloseTo(0.3 * 0.5, 12);
  });

  test('twice the β is twice the gain', () => {
    expect(gainOf(1, 0.5, 'pool', 0.6)).toBeCloseTo(0.2, 12);
  });
});

test('who has no cost, or no logarithm of it, gains nothing that could be told', () => {
  expect(gainOf(3, 0.5, 'pool')).toBeUndefined();
  expect(gainOf(0, 0, 'log')).toBeUndefined();
});
