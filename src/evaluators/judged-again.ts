import type { AnswerLine, ScoreLine } from '../documents/run.ts';
import type { Prompt } from '../suite/prompt.ts';
import type { Question } from '../suite/question.ts';
import { drawStratified } from '../suite/stratified-draw.ts';
import type { ScoringItem } from './evaluator.ts';
import { assembleScoringItem } from './scoring-item.ts';

/** A run that keeps the scores which a judge gave it before. */
export type KeptScores = {
  readonly name: string;
  readonly answers: ReadonlyMap<string, AnswerLine>;
  readonly scores: ReadonlyMap<string, ScoreLine>;
};

/** One of its answers that is judged again, and what it scored before. */
export type JudgedAgain = { readonly of: string; readonly item: ScoringItem; readonly before: number };

type Drawing = { readonly questions: ReadonlyMap<string, Question>; readonly seed: number };

/** a tenth, at least 10 and at most 100, of each run [ours] */
const leastAgain = 10;
const mostAgain = 100;

/**
 * The answers of runs that keep their scores which are judged again beside those that are judged now: of each run a tenth of what was
 * scored, stratified by task, the same at every gate. They are asked past every cache.
 */
export function chooseJudgedAgain(kept: readonly KeptScores[], drawing: Drawing): readonly JudgedAgain[] {
  return kept.flatMap((one) => chooseOf(one, drawing));
}

function chooseOf({ name, answers, scores }: KeptScores, { questions, seed }: Drawing): readonly JudgedAgain[] {
  const candidates = [...answers.values()].flatMap((answer) => {
    const question = questions.get(answer.promptId);
    const before = scores.get(answer.promptId)?.raw;
    if (question === undefined || before === undefined || answer.outcome !== 'answered') return [];
    const item: ScoringItem = { ...assembleScoringItem(question, answer), fresh: true, again: true };
    return [{ prompt: question.prompt, again: { of: name, item, before } }];
  });
  const size = Math.min(mostAgain, Math.max(leastAgain, Math.ceil(candidates.length / 10)));
  const drawn = new Set<Prompt>(
    drawStratified(
      candidates.map(({ prompt }) => prompt),
      { size, use: 'judged-again', seed },
    ),
  );
  return candidates.filter(({ prompt }) => drawn.has(prompt)).map(({ again }) => again);
}
