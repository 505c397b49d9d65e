import { describe, expect, test } from '@jest/globals';
import { listAttackerChoices } from '../../../src/poq/attacks/attacker-choices.ts';
import { computeStanding } from '../../../src/poq/attacks/battlefield.ts';
import { listAttacks } from '../../../src/poq/attacks/listed-attacks.ts';
import { finish } from '../finish.ts';
import { logOf, planOf } from '../rounds/score-logs.ts';
import { drawHonestLog, fieldOf, outcomeOf } from './networks.ts';

/** One prompt, two nodes, two evaluators, both drawn: consensus 6 and 4. */
const small = logOf(
  [
    [
      [6, 6],
      [4, 4],
    ],
  ],
  [[6, 4]],
);

describe('by hand: two nodes worth 6 and 4, two evaluators that agree, one of them boosting by 2', () => {
  const outcome = outcomeOf(fieldOf(small), { name: 'boost', shift: 2 }, 1);

  test('consensus becomes 7 and 5, so that the mean reward rises from .5 to .6', () => {
    expect(outcome).toMatchObject({ attack: 'boost', attackers: 1, share: 0.5, method: 'exact' });
    expect(outcome.honestMeanReward).toBeCloseTo(0.5, 12);
    expect(outcome.meanReward).toBeCloseTo(0.6, 12);
  });

  test('both evaluators are 1 away from it, attacker and honest one alike, and earn .9 instead of 1', () => {
    expect(outcome.attackerReward).toBeCloseTo(0.9, 12);
    expect(outcome.attackerHonestReward).toBeCloseTo(1, 12);
    expect(outcome.honestReward).toBeCloseTo(0.9, 12);
    expect(outcome.honestHonestReward).toBeCloseTo(1, 12);
  });

  test('consensus is 1 away from F1, and everybody keeps the rank', () => {
    expect(outcome.truthError).toBeCloseTo(1, 12);
    expect(outcome.honestTruthError).toBeCloseTo(0, 12);
    expect(outcome).toMatchObject({ rankCorrelation: 1, wronglyRanked: 0, leaderDisplacedShare: 0 });
  });
});

test('by hand: colluders by 3 for the second node make it 5.5 against 4.5, and it leads', () => {
  const outcome = outcomeOf(fieldOf(small), { name: 'collusion', shift: 3, partner: 1 }, 1);
  expect(outcome).toMatchObject({ partner: 'node 1', rankCorrelation: -1, wronglyRanked: 2, leaderDisplacedShare: 1 });
  expect(outcome.partnerGain).toBeCloseTo(0.15, 12);
});

test('attackers are compared with what they would have earned themselves, the others with what they would have', () => {
  // 4, 4 and 7 make 5: honest rewards .9, .9 and .8. One choice of one attacker is tried.
  const log = logOf([[[4, 4, 7]]]);
  const honest = [0.9, 0.9, 0.8];
  for (const seed of [0, 1, 2, 3, 4, 5]) {
    const [[attacker = 0] = []] = listAttackerChoices(3, 1, { most: 1, seed });
    const outcome = outcomeOf(fieldOf(log, { choices: 1, seed, plan: planOf({ sampled: 3 }) }), { name: 'boost', shift: 2 }, 1);
    expect(outcome.attackerHonestReward).toBeCloseTo(honest[attacker] ?? 0, 12);
    expect(outcome.honestHonestReward).toBeCloseTo((2.6 - (honest[attacker] ?? 0)) / 2, 12);
  }
});

test('nobody attacking is no attack', () => {
  const outcome = outcomeOf(fieldOf(drawHonestLog(1)), { name: 'random-noise', noise: 3 }, 0);
  expect(outcome.meanReward).toBe(outcome.honestMeanReward);
  expect(outcome.truthError).toBe(outcome.honestTruthError);
  expect(outcome).toMatchObject({ rankCorrelation: 1, wronglyRanked: 0, leaderDisplacedShare: 0 });
  expect(outcome.attackerReward).toBeUndefined();
});

test('with one evaluator drawn nothing is said of what evaluators earn', () => {
  const outcome = outcomeOf(fieldOf(small, { plan: planOf({ sampled: 1 }) }), { name: 'boost', shift: 2 }, 1);
  expect(outcome.attackerReward).toBeUndefined();
  expect(outcome.honestReward).toBeUndefined();
  expect(outcome.meanReward).toBeCloseTo(0.6, 12);
});

test('rounds and exact expectation of an attack agree within the error of the rounds', () => {
  const log = drawHonestLog(2);
  const exact = outcomeOf(fieldOf(log), { name: 'sabotage', shift: 3 }, 2);
  const played = outcomeOf(fieldOf(log, { evaluations: 0, rounds: 100_000 }), { name: 'sabotage', shift: 3 }, 2);
  expect(played.method).toBe('rounds');
  // A payoff of one round has a deviation of about .25; ten choices of 100,000 rounds share their draws.
  expect(Math.abs(played.meanReward - exact.meanReward)).toBeLessThan(0.005);
  expect(Math.abs((played.attackerReward ?? 0) - (exact.attackerReward ?? 0))).toBeLessThan(0.005);
  expect(Math.abs((played.truthError ?? 0) - (exact.truthError ?? 0))).toBeLessThan(0.03);
});

test('rules with trust are played', () => {
  const outcome = outcomeOf(
    fieldOf(drawHonestLog(3), { plan: planOf({ rule: 'trust-weighted', sampled: 3 }), rounds: 5_000 }),
    { name: 'boost', shift: 3 },
    1,
  );
  expect(outcome.method).toBe('rounds');
  expect(outcome.meanReward).toBeGreaterThan(outcome.honestMeanReward);
});

test('colluders serve who honestly earns least, and nobody where nobody earns', () => {
  const settings = { noise: 3, shift: 3, probability: 0.5 };
  const honest = finish(computeStanding(fieldOf(small), small));
  expect(listAttacks(settings, honest).map(({ name }) => name)).toEqual(['random-noise', 'boost', 'sabotage', 'strategic', 'collusion']);
  expect(listAttacks(settings, honest)).toContainEqual({ name: 'collusion', shift: 3, partner: 1 });
  expect(listAttacks(settings, { ...honest, nodes: [null, null] }).map(({ name }) => name)).not.toContain('collusion');
});
