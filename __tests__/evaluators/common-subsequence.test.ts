import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeCommonSubsequence } from '../../src/evaluators/common-subsequence.ts';
import { InterruptedError } from '../../src/failures.ts';

const quiet = new AbortController().signal;

/** The definition, cell by cell. */
function countByTable(one: readonly string[], other: readonly string[]): number {
  let row = other.map(() => 0);
  for (const element of one) {
    const above = row;
    row = [];
    other.forEach((candidate, index) => {
      const [left, upper, corner] = [row[index - 1] ?? 0, above[index] ?? 0, above[index - 1] ?? 0];
      row.push(element === candidate ? corner + 1 : Math.max(left, upper));
    });
  }
  return row.at(-1) ?? 0;
}

test('it counts what two lists have in common in the same order', async () => {
  expect(await computeCommonSubsequence([...'ABCBDAB'], [...'BDCABA'], quiet)).toBe(4);
  expect(await computeCommonSubsequence([...'abc'], [...'cba'], quiet)).toBe(1);
  expect(await computeCommonSubsequence([...'abc'], [], quiet)).toBe(0);
});

test('lists of any length and alphabet agree with the table of the definition, whichever comes first', async () => {
  const list = fc.oneof(
    fc.array(fc.constantFrom('a', 'b'), { maxLength: 140 }),
    fc.array(fc.constantFrom(...'abcdefghij'), { maxLength: 140 }),
    fc.array(fc.constantFrom('a'), { maxLength: 100 }),
  );
  await fc.assert(
    fc.asyncProperty(list, list, async (one, other) => {
      const length = countByTable(one, other);
      expect(await computeCommonSubsequence(one, other, quiet)).toBe(length);
      expect(await computeCommonSubsequence(other, one, quiet)).toBe(length);
    }),
    { numRuns: 300 },
  );
});

describe('millions of elements', () => {
  const many = Array.from({ length: 2_000_000 }, (_, index) => (index % 2 === 0 ? 'a' : 'b'));
  test('against a few hundred take no time to speak of', async () => {
    const few = Array.from({ length: 900 }, (_, index) => ['a', 'c', 'b'][index % 3] ?? '');
    expect(await computeCommonSubsequence(many, few, quiet)).toBe(600);
  });
  test('against as many leave their turn to others, and can be interrupted', async () => {
    const interrupt = new AbortController();
    setTimeout(() => interrupt.abort(), 20);
    await expect(computeCommonSubsequence(many, many, interrupt.signal)).rejects.toThrow(InterruptedError);
  });
});
