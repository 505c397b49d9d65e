import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computePredictionPoweredMean, type JudgedUnit, type PredictedStratum } from '../../src/statistics/prediction-powered-mean.ts';
import { drawUnits, judgeSome, predictors, simulateSampling } from './sampled-units.ts';

const options = { confidence: 0.95, range: 10 };

/** Twenty units of two tasks; those at `judged` were judged. */
function example(judged = [0, 1, 2, 5, 6, 8, 9, 12, 13, 15, 16, 17, 18]): readonly PredictedStratum[] {
  const f = [6.2, 8.1, 3.3, 9.4, 7.7, 5, 2.1, 8.8, 6.9, 4.4, 9.9, 7.1, 3.8, 5.6, 8.3, 6, 1.2, 7.9, 9, 4.9];
  const y = [6, 8, 4, 9, 9, 6, 3, 9, 7, 4, 10, 8, 5, 5, 9, 7, 2, 8, 9, 6];
  const pick = (from: number, to: number): PredictedStratum => ({
    predictions: f.slice(from, to),
    judged: judged.filter((index) => index >= from && index < to).map((index) => ({ prediction: f[index] ?? 0, score: y[index] ?? 0 })),
  });
  return [pick(0, 12), pick(12, 20)];
}

/** one stratum */
const together = (strata: readonly PredictedStratum[]): readonly PredictedStratum[] => [
  { predictions: strata.flatMap(({ predictions }) => predictions), judged: strata.flatMap(({ judged }) => judged) },
];

const twelve = Array.from({ length: 12 }, (_, index): JudgedUnit => ({ prediction: index, score: index === 0 ? 3 : 9 }));

