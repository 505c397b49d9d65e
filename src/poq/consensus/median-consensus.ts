import type { Consensus } from './consensus.ts';
import { openMiddleMean } from './middle-mean.ts';

/**
 * Consensus c = median of the scores q_m: the middle one of an odd number, the mean of the middle two of an even number. Of two scores it is
 * their mean. Fewer than half of the drawn evaluators cannot move it beyond what one of the others says.
 * Source: the median as a robust rule is 2601.21189's (its abstract); what it does with an even number is not known and ours.
 */
export const openMedianConsensus = (evaluatorCount: number): Consensus => openMiddleMean(evaluatorCount, countBeforeMiddle);

/** How many of so many scores stand before the middle one or two. */
export const countBeforeMiddle = (count: number): number => Math.floor((count - 1) / 2);
