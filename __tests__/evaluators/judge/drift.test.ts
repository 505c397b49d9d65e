import { describe, expect, test } from '@jest/globals';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { computeDrift, describeDrift } from '../../../src/evaluators/judge/drift.ts';

const pair = (before: readonly number[], now: readonly (number | undefined)[]): { before: number; now: number | undefined }[] =>
  before.map((score, i) => ({ before: score, now: now[i] }));

describe('drift', () => {
  /* r = stats.ttest_rel(now, before); r.confidence_interval(.99); p by sign flips .0039 (scipy 1.17.1) */
  test('is the mean of now minus then with its interval at 99 %', () => {
    const drift = computeDrift('main', pair([7, 8, 3, 9, 10, 2, 5, 6, 8, 7, 4, 9], [6, 7, 3, 8, 9, 1.5, 5, 5, 6, 7, 3, 8]));
    expect(drift).toEqual({
      of: 'main',
      items: 12,
      shift: expect.closeTo(-0.7916666666666666, 12),
      low: expect.closeTo(-1.3136941017685455, 10),
      high: expect.closeTo(-0.26963923156478764, 10),
      significant: true,
    });
    expect(describeDrift(drift)).toEqual({
      name: 'judge-drift',
      sentence:
        'The judge has changed since it judged main: it gives 12 of the same answers 0.79 of 10 points less than then (99 % interval −1.31 to −0.27).',
      cure: expect.stringContaining('--rescore'),
      blocking: true,
    });
  });

  test('says nothing of answers that have no score now', () => {
    expect(computeDrift('main', pair([5, 6, 7], [6, undefined, 7]))).toMatchObject({ items: 2, shift: 0.5 });
    expect(computeDrift('main', pair([5], [undefined]))).toEqual({ of: 'main', items: 0, significant: false });
    expect(computeDrift('main', pair([5], [9]))).toEqual({ of: 'main', items: 1, shift: 4, significant: false });
  });

  test('that nobody could look for blocks, because nothing is known of it', () => {
    const describe = (now: readonly (number | undefined)[]) => describeDrift(computeDrift('main', pair([5, 6, 7], now)), 3);
    for (const now of [[], [5]])
      expect(describe(now)).toMatchObject({
        name: 'judge-drift',
        blocking: true,
        sentence: `Whether the judge has changed since it judged main cannot be told: of 3 answers that it was to judge again only ${now.length} have a score.`,
      });
    expect(describe([5, 6])).toBeUndefined();
  });

  test('is not significant where fewer than eight scores moved, however equal their steps are', () => {
    const up = (moved: number, rest: number): boolean =>
      computeDrift('main', pair(Array(moved + rest).fill(5), [...Array(moved).fill(6), ...Array(rest).fill(5)])).significant;
    expect([up(2, 0), up(7, 0), up(7, 3), up(8, 0), up(8, 2)]).toEqual([false, false, false, true, true]);
  });

  test('a judge that gives the very same scores has not drifted', () => {
    const drift = computeDrift('main', pair([1, 5, 9, 9], [1, 5, 9, 9]));
    expect(drift).toEqual({ of: 'main', items: 4, shift: 0, low: 0, high: 0, significant: false });
    expect(describeDrift(drift)).toBeUndefined();
  });
});

/** Scores of two rounds of one judge: where it is not sure, one of two values at random. */
type Noise = { readonly unsureShare: number; readonly step: number };

function countAlarms({ unsureShare, step }: Noise, items: number, shift: number): number {
  const random = xoroshiro128plus(20251218 + items);
  const score = (): number => (uniformFloat64(random) < 0.5 ? 0 : step);
  let alarms = 0;
  for (let round = 0; round < rounds; round += 1) {
    const pairs = Array.from({ length: items }, () => {
      const unsure = uniformFloat64(random) < unsureShare;
      return { before: unsure ? 5 + score() : 5, now: (unsure ? 5 + score() : 5) + shift };
    });
    if (computeDrift('main', pairs).significant) alarms += 1;
  }
  return alarms / rounds;
}

const rounds = 1_500;

describe('of fifteen hundred judges', () => {
  /* 99.9 % of binomial samples with p = .01 and n = 1,500 have a share of at most .0187 (scipy.stats.binom.ppf(.999, 1500, .01)/1500) */
  test.each([10, 20, 40, 100])('that have not drifted at most one in a hundred is said to have, with %i answers', (items) => {
    for (const noise of [
      { unsureShare: 0.2, step: 1 },
      { unsureShare: 0.6, step: 1 },
      { unsureShare: 1, step: 1 },
      { unsureShare: 1, step: 0.37 },
    ])
      expect(countAlarms(noise, items, 0)).toBeLessThanOrEqual(0.0187);
  });

  test('that have drifted by half a point nearly all are found out with forty answers', () => {
    expect(countAlarms({ unsureShare: 0.6, step: 1 }, 40, 0.5)).toBeGreaterThan(0.95);
  });
});
