import type { Question } from '../suite/question.ts';
import { drawStratified } from '../suite/stratified-draw.ts';

/**
 * The prompts that a judge with `sample` scores: drawn at random from every task in proportion to its prompts (largest remainders). It depends
 * on the suite's questions and seed alone, not on who answered what, so that the same prompts are judged for every node. All where `size` is
 * absent or reaches their number.
 */
export function chooseJudged(questions: Iterable<Question>, size: number | undefined, seed: number): ReadonlySet<string> {
  const prompts = [...questions].map(({ prompt }) => prompt);
  const drawn = size === undefined ? prompts : drawStratified(prompts, { size, use: 'judged', seed });
  return new Set(drawn.map(({ id }) => id));
}
