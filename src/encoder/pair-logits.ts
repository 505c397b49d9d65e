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
  return pairs.flatMap((pair) => {
    const result = found.get(keyOf(pair));
    return result?.logits === undefined ? [] : [{ ...result, logits: result.logits }];
  });
}

const keyOf = ({ first, second }: TextPair): string => `${first.length} ${first}${second}`;

function checkLogits(encoder: PairEncoder, rows: readonly Float32Array[]): readonly Float32Array[] {
  const wrong = rows.find((row) => row.length !== encoder.logits);
  if (wrong === undefined) return rows;
  throw new Error(`${encoder.name} gave ${wrong.length} logits for a pair instead of ${encoder.logits}`);
}
