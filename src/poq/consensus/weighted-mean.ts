import type { Consensus } from './consensus.ts';

/**
 * Consensus c = Σ w_m q_m / Σ w_m over the drawn evaluators, and the same over all of them but one. Weights have to be above 0.
 * Source: that 2601.21189 weighs by trust is in its abstract; its formula of the mean is not known, this one is ours.
 */
export function weightedMeanBy(weights: Float64Array): Pick<Consensus, 'compute' | 'fillWithout'> {
  const totals = new Float64Array(weights.length);
  return {
    compute(scores, members, count) {
      let sum = 0;
      let total = 0;
      for (let place = 0; place < count; place += 1) {
        const weight = weights[members[place] ?? 0] ?? 0;
        sum += weight * (scores[place] ?? 0);
        total += weight;
      }
      return sum / total;
    },
    // What stands before each place and after it: of weights many orders of magnitude apart, a difference from the whole may keep nothing.
    fillWithout(scores, members, count, others) {
      let sum = 0;
      let total = 0;
      for (let place = count - 1; place >= 0; place -= 1) {
        others[place] = sum;
        totals[place] = total;
        const weight = weights[members[place] ?? 0] ?? 0;
        sum += weight * (scores[place] ?? 0);
        total += weight;
      }
      sum = 0;
      total = 0;
      for (let place = 0; place < count; place += 1) {
        others[place] = ((others[place] ?? 0) + sum) / ((totals[place] ?? 0) + total);
        const weight = weights[members[place] ?? 0] ?? 0;
        sum += weight * (scores[place] ?? 0);
        total += weight;
      }
    },
  };
}
