import { describe, expect, test } from '@jest/globals';
import { drawRetests, summariseRetests } from '../../../src/evaluators/judge/retests.ts';

const items = Array.from({ length: 100 }, (_, i) => ({ key: `item ${i}` }));

describe('retests', () => {
  test('are the share of the items, rounded up, the same in any order and others with another seed', () => {
    const drawn = drawRetests(items, 0.05, 7);
    expect(drawn).toHaveLength(5);
    expect(drawRetests([...items].reverse(), 0.05, 7)).toEqual(drawn);
    expect(drawRetests(items, 0.05, 8)).not.toEqual(drawn);
    expect(drawRetests(items, 0.051, 7).slice(0, 5)).toEqual(drawn);
    expect([drawRetests(items, 0, 7).length, drawRetests(items, 0.051, 7).length, drawRetests(items, 1, 7).length]).toEqual([0, 6, 100]);
  });

  /* d = np.array([7.5, 8, 2, 9, 9]) - [7, 8, 3, 9, 10]; np.std(d, ddof=1) / 2**.5 */
  test('tell the standard deviation of one score, not of the difference of two', () => {
    const pairs = [
      { first: 7, second: 7.5 },
      { first: 8, second: 8 },
      { first: 3, second: 2 },
      { first: 9, second: 9 },
      { first: 10, second: 9 },
    ];
    expect(summariseRetests(pairs)).toEqual({
      items: 5,
      meanDifference: expect.closeTo(-0.3, 12),
      standardDeviation: expect.closeTo(0.4743416490252569, 12),
      largestDifference: 1,
    });
  });

  test('one pair has no standard deviation, none has nothing', () => {
    expect(summariseRetests([{ first: 3, second: 5 }])).toEqual({ items: 1, meanDifference: 2, largestDifference: 2 });
    expect(summariseRetests([])).toEqual({ items: 0 });
  });
});
