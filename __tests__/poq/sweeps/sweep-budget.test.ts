import { describe, expect, test } from '@jest/globals';
import { planSimulation } from '../../../src/commands/simulation-settings.ts';
import type { ScoreLog } from '../../../src/poq/score-log.ts';
import { budgetAttacks, budgetRules } from '../../../src/poq/sweeps/sweep-budget.ts';
import { suiteOf } from '../suite-of.ts';

const planOf = (rounds: number): ReturnType<typeof planSimulation> => planSimulation(suiteOf('seed: 4'), { rounds }, 3);
const sizes = (promptCount: number, nodeCount: number, evaluatorCount: number): ScoreLog => ({
  ...{ promptCount, nodeCount, evaluatorCount },
  scores: new Float64Array(),
  clusters: new Int32Array(),
});

describe('rows of rules', () => {
  test('are played as often as is asked for, within bounds that keep a row short', () => {
    expect([10, 5_000, 1e7].map((rounds) => budgetRules(planOf(rounds), 2).rounds)).toEqual([1_000, 5_000, 200_000]);
    expect(budgetRules(planOf(1e7), 500).rounds).toBe(16_000);
    expect(budgetRules(planOf(10), 2).seed).toBe(4);
  });
});

describe('attacks', () => {
  test('on a small network see all its prompts, and twenty choices of attackers', () => {
    expect(budgetAttacks(sizes(400, 5, 3), planOf(5_000), 150)).toMatchObject({ prompts: 400, rounds: 5_000, choices: 20 });
  });

  test('by more rounds are not tried with fewer choices', () => {
    const few = budgetAttacks(sizes(200, 5, 5), planOf(5_000), 200);
    const many = budgetAttacks(sizes(200, 5, 5), planOf(1e6), 200);
    expect([few.choices, many.choices]).toEqual([20, 20]);
    // What is left of ten seconds: 1e10/(200 · 20) = 2.5e6 ns a choice, less 5e4 for the scores and 1.5e3 for the nodes, at 400 a round.
    expect([few.rounds, many.rounds]).toEqual([5_000, 6_121]);
    expect(budgetAttacks(sizes(40, 2, 2), planOf(1e6), 50).rounds).toBe(20_000);
  });

  test('on a large one see part of them, and fewer choices, but always one of each', () => {
    const large = budgetAttacks(sizes(400, 1_000, 50), planOf(1e6), 350);
    // 1e10 ns by 350 outcomes of 400 · 5,000 + 10 · 4 · 1,000 · 50 + 300 · 1,000 ns a choice: 6.6.
    expect(large).toMatchObject({ prompts: 4, rounds: 5_000, choices: 6 });
    expect(budgetAttacks(sizes(40, 5_000, 500), planOf(1e6), 1_000)).toMatchObject({ prompts: 1, choices: 1 });
  });
});
