import type { Encoder, TokenisedText } from '../../src/encoder/encoder.ts';

export type CountingEncoder = Encoder & { readonly tokenised: string[]; readonly batches: (readonly TokenisedText[])[] };

export const longestText = 12;

/**
 * An encoder whose tokens are the character codes of a text, at most twelve, and whose vector is (number of tokens, first code): different
 * for different texts, and easy to foresee. It writes down what it was asked.
 */
export function openCountingEncoder(overrides: Partial<Encoder> = {}): CountingEncoder {
  const tokenised: string[] = [];
  const batches: (readonly TokenisedText[])[] = [];
  return {
    name: 'counting',
    revision: 'sha256:0',
    dimensions: 2,
    batchInvariant: true,
    tokenised,
    batches,
    tokenise: (text) => {
      tokenised.push(text);
      const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
      return { tokenIds: codes.slice(0, longestText), truncated: codes.length > longestText };
    },
    embed: async (batch) => {
      batches.push(batch);
      return batch.map(({ tokenIds }) => Float32Array.of(tokenIds.length, tokenIds[0] ?? 0));
    },
    close: async () => {},
    ...overrides,
  };
}
