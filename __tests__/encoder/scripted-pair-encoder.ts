import type { PairEncoder } from '../../src/encoder/pair-encoder.ts';
import { findPairFrame, type JoinedPair } from '../../src/encoder/pair-frame.ts';

export type ScriptedPairEncoder = PairEncoder & {
  /** sizes of the batches that it was given */
  readonly batches: number[];
  /** texts that it tokenised */
  readonly tokenised: string[];
  /** `first|second` of every pair that it was given, in order */
  readonly seen: string[];
};

type Script = Partial<PairEncoder> & {
  /** the logits of a pair; by default one, how many characters both have */
  readonly logitsOf?: (first: string, second: string) => readonly number[];
  readonly maximumTokens?: number;
};

const separator = 1;

/** A cross-encoder whose tokens are characters. */
export function openScriptedPairEncoder({ logitsOf, maximumTokens = 512, ...fields }: Script = {}): ScriptedPairEncoder {
  const frame = findPairFrame(
    { first: [97], second: [98], joined: [0, 97, separator, 98, separator], joinedTypes: [0, 0, 0, 1, 1] },
    maximumTokens,
  );
  if (frame === undefined) throw new Error('no frame');
  const [batches, tokenised, seen]: [number[], string[], string[]] = [[], [], []];
  const score = (pair: JoinedPair): Float32Array => {
    const middle = pair.tokenIds.indexOf(separator);
    const [first, second] = [pair.tokenIds.slice(1, middle), pair.tokenIds.slice(middle + 1, -1)].map((ids) => String.fromCharCode(...ids));
    seen.push(`${first}|${second}`);
    return Float32Array.from(logitsOf?.(first ?? '', second ?? '') ?? [pair.tokenIds.length - 3]);
  };
  return {
    name: 'scripted',
    revision: 'sha256:0',
    labels: [],
    logits: 1,
    batchInvariant: true,
    frame,
    mostCharacters: maximumTokens * 100,
    tokenise: (text) => {
      tokenised.push(text);
      return [...text].map((character) => character.charCodeAt(0));
    },
    computeLogits: async (batch) => {
      batches.push(batch.length);
      return batch.map(score);
    },
    close: async () => {},
    ...fields,
    batches,
    tokenised,
    seen,
  };
}
