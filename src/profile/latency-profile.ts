import type { AnsweredLine, AnswerLine, BlockLine, Profile, Quantiles } from '../documents/run.ts';
import { computeMean } from '../statistics/mean.ts';
import { computeQuantileSummary } from '../statistics/quantile.ts';
import { isNonEmpty } from '../statistics/sample.ts';
import { assembleMeterProfile } from './energy-profile.ts';
import { pickSerialAnswers } from './serial-answers.ts';

/**
 * The profile of a run. Times are of answered prompts in latency blocks, where one request is served at a time; of recorded answers,
 * which come without block lines, all that carry some. Token counts and the share of answers cut by the token limit are of all answered
 * prompts that carry them. Throughput is of the full parts of all load blocks together: sum over sum. Milliseconds, answers and tokens
 * per second, shares in 0..1; what was not measured is absent. What the meters saw is added by `assembleMeterProfile`; `idlePowerWatts` is the
 * power of the waiting machine.
 */
export function assembleProfile(answers: Iterable<AnswerLine>, blocks: readonly BlockLine[], idlePowerWatts?: number): Profile {
  const answered = [...answers].filter((answer) => answer.outcome === 'answered');
  const serial = pickSerialAnswers(answered, blocks);
  return {
    ...summarise('ttftMs', serial),
    ...summarise('e2eMs', serial),
    ...summarise('tpotMs', serial),
    ...summarise('outputTokens', answered),
    ...computeThroughput(blocks),
    ...computeCappedShare(answered),
    ...assembleMeterProfile(blocks, idlePowerWatts),
  };
}

type Figure = 'ttftMs' | 'e2eMs' | 'tpotMs' | 'outputTokens';

function summarise(figure: Figure, answers: readonly AnsweredLine[]): { readonly [key in Figure]?: Quantiles } {
  const sample = answers.map((answer) => answer[figure]).filter((value) => value !== undefined);
  if (!isNonEmpty(sample)) return {};
  return { [figure]: { count: sample.length, mean: computeMean(sample), ...computeQuantileSummary(sample) } };
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
