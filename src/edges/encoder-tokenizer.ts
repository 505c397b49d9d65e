import type { AutoTokenizer, PreTrainedTokenizer } from '@huggingface/transformers';
import type { TokenisedText } from '../encoder/encoder.ts';
import { findPairFrame, type PairFrame } from '../encoder/pair-frame.ts';
import { EdgeError } from '../failures.ts';
import { describeReason } from './failure-reason.ts';

export type EncoderTokenizer = {
  readonly tokenise: (text: string) => TokenisedText;
  readonly paddingId: number;
};

/** Far more characters than a model's longest text has (five a token are usual); only texts beyond are cut before they are tokenised. */
const charactersPerToken = 100;

/**
 * Opens the tokenizer of a bi-encoder's folder. A text that is too long loses its end and keeps the closing special tokens, as in
 * Python's tokenizers; transformers.js would cut those off as well.
 *
 * @throws EdgeError when the tokenizer cannot be built or does not work
 */
export function openEncoderTokenizer(folder: string, maximumTokens: number, tokenizers: typeof AutoTokenizer): Promise<EncoderTokenizer> {
  return openTokenizer(folder, tokenizers, (tokenizer) => {
    const encode = (text: string): readonly number[] => tokenizer.encode(text);
    const closing = findClosing(encode(''), encode('a'));
    const tokenise = (text: string): TokenisedText => {
      const characters = maximumTokens * charactersPerToken;
      const ids = encode(text.length > characters ? text.slice(0, characters) : text);
      if (ids.length <= maximumTokens) return { tokenIds: ids, truncated: text.length > characters };
      return { tokenIds: [...ids.slice(0, maximumTokens - closing.length), ...closing], truncated: true };
    };
    return { tokenise, paddingId: tokenizer.pad_token_id ?? 0 };
  });
}

export type PairTokenizer = {
  /** characters of a text that are read */
  readonly mostCharacters: number;
  /** the own tokens of a text's first `mostCharacters`, without special ones */
  readonly tokenise: (text: string) => readonly number[];
  readonly frame: PairFrame;
  readonly paddingId: number;
};

/**
 * Opens the tokenizer of a cross-encoder's folder. How two texts are joined is read off a pair that it joins itself, because transformers.js
 * drops an empty second text and its separators, which Python's tokenizers keep.
 *
 * @throws EdgeError when the tokenizer cannot be built, does not work, or does not join pairs
 */
export function openPairTokenizer(folder: string, maximumTokens: number, tokenizers: typeof AutoTokenizer): Promise<PairTokenizer> {
  return openTokenizer(folder, tokenizers, (tokenizer) => {
    const mostCharacters = maximumTokens * charactersPerToken;
    const tokenise = (text: string): readonly number[] => tokenizer.encode(text.slice(0, mostCharacters), { add_special_tokens: false });
    const pair = tokenizer._call('a', { text_pair: 'b', return_tensor: false, return_token_type_ids: true });
    const probe = { first: tokenise('a'), second: tokenise('b'), joined: pair.input_ids, joinedTypes: pair.token_type_ids ?? [] };
    const frame = findPairFrame(probe, maximumTokens);
    if (frame === undefined) throw new Error('it does not join two texts; tokenizer.json needs a template for pairs');
    return { mostCharacters, tokenise, frame, paddingId: tokenizer.pad_token_id ?? 0 };
  });
}

async function openTokenizer<T>(folder: string, tokenizers: typeof AutoTokenizer, open: (tokenizer: PreTrainedTokenizer) => T): Promise<T> {
  try {
    return open(await tokenizers.from_pretrained(folder, { local_files_only: true }));
  } catch (cause) {
    throw new EdgeError({
      edge: 'encoder',
      message: `the tokenizer in ${folder} cannot be used: ${describeReason(cause)}`,
      cure: 'Copy or download tokenizer.json and tokenizer_config.json again; both must belong to the model.',
      cause,
      retryable: false,
    });
  }
}

/** The special tokens behind a text: what follows when the beginning shared by the empty text and a word is taken from the empty text. */
function findClosing(empty: readonly number[], word: readonly number[]): readonly number[] {
  const shared = empty.findIndex((id, place) => id !== word[place]);
  return shared === -1 ? [] : empty.slice(shared);
}
