import { describe, expect, test } from '@jest/globals';
import { addPayoff, listExpectedPayoffs, listPayoffs, moveSums, openPayoffSums } from '../../../src/poq/rounds/payoff-sums.ts';

describe('sums of payoffs', () => {
  // 1, 2, 2, 5: mean 10/4, squares about it 2.25 + 0.25 + 0.25 + 6.25 = 9
  test('give mean and variance, as a sample and as all that there are', () => {
    const sums = openPayoffSums(2);
    addPayoff(sums, 1, 1, 1);
    addPayoff(sums, 1, 2, 2);
    addPayoff(sums, 1, 5, 1);
    expect(listPayoffs(sums)).toEqual([
      { rounds: 0, mean: undefined, variance: undefined },
      { rounds: 4, mean: 2.5, variance: 3 },
    ]);
    expect(listExpectedPayoffs(sums)[1]).toEqual({ mean: 2.5, variance: 2.25 });
  });

  test('have no variance below two rounds, and exactly none of equal payoffs', () => {
    const sums = openPayoffSums(2);
    addPayoff(sums, 0, 0.1, 1);
    for (let round = 0; round < 1000; round += 1) addPayoff(sums, 1, 0.1, 1);
    expect(listPayoffs(sums)).toEqual([
      { rounds: 1, mean: 0.1, variance: undefined },
      { rounds: 1000, mean: 0.1, variance: 0 },
    ]);
  });

  // Payoffs 0.9 and 0.9 + 2e-7 in turn: variance (1e-7)²·n/(n − 1). Sums of squares about 0 would keep none of its digits.
  test('keep the variance of 1e8 payoffs that hardly differ', () => {
    const sums = openPayoffSums(1);
    const [low, high] = [0.9, 0.9000002];
    for (let round = 0; round < 5e7; round += 1) {
      addPayoff(sums, 0, low, 1);
      addPayoff(sums, 0, high, 1);
    }
    const [payoff] = listPayoffs(sums);
    expect((payoff?.variance ?? 0) / (((high - low) / 2) ** 2 * (1e8 / (1e8 - 1)))).toBeCloseTo(1, 8);
    expect(Math.abs((payoff?.mean ?? 0) - (low + high) / 2)).toBeLessThan(1e-14);
  });

  test('of two parts are those of the whole, and what was moved is empty', () => {
    const [whole, part, total] = [openPayoffSums(2), openPayoffSums(2), openPayoffSums(2)];
    for (const [index, payoff] of [0.3, 0.8, 0.5, 0.1, 0.9, 0.4].entries()) {
      addPayoff(whole, 0, payoff, 1);
      addPayoff(part, 0, payoff, 1);
      if (index % 2 === 1) moveSums(part, total);
    }
    expect(part).toEqual(openPayoffSums(2));
    expect(listPayoffs(total)[0]?.mean).toBeCloseTo(listPayoffs(whole)[0]?.mean ?? 0, 15);
    expect(listPayoffs(total)[0]?.variance).toBeCloseTo(listPayoffs(whole)[0]?.variance ?? 0, 15);
    expect(listPayoffs(total)[1]?.rounds).toBe(0);
  });
});
