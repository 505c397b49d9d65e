import type { Interval } from '../../statistics/student-t.ts';

/** What an interval says about the margin. */
export type Decision = 'pass' | 'fail' | 'inconclusive';

/**
 * Three-way non-inferiority decision about a reward difference: pass when the whole interval lies at or above −margin, fail
 * when it lies wholly below (worse by more than the margin), otherwise inconclusive.
 */
export function decideMargin(interval: Interval, margin: number): Decision {
  if (interval.low >= -margin) return 'pass';
  if (interval.high < -margin) return 'fail';
  return 'inconclusive';
}
