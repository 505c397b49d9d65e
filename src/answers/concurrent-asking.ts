import type { Question } from '../suite/question.ts';
import type { Asked, Asking } from './asking.ts';

/**
 * Asks all questions, `concurrency` of them in the air at a time and in their order, until none is left; the first that throws ends it.
 * Returns what came of them in the order in which they were answered.
 */
export async function askConcurrently(questions: readonly Question[], concurrency: number, ask: Asking): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const waiting = questions.values();
  const work = async (): Promise<void> => {
    for (const question of waiting) asked.push(await ask(question));
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, questions.length) }, work));
  return asked;
}
