import { describe, expect, test } from '@jest/globals';
import type { AttackOutcome } from '../../../src/documents/simulation.ts';
import type { Battlefield } from '../../../src/poq/attacks/battlefield.ts';
import { drawSyntheticNetwork } from '../../../src/poq/network/synthetic-network.ts';
import { scaleCosts } from '../../../src/poq/rewards/cost-scale.ts';
import { countOutcomes, sweepAttacks } from '../../../src/poq/sweeps/attack-sweep.ts';
import { finish } from '../finish.ts';
import { suiteOf } from '../suite-of.ts';

const { attacks, trust } = suiteOf('').simulation;

function fieldOf(evaluators: number, sampled: number): Battlefield {
  const network = finish(drawSyntheticNetwork({ nodes: 4, evaluators, prompts: 12 }, 3));
  return {
    network,
    plan: { rule: 'mean', sampled, selfExcluded: false, trim: 0.2, trust },
    weights: { alpha: 1, beta: 0.3 },
    nodeCosts: scaleCosts(network.nodes, { scale: 'pool' }),
    evaluatorCosts: scaleCosts(network.evaluators, { scale: 'pool' }),
    rounds: 300,
    evaluations: 100_000,
    seed: 1,
    choices: 3,
  };
}

function sweep(field: Battlefield): { readonly outcomes: readonly AttackOutcome[]; readonly told: readonly number[] } {
  const told: number[] = [];
  const steps = sweepAttacks(field, attacks);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { outcomes: step.value, told };
    told.push(step.value);
  }
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

describe('a sweep of attacks', () => {
  const field = fieldOf(5, 4);
  const { outcomes, told } = sweep(field);

  test('tries every attack under every rule by every number of attackers, with K of 2, 3 and what is played', () => {
    expect(distinct(outcomes.map(({ attack }) => attack))).toEqual(['random-noise', 'boost', 'sabotage', 'strategic', 'collusion']);
    expect(distinct(outcomes.map(({ rule }) => rule))).toHaveLength(5);
    expect(distinct(outcomes.map(({ sampled }) => sampled))).toEqual([2, 3, 4]);
    // shares 0, 0.1, … 0.6 of five, rounded: 0, 1 (0.1 · 5 = 0.5), 1, 2, 2, 3, 3
    expect(distinct(outcomes.map(({ attackers }) => attackers))).toEqual([0, 1, 2, 3]);
    expect(outcomes).toHaveLength(5 * 5 * 3 * 4);
  });

  test('says how far it is, of as many as there will be', () => {
    expect(countOutcomes(field, attacks)).toBe(outcomes.length);
    expect(told.every((done, index) => done >= (told[index - 1] ?? 0))).toBe(true);
    expect(told.at(-1)).toBeGreaterThan(0.9 * outcomes.length);
    expect(told.at(-1)).toBeLessThan(outcomes.length);
  });

  test('lets colluders serve the same node under every rule and K', () => {
    const partners = outcomes.flatMap(({ partner }) => partner ?? []);
    expect(partners).toHaveLength(outcomes.length / 5);
    expect(distinct(partners)).toHaveLength(1);
  });

  test('without attackers changes nothing', () => {
    for (const { attackers, meanReward, honestMeanReward, wronglyRanked } of outcomes) {
      if (attackers === 0) expect([meanReward, wronglyRanked]).toEqual([honestMeanReward, 0]);
    }
  });
});

test('with one evaluator it is alone in every record, and nobody else’s score is left out', () => {
  const one = fieldOf(1, 1);
  const { outcomes } = sweep({ ...one, plan: { ...one.plan, selfExcluded: false } });
  expect(distinct(outcomes.map(({ sampled }) => sampled))).toEqual([1]);
  expect(outcomes.every(({ attackerReward }) => attackerReward === undefined)).toBe(true);
});
