import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ScaleChoice, scaleCosts } from '../../../src/poq/rewards/cost-scale.ts';
import { membersOf, refusalsOf, valuesOf, wholeCosts } from './members.ts';

const scale = (costs: readonly (number | null)[], choice: ScaleChoice): readonly (number | undefined)[] =>
  valuesOf(scaleCosts(membersOf(costs), choice));

describe('costs of 100, 200 and 400 ms, worked by hand', () => {
  const costs = [100, 200, 400];

  test('reference: how many times the reference', () => {
    expect(scale(costs, { scale: 'reference', reference: 200 })).toEqual([0.5, 1, 2]);
  });

  test('baselines: least and greatest of the baselines are 0 and 1, and others lie outside, unclipped', () => {
    expect(scale(costs, { scale: 'baselines', baselines: [0, 1] })).toEqual([0, 1, 3]);
    expect(scale(costs, { scale: 'baselines', baselines: [1, 2] })).toEqual([-0.5, 0, 1]);
  });

  test('pool: the cheapest is 0 and the dearest 1', () => {
    expect(scale(costs, { scale: 'pool' })).toEqual([0, 1 / 3, 1]);
  });

  test('max: share of the dearest', () => {
    expect(scale(costs, { scale: 'max' })).toEqual([0.25, 0.5, 1]);
  });

  test('log: each doubling is the same step', () => {
    expect(scale(costs, { scale: 'log' })).toEqual([0, expect.closeTo(0.5, 12), 1]);
    expect(scale([1, 10, 1000], { scale: 'log' })).toEqual([0, expect.closeTo(1 / 3, 12), 1]);
  });
});

describe('what hardly can be scaled', () => {
  test('alone, or where all cost the same, pool and log are 0', () => {
    expect(scale([70], { scale: 'pool' })).toEqual([0]);
    expect(scale([70, 70], { scale: 'pool' })).toEqual([0, 0]);
    expect(scale([70], { scale: 'log' })).toEqual([0]);
    expect(scale([70, 70], { scale: 'log' })).toEqual([0, 0]);
  });

  test('where all costs are 0, max is 0; where they are equal, it is 1', () => {
    expect(scale([0, 0], { scale: 'max' })).toEqual([0, 0]);
    expect(scale([70, 70], { scale: 'max' })).toEqual([1, 1]);
  });

  test('baselines of one cost are refused for all, because costs would drop out of the rewards', () => {
    for (const baselines of [[], [0], [0, 1]]) {
      const costs = scaleCosts(membersOf([70, 70, 90]), { scale: 'baselines', baselines });
      expect(refusalsOf(costs)).toEqual(Array(3).fill(expect.stringContaining('two baselines of different cost')));
    }
  });

  test('a baseline without a cost is none to scale by', () => {
    expect(scale([70, null, 90, 80], { scale: 'baselines', baselines: [0, 1, 2] })).toEqual([0, undefined, 1, 0.5]);
    expect(scale([70, null, 90], { scale: 'baselines', baselines: [0, 1] })).toEqual([undefined, undefined, undefined]);
  });

  test('a reference that is not known, or not above 0, is refused for all', () => {
    expect(refusalsOf(scaleCosts(membersOf([70]), { scale: 'reference' }))).toEqual([expect.stringContaining('no such cost is known')]);
    expect(refusalsOf(scaleCosts(membersOf([70]), { scale: 'reference', reference: 0 }))).toEqual([expect.stringContaining('which is 0')]);
  });

  test('a member without a cost is refused by name, with the reason where there is one; the others keep theirs', () => {
    const costs = scaleCosts([{ name: 'gemma', costless: 'has no timings' }, ...membersOf([10, null, 30])], { scale: 'pool' });
    expect(valuesOf(costs)).toEqual([undefined, 0, undefined, 1]);
    expect(refusalsOf(costs)).toEqual(['gemma has no timings', undefined, 'b has no measured cost', undefined]);
  });

  test('a cost of 0 has no logarithm: it is refused by name, and the others are scaled without it', () => {
    const costs = scaleCosts(membersOf([0, 10, 100]), { scale: 'log' });
    expect(valuesOf(costs)).toEqual([undefined, 0, 1]);
    expect(refusalsOf(costs)[0]).toBe('a costs 0, which has no logarithm: scale: log needs costs above 0');
  });

  test('a cost below 0, or endless, is refused and takes no part in the scale', () => {
    const costs = scaleCosts(membersOf([-1, 10, 20, Number.POSITIVE_INFINITY]), { scale: 'pool' });
    expect(valuesOf(costs)).toEqual([undefined, 0, 1, undefined]);
    expect(refusalsOf(costs)[0]).toBe('a has a cost that cannot be: -1');
  });

  test('a reference of next to nothing is refused by name, where C would be endless or beyond all rewards', () => {
    const refused = expect.stringContaining('beyond all measure of what it is divided by');
    expect(refusalsOf(scaleCosts(membersOf([70, 0]), { scale: 'reference', reference: 1e-320 }))).toEqual([refused, undefined]);
    expect(refusalsOf(scaleCosts(membersOf([70, 1e-300]), { scale: 'reference', reference: 1e-300 }))).toEqual([refused, undefined]);
    expect(refusalsOf(scaleCosts(membersOf([1, 2, 1e300]), { scale: 'baselines', baselines: [0, 1] }))[2]).toEqual(refused);
  });

  test('nobody has a cost: each says so by name', () => {
    expect(refusalsOf(scaleCosts(membersOf([null, null]), { scale: 'baselines' }))).toEqual([
      'a has no measured cost',
      'b has no measured cost',
    ]);
  });
});

