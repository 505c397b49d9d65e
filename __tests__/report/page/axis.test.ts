import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeAxis } from '../../../src/report/page/axis.ts';

describe('an axis', () => {
  test('its ticks are round and its ends are ticks', () => {
    expect(computeAxis([5.3, 7.13], 5)).toEqual({ low: 5, high: 7.5, ticks: [5, 5.5, 6, 6.5, 7, 7.5] });
    expect(computeAxis([0, 1312], 5)).toEqual({ low: 0, high: 1500, ticks: [0, 500, 1000, 1500] });
  });

  test('one value has room around it', () => {
    const { low, high } = computeAxis([4.2, 4.2], 5);
    expect(low).toBeLessThanOrEqual(4.2);
    expect(high).toBeGreaterThan(4.2);
    expect(computeAxis([0], 5).high).toBeGreaterThan(0);
  });

  test('every value lies on it, with few ticks', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e4, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 8 }), (values) => {
        const { low, high, ticks } = computeAxis(values, 5);
        const slack = 1e-6 * (high - low);
        expect(Math.min(...values)).toBeGreaterThanOrEqual(low - slack);
        expect(Math.max(...values)).toBeLessThanOrEqual(high + slack);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(9);
      }),
    );
  });
});
