import type { FailureCount } from '../../documents/report.ts';
import type { AnswerLine } from '../../documents/run.ts';

const longestExample = 300;

/** Why answers failed or were lost: each reason with its number and the words of the first, the most frequent first. */
export function countFailures(answers: Iterable<AnswerLine>): FailureCount[] {
  const counts = new Map<string, FailureCount>();
  for (const answer of answers) {
    if (answer.outcome === 'answered') continue;
    const { outcome, reason, detail } = answer;
    const known = counts.get(`${outcome} ${reason}`) ?? {
      outcome,
      reason,
      answers: 0,
      ...(detail && { example: detail.slice(0, longestExample) }),
    };
    counts.set(`${outcome} ${reason}`, { ...known, answers: known.answers + 1 });
  }
  return [...counts.values()].sort((one, other) => other.answers - one.answers);
}
