import type { SteadyLoad } from '../documents/run.ts';

/** One request of a load block, in milliseconds on the clock of the run. */
export type TimedAnswer = {
  readonly startMs: number;
  readonly endMs: number;
  readonly answered: boolean;
  /** more than one attempt, or lost: waiting between attempts leaves the server idle */
  readonly disturbed: boolean;
  readonly outputTokens?: number;
};

/**
 * What was answered within a window. An answer counts with the share of its time that lies inside [ours]: counting whole answers would
 * leave out what the others had already worked. undefined where the window is empty.
 */
export function countWithin(startMs: number, endMs: number, answers: readonly TimedAnswer[]): SteadyLoad | undefined {
  if (endMs <= startMs) return undefined;
  const good = answers.flatMap((answer) => (answer.answered ? [{ answer, share: computeShareInside(answer, startMs, endMs) }] : []));
  const counted = good.every(({ answer }) => answer.outputTokens !== undefined);
  return {
    startMs,
    endMs,
    answers: good.reduce((sum, { share }) => sum + share, 0),
    ...(counted && { outputTokens: good.reduce((sum, { answer, share }) => sum + share * (answer.outputTokens ?? 0), 0) }),
  };
}

function computeShareInside({ startMs, endMs }: TimedAnswer, fromMs: number, toMs: number): number {
  if (endMs <= startMs) return endMs >= fromMs && endMs <= toMs ? 1 : 0;
  return Math.max(0, Math.min(endMs, toMs) - Math.max(startMs, fromMs)) / (endMs - startMs);
}
