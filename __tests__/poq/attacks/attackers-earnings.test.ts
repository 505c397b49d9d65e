import { describe, expect, test } from '@jest/globals';
import type { AttackOutcome } from '../../../src/documents/simulation.ts';
import type { Attack } from '../../../src/poq/attacks/attack.ts';
import type { ConsensusRule } from '../../../src/poq/consensus/consensus-plan.ts';
import { planOf } from '../rounds/score-logs.ts';
import { drawHonestLog, drawMixedLog, fieldOf, outcomeOf } from './networks.ts';

const boost: Attack = { name: 'boost', shift: 3 };
const sabotage: Attack = { name: 'sabotage', shift: 3 };
const networks = [drawHonestLog, drawMixedLog].flatMap((draw) => [1, 2, 3].map((seed) => draw(seed)));

type Battle = { readonly attack: Attack; readonly attackers: number; readonly rule: ConsensusRule; readonly sampled: number };

const everywhere = ({ attack, attackers, rule, sampled }: Battle, logs = networks): readonly AttackOutcome[] =>
  logs.map((log) => outcomeOf(fieldOf(log, { plan: planOf({ rule, sampled }) }), attack, attackers));

/** by attacking instead of scoring honestly, a round in which it is drawn */
const gainOf = ({ attackerReward = Number.NaN, attackerHonestReward = Number.NaN }: AttackOutcome): number =>
  attackerReward - attackerHonestReward;

describe('evaluators are paid for agreeing, so that it depends on their number whether an attack costs them something', () => {
  test.each(['mean', 'median'] as const)('one of five earns less than honestly, and less than the others beside it (%s)', (rule) => {
    for (const attack of [boost, sabotage]) {
      for (const sampled of [2, 3, 5]) {
        for (const outcome of everywhere({ attack, attackers: 1, rule, sampled })) {
          expect(gainOf(outcome)).toBeLessThan(0);
          expect(outcome.attackerReward ?? 0).toBeLessThan(outcome.honestReward ?? 0);
        }
      }
    }
  });

  test('three of five earn more than the honest ones beside them: who scores truly is what looks deviant', () => {
    for (const attack of [boost, sabotage])
      for (const rule of ['mean', 'median'] as const)
        for (const { attackerReward, honestReward } of everywhere({ attack, attackers: 3, rule, sampled: 3 }))
          expect(attackerReward ?? 0).toBeGreaterThan(honestReward ?? 0);
  });

  test('four of five under the median even earn more than honestly: at the ends of the scale they agree better than honest ones', () => {
    for (const attack of [boost, sabotage])
      for (const outcome of everywhere({ attack, attackers: 4, rule: 'median', sampled: 3 })) expect(gainOf(outcome)).toBeGreaterThan(0);
  });
});

describe('collusion, over one round of the protocol: the partner gives one answer of five, each colluder is drawn K times of five', () => {
  const profitOf = (outcome: AttackOutcome): number =>
    (outcome.partnerGain ?? 0) / 5 + (outcome.attackers * gainOf(outcome) * outcome.sampled) / 5;
  const collusion: Attack = { name: 'collusion', shift: 3, partner: 0 };

  test('does not pay for one evaluator: what its partner gains is less than what it loses', () => {
    for (const rule of ['mean', 'median'] as const) {
      for (const sampled of [2, 3, 5]) {
        for (const outcome of everywhere({ attack: collusion, attackers: 1, rule, sampled })) {
          expect(outcome.partnerGain ?? 0).toBeGreaterThan(0);
          expect(profitOf(outcome)).toBeLessThan(0);
        }
      }
    }
  });

  test('pays for three of five under the median of all five, and the wrong node leads', () => {
    for (const outcome of everywhere({ attack: collusion, attackers: 3, rule: 'median', sampled: 5 })) {
      expect(profitOf(outcome)).toBeGreaterThan(0);
      expect(outcome.leaderDisplacedShare).toBe(1);
    }
  });

  test('among honest evaluators that are all good, three of five pay for it under the mean', () => {
    const logs = [1, 2, 3].map((seed) => drawHonestLog(seed));
    for (const sampled of [2, 3, 5])
      for (const outcome of everywhere({ attack: collusion, attackers: 3, rule: 'mean', sampled }, logs))
        expect(profitOf(outcome)).toBeLessThan(0);
  });
});
