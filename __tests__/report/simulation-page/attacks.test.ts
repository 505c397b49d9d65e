import { describe, expect, test } from '@jest/globals';
import type { AttackOutcome, Simulation } from '../../../src/documents/simulation.ts';
import { computeCurves, groupAttacks, listSampled } from '../../../src/report/simulation/page/attack-curves.ts';
import { computeAttackAxes, renderAttackPicture } from '../../../src/report/simulation/page/attack-picture.ts';
import { assembleEarningsTable, assembleRankTable, pickShare } from '../../../src/report/simulation/page/attack-tables.ts';
import { loadFixtureSimulation } from './fixture-simulation.ts';

const base = loadFixtureSimulation('five-evaluators');
const outcome = (some: Partial<AttackOutcome>): AttackOutcome => ({
  attack: 'boost',
  rule: 'mean',
  sampled: 3,
  attackers: 1,
  share: 0.2,
  method: 'exact',
  meanReward: 0.5,
  honestMeanReward: 0.4,
  rankCorrelation: 0.8,
  wronglyRanked: 2,
  leaderDisplacedShare: 0.25,
  ...some,
});
const withAttacks = (...attacks: readonly AttackOutcome[]): Simulation => ({ ...base, attacks: [...attacks] });

describe('curves of attacks', () => {
  test('start from the honest figure where nobody attacks, by rising share', () => {
    const curves = computeCurves(
      [outcome({ share: 0.4, meanReward: 0.7 }), outcome({ share: 0.2 }), outcome({ rule: 'median', share: 0, meanReward: 0.45 })],
      'meanReward',
    );
    expect(curves.map(({ rule, points }) => [rule, points])).toEqual([
      [
        'mean',
        [
          [0, 0.4],
          [0.2, 0.5],
          [0.4, 0.7],
        ],
      ],
      ['median', [[0, 0.45]]],
    ]);
  });

  test('the K of the settings comes first', () => {
    const attacks = [4, 3, 2, 5].map((sampled) => outcome({ sampled }));
    expect(listSampled({ ...withAttacks(...attacks), settings: { ...base.settings, sampled: 3 } })).toEqual([3, 2, 4, 5]);
  });

  test('a higher error stands higher, in the same axes for every attack', () => {
    const [boost, noise] = [
      outcome({ truthError: 4, honestTruthError: 1 }),
      outcome({ attack: 'random-noise', truthError: 2, honestTruthError: 1 }),
    ];
    const groups = groupAttacks(withAttacks(boost, noise), 3);
    const axes = computeAttackAxes(groups);
    const height = (index: number): number => {
      const group = groups[index];
      const html = group === undefined ? '' : renderAttackPicture(group, axes, 'x').html;
      return Number(html.match(/class="line[^>]* d="M\S+ \S+L\S+ (\S+)"/)?.[1]);
    };
    expect(groups.map(({ attack }) => attack)).toEqual(['random-noise', 'boost']);
    expect(height(1)).toBeLessThan(height(0) - 20);
  });

  test('without F1 only rewards are drawn', () => {
    const groups = groupAttacks(withAttacks(outcome({})), 3);
    expect(computeAttackAxes(groups).panels.map(({ measure }) => measure)).toEqual(['meanReward']);
    expect(computeAttackAxes(groupAttacks(base, 3)).panels.map(({ measure }) => measure)).toEqual(['truthError', 'meanReward']);
  });
});

describe('tables of attacks', () => {
  test('show the largest minority of attackers', () => {
    const share = (...shares: readonly number[]): number | undefined =>
      pickShare(groupAttacks(withAttacks(...shares.map((each) => outcome({ share: each }))), 3));
    expect([share(0, 0.2, 0.4, 0.6), share(0, 0.67), share(0)]).toEqual([0.4, 0.67, undefined]);
  });

  test('what attackers earn more than by honesty, and what the attack brings the others', () => {
    const paid = outcome({ attackerReward: 0.75, attackerHonestReward: 0.5, honestReward: 0.25, honestHonestReward: 0.375 });
    expect(assembleEarningsTable(groupAttacks(withAttacks(paid), 3), 0.2).rows).toEqual([['boosting', '+0.250 (−0.125)']]);
    expect(assembleEarningsTable(groupAttacks(withAttacks(outcome({})), 3), 0.2).rows).toEqual([]);
    expect(assembleRankTable(groupAttacks(withAttacks(paid), 3), 0.2).rows).toEqual([['boosting', '0.80 (25 %)']]);
  });
});
