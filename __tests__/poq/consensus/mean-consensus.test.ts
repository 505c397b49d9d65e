import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeConsensus } from '../../../src/poq/consensus/mean-consensus.ts';

test('the consensus is the mean', () => {
  expect(computeConsensus([4])).toBe(4);
  expect(computeConsensus([2, 9, 4])).toBe(5);
});

test('it lies between the lowest and the highest score, and does not depend on their order', () => {
  const score = fc.double({ min: 0, max: 10, noNaN: true });
  fc.assert(
    fc.property(score, fc.array(score, { maxLength: 6 }), (first, rest) => {
      const consensus = computeConsensus([first, ...rest]);
      expect(consensus).toBeGreaterThanOrEqual(Math.min(first, ...rest) - 1e-9);
      expect(consensus).toBeLessThanOrEqual(Math.max(first, ...rest) + 1e-9);
      const [last = first, ...others] = [first, ...rest].reverse();
      expect(computeConsensus([last, ...others])).toBeCloseTo(consensus, 12);
    }),
  );
});
