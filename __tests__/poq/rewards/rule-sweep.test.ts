import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RuleSweep } from '../../../src/documents/simulation.ts';
import { type RuleRequest, sweepRules } from '../../../src/poq/rewards/rule-sweep.ts';
import { simulateRounds } from '../../../src/poq/rounds/simulate-rounds.ts';
import { finish } from '../finish.ts';
import { drawLog, logOf, planOf, smallLog } from '../rounds/score-logs.ts';
import { refused, scaled } from './members.ts';

const request: RuleRequest = {
  log: smallLog,
  plan: planOf({}),
  rules: ['mean'],
  sizes: [3],
  weights: { alpha: 2, beta: 1 },
  costs: { nodes: [scaled(0.3), refused], evaluators: [scaled(0), scaled(0.5), scaled(1)] },
  budget: { evaluations: 1_000_000, rounds: 500, seed: 7 },
};

/** The rows, and what was said of how many are done. */
function sweep(part: Partial<RuleRequest>): { readonly rows: readonly RuleSweep[]; readonly told: readonly number[] } {
  const rows = sweepRules({ ...request, ...part });
  const told: number[] = [];
  for (;;) {
    const step = rows.next();
    if (step.done === true) return { rows: step.value, told };
    told.push(step.value);
  }
}

const near = (value: number): ReturnType<typeof expect.closeTo> => expect.closeTo(value, 12);

describe('rewards by rule and K', () => {
  test('worked by hand: the mean of all three evaluators, α = 2, β = 1', () => {
    // Consensus 5, 4 and 8, 5 of the prompts: payoffs .65 and .45, variances .0225 and .0025.
    expect(sweep({}).rows).toEqual([
      {
        rule: 'mean',
        sampled: 3,
        method: 'exact',
        nodes: [near(1), null],
        evaluators: [near(1.55), near(1.35), near(0.6)],
        nodeVariance: near(0.05),
        evaluatorVariance: near(0.065),
        truthError: near(1),
        truthCorrelation: near(4 / Math.sqrt(45)),
      },
    ]);
  });

  test('every K has every rule, in the order given; progress goes up to the number of rows', () => {
    const { rows, told } = sweep({ rules: ['median', 'mean'], sizes: [2, 3] });
    expect(rows.map(({ rule, sampled }) => `${rule} ${sampled}`)).toEqual(['median 2', 'mean 2', 'median 3', 'mean 3']);
    expect(told).toEqual([1, 2, 3, 4]);
  });

  test('K = 1 pays no evaluator, and all rules pay nodes the same', () => {
    const { rows } = sweep({ rules: ['mean', 'median', 'trimmed-mean'], sizes: [1] });
    for (const row of rows) {
      expect(row).toMatchObject({ method: 'exact', nodes: [near(1), null], evaluators: [null, null, null] });
      expect(row).not.toHaveProperty('evaluatorVariance');
    }
  });

  test('K = 1 pays no evaluator either where it is compared with the others', () => {
    for (const evaluations of [0, 1_000]) {
      const part = { plan: planOf({ selfExcluded: true }), sizes: [1], budget: { ...request.budget, evaluations } };
      expect(sweep(part).rows[0]?.evaluators).toEqual([null, null, null]);
    }
  });

  test('rules with a memory are played, and so is what exceeds the budget, by the same rounds as elsewhere', () => {
    const [trust] = sweep({ rules: ['trust-weighted'], sizes: [2] }).rows;
    expect(trust?.method).toBe('rounds');
    const { rows } = sweep({ rules: ['mean'], sizes: [2], budget: { ...request.budget, evaluations: 23 } });
    const played = finish(simulateRounds(smallLog, planOf({ sampled: 2 }), { rounds: 500, seed: 7 }));
    expect(rows[0]).toMatchObject({ method: 'rounds', nodes: [2 * (played.nodes[0]?.mean ?? 0) - 0.3, null] });
    expect(rows[0]?.truthError).toBe(played.truth?.error);
    expect(sweep({ rules: ['mean'], sizes: [2], budget: { ...request.budget, evaluations: 24 } }).rows[0]?.method).toBe('exact');
  });

  test('a node that no round drew has no reward', () => {
    const { rows } = sweep({ budget: { evaluations: 0, rounds: 0, seed: 1 } });
    expect(rows).toEqual([{ rule: 'mean', sampled: 3, method: 'rounds', nodes: [null, null], evaluators: [null, null, null] }]);
  });

  test('without costs that weigh, everyone has a reward of quality alone', () => {
    const { rows } = sweep({ weights: { alpha: 1, beta: 0 } });
    expect(rows[0]?.nodes).toEqual([near(0.65), near(0.45)]);
  });

  test('long rounds give others a turn within a row', () => {
    const { told } = sweep({ rules: ['trust-weighted'], budget: { ...request.budget, rounds: 300_000 } });
    expect(told[0]).toBeGreaterThan(0);
    expect(told[0]).toBeLessThan(1);
    expect(told.at(-1)).toBe(1);
  });
});

describe('drawing all evaluators', () => {
  test('leaves no variance where there is one record', () => {
    const log = logOf([[[1, 5, 8]]]);
    const costs = { nodes: [scaled(0)], evaluators: [scaled(0), scaled(0), scaled(0)] };
    for (const budget of [request.budget, { ...request.budget, evaluations: 0 }]) {
      const { rows } = sweep({ log, costs, budget, rules: ['mean', 'median', 'trimmed-mean'], sizes: [3] });
      for (const row of rows) expect(row).toMatchObject({ nodeVariance: 0, evaluatorVariance: 0 });
      const drawn = sweep({ log, costs, budget, rules: ['mean'], sizes: [2] }).rows[0];
      expect(drawn?.nodeVariance).toBeGreaterThan(0);
    }
  });

  test('varies under the mean by prompts alone, and drawing fewer adds to that', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const log = drawLog(xoroshiro128plus(seed));
        const none = (count: number) => Array.from({ length: count }, () => refused);
        const costs = { nodes: none(log.nodeCount), evaluators: none(log.evaluatorCount) };
        const sizes = Array.from({ length: log.evaluatorCount }, (_, size) => size + 1);
        const { rows } = sweep({ log, costs, sizes, weights: { alpha: 1, beta: 0 } });
        const variances = rows.map(({ nodeVariance = Number.NaN }) => nodeVariance);
        for (const [index, variance] of variances.entries())
          expect(variance).toBeLessThanOrEqual((variances[index - 1] ?? Number.POSITIVE_INFINITY) + 1e-12);
        expect(variances.at(-1)).toBeCloseTo(varianceOverPrompts(log), 12);
      }),
    );
  });
});

/** Mean over nodes of the variance over prompts of a tenth of the mean score. */
function varianceOverPrompts({ promptCount, nodeCount, evaluatorCount, scores }: RuleRequest['log']): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const list = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));
  return mean(
    list(nodeCount, (node) => {
      const payoffs = list(promptCount, (prompt) => {
        const start = (prompt * nodeCount + node) * evaluatorCount;
        return mean([...scores.subarray(start, start + evaluatorCount)]) / 10;
      });
      const center = mean(payoffs);
      return mean(payoffs.map((payoff) => (payoff - center) ** 2));
    }),
  );
}
