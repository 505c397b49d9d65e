import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Attack, applyAttack } from '../../../src/poq/attacks/attack.ts';
import { openConsensus } from '../../../src/poq/consensus/open-consensus.ts';
import { logOf, planOf, smallLog } from '../rounds/score-logs.ts';

const scoresAfter = (attack: Attack, attackers: readonly number[]): readonly number[] => [
  ...applyAttack(smallLog, attack, attackers, 7).scores,
];

const attacks = fc.oneof<fc.Arbitrary<Attack>[]>(
  fc.record({ name: fc.constant('random-noise' as const), noise: fc.double({ min: 0.1, max: 10, noNaN: true }) }),
  fc.record({ name: fc.constantFrom('boost' as const, 'sabotage' as const), shift: fc.double({ min: 0.1, max: 10, noNaN: true }) }),
  fc.record({
    name: fc.constant('strategic' as const),
    shift: fc.double({ min: 0.1, max: 10, noNaN: true }),
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({
    name: fc.constant('collusion' as const),
    shift: fc.double({ min: 0.1, max: 10, noNaN: true }),
    partner: fc.constantFrom(0, 1),
  }),
);

describe('an attack by hand: prompts (2 4 9 | 0 6 6) and (10 8 6 | 5 5 5), nodes apart by a bar', () => {
  test('boost adds its shift to what the attacker says, and stops at 10', () => {
    expect(scoresAfter({ name: 'boost', shift: 3 }, [0])).toEqual([5, 4, 9, 3, 6, 6, 10, 8, 6, 8, 5, 5]);
    expect(scoresAfter({ name: 'boost', shift: 3 }, [0, 2])).toEqual([5, 4, 10, 3, 6, 9, 10, 8, 9, 8, 5, 8]);
  });

  test('sabotage takes it away, and stops at 0', () => {
    expect(scoresAfter({ name: 'sabotage', shift: 3 }, [0])).toEqual([0, 4, 9, 0, 6, 6, 7, 8, 6, 2, 5, 5]);
  });

  test('collusion boosts the partner and sabotages its rivals', () => {
    expect(scoresAfter({ name: 'collusion', shift: 3, partner: 1 }, [0])).toEqual([0, 4, 9, 3, 6, 6, 7, 8, 6, 8, 5, 5]);
    expect(scoresAfter({ name: 'collusion', shift: 3, partner: 0 }, [1])).toEqual([2, 7, 9, 0, 3, 6, 10, 10, 6, 5, 2, 5]);
  });

  test('strategic never attacks with probability 0, and always with 1, up as often as down', () => {
    expect(scoresAfter({ name: 'strategic', shift: 2, probability: 0 }, [0, 1, 2])).toEqual([...smallLog.scores]);
    const flat = logOf(Array.from({ length: 2_000 }, () => [[5]]));
    const moved = [...applyAttack(flat, { name: 'strategic', shift: 2, probability: 1 }, [0], 1).scores];
    const up = moved.filter((score) => score === 7).length;
    expect(moved.filter((score) => score === 3).length).toBe(2_000 - up);
    // Binomial(2000, ½): 5 standard deviations are 112.
    expect(Math.abs(up - 1_000)).toBeLessThan(112);
    const some = [...applyAttack(flat, { name: 'strategic', shift: 2, probability: 0.25 }, [0], 1).scores].filter((score) => score !== 5);
    expect(Math.abs(some.length - 500)).toBeLessThan(97);
  });

  test('noise has the mean 0 and the deviation that it is given', () => {
    const flat = logOf(Array.from({ length: 4_000 }, () => [[5]]));
    const moved = [...applyAttack(flat, { name: 'random-noise', noise: 0.5 }, [0], 1).scores].map((score) => score - 5);
    const mean = moved.reduce((sum, value) => sum + value, 0) / moved.length;
    const deviation = Math.sqrt(moved.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (moved.length - 1));
    // Five standard errors: .5/√4000 and .5/√8000.
    expect(Math.abs(mean)).toBeLessThan(0.04);
    expect(Math.abs(deviation - 0.5)).toBeLessThan(0.028);
  });
});

describe('any attack', () => {
  const logs = fc.array(
    fc.array(fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 }),
    {
      minLength: 1,
      maxLength: 5,
    },
  );

  test('leaves scores within 0..10, those of others as they were, and the log that it was given', () => {
    fc.assert(
      fc.property(logs, attacks, fc.subarray([0, 1, 2]), fc.nat(1_000), (scores, attack, attackers, seed) => {
        const log = logOf(scores);
        const before = [...log.scores];
        const after = applyAttack(log, attack, attackers, seed).scores;
        expect([...log.scores]).toEqual(before);
        after.forEach((score, at) => {
          expect(score >= 0 && score <= 10).toBe(true);
          if (!attackers.includes(at % 3)) expect(score).toBe(before[at]);
        });
      }),
    );
  });

  test('is the same for the same seed, whoever else attacks, and another for another seed', () => {
    const attack: Attack = { name: 'random-noise', noise: 2 };
    const log = logOf(Array.from({ length: 20 }, () => [[5, 5, 5]]));
    const column = (attackers: readonly number[], seed: number, evaluator: number): readonly number[] =>
      [...applyAttack(log, attack, attackers, seed).scores].filter((_, at) => at % 3 === evaluator);
    expect(column([0], 1, 0)).toEqual(column([0, 2], 1, 0));
    expect(column([0], 1, 0)).not.toEqual(column([0], 2, 0));
    expect(column([0, 2], 1, 0)).not.toEqual(column([0, 2], 1, 2));
  });

  test('by boosting never lowers, by sabotage never raises what mean, median and trimmed mean say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 5, maxLength: 5 }),
        fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }),
        fc.constantFrom('mean' as const, 'median' as const, 'trimmed-mean' as const),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (scores, attackers, rule, shift) => {
          const log = logOf([[scores]]);
          const consensus = openConsensus(planOf({ rule, sampled: 5 }), 5);
          const members = Int32Array.from([0, 1, 2, 3, 4]);
          const after = (name: 'boost' | 'sabotage'): number =>
            consensus.compute(applyAttack(log, { name, shift }, attackers, 1).scores, members, 5);
          const honest = consensus.compute(log.scores, members, 5);
          expect(after('boost')).toBeGreaterThanOrEqual(honest - 1e-12);
          expect(after('sabotage')).toBeLessThanOrEqual(honest + 1e-12);
        },
      ),
    );
  });
});
