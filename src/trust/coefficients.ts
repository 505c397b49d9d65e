import { type Correlation, computePearson } from '../statistics/correlation.ts';
import { computeKendall } from '../statistics/kendall.ts';
import { computeSpearman } from '../statistics/spearman.ts';
import type { ScorePair } from './score-pairs.ts';

export const coefficientNames = ['pearson', 'spearman', 'kendall'] as const;
export type CoefficientName = (typeof coefficientNames)[number];

const compute = { pearson: computePearson, spearman: computeSpearman, kendall: computeKendall };

/** One correlation of pairs of scores; undefined where it does not exist. */
export function correlatePairs(pairs: readonly Pick<ScorePair, 'x' | 'y'>[], name: CoefficientName): number | undefined {
  const correlation: Correlation = compute[name](
    pairs.map(({ x }) => x),
    pairs.map(({ y }) => y),
  );
  return correlation.kind === 'defined' ? correlation.value : undefined;
}
