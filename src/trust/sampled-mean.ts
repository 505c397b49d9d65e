import type { Interval, SampledMean } from '../documents/report.ts';
import type { AnswerLine } from '../documents/run.ts';
import type { ScoreMaps } from '../evaluators/score-map.ts';
import { scoreOf } from '../poq/consensus/prompt-quality.ts';
import type { Run } from '../runs/run.ts';
import { computePredictionPoweredMean, type PredictedStratum } from '../statistics/prediction-powered-mean.ts';
import { choosePredictor } from './predictor.ts';
import type { TrustEvaluator } from './trust-evaluator.ts';

type SampledJudge = {
  readonly run: Run;
  /** every prompt of the suite */
  readonly promptIds: Iterable<string>;
  /** the name of the judge that scored a sample of them, drawn by task */
  readonly judge: string;
  readonly evaluators: readonly TrustEvaluator[];
  readonly maps?: ScoreMaps;
  readonly confidence: number;
};

/** the width of the scale of scores */
const range = 10;

/**
 * The mean that a judge would give over all prompts of the suite, estimated from those that it was shown (docs/trust.md): prediction-powered
 * inference, stratified by task, with another evaluator's scores as predictor. The mean is about exactly these prompts, and which of them are
 * judged was drawn at random prompt by prompt, so that passages or articles in common do not widen its interval. Failed answers are 0 for
 * certain, as everywhere; prompts without an answer are no part of it.
 *
 * undefined with fewer than three judged answers.
 */
export function computeSampledMean(request: SampledJudge): SampledMean | undefined {
  const { run, judge, evaluators, maps = new Map(), confidence } = request;
  const answers = [...request.promptIds].flatMap((id) => run.answers.get(id) ?? []);
  const answered = answers.filter(({ outcome }) => outcome === 'answered');
  const failed = answers.filter(({ outcome }) => outcome === 'failed').length;
  const score = (name: string) => (answer: AnswerLine) => scoreOf(run, answer, name, maps);
  const isComplete = (name: string): boolean => answered.every((answer) => typeof score(name)(answer) === 'number');
  const predictor = choosePredictor(evaluators, judge, isComplete);
  const predict = predictor === undefined ? () => 0 : score(predictor);
  const strata = [...Map.groupBy(answered, ({ task }) => task).values()].map((ofTask) => assembleStratum(ofTask, predict, score(judge)));
  const result = computePredictionPoweredMean(strata, { confidence, range });
  if (result === undefined) return undefined;
  const share = answered.length / (answered.length + failed);
  return {
    mean: scaleInterval(result.mean, share),
    judged: strata.reduce((sum, { judged }) => sum + judged.length, 0),
    prompts: answered.length + failed,
    judgedOnly: scaleInterval(result.judgedOnly, share),
    ...(predictor !== undefined && { predictor, weight: result.weight, savedCalls: result.savedCalls }),
  };
}

type Scorer = (answer: AnswerLine) => number | string;

function assembleStratum(answers: readonly AnswerLine[], predict: Scorer, judge: Scorer): PredictedStratum {
  const units = answers.map((answer) => ({ prediction: Number(predict(answer)), score: judge(answer) }));
  return {
    predictions: units.map(({ prediction }) => prediction),
    judged: units.flatMap(({ prediction, score }) => (typeof score === 'number' ? [{ prediction, score }] : [])),
  };
}

/** The mean with the failed answers' zeros, inside the scale. */
function scaleInterval({ estimate, low, high }: Interval, share: number): Interval {
  return { estimate: share * estimate, low: share * Math.max(0, low), high: share * Math.min(range, high) };
}
