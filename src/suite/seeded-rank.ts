import { hash } from 'node:crypto';
import { compareText } from './text-order.ts';

/** What a rank is for. Each use has an order of its own, so that being drawn says nothing about being asked early. `arrivals` ranks blocks. */
export type RankUse = 'sample' | 'latency' | 'load' | 'arrivals' | 'judged' | 'judged-again';

/**
 * A rank of a prompt that looks random and is the same on every machine, whatever the order of the file: SHA-256 of use, seed and id,
 * 64 hexadecimal digits. Sorting by it is a seeded shuffle.
 */
export function rankOf(use: RankUse, seed: number, id: string): string {
  return hash('sha256', JSON.stringify([use, seed, id]));
}

/** The items in the order of their ranks. Ids are unique, so the order is total. */
export function sortByRank<T extends { readonly id: string }>(items: readonly T[], use: RankUse, seed: number): readonly T[] {
  return items
    .map((item) => ({ item, rank: rankOf(use, seed, item.id) }))
    .sort((one, other) => compareText(one.rank, other.rank))
    .map(({ item }) => item);
}
