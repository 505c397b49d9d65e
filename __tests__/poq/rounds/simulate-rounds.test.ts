import { describe, expect, test } from '@jest/globals';
import { openCountedRounds } from '../../../src/poq/rounds/counted-rounds.ts';
import { openDrawnRounds } from '../../../src/poq/rounds/drawn-rounds.ts';
import { listPayoffs } from '../../../src/poq/rounds/payoff-sums.ts';
import { simulateRounds } from '../../../src/poq/rounds/simulate-rounds.ts';
import { finish } from '../finish.ts';
import { logOf, planOf, smallLog } from './score-logs.ts';

const engines = [
  ['drawn', openDrawnRounds],
  ['counted', openCountedRounds],
] as const;

/** Enough checkpoints that rounds are drawn one by one. */
const everyRound = (rounds: number): readonly number[] => Array.from({ length: rounds }, (_, round) => round + 1);

describe.each(engines)('%s rounds', (_, openRounds) => {
  // One record, all three evaluators: c = 5, so that every round pays .5 and 1 − |q − 5|/10 = .7, .9, .6.
  test('with one record and all evaluators pay the same each time, exactly', () => {
    const engine = openRounds(logOf([[[2, 4, 9]]], [[4]]), planOf({ sampled: 3 }), 1);
    engine.play(1000);
    const { nodes, evaluators, truth } = engine.collect();
    expect(listPayoffs(nodes)).toEqual([{ rounds: 1000, mean: 0.5, variance: 0 }]);
    expect(evaluators && listPayoffs(evaluators)).toEqual([0.7, 0.9, 0.6].map((mean) => ({ rounds: 1000, mean, variance: 0 })));
    expect(truth?.[1]).toBe(1000);
  });

  test('pay one node and K different evaluators each', () => {
    for (const sampled of [2, 3]) {
      const engine = openRounds(smallLog, planOf({ sampled }), 3);
      engine.play(500);
      const { nodes, evaluators } = engine.collect();
      expect(nodes.counts.reduce((sum, count) => sum + count, 0)).toBe(500);
      expect(evaluators?.counts.reduce((sum, count) => sum + count, 0)).toBe(500 * sampled);
      for (const count of evaluators?.counts ?? []) expect(count).toBeLessThanOrEqual(500);
    }
  });

  test('go on where they stopped', () => {
    const [atOnce, inParts] = [openRounds(smallLog, planOf({}), 3), openRounds(smallLog, planOf({}), 3)];
    atOnce.play(700);
    for (const rounds of [1, 299, 400]) inParts.play(rounds);
    expect(inParts.collect()).toEqual(atOnce.collect());
  });
});

