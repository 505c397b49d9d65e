import type { InProcessCandidate } from '../documents/candidate.ts';
import { weightsFileOf } from './encoder-files.ts';
import type { WantedFiles } from './hub-files.ts';
import { openModelFolder } from './model-folder.ts';

export type GeneratorDtype = NonNullable<InProcessCandidate['dtype']>;

export type GeneratorFolder = {
  readonly weights: string;
  /** `sha256:…` over the names and bytes of all files in use and the dtype */
  readonly digest: string;
  /** size of the weights on the disk */
  readonly weightsMiB: number;
  /** tokens of prompt and answer together; absent where the model does not say */
  readonly contextTokens?: number;
};

const needs = 'A language model needs config.json, tokenizer.json, tokenizer_config.json and its weights under onnx/.';

/** Models beyond 2 GB keep their numbers beside the graph, in this many files at most (transformers.js' own limit is 100). */
const mostDataFiles = 100;

/**
 * The files that a language model is made of. `config` is the content of its config.json, which says in how many files the weights lie;
 * where it is not yet known, the first of them is counted on.
 */
export function generatorFilesOf(dtype: GeneratorDtype, config: Readonly<Record<string, unknown>> = {}): WantedFiles {
  const weights = weightsFileOf(dtype);
  const count = Math.max(1, countDataFiles(config, weights));
  const data = Array.from({ length: count }, (_, index) => `${weights}_data${index === 0 ? '' : `_${index}`}`);
  return {
    required: ['config.json', 'tokenizer.json', 'tokenizer_config.json', weights],
    optional: ['generation_config.json', 'chat_template.jinja', ...data],
  };
}

/** As transformers.js reads `transformers.js_config.use_external_data_format`: a number, true, or one of them for each file. */
function countDataFiles(config: Readonly<Record<string, unknown>>, weights: string): number {
  const own = Object.entries(config).find(([key]) => key === 'transformers.js_config')?.[1];
  const format = recordOf(own).use_external_data_format;
  const file = weights.slice('onnx/'.length);
  const ofFile = typeof format === 'object' ? (recordOf(format)[file] ?? recordOf(format).model) : format;
  const count = Number(ofFile ?? 0);
  return Number.isInteger(count) ? Math.min(count, mostDataFiles) : 0;
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? { ...value } : {});

/**
 * Looks over the folder of a language model before anything heavy is loaded.
 *
 * @throws EdgeError when the folder or one of its files is missing or unreadable, or the model is no decoder
 */
export async function inspectGeneratorFolder(folder: string, dtype: GeneratorDtype): Promise<GeneratorFolder> {
  const { find, readSettings, digest, measure, describeMissing, failure } = openModelFolder(folder, 'model');
  const inConfig = (await find(['config.json'])).length > 0 ? await readSettings('config.json') : {};
  const files = generatorFilesOf(dtype, inConfig);
  const present = await find([...files.required, ...files.optional]);
  const missing = files.required.filter((file) => !present.includes(file));
  if (missing.length > 0) throw await describeMissing(missing, { dtype, needs });
  if (inConfig.is_encoder_decoder === true)
    throw failure(`the model in ${folder} is an encoder with a decoder`, 'Name a decoder (text-generation), such as a Llama or a Qwen.');
  // Read only to fail early with the file's name; transformers.js reads them again.
  await readSettings('tokenizer.json');
  await readSettings('tokenizer_config.json');
  const contextTokens = computeContextTokens({ ...inConfig, ...recordOf(inConfig.text_config) });
  return {
    weights: weightsFileOf(dtype),
    digest: await digest(present, [`dtype ${dtype}`]),
    weightsMiB: (await measure(present.filter((file) => file.startsWith('onnx/')))) / 2 ** 20,
    ...(contextTokens !== undefined && { contextTokens }),
  };
}

function computeContextTokens(config: Readonly<Record<string, unknown>>): number | undefined {
  const named = [config.max_position_embeddings, config.n_positions, config.n_ctx, config.max_seq_len, config.seq_length];
  const [first] = named.filter((value) => typeof value === 'number' && value >= 2);
  return typeof first === 'number' ? Math.floor(first) : undefined;
}
