import type { AnswerLine, BlockLine, Finding } from '../documents/run.ts';
import type { MeasureSettings } from '../documents/suite.ts';
import type { Question } from '../suite/question.ts';
import { createBlockingFinding } from './blocking-finding.ts';
import { findCacheFindings } from './cache-findings.ts';
import { findIgnoredLimits } from './limit-findings.ts';
import { pickSerialAnswers } from './serial-answers.ts';

export type MeasuredParts = {
  readonly answers: Iterable<AnswerLine>;
  readonly blocks: readonly BlockLine[];
  /** all questions of the suite by prompt id, filled in as they were sent */
  readonly questions: ReadonlyMap<string, Question>;
  /** whether a server was asked; only servers have caches and second attempts */
  readonly endpoint: boolean;
  /** what an engine may take from its caches */
  readonly cache: MeasureSettings['cache'];
  /** the most output tokens that were asked for, where a limit was sent */
  readonly limitOf: (question: Question) => number | undefined;
};

/**
 * What a reader has to know about the answers of an endpoint run: `retried-latency` (blocking), where an answer in a latency block came at a
 * second or later attempt, because only the last attempt was timed; what is to be said of caches (`findCacheFindings`) and of token limits
 * (`findIgnoredLimits`). Lost and resumed answers carry no latency and are left out. Empty for other candidates.
 */
export function findMeasurementFindings(parts: MeasuredParts): readonly Finding[] {
  const { answers, blocks, questions, cache, limitOf } = parts;
  if (!parts.endpoint) return [];
  const timed = [...answers].filter(({ outcome, resumed }) => outcome !== 'lost' && resumed !== true);
  const serial = pickSerialAnswers(timed, blocks);
  const answered = serial.filter((answer) => answer.outcome === 'answered');
  return [
    ...findRetried(serial),
    ...findCacheFindings(answered, questions, cache),
    ...findIgnoredLimits(
      timed.filter((answer) => answer.outcome === 'answered'),
      questions,
      limitOf,
    ),
  ];
}

function findRetried(serial: readonly AnswerLine[]): readonly Finding[] {
  const count = serial.filter(({ attempts }) => (attempts ?? 1) > 1).length;
  if (count === 0) return [];
  const came = count === 1 ? '1 answer in a latency block' : `${count} answers in latency blocks`;
  return [
    createBlockingFinding('retried-latency', {
      sentence: `${came} came only at a second or later attempt; the time of the attempts before is not in the latency, and the server may have kept the prompt in its cache from them.`,
      cure: "Look in the server's log why requests failed, mend that, restart the server and measure again without --resume.",
    }),
  ];
}
