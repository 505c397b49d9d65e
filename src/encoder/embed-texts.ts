import type { Encoder, TokenisedText } from './encoder.ts';
import { waitForTurn } from './event-loop-turn.ts';
import { type BatchLimits, groupByLength } from './length-sorted-batches.ts';

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

export type EmbedOptions = {
  readonly limits?: BatchLimits;
  /** counts different texts, not given ones */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
};

/**
 * 32 short texts a batch; about 1,000 token places, because an encoder blocks the thread for the whole batch: a second for a base-size
 * model on two cores, after which Ctrl-C is heard.
 */
const defaultLimits: BatchLimits = { texts: 32, tokens: 1024 };
const textsTokenisedAtOnce = 64;

/**
 * Embeds texts with as little work as possible: each different text is tokenised once and encoded once, in batches of similar length. An
 * encoder that is not batch-invariant gets its texts one by one. Between batches other work gets its turn.
 *
 * @throws InterruptedError when `signal` aborts; whatever the encoder throws
 */
export async function embedTexts(encoder: Encoder, texts: readonly string[], options: EmbedOptions = {}): Promise<EmbeddedTexts> {
  const distinct = [...new Set(texts)];
  const tokenised = await tokeniseAll(encoder, distinct, options.signal);
  const lengths = tokenised.map((text) => text.tokenIds.length);
  const limits = options.limits ?? defaultLimits;
  const batches = groupByLength(lengths, encoder.batchInvariant ? limits : { ...limits, texts: 1 });
  const found = new Map<string, { readonly embedding: Float32Array; readonly truncated: boolean }>();
  for (const batch of batches) {
    await waitForTurn(options.signal);
    const members = batch.flatMap((position) => pick(distinct, tokenised, position));
    const embeddings = await encoder.embed(members.map(({ tokens }) => tokens));
    for (const [index, { text, tokens }] of members.entries()) {
      found.set(text, { embedding: vectorAt(embeddings, index, encoder), truncated: tokens.truncated });
    }
    options.onProgress?.(found.size, distinct.length);
  }
  return assemble(texts, found, lengths);
}

async function tokeniseAll(encoder: Encoder, texts: readonly string[], signal: AbortSignal | undefined): Promise<readonly TokenisedText[]> {
  const tokenised: TokenisedText[] = [];
  for (const text of texts) {
    if (tokenised.length % textsTokenisedAtOnce === 0) await waitForTurn(signal);
    tokenised.push(encoder.tokenise(text));
  }
  return tokenised;
}

type Member = { readonly text: string; readonly tokens: TokenisedText };

function pick(texts: readonly string[], tokenised: readonly TokenisedText[], position: number): readonly Member[] {
  const text = texts[position];
  const tokens = tokenised[position];
  return text === undefined || tokens === undefined ? [] : [{ text, tokens }];
}

function vectorAt(embeddings: readonly Float32Array[], index: number, encoder: Encoder): Float32Array {
  const embedding = embeddings[index];
  if (embedding?.length !== encoder.dimensions) {
    throw new Error(`${encoder.name} gave ${embedding?.length ?? 'no'} numbers for a text instead of ${encoder.dimensions}`);
  }
  return embedding;
}

function assemble(
  texts: readonly string[],
  found: ReadonlyMap<string, { readonly embedding: Float32Array; readonly truncated: boolean }>,
  lengths: readonly number[],
): EmbeddedTexts {
  const results = texts.flatMap((text) => found.get(text) ?? []);
  const truncated = results.map((result) => result.truncated);
  return {
    embeddings: results.map((result) => result.embedding),
    truncated,
    truncatedCount: truncated.filter(Boolean).length,
    distinctCount: found.size,
    tokenCount: lengths.reduce((sum, length) => sum + length, 0),
  };
}
