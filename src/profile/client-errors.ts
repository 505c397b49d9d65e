import type { ClientError } from '../documents/run.ts';
import { computeMean } from '../statistics/mean.ts';
import { isNonEmpty, type NonEmpty } from '../statistics/sample.ts';

/** Times of one answer in milliseconds, from the request to the first and to the last piece of text. */
export type AnswerTimes = { readonly ttftMs: number; readonly e2eMs: number };

/** One answer as this program timed it and as the server that gave it did, each on its own clock. */
export type TimedTwice = { readonly client: AnswerTimes; readonly server: AnswerTimes };

/** The mean error of this program's times, client minus server, in milliseconds; undefined of no answer. */
export function computeClientError(concurrency: number, answers: readonly TimedTwice[]): ClientError | undefined {
  if (!isNonEmpty(answers)) return undefined;
  return { concurrency, requests: answers.length, ttftMs: averageError('ttftMs', answers), e2eMs: averageError('e2eMs', answers) };
}

function averageError(figure: keyof AnswerTimes, [first, ...others]: NonEmpty<TimedTwice>): number {
  const error = ({ client, server }: TimedTwice): number => client[figure] - server[figure];
  return Math.round(computeMean([error(first), ...others.map(error)]) * 1000) / 1000;
}
