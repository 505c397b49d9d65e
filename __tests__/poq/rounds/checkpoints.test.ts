import { expect, test } from '@jest/globals';
import { spaceCheckpoints } from '../../../src/poq/rounds/checkpoints.ts';

test('checkpoints ascend from the first round to the last, by equal factors', () => {
  expect(spaceCheckpoints(1_000, 4)).toEqual([1, 10, 100, 1_000]);
  const many = spaceCheckpoints(5_000);
  expect([many[0], many.at(-1)]).toEqual([1, 5_000]);
  expect(many.length).toBeGreaterThan(45);
  expect(many.every((at, index) => at > (many[index - 1] ?? 0))).toBe(true);
});

test('a single round has a single checkpoint', () => {
  expect(spaceCheckpoints(1)).toEqual([1]);
});