describe('a game', () => {
  /* Replayed in Python; `words` as in random-source.test.ts, but plus 2^31 in place of the sign, without end.
     def draw(n):
         while True:
             x = next(words)
             if x < 2**32 // n * n: return x % n
     q, subsets = [[2,4,9],[0,6,6],[10,8,6],[5,5,5]], [(0,1),(0,2),(1,2)]; paid, e = [[], []], [0]*3
     for _ in range(1000):                                   # counted; words of 'rounds 42'
         c = draw(12); paid[c//3 % 2].append(sum(q[c//3][m] for m in subsets[c%3])/20)
         for m in subsets[c%3]: e[m] += 1
     print([(len(p), statistics.mean(p), statistics.variance(p)) for p in paid], e)
     n, e, order = [0]*2, [0]*3, [0, 1, 2]
     for _ in range(1000):                                   # drawn; words of 'rounds 42' from the start
         n[draw(4) % 2] += 1; o = draw(3); order[0], order[o] = order[o], order[0]
         for m in order[1:]: e[m] += 1
     print(n, e) */
  test('of the same seed pays the same numbers on every machine', () => {
    const counted = finish(simulateRounds(smallLog, planOf({}), { rounds: 1000, seed: 42 }));
    expect(counted.nodes).toEqual([
      { rounds: 494, mean: expect.closeTo(0.6379554655870445, 14), variance: expect.closeTo(0.037831308357490705, 14) },
      { rounds: 506, mean: expect.closeTo(0.4551383399209486, 14), variance: expect.closeTo(0.012379485774664424, 14) },
    ]);
    expect(counted.evaluators?.map(({ rounds }) => rounds)).toEqual([652, 672, 676]);
    const drawn = finish(simulateRounds(smallLog, planOf({ rule: 'published-trust' }), { rounds: 1000, seed: 42 }));
    expect(drawn.nodes.map(({ rounds }) => rounds)).toEqual([492, 508]);
    expect(drawn.evaluators?.map(({ rounds }) => rounds)).toEqual([682, 653, 665]);
  });

  test('keeps the means at its checkpoints, which are those of a shorter game', () => {
    const rounds = everyRound(40);
    const { nodes, evaluators, running } = finish(simulateRounds(smallLog, planOf({}), { rounds: 40, seed: 5, checkpoints: rounds }));
    for (const at of [1, 7, 40]) {
      const shorter = finish(simulateRounds(smallLog, planOf({}), { rounds: at, seed: 5, checkpoints: everyRound(at) }));
      expect(running.nodes.map((means) => means[at - 1])).toEqual(shorter.nodes.map(({ mean }) => mean));
      expect(running.evaluators?.map((means) => means[at - 1])).toEqual(shorter.evaluators?.map(({ mean }) => mean));
    }
    expect(running.nodes.map((means) => means.at(-1))).toEqual(nodes.map(({ mean }) => mean));
    expect(running.evaluators?.map((means) => means.length)).toEqual([40, 40, 40]);
    expect(running.nodes.flatMap((means) => means[0] ?? []).length).toBe(1);
    expect(evaluators?.every(({ rounds: played }) => played > 0)).toBe(true);
  });

  test('that is counted has its checkpoints, too', () => {
    const { nodes, running } = finish(simulateRounds(smallLog, planOf({}), { rounds: 900, seed: 5, checkpoints: [300, 900] }));
    const shorter = finish(simulateRounds(smallLog, planOf({}), { rounds: 300, seed: 5 }));
    expect(running.nodes.map((means) => means[0])).toEqual(shorter.nodes.map(({ mean }) => mean));
    expect(running.nodes.map((means) => means[1])).toEqual(nodes.map(({ mean }) => mean));
  });

  test('of no rounds pays nothing', () => {
    const { nodes, evaluators, truth, running } = finish(simulateRounds(smallLog, planOf({}), { rounds: 0, seed: 1 }));
    const nothing = { rounds: 0, mean: undefined, variance: undefined };
    expect([nodes, evaluators, truth]).toEqual([[nothing, nothing], [nothing, nothing, nothing], undefined]);
    expect(running).toEqual({ nodes: [[], []], evaluators: [[], [], []] });
  });

  test('with one evaluator a record pays no evaluators', () => {
    for (const selfExcluded of [false, true]) {
      const game = { rounds: 50, seed: 1, checkpoints: [25] };
      const { evaluators, running } = finish(simulateRounds(smallLog, planOf({ sampled: 1, selfExcluded }), game));
      expect([evaluators, running.evaluators]).toEqual([undefined, undefined]);
    }
  });

  test('without token F1 says nothing of truth', () => {
    const { promptCount, nodeCount, evaluatorCount, scores, clusters } = smallLog;
    const log = { promptCount, nodeCount, evaluatorCount, scores, clusters };
    expect(finish(simulateRounds(log, planOf({}), { rounds: 50, seed: 1 })).truth).toBeUndefined();
  });

  test('under a rule with trust moves the weights round by round, and tells them', () => {
    const play = (rule: 'mean' | 'published-trust' | 'trust-weighted', rounds: number): Float64Array | undefined =>
      finish(simulateRounds(smallLog, planOf({ rule, trust: { rate: 0.01, least: 0.1, most: 3 } }), { rounds, seed: 1 })).weights;
    expect(play('mean', 100)).toBeUndefined();
    expect(play('published-trust', 0)).toEqual(Float64Array.of(1, 1, 1));
    // Everybody is less than five points off, so that everybody rises.
    for (const weight of play('published-trust', 100) ?? [0]) expect(weight).toBeGreaterThan(1.1);
    expect(play('trust-weighted', 100)).toHaveLength(3);
  });

  test('lets others have a turn while it is long', () => {
    const turnsOf = (rule: 'mean' | 'published-trust', rounds: number): readonly number[] => [
      ...simulateRounds(smallLog, planOf({ rule }), { rounds, seed: 1, checkpoints: [10, 1000] }),
    ];
    expect(turnsOf('mean', 25_000_000)).toEqual([10_000_000, 20_000_000]);
    expect(turnsOf('published-trust', 700_000)).toEqual([333_334, 666_668]);
    expect(turnsOf('published-trust', 1000)).toEqual([]);
  });

  test.each([{ rounds: -1 }, { rounds: 1.5 }, { rounds: 2 ** 32 }])('of %p is refused', ({ rounds }) => {
    expect(() => finish(simulateRounds(smallLog, planOf({}), { rounds, seed: 1 }))).toThrow(RangeError);
  });

  test.each([[[0]], [[5, 5]], [[7, 3]], [[101]], [[2.5]]])('with checkpoints at %p of 100 rounds is refused', (checkpoints) => {
    expect(() => finish(simulateRounds(smallLog, planOf({}), { rounds: 100, seed: 1, checkpoints }))).toThrow(RangeError);
  });

  test.each([0, 4, 1.5])('with %p of three evaluators is refused', (sampled) => {
    for (const rule of ['mean', 'published-trust'] as const) {
      expect(() => finish(simulateRounds(smallLog, planOf({ rule, sampled }), { rounds: 10, seed: 1 }))).toThrow(RangeError);
    }
  });
});
