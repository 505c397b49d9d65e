import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bootstrapCorrelation } from '../../src/statistics/cluster-bootstrap.ts';
import { type Correlation, computePearson } from '../../src/statistics/correlation.ts';
import { computeKendall } from '../../src/statistics/kendall.ts';
import { assemblePairedSample, type ClusteredPair } from '../../src/statistics/paired-sample.ts';
import { computeSpearman } from '../../src/statistics/spearman.ts';
import { runToEnd } from './run-to-end.ts';
import { counted, drawScores, scoreKinds, simulateCoverage } from './simulated-scores.ts';

const names = ['pearson', 'spearman', 'kendall'] as const;
const plain = { pearson: computePearson, spearman: computeSpearman, kendall: computeKendall };
const valueIn = (correlation: Correlation): number | undefined => (correlation.kind === 'defined' ? correlation.value : undefined);

const slice: readonly ClusteredPair[] = [
  ...[9.1, 7.4, 10, 3.2, 10, 6.6, 0.4, 8.8, 10, 5.1, 2.2, 7.9, 10, 4.4, 6.1, 9.7, 1.5, 10, 8.2, 3.9, 5.5, 10, 7.1, 0.9].entries(),
].map(([index, x]) => ({
  x,
  y: [10, 6.7, 10, 0, 10, 10, 0, 6.7, 10, 0, 3.3, 10, 10, 0, 5, 10, 0, 10, 10, 5, 0, 10, 6.7, 0][index] ?? 0,
  cluster: '000112223344455667788999'[index] ?? '',
}));

const bootstrap = (pairs: readonly ClusteredPair[], name: (typeof names)[number], resamples = 1_000, seed = 1) => {
  const sample = assemblePairedSample(pairs);
  return runToEnd(bootstrapCorrelation(sample, counted[name](sample), { resamples, seed, confidence: 0.95 }));
};

describe('a correlation of clusters that count several times', () => {
  test('is that of the list in which every pair is written out so often', () => {
    const pair = fc.record({
      x: fc.integer({ min: 0, max: 5 }),
      y: fc.integer({ min: -3, max: 3 }),
      cluster: fc.constantFrom('a', 'b', 'c', 'd'),
    });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 40 }), fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }), (pairs, often) => {
        const sample = assemblePairedSample(pairs);
        const times = Int32Array.from(sample.sizes, (_, cluster) => often[cluster] ?? 0);
        const written = pairs.flatMap((each, index) => Array<ClusteredPair>(times[sample.clusterOf[index] ?? 0] ?? 0).fill(each));
        for (const name of names) {
          const expected = valueIn(
            plain[name](
              written.map(({ x }) => x),
              written.map(({ y }) => y),
            ),
          );
          const value = counted[name](sample)(times);
          if (expected === undefined) expect(value).toBeUndefined();
          else expect(value).toBeCloseTo(expected, 12);
        }
      }),
    );
  });

  test('does not lose digits where values are large', () => {
    const far = assemblePairedSample(slice.map(({ x, y, cluster }) => ({ x: x + 1e8, y: y - 1e8, cluster })));
    const times = new Int32Array(far.sizes.length).fill(1);
    expect(counted.pearson(far)(times)).toBeCloseTo(0.8782118749050173, 7);
  });

  test('refuses what is no number', () => {
    expect(() => assemblePairedSample([{ x: 1, y: Number.NaN, cluster: 'a' }])).toThrow(RangeError);
  });
});

