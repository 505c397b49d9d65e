import { type Correlation, computePearson } from './correlation.ts';
import { computeRanks } from './ranks.ts';

/**
 * Spearman's rank correlation of two equally long lists: Pearson's correlation of their ranks, ties sharing the mean rank.
 *
 * @throws RangeError when the lists differ in length.
 */
export function computeSpearman(x: readonly number[], y: readonly number[]): Correlation {
  return computePearson(computeRanks(x), computeRanks(y));
}
