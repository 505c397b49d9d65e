import type { AnswerLine } from '../documents/run.ts';
import type { Node } from '../poq/node.ts';

/**
 * How many of a recorded node's answers carry no timing though they might have; 0 where every answer is timed, where none is, and where
 * whole blocks are timed: each timed answer names its block and every answer of that block is timed. Otherwise whoever recorded them
 * could have left out the slow ones. Failed answers are no part of this: a missing one has no record, and its cost is not its own.
 */
export function countUntimed({ run, latencies }: Node): number {
  if (run.blocks.length > 0) return 0;
  const answered = [...run.answers.values()].filter(({ outcome }) => outcome === 'answered');
  const isTimed = ({ promptId }: AnswerLine): boolean => latencies.has(promptId);
  const timed = answered.filter(isTimed);
  const blocks = new Set(timed.map(({ block }) => block));
  const whole = !blocks.has(undefined) && answered.every((answer) => isTimed(answer) || !blocks.has(answer.block));
  return timed.length === 0 || whole ? 0 : answered.length - timed.length;
}
