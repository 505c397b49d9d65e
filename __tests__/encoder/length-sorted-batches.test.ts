import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { groupByLength } from '../../src/encoder/length-sorted-batches.ts';

const lengthsArbitrary = fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 80 });
const limitsArbitrary = fc.record({ texts: fc.integer({ min: 1, max: 40 }), tokens: fc.integer({ min: 1, max: 2000 }) });

describe('groupByLength', () => {
  test('the longest texts come first, and equal lengths keep their order', () => {
    expect(groupByLength([3, 9, 3, 9, 5], { texts: 2, tokens: 1000 })).toEqual([[1, 3], [4, 0], [2]]);
  });

  test('padding counts: a batch holds as many texts as fit beside its longest', () => {
    expect(groupByLength([10, 2, 2, 2, 2], { texts: 32, tokens: 20 })).toEqual([
      [0, 1],
      [2, 3, 4],
    ]);
  });

  test('a text longer than the limit gets a batch of its own', () => {
    expect(groupByLength([4, 500, 4], { texts: 32, tokens: 100 })).toEqual([[1], [0, 2]]);
  });

  test('empty texts need no place of their own to be grouped', () => {
    expect(groupByLength([0, 0, 0], { texts: 2, tokens: 1 })).toEqual([[0], [1], [2]]);
    expect(groupByLength([], { texts: 2, tokens: 1 })).toEqual([]);
  });

  test('every position occurs exactly once, no limit is broken, and no batch holds a longer text than the one before', () => {
    fc.assert(
      fc.property(lengthsArbitrary, limitsArbitrary, (lengths, limits) => {
        const batches = groupByLength(lengths, limits);
        expect(batches.flat().sort((a, b) => a - b)).toEqual([...lengths.keys()]);
        const inOrder = batches.flat().map((position) => lengths[position] ?? -1);
        expect(inOrder).toEqual([...lengths].sort((a, b) => b - a));
        for (const batch of batches) {
          const longest = Math.max(...batch.map((position) => lengths[position] ?? -1));
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(limits.texts);
          expect(batch.length === 1 || batch.length * longest <= limits.tokens).toBe(true);
        }
      }),
    );
  });

  test.each([0, -1, 1.5, Number.NaN])('a limit of %p is refused', (limit) => {
    expect(() => groupByLength([1], { texts: limit, tokens: 10 })).toThrow(RangeError);
    expect(() => groupByLength([1], { texts: 10, tokens: limit })).toThrow(RangeError);
  });
});
