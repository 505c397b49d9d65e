import { describe, expect, test } from '@jest/globals';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { ConsensusPlan } from '../../../src/poq/consensus/consensus-plan.ts';
import { openCountedRounds } from '../../../src/poq/rounds/counted-rounds.ts';
import { openDrawnRounds } from '../../../src/poq/rounds/drawn-rounds.ts';
import { listPayoffs } from '../../../src/poq/rounds/payoff-sums.ts';
import type { ExpectedPayoff, Payoff, Payoffs } from '../../../src/poq/rounds/payoffs.ts';
import { simulateRounds } from '../../../src/poq/rounds/simulate-rounds.ts';
import type { ScoreLog } from '../../../src/poq/score-log.ts';
import { finish } from '../finish.ts';
import { joinByRule, listOutcomes, momentOf } from './all-outcomes.ts';
import { expectedOf } from './expected-of.ts';
import { computeNormalFit } from './normal-fit.ts';
import { drawLog, logOf, planOf } from './score-logs.ts';

type Play = (log: ScoreLog, plan: ConsensusPlan, seed: number) => Payoffs<Payoff>;

const rounds = 2000;
const games = 400;

const playWith =
  (openRounds: typeof openDrawnRounds): Play =>
  (log, plan, seed) => {
    const engine = openRounds(log, plan, seed);
    engine.play(rounds);
    const { nodes, evaluators } = engine.collect();
    return { nodes: listPayoffs(nodes), evaluators: evaluators && listPayoffs(evaluators) };
  };

/** What an engine must not do: the same evaluator may be drawn twice for a record. */
const playWithReplacement: Play = (log, plan, seed) => {
  const random = xoroshiro128plus(seed);
  const payoffs: number[][] = Array.from({ length: log.nodeCount }, () => []);
  for (let round = 0; round < rounds; round += 1) {
    const record = uniformInt(random, 0, log.promptCount * log.nodeCount - 1);
    const scores = Array.from({ length: plan.sampled }, () => {
      return log.scores[record * log.evaluatorCount + uniformInt(random, 0, log.evaluatorCount - 1)] ?? Number.NaN;
    });
    payoffs[record % log.nodeCount]?.push(joinByRule(plan, scores) / 10);
  }
  const nodes = payoffs.map((values): Payoff => {
    const mean = momentOf(values, 1, 0);
    return { rounds: values.length, mean, variance: momentOf(values, 2, mean) };
  });
  return { nodes, evaluators: undefined };
};

type Standing = { readonly nodes: readonly number[]; readonly evaluators: readonly number[] };

/** In its standard errors, how far the mean of one node and of one evaluator of each random log lies from the exact one. */
function standMeans(play: Play): Standing {
  const standing = { nodes: [] as number[], evaluators: [] as number[] };
  for (const { log, plan, seed } of listGames()) {
    const [exact, played] = [expectedOf(log, plan), play(log, plan, seed)];
    standing.nodes.push(...standMean(exact.nodes.at(-1), played.nodes.at(-1)));
    standing.evaluators.push(...standMean(exact.evaluators?.at(-1), played.evaluators?.at(-1)));
  }
  return standing;
}

/** Given in how many rounds a member took part, its payoffs are independent draws from its cells, so that this is exact but for their number. */
function standMean(exact: ExpectedPayoff | undefined, played: Payoff | undefined): readonly number[] {
  if (exact === undefined || played?.mean === undefined || exact.variance < 1e-12) return [];
  return [(played.mean - exact.mean) / Math.sqrt(exact.variance / played.rounds)];
}

/** The same for the variance: its standard error is √((μ4 − σ⁴)/n), the fourth moment taken over all outcomes. */
function standVariances(play: Play): readonly number[] {
  return [...listGames()].flatMap(({ log, plan, seed }) => {
    const outcomes = listOutcomes(log, plan).nodes.at(-1) ?? [];
    const { rounds: n, variance = 0 } = play(log, plan, seed).nodes.at(-1) ?? { rounds: 0 };
    const mean = momentOf(outcomes, 1, 0);
    const exact = momentOf(outcomes, 2, mean);
    const spread = momentOf(outcomes, 4, mean) - exact ** 2;
    return spread < 1e-9 ? [] : [(variance - exact) / Math.sqrt(spread / n)];
  });
}

/** All rules without a memory, all K, with and without leave-one-out, over random logs. */
function* listGames(): Generator<{ readonly log: ScoreLog; readonly plan: ConsensusPlan; readonly seed: number }> {
  const random = xoroshiro128plus(2026);
  for (let seed = 0; seed < games; seed += 1) {
    const log = drawLog(random);
    const rule = (['mean', 'median', 'trimmed-mean'] as const)[seed % 3] ?? 'mean';
    yield { log, seed, plan: planOf({ rule, sampled: uniformInt(random, 1, log.evaluatorCount), selfExcluded: seed % 2 === 0 }) };
  }
}

