import type { TextPair } from '../encoder/pair-logits.ts';

const mostPairs = 64;

/** Up to 64 different pairs, evenly spread over all that there are, in their order. */
export function choosePairs(pairs: readonly TextPair[]): readonly TextPair[] {
  const different = [...new Map(pairs.map((pair) => [JSON.stringify([pair.first, pair.second]), pair])).values()];
  if (different.length <= mostPairs) return different;
  return Array.from({ length: mostPairs }, (_, i) => Math.floor((i * different.length) / mostPairs)).flatMap((at) => different[at] ?? []);
}

/** Characters of the mean pair to the nearest power of two, as its exponent; 0 where all are empty. */
export function computeLengthClass(pairs: readonly TextPair[]): number {
  const characters = pairs.reduce((sum, { first, second }) => sum + first.length + second.length, 0);
  return Math.round(Math.log2(Math.max(1, characters / Math.max(1, pairs.length))));
}
