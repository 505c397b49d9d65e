import { expect, test } from '@jest/globals';
import { weightedMeanBy } from '../../../src/poq/consensus/weighted-mean.ts';

test('without the one whose weight dwarfs all others, the others still have their mean', () => {
  const { fillWithout } = weightedMeanBy(Float64Array.of(1e-9, 1e12, 3e-9));
  const others = new Float64Array(3);
  fillWithout(Float64Array.of(2, 10, 6), Int32Array.of(0, 1, 2), 3, others);
  // (2 · 1 + 6 · 3)/4 = 5; beside the great weight the others vanish.
  expect(others[1]).toBeCloseTo(5, 12);
  expect(others[0]).toBeCloseTo(10, 12);
  expect(others[2]).toBeCloseTo(10, 12);
});

test('weights are those of the members drawn, in the order in which they were drawn', () => {
  const { compute, fillWithout } = weightedMeanBy(Float64Array.of(1, 2, 3, 4));
  const scores = Float64Array.of(8, 2, 5);
  const members = Int32Array.of(3, 0, 1);
  // 4 · 8 + 1 · 2 + 2 · 5 = 44 by 7.
  expect(compute(scores, members, 3)).toBeCloseTo(44 / 7, 12);
  const others = new Float64Array(3);
  fillWithout(scores, members, 3, others);
  expect([...others]).toEqual([12 / 3, 42 / 6, 34 / 5]);
});
