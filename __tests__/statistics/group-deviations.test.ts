import { expect, test } from '@jest/globals';
import { boundDeviations, computeGroupDeviations } from '../../src/statistics/group-deviations.ts';
import { isNonEmpty, type NonEmpty } from '../../src/statistics/sample.ts';
import { seeded } from '../gate/estimate/simulated-comparison.ts';

test('deviations are from the median of the own group', () => {
  const { groups } = computeGroupDeviations([
    [1, 5, 2],
    [10, 20],
  ]);
  expect(groups).toEqual([
    [
      { centre: 2, beside: -1 },
      { centre: 2, beside: 3 },
      { centre: 2, beside: 0 },
    ],
    [
      { centre: 15, beside: -5 },
      { centre: 15, beside: 5 },
    ],
  ]);
});

test.each([2, 3, 10])('the scale of normal observations is their standard deviation, also in groups of %i', (size) => {
  const random = seeded(3);
  const groups = Array.from({ length: 6000 / size }, (_, index) => Array.from({ length: size }, () => 100 * index + 4 * random.normal()));
  // half of 6,000 distances: a standard error of some 2 %
  expect(computeGroupDeviations(groups.flatMap((group) => (isNonEmpty(group) ? [group] : []))).scale / 4).toBeCloseTo(1, 1);
});

test('one outlier moves the scale little and is moved to the bound itself', () => {
  const group: NonEmpty<number> = [10, 11, 9, 10, 12, 8, 10, 11];
  const { scale } = computeGroupDeviations([group]);
  const stalled = computeGroupDeviations([[...group, 500]]);
  expect(stalled.scale).toBeLessThanOrEqual(1.5 * scale);
  expect(boundDeviations(stalled, 3)).toEqual([[...group, 10 + 3 * stalled.scale]]);
});

test('nothing is moved where most observations do not differ at all', () => {
  expect(boundDeviations(computeGroupDeviations([[5, 5, 5, 5, 9]]), 3)).toEqual([[5, 5, 5, 5, 9]]);
});
