import { expect, test } from '@jest/globals';
import { listAttackerChoices, listAttackerCounts } from '../../../src/poq/attacks/attacker-choices.ts';

test('shares are rounded to whole evaluators, each number once', () => {
  const shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
  expect(listAttackerCounts(shares, 3)).toEqual([0, 1, 2]);
  expect(listAttackerCounts(shares, 5)).toEqual([0, 1, 2, 3]);
  expect(listAttackerCounts(shares, 1)).toEqual([0, 1]);
  expect(listAttackerCounts([0.6, 0, 1], 10)).toEqual([0, 6, 10]);
});

test('nobody attacking is a number of attackers, also where no share says so', () => {
  expect(listAttackerCounts([0.4], 5)).toEqual([0, 2]);
});

test('every choice is tried where there are few', () => {
  expect(listAttackerChoices(4, 2, { most: 6, seed: 1 })).toEqual([
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
    [2, 3],
  ]);
  expect(listAttackerChoices(3, 0, { most: 6, seed: 1 })).toEqual([[]]);
  expect(listAttackerChoices(3, 3, { most: 6, seed: 1 })).toEqual([[0, 1, 2]]);
});

test('of many choices a seeded draw is tried, in which every evaluator is as likely', () => {
  const choices = listAttackerChoices(10, 3, { most: 100, seed: 5 });
  expect(choices).toHaveLength(100);
  expect(choices).toEqual(listAttackerChoices(10, 3, { most: 100, seed: 5 }));
  expect(choices).not.toEqual(listAttackerChoices(10, 3, { most: 100, seed: 6 }));
  for (const choice of choices) {
    expect(new Set(choice).size).toBe(3);
    expect(choice).toEqual([...choice].sort((a, b) => a - b));
  }
  // Each of ten is drawn with probability .3: 30 ± 4.6 of 100.
  for (let evaluator = 0; evaluator < 10; evaluator += 1) {
    const times = choices.filter((choice) => choice.includes(evaluator)).length;
    expect(times).toBeGreaterThan(10);
    expect(times).toBeLessThan(50);
  }
});

test('no choice is drawn twice: of 21 pairs 20 are tried', () => {
  const choices = listAttackerChoices(7, 2, { most: 20, seed: 1 });
  expect(new Set(choices.map((choice) => choice.join(' '))).size).toBe(20);
});
