import type { Consensus } from './consensus.ts';
import { countBeforeMiddle } from './median-consensus.ts';
import { openMiddleMean } from './middle-mean.ts';

/**
 * Consensus c = mean of the scores q_m without the g least and the g greatest, g = ⌈trim · K⌉, but never more than leave the middle one or two.
 * Rounded up, so that one of three scores is dropped at each end with any trim above 0: rounded down, nothing would be dropped of fewer than
 * 1/trim scores, and K is small. With trim 0 it is the mean, with a trim of nearly one half the median.
 * Source: the trimmed mean as a robust rule is 2601.21189's (its abstract); share and rounding are not known and ours.
 */
export const openTrimmedMeanConsensus = (evaluatorCount: number, trim: number): Consensus =>
  openMiddleMean(evaluatorCount, (count) => countTrimmed(count, trim));

function countTrimmed(count: number, trim: number): number {
  // 0.07 · 100 is 7.000000000000001.
  return Math.min(countBeforeMiddle(count), Math.ceil(trim * count - 1e-9));
}
