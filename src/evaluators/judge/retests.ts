import { hash } from 'node:crypto';
import type { Retest } from '../../documents/run.ts';
import { computeMean } from '../../statistics/mean.ts';
import { isNonEmpty } from '../../statistics/sample.ts';
import { compareText } from '../../suite/text-order.ts';

/** Two scores that one judge gave the very same, 0..10. */
export type RetestPair = { readonly first: number; readonly second: number };

/** The share (0..1, rounded up) of items that are judged twice, by seeded rank of their keys, whatever their order. */
export function drawRetests<T extends { readonly key: string }>(items: readonly T[], share: number, seed: number): readonly T[] {
  return items
    .map((item) => ({ item, rank: hash('sha256', JSON.stringify(['retest', seed, item.key])) }))
    .sort((one, other) => compareText(one.rank, other.rank))
    .slice(0, Math.ceil(share * items.length))
    .map(({ item }) => item);
}

/**
 * How much a judge varies: mean of second minus first, and the standard deviation of one score, s_d/√2, because a difference of two
 * independent scores has twice the variance of one. s_d needs two pairs.
 */
export function summariseRetests(pairs: readonly RetestPair[]): Retest {
  const differences = pairs.map(({ first, second }) => second - first);
  if (!isNonEmpty(differences)) return { items: 0 };
  const mean = computeMean(differences);
  const squares = differences.reduce((sum, difference) => sum + (difference - mean) ** 2, 0);
  return {
    items: differences.length,
    meanDifference: mean,
    ...(differences.length > 1 && { standardDeviation: Math.sqrt(squares / (differences.length - 1) / 2) }),
    largestDifference: Math.max(...differences.map(Math.abs)),
  };
}
