import { describe, expect, test } from '@jest/globals';
import { drawDueTimes } from '../../src/suite/arrival-times.ts';

const draw = (changes: Partial<Parameters<typeof drawDueTimes>[0]> = {}): readonly number[] =>
  drawDueTimes({ requestsPerSecond: 50, count: 1_001, seed: 42, block: 1, ...changes });
const gapsOf = (dueMs: readonly number[]): readonly number[] => dueMs.slice(1).map((due, index) => due - (dueMs[index] ?? 0));

/** The largest distance between the distribution of a sample and the exponential one with the given mean. */
function computeDistance(sample: readonly number[], mean: number): number {
  const expected = [...sample].sort((one, other) => one - other).map((gap) => 1 - Math.exp(-gap / mean));
  return Math.max(...expected.map((share, index) => Math.max(share - index / sample.length, (index + 1) / sample.length - share)));
}

describe('the gaps between requests', () => {
  test('are exponential with the mean 1/rate', () => {
    const gaps = gapsOf(draw());
    // The gaps written to gaps.json; python3 -c "import json; from scipy import stats; g = json.load(open('gaps.json'));
    // k = stats.kstest(g, 'expon', args=(0, 20)); print(len(g), sum(g)/len(g), k.statistic, k.pvalue)"
    // → 1000 20.245644718686957 0.017101834699940366 0.9268167302151898
    // Of seeds 1 to 300 (block 1) the p-values are uniform: stats.kstest(pvalues, 'uniform').pvalue → 0.447
    expect(gaps).toHaveLength(1_000);
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / 1_000).toBeCloseTo(20.245644718686957, 9);
    expect(computeDistance(gaps, 20)).toBeCloseTo(0.017101834699940366, 12);
  });

  test('have a mean that nears 1/rate the more there are of them', () => {
    const sum = Array.from({ length: 200 }, (_, block) => draw({ block, requestsPerSecond: 4 }).at(-1) ?? 0).reduce(
      (one, other) => one + other,
    );
    // 200,000 gaps of 250 ms: five standard errors are 2.8 ms
    expect(Math.abs(sum / 200_000 - 250)).toBeLessThan(2.8);
  });
});

test('the first request is due at once, and none before the one before it', () => {
  const dueMs = draw();
  expect(dueMs[0]).toBe(0);
  expect(Math.min(...gapsOf(dueMs))).toBeGreaterThanOrEqual(0);
  expect(draw({ count: 1 })).toEqual([0]);
  expect(draw({ count: 0 })).toEqual([]);
});

test('the same seed and block have the same arrivals, another one others; twice the rate halves them', () => {
  expect(draw()).toEqual(draw());
  expect(draw({ count: 10 })).toEqual(draw().slice(0, 10));
  expect(draw({ seed: 43 }).slice(1, 4)).not.toEqual(draw().slice(1, 4));
  expect(draw({ block: 2 }).slice(1, 4)).not.toEqual(draw().slice(1, 4));
  const once = draw();
  for (const [index, due] of draw({ requestsPerSecond: 100 }).entries()) expect(due).toBeCloseTo((once[index] ?? 0) / 2, 6);
});
