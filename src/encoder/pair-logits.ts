import { type RunOptions, runByLength, tokeniseInTurns } from './length-sorted-run.ts';
import type { PairEncoder } from './pair-encoder.ts';
import { type JoinedPair, joinPair } from './pair-frame.ts';

/** Two texts in the order in which the model reads them: the article side (reference or query), then the answer. */
export type TextPair = { readonly first: string; readonly second: string };

export type PairLogits = { readonly logits: Float32Array } & Pick<JoinedPair, 'truncated' | 'answerTruncated'>;

/**
 * The logits of pairs, with as little work as possible: each different text is tokenised once, each different pair is scored once, in
 * batches of similar length. A model that is not batch-invariant gets its pairs one by one.
 *
 * @param options `onProgress` counts different pairs, not given ones
 * @returns in the order of the pairs; equal pairs share one result
 * @throws InterruptedError when `signal` aborts; whatever the model throws
 */
export async function collectPairLogits(
  encoder: PairEncoder,
  pairs: readonly TextPair[],
  options: RunOptions = {},
): Promise<readonly PairLogits[]> {
  const texts = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
  const tokens = await tokeniseInTurns(texts, encoder.tokenise, options.signal);
  const tokensOf = new Map(texts.map((text, index) => [text, tokens[index] ?? []]));
  const distinct = new Map<string, JoinedPair>();
  for (const pair of pairs) {
    const key = keyOf(pair);
    if (distinct.has(key)) continue;
    distinct.set(key, joinPair(encoder.frame, tokensOf.get(pair.first) ?? [], tokensOf.get(pair.second) ?? []));
  }
  const joined = [...distinct.values()];
  const run = async (batch: readonly JoinedPair[]): Promise<readonly Float32Array[]> =>
    checkLogits(encoder, await encoder.computeLogits(batch));
  const logits = await runByLength(joined, { batchInvariant: encoder.batchInvariant, run }, options);
  const found = new Map(
    [...distinct].map(([key, { truncated, answerTruncated }], i) => [key, { logits: logits[i], truncated, answerTruncated }]),
  );
  // White space and long words beyond the characters that are read leave few tokens behind, or none.
  const isCut = (text: string): boolean => text.length > encoder.mostCharacters;
  return pairs.flatMap((pair) => {
    const { logits, truncated = false, answerTruncated = false } = found.get(keyOf(pair)) ?? {};
    if (logits === undefined) return [];
    return [{ logits, truncated: truncated || isCut(pair.first), answerTruncated: answerTruncated || isCut(pair.second) }];
  });
}

const keyOf = ({ first, second }: TextPair): string => `${first.length} ${first}${second}`;

function checkLogits(encoder: PairEncoder, rows: readonly Float32Array[]): readonly Float32Array[] {
  const wrong = rows.find((row) => row.length !== encoder.logits);
  if (wrong === undefined) return rows;
  throw new Error(`${encoder.name} gave ${wrong.length} logits for a pair instead of ${encoder.logits}`);
}
