import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { poolRounds } from '../../../src/poq/rewards/pooled-rounds.ts';
import type { Payoff } from '../../../src/poq/rounds/payoffs.ts';

/** Of the payoffs themselves. */
function payoffOf(values: readonly number[]): Payoff {
  const rounds = values.length;
  if (rounds === 0) return { rounds, mean: undefined, variance: undefined };
  const mean = values.reduce((sum, value) => sum + value, 0) / rounds;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { rounds, mean, variance: rounds < 2 ? undefined : squares / (rounds - 1) };
}

describe('rounds of several seeds', () => {
  test('worked by hand: payoffs 1, 3 and 5, 7, 9', () => {
    // mean 25/5; squares 16 + 4 + 0 + 4 + 16 over 4; means 2 and 7 are 5/√2 apart from theirs
    expect(poolRounds([payoffOf([1, 3]), payoffOf([5, 7, 9])])).toEqual({
      rounds: 5,
      mean: 5,
      variance: 10,
      seedDeviation: expect.closeTo(5 / Math.SQRT2, 12),
    });
  });

  test('a seed in which the node took no part changes nothing', () => {
    expect(poolRounds([payoffOf([1, 3]), payoffOf([])])).toEqual({ rounds: 2, mean: 2, variance: 2, seedDeviation: undefined });
  });

  test('of no round nothing is known, of one no variance', () => {
    expect(poolRounds([payoffOf([])])).toEqual({ rounds: 0, mean: undefined, variance: undefined, seedDeviation: undefined });
    expect(poolRounds([payoffOf([0.5])])).toEqual({ rounds: 1, mean: 0.5, variance: undefined, seedDeviation: undefined });
    expect(poolRounds([payoffOf([0]), payoffOf([1])])).toMatchObject({ rounds: 2, mean: 0.5, variance: 0.5 });
  });

  test('are one sample, however they are cut into seeds', () => {
    const seeds = fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(seeds, (values) => {
        const { rounds, mean, variance } = payoffOf(values.flat());
        const pooled = poolRounds(values.map(payoffOf));
        expect(pooled.rounds).toBe(rounds);
        expect(pooled.mean).toEqual(mean && expect.closeTo(mean, 12));
        expect(pooled.variance).toEqual(variance && expect.closeTo(variance, 12));
      }),
    );
  });
});
