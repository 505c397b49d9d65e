import { expect, test } from '@jest/globals';
import { compareRanks } from '../../../src/poq/attacks/rank-changes.ts';

test('an order that stands is no change, whatever the rewards', () => {
  expect(compareRanks([1, 2, 3], [0.1, 0.2, 9])).toEqual({ rankCorrelation: 1, wronglyRanked: 0, leaderDisplaced: false });
});

test('two that change places are two, and the leader is displaced where it is one of them', () => {
  // Ranks 3 2 1 against 3 1 2: two pairs in order, one not: τ = 1/3.
  expect(compareRanks([1, 2, 3], [1, 3, 2])).toEqual({
    rankCorrelation: expect.closeTo(1 / 3, 12),
    wronglyRanked: 2,
    leaderDisplaced: true,
  });
  expect(compareRanks([1, 2, 3], [2, 1, 3])).toEqual({
    rankCorrelation: expect.closeTo(1 / 3, 12),
    wronglyRanked: 2,
    leaderDisplaced: false,
  });
  expect(compareRanks([1, 2, 3], [3, 2, 1])).toEqual({ rankCorrelation: -1, wronglyRanked: 2, leaderDisplaced: true });
});

test('what rounding leaves of a tie is a tie', () => {
  expect(compareRanks([0.3, 0.3], [0.1 + 0.2, 0.3])).toEqual({ rankCorrelation: 1, wronglyRanked: 0, leaderDisplaced: false });
  const alpha = 1e6;
  expect(alpha * (0.1 + 0.2) - alpha * 0.3).toBeGreaterThan(1e-11);
  expect(compareRanks([0.3 * alpha, 0.3 * alpha], [(0.1 + 0.2) * alpha, 0.3 * alpha]).wronglyRanked).toBe(0);
});

test('nodes without a reward do not count', () => {
  expect(compareRanks([null, 2, 3], [1, 2, null])).toEqual({ rankCorrelation: 1, wronglyRanked: 0, leaderDisplaced: false });
});

test('an order that falls into a tie is a change', () => {
  expect(compareRanks([1, 2], [5, 5])).toEqual({ rankCorrelation: 0, wronglyRanked: 1, leaderDisplaced: false });
});
