import type { ScoreLine } from '../documents/run.ts';
import type { Run } from './run.ts';

/** All scores of a run, evaluator by evaluator, in the order in which the run holds them. */
export function listScores({ scores }: Pick<Run, 'scores'>): readonly ScoreLine[] {
  return [...scores.values()].flatMap((byPrompt) => [...byPrompt.values()]);
}