describe.each([
  ['drawn one by one', playWith(openDrawnRounds)],
  ['counted by cell', playWith(openCountedRounds)],
  ['as they are played', (log, plan, seed) => finish(simulateRounds(log, plan, { rounds, seed }))],
] satisfies readonly (readonly [string, Play])[])('over 400 random logs, rounds %s', (_, play) => {
  test('stand about the exact means as standard errors say', () => {
    const { nodes, evaluators } = standMeans(play);
    expect(nodes.length).toBeGreaterThan(300);
    expect(evaluators.length).toBeGreaterThan(200);
    for (const values of [nodes, evaluators]) expect(computeNormalFit(values)).toEqual({ mean: true, deviation: true, distribution: true });
  });

  test('have the exact variances', () => {
    const values = standVariances(play);
    expect(values.length).toBeGreaterThan(300);
    const mean = momentOf(values, 1, 0);
    // Skewed as variances are: five standard errors of the mean, and a spread that is roughly one.
    expect(Math.abs(mean)).toBeLessThan(5 / Math.sqrt(values.length));
    expect(Math.sqrt(momentOf(values, 2, mean))).toBeGreaterThan(0.8);
    expect(Math.sqrt(momentOf(values, 2, mean))).toBeLessThan(1.25);
  });
});

test('an engine that draws evaluators with replacement is found out by its means and by its variances', () => {
  const { deviation, distribution } = computeNormalFit(standMeans(playWithReplacement).nodes);
  expect([deviation, distribution]).toContain(false);
  expect(Math.abs(momentOf(standVariances(playWithReplacement), 1, 0))).toBeGreaterThan(1);
});

const engines = [
  ['drawn one by one', openDrawnRounds],
  ['counted by cell', openCountedRounds],
] as const;

describe.each(engines)('subsets of five evaluators, %s,', (_, openRounds) => {
  const kinds = 10;

  // chi² over 10 subsets and over the 100 pairs of neighbouring rounds; scipy.stats.chi2.ppf(.999, [9, 99]) = 27.88, 148.23
  test.each([2, 3])('of %p are drawn uniformly, and whatever was drawn before', (sampled) => {
    const names = listDrawn(sampled, 20_000);
    const subsets = [...new Set(names)];
    expect(subsets.length).toBe(kinds);
    const drawn = names.map((name) => subsets.indexOf(name));
    expect(computeChiSquare(drawn, kinds)).toBeLessThan(27.88);
    const pairs = drawn.flatMap((subset, round) => (round % 2 === 1 ? [subset * kinds + (drawn[round - 1] ?? 0)] : []));
    expect(computeChiSquare(pairs, kinds ** 2)).toBeLessThan(148.23);
  });

  /** Whose rounds have become more, round by round. */
  function listDrawn(sampled: number, length: number): readonly string[] {
    const engine = openRounds(logOf([[[0, 1, 2, 4, 8]]]), planOf({ sampled }), 9);
    let before = new Float64Array(5);
    return Array.from({ length }, () => {
      engine.play(1);
      const now = Float64Array.from(engine.collect().evaluators?.counts ?? []);
      const members = now.map((count, evaluator) => count - (before[evaluator] ?? 0)).join('');
      before = now;
      return members;
    });
  }

  function computeChiSquare(values: readonly number[], bins: number): number {
    const counts = new Float64Array(bins);
    for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
    const expected = values.length / bins;
    return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  }
});

describe('seeds', () => {
  const log = drawLog(xoroshiro128plus(3));
  const means = (length: number, openRounds: typeof openDrawnRounds): readonly number[] => {
    const exact = expectedOf(log, planOf({ sampled: 1 })).nodes[0];
    return Array.from({ length: 1000 }, (_, seed) => {
      const engine = openRounds(log, planOf({ sampled: 1 }), seed);
      engine.play(length);
      return standMean(exact, listPayoffs(engine.collect().nodes)[0])[0] ?? 0;
    });
  };

  // The correlation of independent neighbours has a standard error of 1/√n.
  test.each(engines)('that are neighbours know nothing of each other, in short games and in long ones, %s', (_, openRounds) => {
    for (const length of [5, 500]) {
      const values = means(length, openRounds);
      const mean = momentOf(values, 1, 0);
      const product = values.slice(1).reduce((sum, value, at) => sum + (value - mean) * ((values[at] ?? 0) - mean), 0) / values.length;
      expect(Math.abs(product / momentOf(values, 2, mean))).toBeLessThan(4 / Math.sqrt(values.length));
    }
    expect(computeNormalFit(means(500, openRounds))).toEqual({ mean: true, deviation: true, distribution: true });
  });
});
