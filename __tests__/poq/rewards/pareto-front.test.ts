import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findParetoFront, type QualityAtCost } from '../../../src/poq/rewards/pareto-front.ts';

const at = (quality: number, cost: number): QualityAtCost => ({ quality, cost });

describe('Pareto front', () => {
  test('holds who is best at their cost, and nobody who is both worse and dearer', () => {
    expect(findParetoFront([at(5, 1), at(7, 3), at(6, 4), at(9, 9), at(4, 2)])).toEqual([true, true, false, true, false]);
  });

  test('of equal quality only the cheaper one is on it, of equal cost only the better one', () => {
    expect(findParetoFront([at(5, 2), at(5, 1)])).toEqual([false, true]);
    expect(findParetoFront([at(5, 1), at(6, 1)])).toEqual([false, true]);
  });

  test('equal ones both stay, or both go', () => {
    expect(findParetoFront([at(5, 1), at(5, 1), at(4, 2), at(4, 2)])).toEqual([true, true, false, false]);
  });

  test('one without a cost is not on it and beats nobody', () => {
    expect(findParetoFront([{ quality: 10 }, at(5, 1)])).toEqual([false, true]);
    expect(findParetoFront([])).toEqual([]);
  });

  test('is what comparing everyone with everyone gives, in any order', () => {
    const point = fc.record({ quality: fc.integer({ min: 0, max: 8 }), cost: fc.integer({ min: 0, max: 8 }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), (points) => {
        const front = points.map(
          (one) =>
            !points.some(
              (other) => other.quality >= one.quality && other.cost <= one.cost && (other.quality > one.quality || other.cost < one.cost),
            ),
        );
        expect(findParetoFront(points)).toEqual(front);
        expect(findParetoFront(points.toReversed())).toEqual(front.toReversed());
      }),
    );
  });
});
