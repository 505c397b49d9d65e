import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { EdgeError } from '../failures.ts';
import { dtypesAmong, type EncoderDtype, encoderFilesOf, poolingSettings, sentenceSettings } from './encoder-files.ts';
import { describeReason } from './failure-reason.ts';

export type EncoderFolder = {
  readonly weights: string;
  /** `sha256:…` over the names and bytes of all files in use, the dtype and the longest text */
  readonly revision: string;
  /** tokens of the longest text, special tokens included */
  readonly maximumTokens: number;
};

/** Positions that RoBERTa's relatives keep for padding, so that 514 positions hold 512 tokens. */
const reservedPositions: Readonly<Record<string, number>> = { roberta: 2, 'xlm-roberta': 2, camembert: 2, mpnet: 2 };
const usualMaximumTokens = 512;

/**
 * Looks over the folder of a sentence encoder before anything heavy is loaded.
 *
 * @throws EdgeError when the folder or one of its files is missing, unreadable, or says that the model does not pool by the mean
 */
export async function inspectEncoderFolder(folder: string, dtype: EncoderDtype): Promise<EncoderFolder> {
  const files = encoderFilesOf(dtype);
  const present = await findFiles(folder, [...files.required, ...files.optional]);
  const missing = files.required.filter((file) => !present.includes(file));
  if (missing.length > 0) throw await missingFiles(folder, missing, dtype);
  const pooling = present.includes(poolingSettings) ? await readObject(folder, poolingSettings) : {};
  if (pooling.pooling_mode_mean_tokens === false) {
    throw broken(
      `the model in ${folder} does not pool by the mean of its tokens (${poolingSettings})`,
      'Choose a model with mean pooling.',
    );
  }
  const sentence = present.includes(sentenceSettings) ? await readObject(folder, sentenceSettings) : {};
  const maximumTokens = computeMaximumTokens({
    config: await readObject(folder, 'config.json'),
    tokenizer: await readObject(folder, 'tokenizer_config.json'),
    sentence,
  });
  // Read only to fail early with the file's name; transformers.js reads it again.
  await readObject(folder, 'tokenizer.json');
  return {
    weights: files.weights,
    maximumTokens,
    revision: await digest(folder, present, [`dtype ${dtype}`, `maximumTokens ${maximumTokens}`]),
  };
}

type Settings = Readonly<Record<string, unknown>>;

/** The smallest of what position table, tokenizer and sentence-transformers' own setting allow. */
function computeMaximumTokens(settings: { readonly config: Settings; readonly tokenizer: Settings; readonly sentence: Settings }): number {
  const { config, tokenizer, sentence } = settings;
  const positions = Number(config.max_position_embeddings ?? Number.NaN) - (reservedPositions[String(config.model_type)] ?? 0);
  const limits = [positions, Number(tokenizer.model_max_length ?? Number.NaN), Number(sentence.max_seq_length ?? Number.NaN)];
  // "No limit" is written as 1e30 in tokenizer settings.
  const smallest = Math.min(...limits.filter((limit) => limit >= 4 && limit <= 1e6));
  return Number.isFinite(smallest) ? Math.floor(smallest) : usualMaximumTokens;
}

async function findFiles(folder: string, files: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(files.map(async (file) => ((await isFile(join(folder, file))) ? [file] : [])));
  return found.flat();
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}

async function missingFiles(folder: string, missing: readonly string[], dtype: EncoderDtype): Promise<EdgeError> {
  const entries = await readdir(folder).catch(() => undefined);
  if (entries === undefined)
    return broken(`there is no folder ${folder}`, 'Check the path; it is a folder with config.json, tokenizer.json and onnx/.');
  const dtypes = dtypesAmong(await readdir(join(folder, 'onnx')).catch(() => []));
  const others = dtypes.length === 0 || dtypes.includes(dtype) ? '' : ` The folder holds weights for dtype: ${dtypes.join(', ')}.`;
  return broken(
    `${folder} lacks ${missing.join(', ')} (dtype ${dtype})`,
    `An encoder needs config.json, tokenizer.json, tokenizer_config.json and its weights under onnx/.${others}`,
  );
}

async function readObject(folder: string, file: string): Promise<Settings> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, file), 'utf8'));
    if (typeof value !== 'object' || value === null) throw new Error('not a JSON object');
    return { ...value };
  } catch (cause) {
    throw broken(`${join(folder, file)} cannot be read: ${describeReason(cause)}`, 'Copy or download the model again.', cause);
  }
}

async function digest(folder: string, files: readonly string[], facts: readonly string[]): Promise<string> {
  const whole = createHash('sha256');
  for (const file of [...files].sort()) {
    const part = createHash('sha256');
    await pipeline(createReadStream(join(folder, file)), part);
    whole.update(`${file} ${part.digest('hex')}\n`);
  }
  for (const fact of facts) whole.update(`${fact}\n`);
  return `sha256:${whole.digest('hex')}`;
}

function broken(message: string, cure: string, cause?: unknown): EdgeError {
  return new EdgeError({ edge: 'encoder', message, cure, cause, retryable: false });
}
