import { describe, expect, test } from '@jest/globals';
import { planSimulation } from '../../src/commands/simulation-settings.ts';
import { suiteOf } from '../poq/suite-of.ts';

const usual = suiteOf('seed: 5');

describe('the plan of a simulation', () => {
  test('has the defaults of the suite, two drawn evaluators, and the suite’s seed', () => {
    expect(planSimulation(usual, {}, 3)).toMatchObject({
      alpha: 1,
      beta: 0.3,
      measure: { name: 'latency', at: 'serial' },
      consensus: { rule: 'mean', sampled: 2, selfExcluded: false, trim: 0.2, trust: { rate: 0.1, least: 0.1, most: 3 } },
      scale: 'reference',
      evaluatorScale: 'pool',
      evaluatorBatch: 1,
      rounds: 5_000,
      seeds: 20,
      seed: 5,
      confidence: 0.95,
      against: 'main',
      preset: false,
    });
  });

  test('is the suite’s before the defaults, and the flags’ before the suite’s', () => {
    const suite = suiteOf(
      [
        'reward: { alpha: 2, beta: 0.5, cost: { referenceMs: 120 } }',
        'simulation: { rounds: 70, seeds: 3, seed: 9, rule: median, scale: max, evaluatorBatch: 8 }',
        'gate: { against: best, confidence: 0.9 }',
      ].join('\n'),
    );
    expect(planSimulation(suite, {}, 4)).toMatchObject({
      alpha: 2,
      beta: 0.5,
      reference: 120,
      against: 'best',
      confidence: 0.9,
      rounds: 70,
      seeds: 3,
      seed: 9,
      scale: 'max',
      evaluatorBatch: 8,
      consensus: { rule: 'median', sampled: 2 },
    });
    const flags = { alpha: 3, beta: 0, rounds: 10, seeds: 1, seed: 0, rule: 'mean', scale: 'log', sampled: 4 } as const;
    expect(planSimulation(suite, flags, 4)).toMatchObject({
      ...{ alpha: 3, beta: 0, rounds: 10, seeds: 1, seed: 0, scale: 'log' },
      consensus: { rule: 'mean', sampled: 4 },
    });
  });

  test('draws the only evaluator where there is one', () => {
    expect(planSimulation(usual, {}, 1).consensus.sampled).toBe(1);
  });

  test('has no cost and no beta where the suite has none', () => {
    const plan = planSimulation(suiteOf('reward: { cost: none }'), {}, 2);
    expect([plan.measure, plan.beta]).toEqual(['none', 0]);
  });
});

describe('a plan is refused', () => {
  test('where more evaluators are to be drawn than there are, with what to do', () => {
    expect(() => planSimulation(usual, { sampled: 3 }, 2)).toThrow(
      expect.objectContaining({
        message: '3 evaluators cannot be drawn for a record: 2 evaluators vote',
        cure: expect.stringMatching(/at most 2/),
      }),
    );
    expect(() => planSimulation(usual, { sampled: 2 }, 1)).toThrow('one evaluator votes');
    // Of a drawn network the suite's evaluators are not asked.
    const sizes = { nodes: 2, evaluators: 2, prompts: 3 };
    expect(() => planSimulation(usual, { sampled: 3, synthetic: sizes }, 2)).toThrow(
      expect.objectContaining({ cure: 'Draw at most 2 (--sampled, or simulation.sampled), or give the network more with --evaluators.' }),
    );
  });

  test.each([{ beta: 0.5 }, { scale: 'max' as const }])('where costs are to be weighed that the suite does not have: %j', (flags) => {
    expect(() => planSimulation(suiteOf('reward: { cost: none }'), flags, 2)).toThrow(`--${Object.keys(flags)[0]}: the suite has`);
  });

  test('where an evaluator would be compared with nobody', () => {
    const suite = { ...usual, simulation: { ...usual.simulation, selfExcluded: true } };
    expect(planSimulation(suite, {}, 2).consensus.selfExcluded).toBe(true);
    expect(() => planSimulation(suite, { sampled: 1 }, 2)).toThrow(/selfExcluded/);
  });
});
