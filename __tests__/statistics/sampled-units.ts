import { parseArgs } from 'node:util';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { computePredictionPoweredMean, type JudgedUnit, type PredictedStratum } from '../../src/statistics/prediction-powered-mean.ts';

export const predictors = ['good', 'useless', 'contrary'] as const;
type Predictor = (typeof predictors)[number] | 'rarely-wrong';

/**
 * 1,000 prompts of 200 passages and two tasks with the judge's scores, whole numbers 0 to 10, half of them 9 or 10, and what a predictor says:
 * *good* ones correlate with them at .8, *contrary* ones at −.8, *useless* ones not at all; *rarely-wrong* ones say what the judge says but for
 * 2 % of the prompts, where they say 10 and the judge 0.
 */
export function drawUnits(predictor: Predictor, seed: number): readonly (readonly JudgedUnit[])[] {
  const random = xoroshiro128plus(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniformFloat64(random))) * Math.cos(2 * Math.PI * uniformFloat64(random));
  const sign = { good: 1, useless: 0, contrary: -1, 'rarely-wrong': 1 }[predictor];
  return [700, 300].map((size, task) => {
    let ofPassage = 0;
    return Array.from({ length: size }, (_, index): JudgedUnit => {
      if (index % 5 === 0) ofPassage = normal();
      const worth = 0.7 * ofPassage + 0.7 * normal();
      const score = Math.round(Math.min(10, Math.max(0, 9 - task + 3 * worth)));
      if (predictor === 'rarely-wrong') return uniformFloat64(random) < 0.02 ? { score: 0, prediction: 10 } : { score, prediction: score };
      return { score, prediction: 5 + 2 * (sign * worth + (sign === 0 ? 1 : 0.6) * normal()) };
    });
  });
}

/** Judges so many units, each task its share, drawn without replacement. */
export function judgeSome(units: readonly (readonly JudgedUnit[])[], judged: number, seed: number): readonly PredictedStratum[] {
  const random = xoroshiro128plus(seed);
  const all = units.reduce((sum, task) => sum + task.length, 0);
  return units.map((task) => {
    const left = [...task];
    const drawn = Array.from({ length: Math.round((judged * task.length) / all) }, () =>
      left.splice(uniformInt(random, 0, left.length - 1), 1),
    );
    return { predictions: task.map(({ prediction }) => prediction), judged: drawn.flat() };
  });
}

type Simulated = {
  readonly covered: number;
  readonly relativeWidth: number;
  readonly judgedOnlyCovered: number;
  readonly weight: number;
  readonly saved: number;
};

/** In how many of so many draws from the same units the 95 % interval holds their mean; widths relative to the judged alone; means over the draws. */
export function simulateSampling(predictor: Predictor, judged: number, runs: number): Simulated {
  const units = drawUnits(predictor, 11);
  const scores = units.flat().map(({ score }) => score);
  const truth = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const sums = { covered: 0, relativeWidth: 0, judgedOnlyCovered: 0, weight: 0, saved: 0 };
  for (let run = 0; run < runs; run += 1) {
    const result = computePredictionPoweredMean(judgeSome(units, judged, run), { confidence: 0.95, range: 10 });
    if (result === undefined) continue;
    const { mean, judgedOnly } = result;
    sums.covered += Number(mean.low <= truth && truth <= mean.high);
    sums.judgedOnlyCovered += Number(judgedOnly.low <= truth && truth <= judgedOnly.high);
    sums.relativeWidth += (mean.high - mean.low) / (judgedOnly.high - judgedOnly.low);
    sums.weight += result.weight;
    sums.saved += result.savedCalls;
  }
  return {
    covered: sums.covered / runs,
    judgedOnlyCovered: sums.judgedOnlyCovered / runs,
    relativeWidth: sums.relativeWidth / runs,
    weight: sums.weight / runs,
    saved: sums.saved / runs,
  };
}

/** `node __tests__/statistics/sampled-units.ts --runs 4000`: the table of docs/trust.md */
if (import.meta.main) {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '4000' } } });
  for (const predictor of [...predictors, 'rarely-wrong'] as const)
    for (const judged of [20, 50, 100, 300]) console.log(predictor, judged, simulateSampling(predictor, judged, Number(values.runs)));
}
