import { describe, expect, test } from '@jest/globals';
import type { AttackOutcome, Simulation } from '../../../src/documents/simulation.ts';
import { assembleAttackTable } from '../../../src/report/simulation/attack-table.ts';
import { attack, buildSimulation, evaluator } from './built-simulation.ts';

const five = ['a', 'b', 'c', 'd', 'e'].map((name) => evaluator(name, 0.8, 0.5));
const rules = ['mean', 'median', 'trimmed-mean'] as const;
/** Every attack on every K and every number of attackers of five. */
const grid = (drawn: readonly number[], attackers: readonly number[]): readonly AttackOutcome[] =>
  drawn.flatMap((sampled) =>
    attackers.flatMap((count) => rules.map((rule) => attack('boost', rule, { sampled, attackers: count, share: count / 5 }))),
  );
const titleOf = (attacks: readonly AttackOutcome[], settings: Partial<Simulation['settings']> = {}): string | undefined => {
  const simulation = buildSimulation({ evaluators: five, attacks: [...attacks] });
  return assembleAttackTable({ ...simulation, settings: { ...simulation.settings, ...settings } })?.title;
};

describe('attacks in short', () => {
  test('are those of the largest minority, where mean and median can differ', () => {
    const attacks = grid([2, 3, 5], [0, 1, 2, 3]);
    expect(titleOf(attacks)).toBe('Attacks by 2 of 5 evaluators (40 %), K = 3');
    expect(titleOf(attacks, { sampled: 5 })).toBe('Attacks by 2 of 5 evaluators (40 %), K = 5');
    expect(titleOf([...attacks].reverse())).toBe('Attacks by 2 of 5 evaluators (40 %), K = 3');
  });

  test('are those of the fewest where any attacker is half of them, and of two where there are not three', () => {
    expect(titleOf(grid([2], [0, 3, 4]))).toBe('Attacks by 3 of 5 evaluators (60 %), K = 2');
  });

  test('are absent where nobody attacked', () => {
    expect(titleOf([])).toBeUndefined();
    expect(titleOf(grid([3], [0]))).toBeUndefined();
  });

  test('say what changes under the mean, the median and the rule of the settings: rewards, distance from F1, order', () => {
    const simulation = buildSimulation();
    expect(assembleAttackTable(simulation)?.table.rows).toEqual([
      ['boost', 'mean', '+0.030', '−0.120', '1.50 (+0.25)', '25 %', '0.87'],
      ['boost', 'median', '+0.005', '−0.120', '1.50 (+0.25)', '25 %', '0.87'],
      ['sabotage', 'mean', '−0.040', '−0.120', '1.50 (+0.25)', '25 %', '0.87'],
    ]);
    const rulesOf = (rule: Simulation['settings']['rule']): readonly (string | undefined)[] | undefined => {
      const { settings } = simulation;
      const made = { ...simulation, attacks: rules.map((one) => attack('boost', one)), settings: { ...settings, rule } };
      return assembleAttackTable(made)?.table.rows.map((row) => row[1]);
    };
    expect(rulesOf('mean')).toEqual(['mean', 'median']);
    expect(rulesOf('trimmed-mean')).toEqual(['mean', 'median', 'trimmed-mean']);
  });

  test('what is not known has a dash: attackers’ pay with K = 1, the distance without F1', () => {
    const { attackerReward: _, truthError: __, ...unknown } = attack('boost', 'mean');
    const [row] = assembleAttackTable(buildSimulation({ attacks: [unknown] }))?.table.rows ?? [];
    expect(row).toEqual(['boost', 'mean', '+0.030', '–', '–', '25 %', '0.87']);
  });
});
