import { expect, test } from '@jest/globals';
import { remarkOnAttacks } from '../../../src/poq/sweeps/attack-remarks.ts';

const five = { promptCount: 400, evaluatorCount: 5 };
const tried = { prompts: 400, choices: 20, shares: [0.2, 0.4], outcomes: 200 };

test('a network that is seen as a whole is not remarked on', () => {
  expect(remarkOnAttacks(five, tried)).toEqual([]);
  // Of five there are ten pairs at most: all of them are tried.
  expect(remarkOnAttacks(five, { ...tried, choices: 10 })).toEqual([]);
  expect(remarkOnAttacks({ promptCount: 400, evaluatorCount: 10 }, tried)).toEqual([]);
});

test('fewer choices of attackers than there would be are told, with or without prompts left out', () => {
  expect(remarkOnAttacks(five, { ...tried, choices: 9 })).toEqual([
    'Attacks were tried with 9 choices of attackers for each figure, in place of up to 20: all would take too long.',
  ]);
  expect(remarkOnAttacks(five, { ...tried, prompts: 40, choices: 1 })).toEqual([
    'The network is large: attacks were tried on 40 of its 400 prompts, evenly spread, with one choice of attackers for each figure.',
  ]);
});

test('where no node has a reward, that no attack was tried is told', () => {
  expect(remarkOnAttacks(five, { ...tried, outcomes: 0 })).toEqual([
    'No attack was tried: no inference node has a reward that it could change.',
  ]);
});
