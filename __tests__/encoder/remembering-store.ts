import type { EmbeddingStore, KeptEmbedding } from '../../src/encoder/embedding-store.ts';

export type RememberingStore = EmbeddingStore & { readonly kept: Map<string, KeptEmbedding>; readonly discards: () => number };

/** A store in memory that draws the given texts as samples, as far as it keeps them. */
export function openRememberingStore(samples: readonly string[] = []): RememberingStore {
  const kept = new Map<string, KeptEmbedding>();
  let discards = 0;
  return {
    kept,
    discards: () => discards,
    load: async (texts) => ({
      kept: new Map(texts.flatMap((text) => (kept.has(text) ? [[text, kept.get(text) ?? never]] : []))),
      samples: samples.filter((text) => texts.includes(text) && kept.has(text)),
    }),
    async save(found) {
      for (const [text, one] of found) kept.set(text, one);
    },
    async discard() {
      discards += 1;
      kept.clear();
    },
  };
}

const never: KeptEmbedding = { embedding: new Float32Array(0), truncated: false };
