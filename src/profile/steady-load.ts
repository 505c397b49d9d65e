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
 * The part of a load block in which as many requests were in flight as its concurrency says: from the start of the last first request to
 * the end of the first worker's last one, after which nothing is left to take its place. An answer counts with the share of its time that
 * lies inside [ours]: counting whole answers would leave out what the others had already worked. undefined where the block was never
 * full, or where a request was tried again or lost, because then the server was idle while it waited.
 */
export function computeSteadyLoad(concurrency: number, answers: readonly TimedAnswer[]): SteadyLoad | undefined {
  if (answers.length < concurrency || answers.some((answer) => answer.disturbed)) return undefined;
  const starts = answers.map((answer) => answer.startMs).sort((one, other) => one - other);
  const ends = answers.map((answer) => answer.endMs).sort((one, other) => one - other);
  const startMs = starts[concurrency - 1] ?? 0;
  const endMs = ends[answers.length - concurrency] ?? 0;
  if (endMs <= startMs) return undefined;
  const shares = answers.map((answer) => computeShareInside(answer, startMs, endMs));
  const good = answers.flatMap((answer, index) => (answer.answered ? [{ answer, share: shares[index] ?? 0 }] : []));
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
