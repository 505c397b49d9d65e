import type { AnswerLine, EvaluatorLine, ScoreLine } from '../documents/run.ts';
import type { Question } from '../suite/question.ts';
import type { Evaluator, RawScore, ScoringItem, ScoringWatch } from './evaluator.ts';
import { assembleScoringItem } from './scoring-item.ts';

type ScoringTask = {
  readonly answers: Iterable<AnswerLine>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly watch: ScoringWatch;
  readonly nowMs: () => number;
};

export type AnswerScores = { readonly evaluator: EvaluatorLine; readonly scores: readonly ScoreLine[] };

/**
 * Lets one evaluator score every answer that was given. Failed and lost answers are not shown to it: a failed one has quality 0 by
 * definition, a lost one has none.
 */
export async function collectAnswerScores(evaluator: Evaluator, task: ScoringTask): Promise<AnswerScores> {
  const items = [...task.answers].flatMap((answer): ScoringItem[] => {
    const question = task.questions.get(answer.promptId);
    if (answer.outcome !== 'answered' || question === undefined) return [];
    return [assembleScoringItem(question, answer)];
  });
  const started = task.nowMs();
  const scores = await evaluator.score(items, task.watch);
  return {
    evaluator: describeEvaluator(evaluator, items.length, task.nowMs() - started, scores),
    scores: scores.map((score) => toLine(evaluator.name, score)),
  };
}

function describeEvaluator(evaluator: Evaluator, pairs: number, elapsedMs: number, scores: readonly RawScore[]): EvaluatorLine {
  const truncated = scores.filter((score) => 'raw' in score && score.truncated === true).length;
  return {
    line: 'evaluator',
    name: evaluator.name,
    use: evaluator.use,
    revision: evaluator.revision,
    ...(evaluator.dtype !== undefined && { dtype: evaluator.dtype }),
    pairs,
    elapsedMs,
    ...(truncated > 0 && { truncated }),
  };
}

function toLine(evaluator: string, score: RawScore): ScoreLine {
  if ('unscored' in score) return { line: 'score', promptId: score.promptId, evaluator, unscored: score.unscored };
  const usable = Number.isFinite(score.raw);
  return {
    line: 'score',
    promptId: score.promptId,
    evaluator,
    ...(usable ? { raw: score.raw } : { unscored: 'not-a-number' }),
    ...(score.truncated === true && { truncated: true }),
  };
}
