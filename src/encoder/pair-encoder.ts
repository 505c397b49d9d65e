import type { JoinedPair, PairFrame } from './pair-frame.ts';

/**
 * Port: a cross-encoder (pair classifier). It reads two texts at once and gives logits, without sight of any other pair. Belongs to the
 * model that made it: tokens of another mean nothing to it.
 */
export type PairEncoder = {
  readonly name: string;
  /** `sha256:…` over what its logits depend on: weights, tokenizer, settings, dtype, longest pair */
  readonly revision: string;
  /** the hub's commit that the files are of, where they came from there */
  readonly hubRevision?: string;
  /** what the model's own settings call its logits, in their order; empty where they do not */
  readonly labels: readonly string[];
  /** how many logits it gives for a pair */
  readonly logits: number;
  /** false when logits depend on the pairs that share their batch; `computeLogits` then refuses more than one */
  readonly batchInvariant: boolean;
  /** how two texts become one row of tokens */
  readonly frame: PairFrame;
  /** characters of a text that are read: far more than any pair holds */
  readonly mostCharacters: number;
  /** The tokens of a text's first `mostCharacters`, alone, without special ones. */
  tokenise(text: string): readonly number[];
  /** The logits of each pair, in their order. */
  computeLogits(batch: readonly JoinedPair[]): Promise<readonly Float32Array[]>;
  close(): Promise<void>;
};
