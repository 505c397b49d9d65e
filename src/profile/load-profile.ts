import type { AnswerLine, BlockLine, LoadProfile } from '../documents/run.ts';
import type { Block } from '../suite/block.ts';
import { pickSteadyAnswers } from './steady-answers.ts';
import { summariseTimes } from './time-summary.ts';

/**
 * Times of answers under load, over those that `pickSteadyAnswers` names, with the number of blocks that they are from. At a request rate
 * they count from when a request was due. undefined where no load block was steady.
 */
export function assembleLoadProfile(
  answers: readonly AnswerLine[],
  blocks: readonly BlockLine[],
  plan: readonly Block[],
): LoadProfile | undefined {
  const steady = blocks.filter(({ kind, steady }) => kind === 'load' && steady !== undefined);
  const [first] = steady;
  if (first === undefined) return undefined;
  const { concurrency, requestsPerSecond } = first;
  return {
    ...(requestsPerSecond === undefined ? { concurrency } : { requestsPerSecond }),
    blocks: steady.length,
    ...summariseTimes(pickSteadyAnswers(answers, steady, plan)),
  };
}
