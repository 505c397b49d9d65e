import { isSameVector } from './same-vector.ts';

/**
 * Texts of several lengths and of very different words, so that whatever a model computes over its whole batch comes out differently for
 * the one than for all.
 */
export const invarianceTexts: readonly string[] = [
  'Paris',
  'no',
  'A man is playing a guitar.',
  '12.5 % of 1,048 votes (1997-11-04)',
  'The quick brown fox jumps over the lazy dog while two old women watch from a bench by the river.',
  'Storms closed the harbour on Monday and again on Friday. '.repeat(8),
];

/**
 * Whether a model gives a text the same numbers alone and among others, to the last bit. Dynamically quantised weights quantise
 * activations over the whole batch, which moved the same pair by up to 0.74 of 10 points (docs/reward.md); weight-only int8 does not,
 * unless the runtime fuses it into a kernel that does. The name of a weight format does not tell, so it is measured.
 *
 * @param samples at least two texts (or pairs) of different lengths, tokenised
 * @param run one row of numbers for each member of the batch
 */
export async function measureBatchInvariance<Tokens>(
  samples: readonly Tokens[],
  run: (batch: readonly Tokens[]) => Promise<readonly Float32Array[]>,
): Promise<boolean> {
  const together = await run(samples);
  const backwards = (await run([...samples].reverse())).toReversed();
  for (const [index, sample] of samples.entries()) {
    const [alone] = await run([sample]);
    if (!isSameVector(alone, together[index]) || !isSameVector(alone, backwards[index])) return false;
  }
  return true;
}
