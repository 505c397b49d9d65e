import { describe, expect, test } from '@jest/globals';
import type { ConsensusRule } from '../../../src/poq/consensus/consensus-plan.ts';
import { logOf, planOf } from '../rounds/score-logs.ts';
import { drawHonestLog, fieldOf, outcomeOf } from './networks.ts';

/**
 * When do the robust rules lose? Let honest evaluators say the truth, and attackers truth + b. A draw with x attackers among K then misses F1 by b · w,
 * w the attackers' part in the consensus: x/K for the mean; for the trimmed mean, which drops g at each end, what is left of x, (x − g)/(K − 2g)
 * within 0..1; for the median that with g = ⌊(K − 1)/2⌋, so 0 below half of the drawn, ½ at half, and 1 above. x is hypergeometric.
 */
const cutOf = (rule: ConsensusRule, sampled: number): number => {
  const most = Math.floor((sampled - 1) / 2);
  return rule === 'mean' ? 0 : rule === 'median' ? most : Math.min(most, Math.ceil(0.2 * sampled));
};

const choose = (of: number, size: number): number => (size < 0 || size > of ? 0 : size === 0 ? 1 : (choose(of - 1, size - 1) * of) / size);

function expectedPart(rule: ConsensusRule, { evaluators, attackers, sampled }: Share): number {
  const cut = cutOf(rule, sampled);
  const parts = Array.from({ length: sampled + 1 }, (_, drawn) => {
    const part = Math.min(1, Math.max(0, (drawn - cut) / (sampled - 2 * cut)));
    return part * choose(attackers, drawn) * choose(evaluators - attackers, sampled - drawn);
  });
  return parts.reduce((sum, part) => sum + part, 0) / choose(evaluators, sampled);
}

type Share = { readonly evaluators: number; readonly attackers: number; readonly sampled: number };

function* shares(evaluators: number): Generator<Share> {
  for (let attackers = 0; attackers <= evaluators; attackers += 1)
    for (let sampled = 1; sampled <= evaluators; sampled += 1) yield { evaluators, attackers, sampled };
}

const robust = ['median', 'trimmed-mean'] as const;

describe('honest evaluators that say the truth', () => {
  test.each(['mean', ...robust] as const)('%s misses F1 by b times the expected part of attackers in the consensus', (rule) => {
    for (const share of [...shares(4), ...shares(5)]) {
      const truth = [4, 7];
      const log = logOf([truth.map((value) => Array.from({ length: share.evaluators }, () => value))], [truth]);
      const field = fieldOf(log, { plan: planOf({ rule, sampled: share.sampled }) });
      for (const name of ['boost', 'sabotage'] as const)
        expect(outcomeOf(field, { name, shift: 2 }, share.attackers).truthError).toBeCloseTo(2 * expectedPart(rule, share), 10);
    }
  });

  test('median and trimmed mean are nearer to F1 than the mean exactly while attackers are fewer than half of all, from K = 3 on', () => {
    for (const evaluators of [3, 4, 5, 6, 7, 8]) {
      for (const share of shares(evaluators)) {
        const mean = expectedPart('mean', share);
        for (const rule of robust) {
          const difference = expectedPart(rule, share) - mean;
          const isSame = share.sampled < 3 || share.attackers === 0 || share.attackers === evaluators;
          if (isSame) expect(difference).toBeCloseTo(0, 12);
          else expect(Math.sign(Math.round(difference * 1e9))).toBe(Math.sign(2 * share.attackers - evaluators));
        }
      }
    }
  });

  test('three of five: two attackers have 3 of 10 draws of three against a part of .4, three have 7 of 10 against .6', () => {
    const part = (rule: ConsensusRule, attackers: number): number => expectedPart(rule, { evaluators: 5, attackers, sampled: 3 });
    expect([part('median', 2), part('mean', 2)]).toEqual([expect.closeTo(0.3, 12), expect.closeTo(0.4, 12)]);
    expect([part('median', 3), part('mean', 3)]).toEqual([expect.closeTo(0.7, 12), expect.closeTo(0.6, 12)]);
  });
});

describe('honest evaluators that miss the truth', () => {
  const errorOf = (rule: ConsensusRule, miss: number, attackers: number): number =>
    outcomeOf(
      fieldOf(drawHonestLog(1, miss), { plan: planOf({ rule, sampled: 3 }) }),
      { name: attackers > 0 ? 'boost' : 'sabotage', shift: 3 },
      attackers,
    ).truthError ?? Number.NaN;

  test('move the border down: with two of five at K = 3 the median wins by misses of .1 and loses by misses of 1', () => {
    expect(errorOf('median', 0.1, 2)).toBeLessThan(errorOf('mean', 0.1, 2));
    expect(errorOf('median', 1, 2)).toBeGreaterThan(errorOf('mean', 1, 2));
  });

  test('make the median cost something where nobody attacks: a seventh more error at K = 3', () => {
    // Of three normal scores the median has √(3 · (1 − √3/π)) = 1.16 times the deviation of the mean.
    const ratio = errorOf('median', 1, 0) / errorOf('mean', 1, 0);
    expect(ratio).toBeGreaterThan(1.1);
    expect(ratio).toBeLessThan(1.2);
  });
});
