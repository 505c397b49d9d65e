import type { Finding, JudgeDrift } from '../../documents/run.ts';
import { computeMean } from '../../statistics/mean.ts';
import { isNonEmpty } from '../../statistics/sample.ts';
import { computeStudentInterval } from '../../statistics/student-t.ts';
import type { RetestPair } from './retests.ts';
import { computeSignFlipProbability } from './sign-flips.ts';

/** What one answer of an earlier run scored then and scores now, 0..10; undefined where it could not be scored. */
export type DriftPair = { readonly before: number; readonly now: number | undefined };

/** of the interval; every gate looks anew, so that one look in a hundred may be wrong and no more */
const confidence = 0.99;

/**
 * Whether a judge gives the answers of a run other scores than it once did: the mean of now minus then with Student's interval at 99 %.
 * Significant where that lies beside 0 and, too, the exact sign-flip test says so: scores of a judge are few different numbers and mostly
 * equal, where the interval alone takes a handful of equal steps for certain (simulated false alarms up to 2.2 % with ten answers, 1.7 %
 * with forty; with both at most 1 %). So fewer than eight scores that moved are never significant.
 */
export function computeDrift(of: string, pairs: readonly DriftPair[]): JudgeDrift {
  const differences = pairs.flatMap(({ before, now }) => (now === undefined ? [] : [now - before]));
  const items = differences.length;
  if (!isNonEmpty(differences)) return { of, items, significant: false };
  const shift = computeMean(differences);
  if (items < 2) return { of, items, shift, significant: false };
  const squares = differences.reduce((sum, difference) => sum + (difference - shift) ** 2, 0);
  const standardError = Math.sqrt(squares / (items - 1) / items);
  const interval = computeStudentInterval({ estimate: shift, standardError, df: items - 1, confidence });
  const isBeside = interval.low > 0 || interval.high < 0;
  const significant = isBeside && computeSignFlipProbability(differences) <= 1 - confidence;
  return { of, items, shift, ...interval, significant };
}

/** `judge-drift`, blocking, where the shift is significant, or where fewer than half of the answers that it was to judge again have a score. */
export function describeDrift(
  { of, items, shift = 0, low = 0, high = 0, significant }: JudgeDrift,
  asked: number = items,
): Finding | undefined {
  if (!significant && (items === 0 || items < asked / 2)) {
    const because = `of ${asked} answers that it was to judge again only ${items} have a score`;
    return describeUntold(of, because, 'Look at why replies are missing (the other findings of this judge), and run it again.');
  }
  if (!significant) return undefined;
  const size = Math.abs(shift).toFixed(2);
  return {
    name: 'judge-drift',
    sentence: `The judge has changed since it judged ${of}: it gives ${items} of the same answers ${size} of 10 points ${shift < 0 ? 'less' : 'more'} than then (99 % interval ${signed(low)} to ${signed(high)}).`,
    cure: 'Have all answers judged again by the judge of today: gate with --rescore, and accept the baseline again with those scores.',
    blocking: true,
  };
}

const untold = 'Whether the judge has changed since it judged';

/** `judge-drift`, blocking, where nobody could look. */
export const describeUntold = (of: string, because: string, cure: string): Finding => ({
  name: 'judge-drift',
  sentence: `${untold} ${of} cannot be told: ${because}.`,
  cure,
  blocking: true,
});

/** Such a finding says nothing any more once somebody has looked. */
export const isUntold = ({ name, sentence }: Finding): boolean => name === 'judge-drift' && sentence.startsWith(untold);

/**
 * Retests ask today's judge about answers whose first score may be a reply that was kept for weeks: `judge-drift`, too, where those scores
 * are not those of today, because they stand beside others that are.
 */
export function describeStaleReplies(kept: readonly RetestPair[]): Finding | undefined {
  const drift = computeDrift(
    'answers to which its replies were kept',
    kept.map(({ first, second }) => ({ before: first, now: second })),
  );
  return drift.significant ? describeDrift(drift) : undefined;
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