describe('the mean of a judge that scores a sample', () => {
  // numpy 2.4.6 and scipy 1.17.1: per task np.cov(f, y, ddof=1) of the judged, times (n_t/N)²(1 − n/n_t)/n as in the docstring; scipy.stats.t.ppf
  test('is stratified prediction-powered inference with a finite population', () => {
    expect(computePredictionPoweredMean(example(), options)).toEqual({
      weight: expect.closeTo(0.8516879602347845, 12),
      mean: {
        estimate: expect.closeTo(6.47557443035895, 12),
        low: expect.closeTo(6.278792753774297, 9),
        high: expect.closeTo(6.672356106943603, 9),
      },
      judgedOnly: {
        estimate: expect.closeTo(5.6571428571428575, 12),
        low: expect.closeTo(4.914849151106352, 9),
        high: expect.closeTo(6.399436563179363, 9),
      },
      // 1/((1/13 − 1/20)·(.007685249435576082/.11307482993197279) + 1/20) − 13 = 6.29
      savedCalls: 6,
    });
  });

  // ppi-python 0.2.3: ppi_mean_pointestimate(y[judged], f[judged], f[others], lam=w * (1 - 13/20)), w = cov/var = .8640659747961454
  test('is the estimate of the authors’ own package, whose predictor sees the other prompts only', () => {
    const result = computePredictionPoweredMean(together(example()), options);
    expect(result?.weight).toBeCloseTo(0.8640659747961454, 12);
    expect(result?.mean.estimate).toBeCloseTo(6.499212379540401, 12);
  });

  test('is exact where all were judged', () => {
    const all = computePredictionPoweredMean(example([...Array(20).keys()]), options);
    expect(all?.mean).toEqual({ estimate: expect.closeTo(6.7, 12), low: expect.closeTo(6.7, 12), high: expect.closeTo(6.7, 12) });
    expect(all?.savedCalls).toBe(0);
  });

  test('does not depend on where the predictor has its zero, and the interval of the judged alone on no predictor at all', () => {
    const shift = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(shift, (by) => {
        const [plain, shifted] = [
          computePredictionPoweredMean(example(), options),
          computePredictionPoweredMean(
            example().map((stratum) => movePredictions(stratum, by)),
            options,
          ),
        ];
        expect(shifted?.mean.estimate).toBeCloseTo(plain?.mean.estimate ?? Number.NaN, 9);
        expect(shifted?.judgedOnly).toEqual(plain?.judgedOnly);
      }),
    );
  });

  test('merges tasks of which hardly any prompt was judged', () => {
    const strata = example([0, 1, 2, 5, 12]);
    expect(computePredictionPoweredMean(strata, options)).toEqual(computePredictionPoweredMean(together(strata), options));
  });

  test('is nothing with fewer than three judged', () => {
    expect(computePredictionPoweredMean(example([0, 12]), options)).toBeUndefined();
    expect(computePredictionPoweredMean([], options)).toBeUndefined();
  });

  test('equal scores are not certainty: the interval has room for what was not seen', () => {
    const strata = [{ predictions: Array<number>(100).fill(5), judged: twelve.map((unit) => ({ ...unit, score: 10 })) }];
    const result = computePredictionPoweredMean(strata, options);
    // t.ppf(.975, 11) = 2.200985160082949; 10 − 2.200985160082949·√(2·10²/12²·(1 − 12/100))
    expect(result?.mean.estimate).toBe(10);
    expect(result?.mean.low).toBeCloseTo(10 - 2.200985160082949 * Math.sqrt((200 / 144) * 0.88), 9);
    expect(result?.savedCalls).toBe(0);
  });

  test('a predictor of which no judged unit shows an error is not certain of the others', () => {
    const scores = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 4];
    const judged = scores.map((score) => ({ score, prediction: score }));
    const result = computePredictionPoweredMean([{ predictions: [...scores, ...Array<number>(988).fill(10)], judged }], options);
    expect(widthOf(result?.mean)).toBeGreaterThan(1);
    expect(widthOf(result?.mean)).toBeLessThanOrEqual(widthOf(result?.judgedOnly));
  });

  // Without room for errors that no judged unit shows: .36, .60, .85, .93 of 4,000 draws.
  test.each([20, 50, 100, 300])('a predictor that is wrong in one of fifty covers the mean all the same: %i judged', (judged) => {
    const { covered, relativeWidth } = simulateSampling('rarely-wrong', judged, 2_000);
    expect(covered).toBeGreaterThanOrEqual(0.93);
    expect(relativeWidth).toBeLessThanOrEqual(1);
  });

  // Seeded: 2,000 draws of so many out of 1,000 prompts in passages, whole scores of which half are 9 or 10; 4,000 stand in docs/trust.md.
  test.each(predictors.flatMap((predictor) => [50, 100, 300].map((judged) => [predictor, judged] as const)))(
    'covers the mean in 93 to 97 of 100 draws: %s predictor, %i judged',
    (predictor, judged) => {
      const { covered, relativeWidth, weight, saved } = simulateSampling(predictor, judged, 2_000);
      expect(covered).toBeGreaterThanOrEqual(0.93);
      expect(covered).toBeLessThanOrEqual(0.97);
      expect(relativeWidth).toBeLessThan(predictor === 'good' ? 0.7 : 1.01);
      expect(weight).toBeGreaterThanOrEqual(predictor === 'good' ? 0.6 : 0);
      expect(weight).toBeLessThanOrEqual(predictor === 'good' ? 0.8 : 0.1);
      if (predictor === 'good') expect(saved).toBeGreaterThan(judged / 2);
      else expect(saved).toBeLessThan(1);
    },
  );

  test('so many more calls give the judged alone the same width', () => {
    const units = drawUnits('good', 11);
    const widths = [...Array(200).keys()].map((run) => {
      const result = computePredictionPoweredMean(judgeSome(units, 100, run), options);
      const more = computePredictionPoweredMean(judgeSome(units, 100 + Math.round(result?.savedCalls ?? 0), run + 1_000), options);
      return [widthOf(result?.mean), widthOf(more?.judgedOnly)] as const;
    });
    const total = (side: 0 | 1): number => widths.reduce((sum, pair) => sum + pair[side], 0);
    expect(total(1) / total(0)).toBeGreaterThan(0.97);
    expect(total(1) / total(0)).toBeLessThan(1.03);
  });
});

const widthOf = (interval: { readonly low: number; readonly high: number } | undefined): number =>
  (interval?.high ?? 0) - (interval?.low ?? 0);

function movePredictions({ predictions, judged }: PredictedStratum, by: number): PredictedStratum {
  return {
    predictions: predictions.map((prediction) => prediction + by),
    judged: judged.map(({ prediction, score }) => ({ prediction: prediction + by, score })),
  };
}
