import { describe, expect, test } from '@jest/globals';
import type { ConsensusRule } from '../../../src/poq/consensus/consensus-plan.ts';
import { type PlayedRounds, simulateRounds } from '../../../src/poq/rounds/simulate-rounds.ts';
import { finish } from '../finish.ts';
import { planOf } from '../rounds/score-logs.ts';
import { drawKinds, drawNetwork, type EvaluatorKind, isUseless, type RandomNetwork, type TruthShape } from './random-networks.ts';

const shapes: readonly TruthShape[] = ['middling', 'extreme'];
const sizes = [
  [3, 2],
  [3, 3],
  [5, 2],
  [5, 3],
  [5, 5],
  [10, 2],
  [10, 3],
  [10, 5],
] as const;

const play = ({ log }: RandomNetwork, rule: ConsensusRule, sampled: number, seed = 1, rounds = 5000): PlayedRounds =>
  finish(simulateRounds(log, planOf({ rule, sampled }), { rounds, seed }));

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const errorOf = ({ truth }: PlayedRounds): number => truth?.error ?? Number.NaN;

/** Weights as multiples of their mean: that is all that counts in a weighted mean. */
function relativeWeights({ weights = new Float64Array() }: PlayedRounds): readonly number[] {
  const mean = meanOf([...weights]);
  return Array.from(weights, (weight) => weight / mean);
}

/** 5,000 rounds of four networks of every size and shape, fewer than half of whose evaluators are useless. */
const games = shapes.flatMap((shape) =>
  sizes.flatMap(([evaluators, sampled]) =>
    Array.from({ length: 4 }, (_, seed) => {
      const network = drawNetwork(drawKinds(evaluators, seed), shape, seed);
      return { network, sampled, mean: play(network, 'mean', sampled), ours: play(network, 'trust-weighted', sampled) };
    }),
  ),
);

describe('trust-weighted on 64 random networks with a useless minority', () => {
  test('consensus comes closer to truth than the mean, whatever K is', () => {
    for (const sampled of [2, 3, 5]) {
      const some = games.filter((game) => game.sampled === sampled);
      expect(meanOf(some.map(({ mean, ours }) => errorOf(ours) - errorOf(mean)))).toBeLessThan(-0.2);
      expect(meanOf(some.map(({ mean, ours }) => (ours.truth?.correlation ?? 0) - (mean.truth?.correlation ?? 0)))).toBeGreaterThan(0.05);
    }
  });

  test('it is rarely worse than the mean', () => {
    expect(games.filter(({ mean, ours }) => (ours.truth?.correlation ?? 0) < (mean.truth?.correlation ?? 0) - 0.01).length).toBeLessThan(4);
  });

  test('closer than the published rule, the median and the trimmed mean', () => {
    const some = games.filter((_, place) => place % 2 === 0);
    for (const rule of ['published-trust', 'median', 'trimmed-mean'] as const)
      expect(meanOf(some.map(({ network, sampled, ours }) => errorOf(ours) - errorOf(play(network, rule, sampled))))).toBeLessThan(-0.15);
  });

  test('the useless keep a fifth of the weight that their number would give them', () => {
    const shares = games.flatMap(({ network: { kinds }, ours }) =>
      relativeWeights(ours).filter((_, place) => isUseless(kinds[place] ?? 'good')),
    );
    expect(shares.length).toBeGreaterThan(50);
    expect(meanOf(shares)).toBeLessThan(0.25);
  });

  test('another seed ends at nearly the same weights', () => {
    const apart = games
      .filter((_, place) => place % 2 === 0)
      .flatMap(({ network, sampled, ours }) => {
        const other = relativeWeights(play(network, 'trust-weighted', sampled, 2));
        return relativeWeights(ours).map((weight, place) => Math.abs(weight - (other[place] ?? 0)));
      });
    expect(meanOf(apart)).toBeLessThan(0.15);
  });
});

describe.each([2, 3])('K = %d', (sampled) => {
  const playAll = (kinds: readonly EvaluatorKind[], rule: ConsensusRule, rounds = 5000): readonly PlayedRounds[] => {
    const network = drawNetwork(kinds, 'middling', 3);
    return [1, 2, 3, 4].map((seed) => play(network, rule, sampled, seed, rounds));
  };

  test('an anti-correlated evaluator ends at the least weight with every seed; under the published rule at the greatest', () => {
    for (const { weights } of playAll(['good', 'good', 'opposite'], 'trust-weighted')) expect(weights?.[2]).toBe(0.1);
    for (const { weights } of playAll(['good', 'good', 'opposite'], 'published-trust')) expect(weights?.[2]).toBeGreaterThan(2.9);
  });

  test('one who always says the middle is nearer to the others than they are to each other, and is not believed for it', () => {
    for (const played of playAll(['good', 'mediocre', 'mediocre', 'constant'], 'trust-weighted'))
      expect(relativeWeights(played)[3]).toBeLessThan(0.3);
    for (const { weights } of playAll(['good', 'mediocre', 'mediocre', 'constant'], 'published-trust'))
      expect(weights?.[3]).toBeGreaterThan(2.9);
  });

  test('where nobody knows anything, luck makes nobody count for much more than the others', () => {
    for (const played of playAll(['noise', 'noise', 'noise', 'noise', 'noise'], 'trust-weighted'))
      expect(Math.max(...relativeWeights(played))).toBeLessThan(2.2);
  });

  test('weights stay where they are: after five times as many rounds they are the same', () => {
    const kinds = ['good', 'good', 'mediocre', 'noise', 'opposite'] as const;
    const longer = playAll(kinds, 'trust-weighted', 25_000).map(relativeWeights);
    const moved = playAll(kinds, 'trust-weighted').flatMap((played, game) =>
      relativeWeights(played).map((weight, place) => Math.abs(weight - (longer[game]?.[place] ?? 0))),
    );
    expect(meanOf(moved)).toBeLessThan(0.2);
  });
});

test('what it cannot do: where most are against the truth, it follows them', () => {
  const network = drawNetwork(['opposite', 'opposite', 'opposite', 'good', 'good'], 'middling', 1);
  for (const seed of [1, 2, 3]) expect(relativeWeights(play(network, 'trust-weighted', 3, seed))[3]).toBeLessThan(0.2);
});
