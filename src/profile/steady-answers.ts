import type { AnsweredLine, AnswerLine, BlockLine } from '../documents/run.ts';
import type { Block } from '../suite/block.ts';

/**
 * The answers that started while their load block was steady [ours]. With a concurrency these are all but the first ones, which a server
 * gets all at once; at a request rate all that were due after the first answer had ended. They count whole, whenever they ended: leaving out
 * those that outlasted the window would leave out long ones. The last ones, at most as many as the concurrency, ended while fewer were in
 * flight, so they are a little faster than under full load. Blocks that were never steady, and answers kept by a resume, count nothing.
 *
 * In which order prompts were asked says the plan; `blocks` and `answers` are those of the run.
 */
export function pickSteadyAnswers(
  answers: readonly AnswerLine[],
  blocks: readonly BlockLine[],
  plan: readonly Block[],
): readonly AnsweredLine[] {
  const asked = new Map(answers.filter(({ resumed }) => resumed !== true).map((answer) => [answer.promptId, answer]));
  const planned = new Map(plan.map((block) => [block.number, block]));
  return blocks.flatMap((line) => {
    const block = planned.get(line.block);
    if (line.kind !== 'load' || block === undefined) return [];
    return block.promptIds
      .flatMap((id) => asked.get(id) ?? [])
      .filter((answer, place): answer is AnsweredLine => answer.outcome === 'answered' && startedSteady(line, block, place));
  });
}

/** Whether the request that was sent as number `place` of a block (from 0) started while the block was steady. */
function startedSteady({ steady, startMs }: BlockLine, { concurrency, rate }: Block, place: number): boolean {
  if (steady === undefined) return false;
  return rate === undefined ? place >= concurrency - 1 : startMs + (rate.dueMs[place] ?? 0) >= steady.startMs;
}
