import type { AnswerLine, Counts, ScoreLine } from '../documents/run.ts';

/** How many prompts came to what; scored and unscored count pairs of answer and evaluator. */
export function countOutcomes(answers: Iterable<AnswerLine>, scores: Iterable<ScoreLine>): Counts {
  const counts = { prompts: 0, answered: 0, failed: 0, lost: 0, scored: 0, unscored: 0 };
  for (const answer of answers) {
    counts.prompts += 1;
    counts[answer.outcome] += 1;
  }
  for (const score of scores) counts[score.unscored === undefined ? 'scored' : 'unscored'] += 1;
  return counts;
}