const ofPool = ['pool', 'max', 'log'] as const;

describe('properties', () => {
  test('another unit of all costs changes no C', () => {
    fc.assert(
      fc.property(wholeCosts, fc.integer({ min: 1, max: 1_000_000 }), (costs, unit) => {
        const others = costs.map((cost) => cost / unit);
        const all: readonly (readonly [ScaleChoice, ScaleChoice])[] = [
          ...ofPool.map((one) => [{ scale: one }, { scale: one }] as const),
          [
            { scale: 'reference', reference: 50 },
            { scale: 'reference', reference: 50 / unit },
          ],
          [
            { scale: 'baselines', baselines: [0, 1] },
            { scale: 'baselines', baselines: [0, 1] },
          ],
        ];
        for (const [choice, same] of all) {
          const before = scale(costs, choice);
          // Equal costs stay equal under a division, so that what is refused stays refused.
          expect(scale(others, same)).toEqual(before.map((value) => value && expect.closeTo(value, 6)));
        }
      }),
    );
  });

  test('C of pool, max and log lies in 0..1, and the dearest has 1 where costs differ', () => {
    fc.assert(
      fc.property(wholeCosts, (costs) => {
        for (const one of ofPool) {
          const values = scale(costs, { scale: one });
          for (const value of values) expect(value).toBeGreaterThanOrEqual(0);
          const differ = new Set(costs).size > 1;
          expect(Math.max(...values.map((value) => value ?? Number.NaN))).toBe(one === 'max' || differ ? 1 : 0);
        }
      }),
    );
  });

  test('who costs more never has the smaller C', () => {
    fc.assert(
      fc.property(wholeCosts, fc.constantFrom(...ofPool, 'reference' as const), (costs, one) => {
        const sorted = costs.toSorted((left, right) => left - right);
        const values = scale(sorted, { scale: one, reference: 7 }).map((value) => value ?? Number.NaN);
        expect(values).toEqual(values.toSorted((left, right) => left - right));
      }),
    );
  });

  test('the order of the members changes nobody’s C', () => {
    fc.assert(
      fc.property(wholeCosts, fc.constantFrom(...ofPool), (costs, one) => {
        expect(scale(costs.toReversed(), { scale: one })).toEqual(scale(costs, { scale: one }).toReversed());
      }),
    );
  });
});
