import { describe, expect, test } from '@jest/globals';
import type { AttackOutcome } from '../../../src/documents/simulation.ts';
import type { Attack } from '../../../src/poq/attacks/attack.ts';
import type { ConsensusRule } from '../../../src/poq/consensus/consensus-plan.ts';
import { planOf } from '../rounds/score-logs.ts';
import { drawHonestLog, fieldOf, outcomeOf } from './networks.ts';

const seeds = [1, 2, 3];
const boost: Attack = { name: 'boost', shift: 3 };
const sabotage: Attack = { name: 'sabotage', shift: 3 };

type Battle = {
  readonly attack: Attack;
  readonly attackers: number;
  readonly rule: ConsensusRule;
  readonly sampled: number;
  readonly seed: number;
};

const fight = ({ attack, attackers, rule, sampled, seed }: Battle): AttackOutcome =>
  outcomeOf(fieldOf(drawHonestLog(seed), { plan: planOf({ rule, sampled }) }), attack, attackers);

const errorOf = (battle: Battle): number => fight(battle).truthError ?? Number.NaN;

/** The findings of 2601.21189, in direction: five evaluators, sampled by two, three or all, attackers one to three. */
describe('as the follow-up paper found', () => {
  test.each(['mean', 'median', 'trimmed-mean'] as const)(
    'boosting raises and sabotage lowers the mean reward, the more attackers the more (%s)',
    (rule) => {
      for (const sampled of [2, 3, 5]) {
        for (const seed of seeds) {
          const rewards = (attack: Attack): readonly number[] =>
            [0, 1, 2, 3].map((attackers) => fight({ attack, attackers, rule, sampled, seed }).meanReward);
          for (const [attack, sign] of [
            [boost, 1],
            [sabotage, -1],
          ] as const) {
            const path = rewards(attack);
            for (let attackers = 1; attackers < path.length; attackers += 1)
              expect(sign * ((path[attackers] ?? 0) - (path[attackers - 1] ?? 0))).toBeGreaterThan(0);
          }
        }
      }
    },
  );

  test.each(['median', 'trimmed-mean'] as const)(
    '%s holds consensus closer to F1 than the mean while attackers are a minority of the sampled',
    (rule) => {
      for (const seed of seeds) {
        for (const attack of [boost, sabotage]) {
          // One of five is never more than one of three; two of five are never more than two of five.
          for (const [sampled, attackers] of [
            [3, 1],
            [5, 1],
            [5, 2],
          ] as const)
            expect(errorOf({ attack, attackers, rule, sampled, seed })).toBeLessThan(
              errorOf({ attack, attackers, rule: 'mean', sampled, seed }),
            );
        }
      }
    },
  );

  test.each(['median', 'trimmed-mean'] as const)('%s loses to the mean where attackers are a majority of the sampled', (rule) => {
    for (const seed of seeds) {
      for (const attack of [boost, sabotage]) {
        // Three of five are most of five, and in seven of ten draws most of three.
        for (const sampled of [3, 5])
          expect(errorOf({ attack, attackers: 3, rule, sampled, seed })).toBeGreaterThan(
            errorOf({ attack, attackers: 3, rule: 'mean', sampled, seed }),
          );
      }
    }
  });
});

describe('what the mean reward does not show', () => {
  test('a booster earns less than it would have honestly, by less than it costs the honest ones together', () => {
    for (const seed of seeds) {
      const outcome = fight({ attack: boost, attackers: 1, rule: 'mean', sampled: 3, seed });
      expect(outcome.attackerReward ?? 0).toBeLessThan(outcome.attackerHonestReward ?? 0);
      expect(outcome.honestReward ?? 0).toBeLessThan(outcome.honestHonestReward ?? 0);
    }
  });

  test('colluders against the leader change who is paid most, while the mean reward falls only a little', () => {
    for (const seed of seeds) {
      const attack: Attack = { name: 'collusion', shift: 8, partner: 0 };
      const outcome = fight({ attack, attackers: 3, rule: 'mean', sampled: 3, seed });
      expect(outcome.partnerGain ?? 0).toBeGreaterThan(0.1);
      expect(outcome.wronglyRanked).toBeGreaterThan(1);
      expect(outcome.rankCorrelation).toBeLessThan(0.5);
    }
  });

  test('with two drawn, median and trimmed mean are the mean', () => {
    const seed = 1;
    for (const rule of ['median', 'trimmed-mean'] as const)
      expect(errorOf({ attack: boost, attackers: 2, rule, sampled: 2, seed })).toBeCloseTo(
        errorOf({ attack: boost, attackers: 2, rule: 'mean', sampled: 2, seed }),
        10,
      );
  });
});
