import type { AnsweredLine, AnswerLine, BlockLine, Goodput, Profile } from '../documents/run.ts';
import type { Block } from '../suite/block.ts';
import { assembleClientProfile } from './client-findings.ts';
import { assembleMeterProfile } from './energy-profile.ts';
import { computeGoodput } from './goodput.ts';
import { assembleLoadProfile } from './load-profile.ts';
import { pickSerialAnswers } from './serial-answers.ts';
import { assembleStability } from './stability.ts';
import { summariseFigure, summariseTimes } from './time-summary.ts';

/** What a profile needs beside the lines of a run. */
type ProfileContext = {
  /** power of the waiting machine */
  readonly idlePowerWatts?: number | undefined;
  /** in which order prompts were asked: without it there are no times under load */
  readonly plan?: readonly Block[] | undefined;
  /** without it there is no goodput */
  readonly objective?: Goodput['objective'] | undefined;
};

/**
 * The profile of a run. Times are of answered prompts in latency blocks, where one request is served at a time; of recorded answers,
 * which come without block lines, all that carry some. Token counts and the share of answers cut by the token limit are of all answered
 * prompts that carry them. Throughput is of the full parts of all load blocks together: sum over sum. Times under load and goodput stand
 * apart. Milliseconds, answers and tokens per second, shares in 0..1; what was not measured is absent. What the meters saw is added by
 * `assembleMeterProfile`.
 */
export function assembleProfile(answers: Iterable<AnswerLine>, blocks: readonly BlockLine[], context: ProfileContext = {}): Profile {
  const { idlePowerWatts, plan = [], objective } = context;
  const lines = [...answers];
  const answered = lines.filter((answer) => answer.outcome === 'answered');
  const load = plan.length === 0 ? undefined : assembleLoadProfile(lines, blocks, plan);
  const goodput = objective === undefined ? undefined : computeGoodput(lines, blocks, objective);
  return {
    ...summariseTimes(pickSerialAnswers(answered, blocks)),
    ...summariseFigure('outputTokens', answered),
    ...computeThroughput(blocks),
    ...(load !== undefined && { load }),
    ...(goodput !== undefined && { goodput }),
    ...assembleStability(answered, blocks),
    ...computeCappedShare(answered),
    ...assembleMeterProfile(blocks, idlePowerWatts),
    ...assembleClientProfile(blocks),
  };
}

function computeThroughput(blocks: readonly BlockLine[]): Pick<Profile, 'answersPerSecond' | 'outputTokensPerSecond'> {
  const windows = blocks.flatMap((block) => block.steady ?? []);
  const seconds = windows.reduce((sum, { startMs, endMs }) => sum + (endMs - startMs) / 1000, 0);
  if (seconds <= 0) return {};
  const answers = windows.reduce((sum, window) => sum + window.answers, 0);
  const tokens = windows.reduce<number | undefined>(
    (sum, { outputTokens }) => (sum === undefined || outputTokens === undefined ? undefined : sum + outputTokens),
    0,
  );
  return { answersPerSecond: answers / seconds, ...(tokens !== undefined && { outputTokensPerSecond: tokens / seconds }) };
}

function computeCappedShare(answers: readonly AnsweredLine[]): Pick<Profile, 'cappedShare'> {
  const reasons = answers.map((answer) => answer.finishReason).filter((reason) => reason !== undefined);
  return reasons.length === 0 ? {} : { cappedShare: reasons.filter((reason) => reason === 'length').length / reasons.length };
}
