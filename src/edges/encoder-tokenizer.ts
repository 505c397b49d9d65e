import type { AutoTokenizer } from '@huggingface/transformers';
import type { TokenisedText } from '../encoder/encoder.ts';
import { EdgeError } from '../failures.ts';
import { describeReason } from './failure-reason.ts';

export type EncoderTokenizer = {
  readonly tokenise: (text: string) => TokenisedText;
  readonly paddingId: number;
};

/** Far more characters than a model's longest text has (five a token are usual); only texts beyond are cut before they are tokenised. */
const charactersPerToken = 100;

/**
 * Opens the tokenizer of an encoder's folder. A text that is too long loses its end and keeps the closing special tokens, as in
 * Python's tokenizers; transformers.js would cut those off as well.
 *
 * @throws EdgeError when the tokenizer cannot be built or does not work
 */
export async function openEncoderTokenizer(
  folder: string,
  maximumTokens: number,
  tokenizers: typeof AutoTokenizer,
): Promise<EncoderTokenizer> {
  try {
    const tokenizer = await tokenizers.from_pretrained(folder, { local_files_only: true });
    const encode = (text: string): readonly number[] => tokenizer.encode(text);
    const closing = findClosing(encode(''), encode('a'));
    const tokenise = (text: string): TokenisedText => {
      const characters = maximumTokens * charactersPerToken;
      const ids = encode(text.length > characters ? text.slice(0, characters) : text);
      if (ids.length <= maximumTokens) return { tokenIds: ids, truncated: text.length > characters };
      return { tokenIds: [...ids.slice(0, maximumTokens - closing.length), ...closing], truncated: true };
    };
    return { tokenise, paddingId: tokenizer.pad_token_id ?? 0 };
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
