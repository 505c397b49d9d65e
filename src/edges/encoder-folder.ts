import { type EncoderDtype, type EncoderKind, encoderFilesOf, poolingSettings, sentenceSettings } from './encoder-files.ts';
import { type ModelSettings, openModelFolder } from './model-folder.ts';

export type EncoderFolder = {
  readonly weights: string;
  /** `sha256:…` over the names and bytes of all files in use, the dtype and the longest text */
  readonly revision: string;
  /** tokens of the longest text, special tokens included */
  readonly maximumTokens: number;
  /** config.json */
  readonly config: ModelSettings;
};

/** Positions that RoBERTa's relatives keep for padding, so that 514 positions hold 512 tokens. */
const reservedPositions: Readonly<Record<string, number>> = { roberta: 2, 'xlm-roberta': 2, camembert: 2, mpnet: 2 };
const usualMaximumTokens = 512;

const needs = 'An encoder needs config.json, tokenizer.json, tokenizer_config.json and its weights under onnx/.';

/**
 * Looks over the folder of an encoder before anything heavy is loaded.
 *
 * @throws EdgeError when the folder or one of its files is missing, unreadable, or says that the model does not pool by the mean
 */
export async function inspectEncoderFolder(folder: string, dtype: EncoderDtype, kind: EncoderKind): Promise<EncoderFolder> {
  const files = encoderFilesOf(dtype, kind);
  const { find, readSettings, digest, describeMissing, failure } = openModelFolder(folder, 'encoder');
  const present = await find([...files.required, ...files.optional]);
  const missing = files.required.filter((file) => !present.includes(file));
  if (missing.length > 0) throw await describeMissing(missing, { dtype, needs: `${needs} ${files.howToMake}` });
  const pooling = present.includes(poolingSettings) ? await readSettings(poolingSettings) : {};
  if (pooling.pooling_mode_mean_tokens === false) {
    throw failure(
      `the model in ${folder} does not pool by the mean of its tokens (${poolingSettings})`,
      'Choose a model with mean pooling.',
    );
  }
  const sentence = present.includes(sentenceSettings) ? await readSettings(sentenceSettings) : {};
  const config = await readSettings('config.json');
  const maximumTokens = computeMaximumTokens({
    config,
    tokenizer: await readSettings('tokenizer_config.json'),
    sentence,
  });
  // Read only to fail early with the file's name; transformers.js reads it again.
  await readSettings('tokenizer.json');
  return {
    weights: files.weights,
    maximumTokens,
    config,
    revision: await digest(present, [`dtype ${dtype}`, `maximumTokens ${maximumTokens}`]),
  };
}

/** The smallest of what position table, tokenizer and sentence-transformers' own setting allow. */
function computeMaximumTokens(settings: {
  readonly config: ModelSettings;
  readonly tokenizer: ModelSettings;
  readonly sentence: ModelSettings;
}): number {
  const { config, tokenizer, sentence } = settings;
  const positions = Number(config.max_position_embeddings ?? Number.NaN) - (reservedPositions[String(config.model_type)] ?? 0);
  const limits = [positions, Number(tokenizer.model_max_length ?? Number.NaN), Number(sentence.max_seq_length ?? Number.NaN)];
  // "No limit" is written as 1e30 in tokenizer settings.
  const smallest = Math.min(...limits.filter((limit) => limit >= 4 && limit <= 1e6));
  return Number.isFinite(smallest) ? Math.floor(smallest) : usualMaximumTokens;
}
