import type { Encoder, TokenisedText } from './encoder.ts';
import { type RunOptions, runByLength, tokeniseInTurns } from './length-sorted-run.ts';

export type EmbeddedTexts = {
  /** in the order of the texts; equal texts share one vector */
  readonly embeddings: readonly Float32Array[];
  /** in the order of the texts: whether the encoder saw only the beginning */
  readonly truncated: readonly boolean[];
  /** how many of the given texts were cut */
  readonly truncatedCount: number;
  /** how many different texts were really encoded */
  readonly distinctCount: number;
  /** tokens of the different texts, padding not counted */
  readonly tokenCount: number;
};

/**
 * Embeds texts with as little work as possible: each different text is tokenised once and encoded once, in batches of similar length. An
 * encoder that is not batch-invariant gets its texts one by one. Between batches other work gets its turn.
 *
 * @param options `onProgress` counts different texts, not given ones
 * @throws InterruptedError when `signal` aborts; whatever the encoder throws
 */
export async function embedTexts(encoder: Encoder, texts: readonly string[], options: RunOptions = {}): Promise<EmbeddedTexts> {
  const distinct = [...new Set(texts)];
  const tokenised = await tokeniseInTurns(distinct, encoder.tokenise, options.signal);
  const run = async (batch: readonly TokenisedText[]): Promise<readonly Float32Array[]> =>
    checkVectors(encoder, await encoder.embed(batch));
  const embeddings = await runByLength(tokenised, { batchInvariant: encoder.batchInvariant, run }, options);
  const positions = new Map(distinct.map((text, position) => [text, position]));
  const pick = <T>(all: readonly T[]): readonly T[] => texts.flatMap((text) => all[positions.get(text) ?? -1] ?? []);
  const truncated = pick(tokenised).map((tokens) => tokens.truncated);
  return {
    embeddings: pick(embeddings),
    truncated,
    truncatedCount: truncated.filter(Boolean).length,
    distinctCount: distinct.length,
    tokenCount: tokenised.reduce((sum, { tokenIds }) => sum + tokenIds.length, 0),
  };
}

function checkVectors({ name, dimensions }: Encoder, vectors: readonly Float32Array[]): readonly Float32Array[] {
  const wrong = vectors.find(({ length }) => length !== dimensions);
  if (wrong === undefined) return vectors;
  throw new Error(`${name} gave ${wrong.length} numbers for a text instead of ${dimensions}`);
}
