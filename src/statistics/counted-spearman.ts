import type { CountedCorrelation } from './counted-pearson.ts';
import { computeDenseRanks, type DenseRanks } from './dense-ranks.ts';
import type { PairedSample } from './paired-sample.ts';

/**
 * Spearman's rank correlation for resampling: values are sorted once, and a resample of n pairs takes n steps. Copies of a pair are tied with
 * it and share the mean rank, as if the resampled list had been ranked anew.
 */
export function prepareCountedSpearman({ x, y, clusterOf }: PairedSample): CountedCorrelation {
  const [ofX, ofY] = [computeDenseRanks(x), computeDenseRanks(y)];
  const [rankX, rankY] = [new Float64Array(ofX.distinct), new Float64Array(ofY.distinct)];
  return (times) => {
    const squares = Math.sqrt(rankDrawn(ofX, clusterOf, times, rankX)) * Math.sqrt(rankDrawn(ofY, clusterOf, times, rankY));
    if (!(squares > 0)) return undefined;
    let products = 0;
    for (let index = 0; index < clusterOf.length; index += 1) {
      const often = times[clusterOf[index] ?? 0] ?? 0;
      if (often > 0) products += often * (rankX[ofX.ranks[index] ?? 0] ?? 0) * (rankY[ofY.ranks[index] ?? 0] ?? 0);
    }
    return Math.min(1, Math.max(-1, products / squares));
  };
}

/** Fills `into` with the mean rank of every different value, less the mean of all ranks; returns the sum of their squares over the drawn. */
function rankDrawn({ ranks }: DenseRanks, clusterOf: Int32Array, times: Int32Array, into: Float64Array): number {
  into.fill(0);
  let drawn = 0;
  for (let index = 0; index < clusterOf.length; index += 1) {
    const often = times[clusterOf[index] ?? 0] ?? 0;
    if (often === 0) continue;
    const rank = ranks[index] ?? 0;
    into[rank] = (into[rank] ?? 0) + often;
    drawn += often;
  }
  let below = 0;
  let squares = 0;
  for (let rank = 0; rank < into.length; rank += 1) {
    const tied = into[rank] ?? 0;
    const centred = below + (tied - drawn) / 2;
    into[rank] = centred;
    squares += tied * centred * centred;
    below += tied;
  }
  return squares;
}
