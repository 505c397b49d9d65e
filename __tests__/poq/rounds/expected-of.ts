import { expect } from '@jest/globals';
import { computeExpectedPayoffs, type Expectation } from '../../../src/poq/rounds/expected-payoffs.ts';
import type { ScoreLog } from '../../../src/poq/score-log.ts';
import { planOf } from './score-logs.ts';

/** Of a log and a plan that have one. */
export function expectedOf(log: ScoreLog, plan: Parameters<typeof planOf>[0]): Expectation {
  const expectation = computeExpectedPayoffs(log, planOf(plan));
  if (expectation === undefined) throw new Error('no expectation');
  return expectation;
}

/** Equal but for rounding. */
export const close = (value: number): ReturnType<typeof expect.closeTo> => expect.closeTo(value, 13);

/** Expected payoffs of these means and variances. */
export const closeAll = (payoffs: readonly (readonly [number, number])[]): readonly unknown[] =>
  payoffs.map(([mean, variance]) => ({ mean: close(mean), variance: close(variance) }));
