import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { apportion } from '../../src/suite/apportion.ts';

const full = (weights: readonly number[]): { weight: number; capacity: number }[] =>
  weights.map((weight) => ({ weight, capacity: weight }));

describe('apportion', () => {
  test('gives seats by largest remainders', () => {
    // Textbook example of Hamilton's method: quotas 4.7, 1.6, 1.58, 1.2, .6, .31 of 10 seats.
    expect(apportion(10, full([47000, 16000, 15800, 12000, 6100, 3100]))).toEqual([5, 2, 1, 1, 1, 0]);
  });

  test('gives a tie to the earlier share', () => {
    expect(apportion(1, full([5, 5]))).toEqual([1, 0]);
    expect(apportion(3, full([10, 10]))).toEqual([2, 1]);
  });

  test('fills a share up to its capacity and divides the rest among the others', () => {
    expect(
      apportion(30, [
        { weight: 100, capacity: 4 },
        { weight: 50, capacity: 50 },
        { weight: 50, capacity: 50 },
      ]),
    ).toEqual([4, 13, 13]);
  });

  test('gives all capacities where there are more seats', () => {
    expect(apportion(100, full([3, 4]))).toEqual([3, 4]);
    expect(apportion(5, [])).toEqual([]);
  });

  const shares = fc.array(fc.record({ weight: fc.integer({ min: 0, max: 1000 }), capacity: fc.integer({ min: 0, max: 1000 }) }), {
    maxLength: 8,
  });

  test('sums to the seats or the capacities, and never overfills a share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), shares, (seats, list) => {
        const weighed = list.map(({ weight, capacity }) => ({ weight: weight + 1, capacity }));
        const given = apportion(seats, weighed);
        const capacity = weighed.reduce((total, share) => total + share.capacity, 0);
        expect(given.reduce((total, each) => total + each, 0)).toBe(Math.min(seats, capacity));
        given.forEach((each, index) => {
          expect(each).toBeLessThanOrEqual(weighed[index]?.capacity ?? -1);
          expect(each).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  test('stays within one seat of the exact quota where no capacity binds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 }),
        (seats, weights) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          const given = apportion(
            seats,
            weights.map((weight) => ({ weight, capacity: 10_000 })),
          );
          given.forEach((each, index) => {
            expect(Math.abs(each - (seats * (weights[index] ?? 0)) / total)).toBeLessThan(1);
          });
        },
      ),
    );
  });
});
