import { type EmbeddedTexts, embedTexts } from './embed-texts.ts';
import type { EmbeddingStore, KeptEmbedding } from './embedding-store.ts';
import type { Encoder } from './encoder.ts';
import type { RunOptions } from './length-sorted-run.ts';
import { isSameVector } from './same-vector.ts';

export type Keeping = {
  readonly store: EmbeddingStore;
  /** those of the texts that come again run after run, and are worth a place */
  readonly texts: readonly string[];
};

/**
 * `embedTexts`, but for texts whose vectors are kept from an earlier run. A vector comes out of one run to the last bit like out of another,
 * whatever its batch (an encoder of which that is not true takes one text at a time), so that kept and fresh ones can stand together. Some of
 * the kept texts are encoded all the same: where a single one differs in a bit, none is used and all are forgotten.
 *
 * @param options `onProgress` counts what is encoded
 * @returns as `embedTexts` does; `distinctCount` and `tokenCount` count what was encoded
 * @throws InterruptedError when `signal` aborts; whatever the encoder throws
 */
export async function embedKeptTexts(
  encoder: Encoder,
  texts: readonly string[],
  keeping: Keeping,
  options: RunOptions = {},
): Promise<EmbeddedTexts> {
  const { store } = keeping;
  const wanted = [...new Set(keeping.texts)];
  const { kept, samples } = await store.load(wanted);
  const open = [...new Set(texts)].filter((text) => !kept.has(text));
  const first = await embedByText(encoder, [...open, ...samples], options);
  if (samples.every((text) => isSame(first.byText.get(text), kept.get(text)))) {
    await store.save(select(first.byText, wanted, kept));
    return join(texts, new Map([...kept, ...first.byText]), first);
  }
  await store.discard();
  const doubted = [...kept.keys()].filter((text) => !first.byText.has(text));
  const second = await embedByText(encoder, doubted, options);
  const all = new Map([...first.byText, ...second.byText]);
  await store.save(select(all, wanted));
  const { distinctCount, tokenCount } = second;
  return join(texts, all, { distinctCount: first.distinctCount + distinctCount, tokenCount: first.tokenCount + tokenCount });
}

type ByText = ReadonlyMap<string, KeptEmbedding>;
type Counts = Pick<EmbeddedTexts, 'distinctCount' | 'tokenCount'>;

async function embedByText(encoder: Encoder, texts: readonly string[], options: RunOptions): Promise<Counts & { readonly byText: ByText }> {
  const { embeddings, truncated, distinctCount, tokenCount } = await embedTexts(encoder, texts, options);
  const byText = new Map(
    texts.flatMap((text, i): readonly (readonly [string, KeptEmbedding])[] => {
      const embedding = embeddings[i];
      return embedding === undefined ? [] : [[text, { embedding, truncated: truncated[i] === true }]];
    }),
  );
  return { byText, distinctCount, tokenCount };
}

/** What is worth keeping and not kept yet. */
function select(found: ByText, wanted: readonly string[], kept: ByText = new Map()): ByText {
  const fresh = wanted.filter((text) => !kept.has(text));
  return new Map(
    fresh.flatMap((text) => {
      const one = found.get(text);
      return one === undefined ? [] : [[text, one] as const];
    }),
  );
}

function join(texts: readonly string[], found: ByText, counts: Counts): EmbeddedTexts {
  const results = texts.flatMap((text) => found.get(text) ?? []);
  const truncated = results.map((result) => result.truncated);
  const { distinctCount, tokenCount } = counts;
  const embeddings = results.map(({ embedding }) => embedding);
  return { embeddings, truncated, truncatedCount: truncated.filter(Boolean).length, distinctCount, tokenCount };
}

const isSame = (fresh: KeptEmbedding | undefined, kept: KeptEmbedding | undefined): boolean =>
  fresh?.truncated === kept?.truncated && isSameVector(fresh?.embedding, kept?.embedding);
