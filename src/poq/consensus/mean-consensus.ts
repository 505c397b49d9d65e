import { computeMean } from '../../statistics/mean.ts';
import { computeQuantile } from '../../statistics/quantile.ts';
import type { NonEmpty } from '../../statistics/sample.ts';
import type { Consensus } from './consensus.ts';

/**
 * Consensus c = mean of the evaluators' mapped scores q_m of one answer, on 0..10.
 * Source: inferred for 2512.16317 (its follow-ups call the first paper's rule `simple_mean`); docs/reward.md.
 */
export function computeConsensus(scores: NonEmpty<number>): number {
  return computeMean(scores);
}

/** The one voice of several judges of one answer: mean or median of their mapped scores, on 0..10. Of two judges both are the same. */
export function joinScores(scores: NonEmpty<number>, joinedBy: 'mean' | 'median'): number {
  return joinedBy === 'median' ? computeQuantile(scores, 0.5) : computeMean(scores);
}

/** The same rule for rounds: the mean of the drawn evaluators' scores, or of all of them but one. */
export const openMeanConsensus = (): Consensus => ({
  compute(scores, _members, count) {
    let sum = 0;
    for (let place = 0; place < count; place += 1) sum += scores[place] ?? 0;
    return sum / count;
  },
  fillWithout(scores, _members, count, others) {
    let sum = 0;
    for (let place = 0; place < count; place += 1) sum += scores[place] ?? 0;
    for (let place = 0; place < count; place += 1) others[place] = (sum - (scores[place] ?? 0)) / (count - 1);
  },
  learn() {},
});
