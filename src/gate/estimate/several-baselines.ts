import { decideHolm } from '../../statistics/holm.ts';
import { computeStudentCumulative } from '../../statistics/student-t.ts';
import { type Decision, decideMargin } from './decision.ts';
import type { TooFew } from './quality-part.ts';
import type { RewardInterval } from './reward-interval.ts';

/** A baseline's name and how the candidate compares with it. */
export type NamedComparison = {
  readonly name: string;
  readonly difference: ({ readonly kind: 'estimate' } & RewardInterval) | TooFew;
};

/** The decision against a set of baselines, and against each of them within the set. */
export type SetDecision = {
  readonly decision: Decision;
  readonly each: readonly { readonly name: string; readonly decision: Decision }[];
};

/**
 * One-sided p-value of "worse than the baseline by more than the margin": P(T ≤ (D + margin)/SE), T with the difference's
 * degrees of freedom. Without uncertainty it is 0 below the margin and 1 elsewhere.
 */
export function computeFailProbability(difference: RewardInterval, margin: number): number {
  const distance = difference.value + margin;
  if (difference.standardError === 0) return distance < 0 ? 0 : 1;
  return computeStudentCumulative(distance / difference.standardError, difference.df);
}

/**
 * The candidate against all baselines at once. Pass: every interval lies at or above −margin (intersection–union, which needs
 * no correction: Berger, "Multiparameter Hypothesis Testing and Acceptance Sampling", 1982). Fail: at least one is worse by
 * more than the margin after Holm's correction, at the one-sided level (1 − confidence)/2 over the set. A comparison with too
 * few clusters or blocks passes nothing and fails nothing; no baselines at all are inconclusive.
 */
export function decideAgainstAll(comparisons: readonly NamedComparison[], margin: number, confidence: number): SetDecision {
  const pValues = comparisons.map(({ difference }) => (difference.kind === 'estimate' ? computeFailProbability(difference, margin) : 1));
  const failed = decideHolm(pValues, (1 - confidence) / 2);
  const each = comparisons.map(({ name, difference }, index) => ({
    name,
    decision: decideOne(difference, failed[index] === true, margin),
  }));
  return { decision: decideSet(each.map(({ decision }) => decision)), each };
}

function decideOne(difference: NamedComparison['difference'], failed: boolean, margin: number): Decision {
  if (failed) return 'fail';
  return difference.kind === 'estimate' && decideMargin(difference, margin) === 'pass' ? 'pass' : 'inconclusive';
}

function decideSet(each: readonly Decision[]): Decision {
  if (each.includes('fail')) return 'fail';
  return each.length > 0 && each.every((decision) => decision === 'pass') ? 'pass' : 'inconclusive';
}
