import { describe, expect, test } from '@jest/globals';
import { decideMargin } from '../../../src/gate/estimate/decision.ts';

describe('the decision at the margin', () => {
  test.each([
    [-0.05, 0.1, 'pass'],
    [-0.04, -0.01, 'pass'],
    [-0.2, -0.0501, 'fail'],
    [-0.2, -0.05, 'inconclusive'],
    [-0.0501, 0.3, 'inconclusive'],
    [-1e300, 1e300, 'inconclusive'],
  ])('of the interval %p to %p is %s', (low, high, expected) => {
    expect(decideMargin({ low, high }, 0.05)).toBe(expected);
  });
});
