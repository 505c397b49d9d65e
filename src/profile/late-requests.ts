import type { AnswerLine, Finding } from '../documents/run.ts';
import { createWarning } from './blocking-finding.ts';

/** later than this a request is late, and more than this share of late ones is told [ours] */
const lateMs = 10;
const fewLate = 0.01;

/**
 * `late-requests` (a warning), where more than 1 % of the requests at a rate were sent more than 10 ms after they were due: then the times,
 * which count from when they were due, tell of this machine, too. Resumed answers carry no delay.
 */
export function findLateRequests(answers: Iterable<AnswerLine>): readonly Finding[] {
  const delays = [...answers].flatMap((answer) => (answer.outcome === 'lost' ? [] : (answer.delayMs ?? [])));
  const late = delays.filter((delayMs) => delayMs > lateMs);
  if (late.length <= fewLate * delays.length) return [];
  const [were, they, times] = late.length === 1 ? ['was', 'it was', 'its time'] : ['were', 'they were', 'their times'];
  const longest = late.reduce((most, delayMs) => Math.max(most, delayMs), 0);
  return [
    createWarning('late-requests', {
      sentence: `${late.length} of ${delays.length} requests at the rate ${were} sent more than ${lateMs} ms after ${they} due (at most ${Math.round(longest)} ms), which is part of ${times}.`,
      cure: 'Let nothing else run on the machine that asks, ask from another machine than the one that answers, or lower measure.requestsPerSecond.',
    }),
  ];
}
