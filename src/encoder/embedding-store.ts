export type KeptEmbedding = {
  readonly embedding: Float32Array;
  /** the encoder saw only the beginning of the text */
  readonly truncated: boolean;
};

export type KeptEmbeddings = {
  /** by text; what is not kept is missing */
  readonly kept: ReadonlyMap<string, KeptEmbedding>;
  /** some of the kept texts, drawn at random: encoded anew, they show whether the rest can be believed */
  readonly samples: readonly string[];
};

/**
 * Port: vectors of one encoder from earlier runs, by text. It keeps what it can and never rejects for want of a place; a store that fails is
 * one that is empty.
 */
export type EmbeddingStore = {
  load(texts: readonly string[]): Promise<KeptEmbeddings>;
  save(found: ReadonlyMap<string, KeptEmbedding>): Promise<void>;
  /** Forgets everything: what was kept is not what the encoder gives. */
  discard(): Promise<void>;
};
