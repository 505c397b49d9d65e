import { describe, expect, test } from '@jest/globals';
import { addTruth, computeTruthAgreement, openTruthSums } from '../../../src/poq/rounds/truth-agreement.ts';

const agreementOf = (pairs: readonly (readonly [number, number, number])[]): ReturnType<typeof computeTruthAgreement> => {
  const sums = openTruthSums();
  for (const [consensus, truth, times] of pairs) addTruth(sums, consensus, truth, times);
  return computeTruthAgreement(sums);
};

describe('agreement with ground truth', () => {
  // c 1, 2, 3, 3 and G 2, 2, 4, 4: |c − G| 1, 0, 1, 1; about the means 2.25 and 3: product 1.25 + 0.25 + 0.75 + 0.75 = 3, squares 2.75 and 4
  test('is the mean distance and the Pearson correlation of all pairs', () => {
    const { error, correlation } = agreementOf([
      [1, 2, 1],
      [2, 2, 1],
      [3, 4, 2],
    ]) ?? { error: Number.NaN };
    expect(error).toBe(0.75);
    expect(correlation).toBeCloseTo(3 / Math.sqrt(2.75 * 4), 15);
  });

  test('has a sign', () => {
    const pairs = [
      [1, 9, 1],
      [2, 8, 3],
      [7, 3, 1],
    ] as const;
    expect(agreementOf(pairs)?.correlation).toBeCloseTo(-1, 14);
  });

  test('has no correlation where a side does not vary, and is nothing of no pairs', () => {
    const constant = [
      [0.1, 1, 3],
      [0.1, 2, 1],
    ] as const;
    expect(agreementOf(constant)).toEqual({ error: expect.closeTo(1.15, 14) });
    expect(agreementOf([])).toBeUndefined();
  });
});
