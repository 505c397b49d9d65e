import { computeMean } from '../statistics/mean.ts';
import type { NonEmpty } from '../statistics/sample.ts';

/**
 * Consensus c = mean of the evaluators' mapped scores q_m of one answer, on 0..10.
 * Source: inferred for 2512.16317 (its follow-ups call the first paper's rule `simple_mean`); docs/reward.md.
 */
export function computeConsensus(scores: NonEmpty<number>): number {
  return computeMean(scores);
}
