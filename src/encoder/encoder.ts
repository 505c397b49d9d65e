/** A text as one encoder reads it. Belongs to the encoder that made it. */
export type TokenisedText = {
  /** ids in the encoder's own vocabulary, its special tokens included; never more than the model takes */
  readonly tokenIds: readonly number[];
  /** true when the text was longer than the model takes, so that its end was left out */
  readonly truncated: boolean;
};

/** Port: a sentence encoder (bi-encoder). A text becomes one vector, without sight of any other text. */
export type Encoder = {
  readonly name: string;
  /** `sha256:…` over what its vectors depend on: weights, tokenizer, dtype, longest text */
  readonly revision: string;
  /** the hub's commit that the files are of, where they came from there */
  readonly hubRevision?: string;
  /** length of every vector */
  readonly dimensions: number;
  /**
   * false when a vector depends on the texts that share its batch: dynamically quantised weights quantise activations over the whole
   * batch (docs/reward.md: the same pair moved by up to 0.74 of 10 points). `embed` of such an encoder refuses more than one text.
   */
  readonly batchInvariant: boolean;
  tokenise(text: string): TokenisedText;
  /** One vector of length 1 for each text, in their order. A text without a single known token may give the zero vector. */
  embed(batch: readonly TokenisedText[]): Promise<readonly Float32Array[]>;
  close(): Promise<void>;
};