describe('the cluster bootstrap', () => {
  // scipy 1.17.1 and numpy 2.4.6: pearsonr, spearmanr, kendalltau of the slice; 20,000 resamples of the ten clusters drawn with
  // default_rng(1).integers(0, 10, 10), the pairs of the drawn ones put together, each correlation through arctanh;
  // tanh(z ± t.ppf(.975, df) * sqrt(10/9) * std(ddof=1)), df = 8.605 by Satterthwaite of the sizes. Two runs of it differ in the third decimal.
  test.each([
    ['pearson', 0.8782118749050173, 0.7163, 0.9504],
    ['spearman', 0.8810055327566465, 0.7403, 0.9478],
    ['kendall', 0.7604666230107838, 0.5783, 0.8704],
  ] as const)('agrees with numpy and scipy on a fixed slice: %s', (name, estimate, low, high) => {
    const interval = bootstrap(slice, name, 20_000);
    expect(interval?.estimate).toBeCloseTo(estimate, 12);
    expect(Math.abs((interval?.low ?? 9) - low)).toBeLessThan(0.012);
    expect(Math.abs((interval?.high ?? 9) - high)).toBeLessThan(0.004);
  });

  test('draws the same with the same seed, and otherwise with another', () => {
    expect(bootstrap(slice, 'spearman', 100)).toEqual(bootstrap(slice, 'spearman', 100));
    expect(bootstrap(slice, 'spearman', 100, 2)?.low).not.toBe(bootstrap(slice, 'spearman', 100)?.low);
  });

  test('gives no interval with fewer than ten clusters, and nothing for a constant', () => {
    expect(
      bootstrap(
        slice.filter(({ cluster }) => cluster !== '9'),
        'kendall',
      ),
    ).toEqual({ estimate: expect.any(Number) });
    expect(
      bootstrap(
        slice.map((pair) => ({ ...pair, y: 7 })),
        'pearson',
      ),
    ).toBeUndefined();
  });

  test('gives no interval where many resamples have no correlation, because almost all is constant', () => {
    const rare = slice.map((pair, index) => ({ ...pair, y: index === 0 ? 0 : 10 }));
    for (const name of names) expect(bootstrap(rare, name)).toEqual({ estimate: expect.any(Number) });
  });

  test('is wider where answers come in clusters', () => {
    const pairs = drawScores({ behind: 0.6, sameTexts: false }, 60, 3);
    const alone = pairs.map((pair, index) => ({ ...pair, cluster: String(index) }));
    for (const name of names) expect(widthOf(bootstrap(pairs, name, 300))).toBeGreaterThan(1.15 * widthOf(bootstrap(alone, name, 300)));
  });

  test('yields while it works: 30,000 pairs have a turn of the event loop every few resamples', () => {
    const sample = assemblePairedSample(drawScores({ behind: 0.6, sameTexts: true }, 3_300, 5));
    expect(sample.x.length).toBeGreaterThan(29_000);
    const steps = bootstrapCorrelation(sample, counted.spearman(sample), { resamples: 100, seed: 1, confidence: 0.95 });
    let turns = 0;
    while (steps.next().done !== true) turns += 1;
    expect(turns).toBe(7);
  });

  // Seeded; 2,000 runs of each stand in docs/trust.md, these are fewer.
  test.each(scoreKinds)('covers the truth in 92 to 97 of 100 samples of 40 clusters: behind $behind, same texts $sameTexts', (kind) => {
    for (const name of names) {
      const share = simulateCoverage(kind, name, { clusters: 40, runs: 250, resamples: 150, seed: 500 });
      expect(share).toBeGreaterThanOrEqual(0.92);
      expect(share).toBeLessThanOrEqual(0.97);
    }
  });

  test('and about as many of 300 clusters, as far as so few samples tell', () => {
    const [, kind] = scoreKinds;
    for (const name of names) {
      if (kind === undefined) throw new Error('no kind of scores');
      const share = simulateCoverage(kind, name, { clusters: 300, runs: name === 'kendall' ? 60 : 150, resamples: 150, seed: 900 });
      expect(share).toBeGreaterThanOrEqual(0.91);
      expect(share).toBeLessThanOrEqual(0.98);
    }
  });
});

const widthOf = (interval: ReturnType<typeof bootstrap>): number => (interval?.high ?? 0) - (interval?.low ?? 0);

describe('a correlation that is perfect, or nearly', () => {
  const line = Array.from({ length: 40 }, (_, index) => ({ x: index % 11, y: index % 11, cluster: `c${index}` }));

  test('has no interval where resamples are perfect: their z is infinite, and one of them would make it −1 to 1', () => {
    for (const name of names) expect(bootstrap(line, name)).toEqual({ estimate: expect.closeTo(1, 12) });
    const oneOff = line.map((pair, index) => (index === 3 ? { ...pair, y: pair.y + 1 } : pair));
    for (const name of names) expect(Object.keys(bootstrap(oneOff, name) ?? {})).toEqual(['estimate']);
  });

  test('keeps a narrow one where they are not', () => {
    const noisy = line.map((pair, index) => ({ ...pair, y: pair.y + ((index * 7) % 5) / 10 }));
    const { low = -1, high = 1 } = bootstrap(noisy, 'spearman') ?? {};
    expect(low).toBeGreaterThan(0.97);
    expect(high).toBeLessThan(1);
  });
});
