import { expect, test } from '@jest/globals';
import { mapToTen } from '../../src/evaluators/score-map.ts';

test('shares and cosines become points of ten, and nothing lies outside', () => {
  expect([-1, -0.001, 0, 0.25, 1, 1.0000001].map(mapToTen)).toEqual([0, 0, 0, 2.5, 10, 10]);
});
