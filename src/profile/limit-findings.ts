import type { AnsweredLine, Finding } from '../documents/run.ts';
import type { Question } from '../suite/question.ts';
import { createWarning } from './blocking-finding.ts';

/**
 * `token-limit-ignored` (a warning): answers for which the server counts more tokens than the limit that was sent for them. Such a server takes
 * another time than one that keeps to it, and is no fair comparison. `limitOf`: the limit of a question, undefined where none was sent.
 */
export function findIgnoredLimits(
  answered: readonly AnsweredLine[],
  questions: ReadonlyMap<string, Question>,
  limitOf: (question: Question) => number | undefined,
): readonly Finding[] {
  const beyond = answered.flatMap(({ promptId, outputTokens }) => {
    const question = questions.get(promptId);
    const limit = question === undefined ? undefined : limitOf(question);
    return outputTokens !== undefined && limit !== undefined && outputTokens > limit ? [{ outputTokens, limit }] : [];
  });
  const [first, ...others] = beyond;
  if (first === undefined) return [];
  const most = others.reduce((one, other) => (other.outputTokens > one.outputTokens ? other : one), first);
  const have = beyond.length === 1 ? '1 answer has' : `${beyond.length} answers have`;
  return [
    createWarning('token-limit-ignored', {
      sentence: `${have} more output tokens than were asked for (at most ${most.outputTokens}, with a limit of ${most.limit}).`,
      cure: 'Find out how the server calls its limit: tokenLimitField of the candidate, or body; some leave reasoning out of it.',
    }),
  ];
}
