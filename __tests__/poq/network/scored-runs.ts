import type { EvaluatorLine, ScoreLine } from '../../../src/documents/run.ts';
import type { Run } from '../../../src/runs/run.ts';
import { type AnswerSketch, buildRun } from '../../doubles/run.ts';

/** By evaluator: one raw value, on 0..10, for each answer in its order, or why there is none. */
export type Said = Readonly<Record<string, readonly (number | string)[]>>;

/** A run whose answers these evaluators, which score on 0..10, have scored; token F1 as the sketches say. */
export function buildScoredRun(name: string, answers: readonly AnswerSketch[], said: Said = {}): Run {
  const run = buildRun({ name, answers });
  const lines = Object.entries(said).map(([evaluator, values]): [string, Map<string, ScoreLine>] => [
    evaluator,
    new Map(
      values.map((value, index): [string, ScoreLine] => {
        const promptId = answers[index]?.id ?? '';
        return [promptId, { line: 'score', promptId, evaluator, ...(typeof value === 'number' ? { raw: value } : { unscored: value }) }];
      }),
    ),
  ]);
  const evaluators = Object.keys(said).map((evaluator): [string, EvaluatorLine] => [
    evaluator,
    { line: 'evaluator', name: evaluator, use: 'recorded-scores', revision: 'one', scale: 'ten' },
  ]);
  return { ...run, scores: new Map([...run.scores, ...lines]), evaluators: new Map([...run.evaluators, ...evaluators]) };
}

/** The same run, with more in the line of one evaluator. */
export function withEvaluatorLine(run: Run, evaluator: string, more: Partial<EvaluatorLine>): Run {
  const line = run.evaluators.get(evaluator) ?? { line: 'evaluator', name: evaluator, use: 'recorded-scores', revision: 'one' };
  return { ...run, evaluators: new Map([...run.evaluators, [evaluator, { ...line, ...more }]]) };
}
