import type { SteadyLoad } from '../documents/run.ts';
import { countWithin, type TimedAnswer } from './timed-answer.ts';

/**
 * The part of a load block at a request rate in which requests came and answers went [ours]: from the end of the first answer, before
 * which the server filled up, to `lastDueMs`, after which it emptied. An answer counts with the share of its time that lies inside.
 * undefined where the last request was due before anything was answered, or where a request was tried again or lost.
 */
export function computeSteadyRate(lastDueMs: number, answers: readonly TimedAnswer[]): SteadyLoad | undefined {
  if (answers.some((answer) => answer.disturbed)) return undefined;
  const firstEndMs = answers.reduce((least, { answered, endMs }) => (answered ? Math.min(least, endMs) : least), Number.POSITIVE_INFINITY);
  return countWithin(firstEndMs, lastDueMs, answers);
}
