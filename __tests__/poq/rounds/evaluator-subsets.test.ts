import { describe, expect, test } from '@jest/globals';
import { advanceSubset, countSubsets, firstSubset } from '../../../src/poq/rounds/evaluator-subsets.ts';

describe('subsets of evaluators', () => {
  test('come in lexicographic order, and begin again after the last', () => {
    const members = firstSubset(2);
    const seen = Array.from({ length: 7 }, () => {
      const now = members.join('');
      advanceSubset(members, 4);
      return now;
    });
    expect(seen).toEqual(['01', '02', '03', '12', '13', '23', '01']);
  });

  test('are as many as they are counted, none twice', () => {
    for (let of = 1; of <= 9; of += 1) {
      for (let size = 1; size <= of; size += 1) {
        const members = firstSubset(size);
        const seen = new Set<string>();
        for (let subset = 0; subset < countSubsets(of, size); subset += 1) {
          seen.add(members.join(' '));
          expect(members.every((member, place) => member > (members[place - 1] ?? -1) && member < of)).toBe(true);
          advanceSubset(members, of);
        }
        expect(seen.size).toBe(countSubsets(of, size));
        expect(members).toEqual(firstSubset(size));
      }
    }
  });

  // python3 -c "from math import comb; print(comb(50,10), comb(50,2), comb(3,3), comb(50,20))"
  test('are counted exactly for 50 evaluators', () => {
    expect([countSubsets(50, 10), countSubsets(50, 2), countSubsets(3, 3), countSubsets(50, 20)]).toEqual([
      10272278170, 1225, 1, 47129212243960,
    ]);
  });

  test.each([0, 4, 1.5, -1])('of %p among three are refused', (size) => {
    expect(() => countSubsets(3, size)).toThrow(RangeError);
  });
});
