import type { Consensus } from './consensus.ts';

/**
 * Consensus c = Σ w_m q_m / Σ w_m over the drawn evaluators, and the same over all of them but one. Weights have to be above 0.
 * Source: that 2601.21189 weighs by trust is in its abstract; its formula of the mean is not known, this one is ours.
 */
export const weightedMeanBy = (weights: Float64Array): Pick<Consensus, 'compute' | 'fillWithout'> => ({
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
  fillWithout(scores, members, count, others) {
    // Summed anew for each: of weights many orders of magnitude apart, a difference of two sums may keep nothing.
    for (let left = 0; left < count; left += 1) {
      let sum = 0;
      let total = 0;
      for (let place = 0; place < count; place += 1) {
        if (place === left) continue;
        const weight = weights[members[place] ?? 0] ?? 0;
        sum += weight * (scores[place] ?? 0);
        total += weight;
      }
      others[left] = sum / total;
    }
  },
});
