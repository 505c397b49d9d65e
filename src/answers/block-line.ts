import type { BlockLine, SteadyLoad } from '../documents/run.ts';
import { computeSteadyLoad } from '../profile/steady-load.ts';
import { computeSteadyRate } from '../profile/steady-rate.ts';
import type { TimedAnswer } from '../profile/timed-answer.ts';
import type { Block } from '../suite/block.ts';
import type { Asked } from './asking.ts';

/** What came of a block; of one at a request rate also when it began and how many requests were in flight at most. */
export type AskedBlock = { readonly asked: readonly Asked[]; readonly startMs?: number; readonly inFlight?: number };

/**
 * The line of a block from what came of its questions. It lasts from the first request (at a request rate from when that was due) to the
 * end of the last answer.
 */
export function assembleBlockLine(block: Block, { asked, startMs, inFlight = 1 }: AskedBlock): BlockLine {
  const { number, kind, concurrency, rate } = block;
  const answered = asked.flatMap(({ reply }) => (reply.outcome === 'answered' ? [reply] : []));
  const counted = answered.length > 0 && answered.every(({ outputTokens }) => outputTokens !== undefined);
  const beganMs = startMs ?? asked.reduce((least, each) => Math.min(least, each.startMs), Number.POSITIVE_INFINITY);
  const steady = kind === 'load' ? computeSteady(block, asked.map(timeAnswer), beganMs) : undefined;
  return {
    line: 'block',
    kind,
    block: number,
    concurrency: rate === undefined ? concurrency : inFlight,
    ...(rate !== undefined && { requestsPerSecond: rate.requestsPerSecond }),
    startMs: beganMs,
    endMs: asked.reduce((most, { endMs }) => Math.max(most, endMs), Number.NEGATIVE_INFINITY),
    answers: answered.length,
    ...(counted && { outputTokens: answered.reduce((sum, { outputTokens }) => sum + (outputTokens ?? 0), 0) }),
    ...(steady !== undefined && { steady }),
    findings: [],
  };
}

function computeSteady({ concurrency, rate }: Block, answers: readonly TimedAnswer[], startMs: number): SteadyLoad | undefined {
  return rate === undefined ? computeSteadyLoad(concurrency, answers) : computeSteadyRate(startMs + (rate.dueMs.at(-1) ?? 0), answers);
}

const timeAnswer = ({ reply, startMs, endMs }: Asked): TimedAnswer => ({
  startMs,
  endMs,
  answered: reply.outcome === 'answered',
  disturbed: reply.outcome === 'lost' || (reply.attempts ?? 1) > 1,
  ...(reply.outcome === 'answered' && reply.outputTokens !== undefined && { outputTokens: reply.outputTokens }),
});
