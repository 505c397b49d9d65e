import type { Consensus } from './consensus.ts';
import type { TrustSettings } from './consensus-plan.ts';
import { weightedMeanBy } from './weighted-mean.ts';

/**
 * The trust weights of 2601.21189 (eq. 21), as published: every weight starts at 1; after a round with consensus c each evaluator that took
 * part has d = |q − c|/10, and w becomes w · (1 + λ(0.5 − d)), clipped to least..most. Consensus is the weighted mean.
 *
 * Known defect: whoever is less than 5 of 10 points off on average gains weight in nearly every round, whatever the others do, and stays at `most`: all
 * weights become equal, and the rule becomes the plain mean. So do all five evaluators of 2603.04028 (its figure 12), the anti-correlated one
 * among them. Kept to be compared with; `trust-weighted` is ours. Values of λ, least and most are not known from the paper.
 */
export function openPublishedTrust(evaluatorCount: number, { rate, least, most }: TrustSettings): Consensus {
  const weights = new Float64Array(evaluatorCount).fill(1);
  return {
    ...weightedMeanBy(weights),
    weights,
    learn(scores, members, count, consensus) {
      for (let place = 0; place < count; place += 1) {
        const member = members[place] ?? 0;
        const deviation = Math.abs((scores[place] ?? 0) - consensus) / 10;
        const weight = (weights[member] ?? 0) * (1 + rate * (0.5 - deviation));
        weights[member] = Math.min(most, Math.max(least, weight));
      }
    },
  };
}
