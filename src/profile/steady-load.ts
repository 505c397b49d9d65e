import type { SteadyLoad } from '../documents/run.ts';
import { countWithin, type TimedAnswer } from './timed-answer.ts';

/**
 * The part of a load block in which as many requests were in flight as its concurrency says: from the start of the last first request to
 * the end of the first worker's last one, after which nothing is left to take its place. An answer counts with the share of its time that
 * lies inside. undefined where the block was never full, or where a request was tried again or lost, because then the server was idle
 * while it waited.
 */
export function computeSteadyLoad(concurrency: number, answers: readonly TimedAnswer[]): SteadyLoad | undefined {
  if (answers.length < concurrency || answers.some((answer) => answer.disturbed)) return undefined;
  const starts = answers.map((answer) => answer.startMs).sort((one, other) => one - other);
  const ends = answers.map((answer) => answer.endMs).sort((one, other) => one - other);
  return countWithin(starts[concurrency - 1] ?? 0, ends[answers.length - concurrency] ?? 0, answers);
}
