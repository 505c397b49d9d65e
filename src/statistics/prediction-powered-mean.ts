import { computeStudentInterval, type Interval } from './student-t.ts';

/** Units that were drawn from together, and what the predictor says of them. */
export type PredictedStratum = {
  /** of every unit, also of those that were judged */
  readonly predictions: readonly number[];
  /** the units that were judged: drawn at random, without replacement */
  readonly judged: readonly JudgedUnit[];
};

export type JudgedUnit = { readonly prediction: number; readonly score: number };

export type MeanEstimate = { readonly estimate: number } & Interval;

export type PredictionPoweredMean = {
  readonly mean: MeanEstimate;
  /** λ, 0 to 1: how much of the predictor is used */
  readonly weight: number;
  /** what the judged units alone would give */
  readonly judgedOnly: MeanEstimate;
  /** how many more units would have to be judged for an interval of this width without a predictor */
  readonly savedCalls: number;
};

/** fewer values than this beside the most frequent one say too little of how rare others are [ours, as in the gate's interval] */
const rareValues = 10;

/** What one stratum adds: its share of all units, the means, and variances and covariance of its part of the sum. */
type Part = { readonly share: number; readonly judged: number; readonly f: number; readonly y: number; readonly shift: number } & Moments;
type Moments = { readonly ff: number; readonly yy: number; readonly fy: number };

/**
 * Prediction-powered inference for the mean of finitely many units of which some were judged (Angelopoulos et al., "Prediction-Powered
 * Inference", arXiv 2301.09633; λ as in PPI++, arXiv 2311.01453). With W_t a stratum's share of the units, f the predictor and y the judge:
 * mean = Σ W_t·[ȳ_judged + λ·(f̄_all − f̄_judged)], so that what the predictor gets wrong is corrected by the judged units, whatever predictor
 * it is. Its variance is Σ W_t²·(1 − n_t/N_t)/n_t·S_t²(y − λf): because the judged are a part of the units that the mean is about, it
 * vanishes when all are judged. λ is the one that makes it smallest, cov(y, f)/var(f), bounded to 0..1: a useless or contrary predictor is not
 * used. Student's t with Satterthwaite's degrees of freedom; one is paid for λ.
 *
 * Where fewer than ten scores differ from the most frequent one, or fewer than ten of the predictor's errors y − f do, 2·range²/n²·(1 − n/N)
 * is added to the variance: equal scores would else be certainty, and so would a predictor that is wrong so rarely that no judged unit shows
 * it [ours]. `range` is the width of the scale of scores. A predictor that would widen the interval is not used.
 *
 * Strata with fewer than two judged units are thrown together with the others. undefined with fewer than three judged units.
 */
export function computePredictionPoweredMean(
  strata: readonly PredictedStratum[],
  { confidence, range }: { readonly confidence: number; readonly range: number },
): PredictionPoweredMean | undefined {
  const usable = mergeThin(strata.filter(({ predictions }) => predictions.length > 0));
  const judged = usable.reduce((sum, stratum) => sum + stratum.judged.length, 0);
  const all = usable.reduce((sum, { predictions }) => sum + predictions.length, 0);
  if (judged < 3) return undefined;
  const parts = usable.map((stratum) => assemblePart(stratum, all));
  const units = usable.flatMap((stratum) => stratum.judged);
  const unseen = 2 * (range / judged) ** 2 * (1 - judged / all);
  const ofScores = hasRare(units.map(({ score }) => score)) ? unseen : 0;
  const ofErrors = hasRare(units.map(({ score, prediction }) => score - prediction)) ? unseen : 0;
  const judgedOnly = estimateMean(parts, { weight: 0, rarity: ofScores, confidence });
  const predicted = estimateMean(parts, { weight: tuneWeight(parts), rarity: Math.max(ofScores, ofErrors), confidence });
  const mean = predicted.variance < judgedOnly.variance ? predicted : judgedOnly;
  const ratio = judgedOnly.variance > 0 ? mean.variance / judgedOnly.variance : 1;
  const equallyWide = 1 / ((1 / judged - 1 / all) * ratio + 1 / all);
  const savedCalls = Math.max(0, Math.floor(equallyWide - judged + 1e-9));
  return { mean: mean.interval, weight: mean.weight, judgedOnly: judgedOnly.interval, savedCalls };
}

function mergeThin(strata: readonly PredictedStratum[]): readonly PredictedStratum[] {
  if (strata.every(({ judged }) => judged.length >= 2)) return strata;
  return [{ predictions: strata.flatMap(({ predictions }) => predictions), judged: strata.flatMap(({ judged }) => judged) }];
}

function assemblePart({ predictions, judged }: PredictedStratum, all: number): Part {
  const n = judged.length;
  const share = predictions.length / all;
  const f = judged.reduce((sum, { prediction }) => sum + prediction, 0) / n;
  const y = judged.reduce((sum, { score }) => sum + score, 0) / n;
  const shift = predictions.reduce((sum, prediction) => sum + prediction, 0) / predictions.length - f;
  const scale = (share ** 2 * (1 - n / predictions.length)) / n / (n - 1);
  const moment = (of: (unit: JudgedUnit) => number): number => scale * judged.reduce((sum, unit) => sum + of(unit), 0);
  return {
    share,
    judged: n,
    f,
    y,
    shift,
    ff: moment(({ prediction }) => (prediction - f) ** 2),
    yy: moment(({ score }) => (score - y) ** 2),
    fy: moment(({ prediction, score }) => (prediction - f) * (score - y)),
  };
}

function tuneWeight(parts: readonly Part[]): number {
  const ff = parts.reduce((sum, part) => sum + part.ff, 0);
  const fy = parts.reduce((sum, part) => sum + part.fy, 0);
  return ff > 0 ? Math.min(1, Math.max(0, fy / ff)) : 0;
}

/** Whether too few values differ from the most frequent one to say how rare such values are. To nine decimals, for the sake of rounding. */
function hasRare(values: readonly number[]): boolean {
  const counts = Map.groupBy(values, (value) => Math.round(value * 1e9));
  const most = [...counts.values()].reduce((largest, { length }) => Math.max(largest, length), 0);
  return values.length - most < rareValues;
}

type Estimated = { readonly interval: MeanEstimate; readonly variance: number; readonly weight: number };

function estimateMean(
  parts: readonly Part[],
  { weight, rarity, confidence }: { readonly weight: number; readonly rarity: number; readonly confidence: number },
): Estimated {
  const estimate = parts.reduce((sum, { share, y, shift }) => sum + share * (y + weight * shift), 0);
  const variances = parts.map(({ yy, ff, fy, judged }) => ({
    variance: Math.max(0, yy - 2 * weight * fy + weight ** 2 * ff),
    df: judged - 1,
  }));
  const sum = variances.reduce((total, { variance }) => total + variance, 0);
  const satterthwaite = sum ** 2 / variances.reduce((total, { variance, df }) => total + variance ** 2 / df, 0);
  const known = sum > 0 ? satterthwaite : variances.reduce((total, { df }) => total + df, 0);
  const df = weight > 0 ? Math.max(1, known - 1) : known;
  const variance = sum * (known / df) + rarity;
  const interval = computeStudentInterval({ estimate, standardError: Math.sqrt(variance), df, confidence });
  return { interval: { estimate, ...interval }, variance, weight };
}
