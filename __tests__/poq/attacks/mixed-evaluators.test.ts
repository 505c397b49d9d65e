import { describe, expect, test } from '@jest/globals';
import type { AttackOutcome } from '../../../src/documents/simulation.ts';
import type { Attack } from '../../../src/poq/attacks/attack.ts';
import type { ConsensusRule } from '../../../src/poq/consensus/consensus-plan.ts';
import { planOf } from '../rounds/score-logs.ts';
import { drawMixedLog, fieldOf, outcomeOf } from './networks.ts';

/**
 * The shape of 2603.04028's figure 14, mean reward of inference nodes at 0, 1, 2 and 3 attackers of five (read off it for two series):
 *   random_noise  mean .546 .544 .541 .539   median .554 .551 .550 .549
 *   boost         mean .546 .577 .610 .643   median .554 .577 .628 .678
 *   sabotage      mean .546 .504 .462 .420   median .554 .520 .463 .397
 * Directions alone are compared: its network, shift and noise are not known.
 */
const seeds = [1, 2, 3];
const attacks = {
  noise: { name: 'random-noise', noise: 3 },
  boost: { name: 'boost', shift: 3 },
  sabotage: { name: 'sabotage', shift: 3 },
} as const;

type Battle = { readonly attack: Attack; readonly rule: ConsensusRule; readonly sampled: number; readonly seed: number };

const played = new Map<string, readonly AttackOutcome[]>();

/** Remembered: several rules of this file look at the same curve. */
function curveOf({ attack, rule, sampled, seed }: Battle): readonly AttackOutcome[] {
  const key = [attack.name, rule, sampled, seed].join(' ');
  const field = fieldOf(drawMixedLog(seed), { plan: planOf({ rule, sampled }), rounds: 5_000 });
  const curve = played.get(key) ?? [0, 1, 2, 3].map((attackers) => outcomeOf(field, attack, attackers));
  played.set(key, curve);
  return curve;
}

const rewardsOf = (battle: Battle): readonly number[] => curveOf(battle).map(({ meanReward }) => meanReward);

/** From nobody to so many attackers. */
const change = (rewards: readonly number[], attackers: number): number => (rewards[attackers] ?? 0) - (rewards[0] ?? 0);

describe('with three good evaluators, a weak and a contrary one, as in the figure', () => {
  test('the median pays more than the mean where nobody attacks: it hears less of the two that score low', () => {
    for (const seed of seeds)
      for (const sampled of [3, 5])
        expect(rewardsOf({ attack: attacks.boost, rule: 'median', sampled, seed })[0] ?? 0).toBeGreaterThan(
          rewardsOf({ attack: attacks.boost, rule: 'mean', sampled, seed })[0] ?? 0,
        );
  });

  test('median and trimmed mean are one at K = 3', () => {
    for (const attack of Object.values(attacks)) {
      const trimmed = rewardsOf({ attack, rule: 'trimmed-mean', sampled: 3, seed: 1 });
      rewardsOf({ attack, rule: 'median', sampled: 3, seed: 1 }).forEach((reward, place) => {
        expect(reward).toBeCloseTo(trimmed[place] ?? 0, 10);
      });
    }
  });

  test('three attackers move the median further than the mean', () => {
    for (const seed of seeds) {
      for (const attack of [attacks.boost, attacks.sabotage]) {
        const [mean, median] = [
          rewardsOf({ attack, rule: 'mean', sampled: 3, seed }),
          rewardsOf({ attack, rule: 'median', sampled: 3, seed }),
        ];
        expect(Math.abs(change(median, 3))).toBeGreaterThan(Math.abs(change(mean, 3)));
      }
    }
  });

  test('noise moves rewards by a fraction of what boosting does, and down', () => {
    for (const seed of seeds) {
      for (const rule of ['mean', 'median'] as const) {
        const noise = change(rewardsOf({ attack: attacks.noise, rule, sampled: 3, seed }), 3);
        expect(noise).toBeLessThan(0);
        expect(-noise).toBeLessThan(change(rewardsOf({ attack: attacks.boost, rule, sampled: 3, seed }), 3) / 4);
      }
    }
  });

  test('the published trust rule goes with the mean, the median does not', () => {
    const [mean, published, median] = (['mean', 'published-trust', 'median'] as const).map((rule) =>
      rewardsOf({ attack: attacks.sabotage, rule, sampled: 5, seed: 1 }),
    );
    // The mean of 5,000 rounds has an error of about .003.
    mean?.forEach((reward, place) => {
      expect(Math.abs((published?.[place] ?? 0) - reward)).toBeLessThan(0.01);
    });
    expect((median?.[0] ?? 0) - (mean?.[0] ?? 0)).toBeGreaterThan(0.03);
  });
});

describe('what one measure alone would hide', () => {
  test('where honest consensus is too low, one booster brings it nearer to F1, while it follows F1 less closely', () => {
    for (const seed of seeds) {
      const [honest, boosted] = curveOf({ attack: attacks.boost, rule: 'mean', sampled: 5, seed });
      expect(boosted?.truthError ?? 0).toBeLessThan((honest?.truthError ?? 0) - 0.1);
      expect(boosted?.truthCorrelation ?? 1).toBeLessThan(honest?.truthCorrelation ?? 0);
    }
  });

  test('sabotage under the mean of all takes consensus far from F1 and leaves the correlation with it', () => {
    for (const seed of seeds) {
      const curve = curveOf({ attack: attacks.sabotage, rule: 'mean', sampled: 5, seed });
      expect(curve[3]?.truthError ?? 0).toBeGreaterThan((curve[0]?.truthError ?? 0) + 1);
      expect(Math.abs((curve[3]?.truthCorrelation ?? 0) - (curve[0]?.truthCorrelation ?? 0))).toBeLessThan(0.02);
    }
  });

  test('under the mean K makes no difference to what inference nodes earn, attacked or not', () => {
    const [two, five] = [2, 5].map((sampled) => rewardsOf({ attack: attacks.boost, rule: 'mean', sampled, seed: 1 }));
    two?.forEach((reward, place) => {
      expect(reward).toBeCloseTo(five?.[place] ?? 0, 10);
    });
  });
});
