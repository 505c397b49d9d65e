import type { RawScale } from '../../src/documents/run.ts';
import type { Run } from '../../src/runs/run.ts';
import { type AnswerSketch, buildRun } from '../doubles/run.ts';

export type ScoresOfOne = {
  readonly use?: string;
  /** shares unless said otherwise */
  readonly scale?: RawScale;
  /** raw, by the answer's place; undefined: not scored */
  readonly raw: readonly (number | undefined)[];
};

/** A run of answers that these evaluators have scored. */
export function buildScoredRun(
  name: string,
  answers: readonly AnswerSketch[],
  evaluators: { readonly [evaluator: string]: ScoresOfOne },
): Run {
  const run = buildRun({ name, answers });
  const entries = Object.entries(evaluators);
  return {
    ...run,
    evaluators: new Map(
      entries.map(([evaluator, { use = evaluator, scale = 'share' }]) => [
        evaluator,
        { line: 'evaluator', name: evaluator, use, revision: 'one', scale },
      ]),
    ),
    scores: new Map(
      entries.map(([evaluator, { raw }]) => [
        evaluator,
        new Map(
          answers.flatMap(({ id }, index) => {
            const value = raw[index];
            return value === undefined ? [] : [[id, { line: 'score' as const, promptId: id, evaluator, raw: value }] as const];
          }),
        ),
      ]),
    ),
  };
}

export const sketchAnswers = (count: number, more: (index: number) => Partial<AnswerSketch> = () => ({})): readonly AnswerSketch[] =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index}`, ...more(index) }));
