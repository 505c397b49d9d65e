import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RewardLine } from '../../../src/documents/simulation.ts';
import { findLeaders } from '../../../src/poq/rewards/leaders.ts';
import { findParetoFront } from '../../../src/poq/rewards/pareto-front.ts';

const line = (name: string, quality: number, cost: number): RewardLine => ({ name, quality, cost });

describe('who leads at which β', () => {
  test('worked by hand: 8 − 4β, 6 − 2β and 3 − β meet at 1 and 3', () => {
    expect(findLeaders([line('cheap', 3, 1), line('good', 8, 4), line('fair', 6, 2)])).toEqual([
      { name: 'good', from: 0, to: 1 },
      { name: 'fair', from: 1, to: 3 },
      { name: 'cheap', from: 3 },
    ]);
  });

  test('a line below the others leads nowhere, though it is on the Pareto front', () => {
    // 5 − 2β is below 8 − 4β until 3/2 and below 4 − β from 1 on.
    expect(findLeaders([line('good', 8, 4), line('between', 5, 2), line('cheap', 4, 1)])).toEqual([
      { name: 'good', from: 0, to: 4 / 3 },
      { name: 'cheap', from: 4 / 3 },
    ]);
  });

  test('a line that touches the top at one β alone does not lead', () => {
    // 8 − 4β, 6 − 3β and 4 − 2β all meet at 2.
    expect(findLeaders([line('a', 8, 4), line('b', 6, 3), line('c', 4, 2)])).toEqual([
      { name: 'a', from: 0, to: 2 },
      { name: 'c', from: 2 },
    ]);
  });

  test('of equal quality the cheaper one leads from the start', () => {
    expect(findLeaders([line('dear', 5, 2), line('cheap', 5, 1)])).toEqual([{ name: 'cheap', from: 0 }]);
  });

  test('equal lines lead together, in their order', () => {
    expect(findLeaders([line('twin', 5, 1), line('good', 6, 3), line('other twin', 5, 1)])).toEqual([
      { name: 'good', from: 0, to: 0.5 },
      { name: 'twin', from: 0.5 },
      { name: 'other twin', from: 0.5 },
    ]);
  });

  test('a cost below 0 rises with β, and a node that costs 0 keeps its reward', () => {
    expect(findLeaders([line('free', 4, 0), line('rising', 2, -1), line('dear', 5, 1)])).toEqual([
      { name: 'dear', from: 0, to: 1 },
      { name: 'free', from: 1, to: 2 },
      { name: 'rising', from: 2 },
    ]);
  });

  test('one node leads for ever, and of none nobody', () => {
    expect(findLeaders([line('only', 0, 1)])).toEqual([{ name: 'only', from: 0 }]);
    expect(findLeaders([])).toEqual([]);
  });
});

describe('against looking at every line', () => {
  const lines = (value: fc.Arbitrary<number>): fc.Arbitrary<readonly RewardLine[]> =>
    fc
      .array(fc.tuple(value, value), { minLength: 1, maxLength: 25 })
      .map((pairs) => pairs.map(([quality, cost], index) => line(String(index), quality, cost - 3)));
  const either = fc.oneof(lines(fc.integer({ min: 0, max: 12 })), lines(fc.double({ min: 0, max: 12, noNaN: true })));
  const rewardOf = ({ quality, cost }: RewardLine, beta: number): number => quality - beta * cost;

  test('the leader has the highest reward at the ends and inside of its interval', () => {
    fc.assert(
      fc.property(either, fc.double({ min: 0, max: 1, noNaN: true }), (all, inside) => {
        for (const { name, from, to = from + 10 } of findLeaders(all)) {
          const leader = all.find((one) => one.name === name) ?? line('', Number.NaN, 0);
          for (const beta of [from, to, from + inside * (to - from)]) {
            const most = Math.max(...all.map((one) => rewardOf(one, beta)));
            expect(rewardOf(leader, beta)).toBeGreaterThanOrEqual(most - 1e-9 * Math.max(1, beta));
          }
        }
      }),
    );
  });

  test('intervals cover β ≥ 0 without a gap and do not overlap, but for equal lines', () => {
    fc.assert(
      fc.property(either, (all) => {
        const intervals = [...new Set(findLeaders(all).map(({ from, to = Number.POSITIVE_INFINITY }) => `${from} ${to}`))];
        const ends = intervals.map((interval) => interval.split(' ').map(Number));
        expect(ends[0]?.[0]).toBe(0);
        expect(ends.at(-1)?.[1]).toBe(Number.POSITIVE_INFINITY);
        for (const [index, [from = 0, to = 0]] of ends.entries()) {
          expect(to).toBeGreaterThan(from);
          if (index > 0) expect(from).toBe(ends[index - 1]?.[1]);
        }
      }),
    );
  });

  test('whoever leads is on the Pareto front', () => {
    fc.assert(
      fc.property(lines(fc.integer({ min: 0, max: 12 })), (all) => {
        const front = findParetoFront(all);
        for (const { name } of findLeaders(all)) expect(front[Number(name)]).toBe(true);
      }),
    );
  });

  test('the order of the nodes changes nothing', () => {
    fc.assert(
      fc.property(either, (all) => {
        const sorted = (one: readonly RewardLine[]): readonly string[] =>
          findLeaders(one)
            .map(({ name, from, to }) => `${from} ${to} ${name}`)
            .toSorted();
        expect(sorted(all.toReversed())).toEqual(sorted(all));
      }),
    );
  });
});
