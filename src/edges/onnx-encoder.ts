import { resolve } from 'node:path';
import type { Tensor } from '@huggingface/transformers';
import type { Encoder, TokenisedText } from '../encoder/encoder.ts';
import { poolMeans } from '../encoder/mean-pooling.ts';
import { EdgeError } from '../failures.ts';
import { type EncoderDtype, encoderFilesOf, isBatchInvariant } from './encoder-files.ts';
import { type EncoderFolder, inspectEncoderFolder } from './encoder-folder.ts';
import { type EncoderTokenizer, openEncoderTokenizer } from './encoder-tokenizer.ts';
import { describeReason } from './failure-reason.ts';
import { collectHubFiles } from './hub-files.ts';
import type { ModelSource } from './model-source.ts';
import { importTransformers, type Transformers } from './transformers.ts';

export type OnnxEncoderOptions = {
  readonly name: string;
  readonly source: ModelSource;
  readonly dtype: EncoderDtype;
  /** threads of one operation; left out: onnxruntime takes one for each physical core */
  readonly threads?: number;
  /** stops a download */
  readonly signal?: AbortSignal;
};

/**
 * Opens a bi-encoder: transformers.js on onnxruntime, mean pooling over the attention mask, vectors of length 1. Nothing heavy is
 * loaded before this call. A folder is read without any network; a model of the hub is first brought into its cache folder.
 *
 * @throws EdgeError when files are missing or broken, the hub cannot be reached, or the model is not a bi-encoder; InputError for a bad hub
 * id
 */
export async function openOnnxEncoder(options: OnnxEncoderOptions): Promise<Encoder> {
  const folder = await locate(options);
  const facts = await inspectEncoderFolder(folder, options.dtype);
  const transformers = await requireTransformers();
  const tokenizer = await openEncoderTokenizer(folder, facts.maximumTokens, transformers.AutoTokenizer);
  const model = await loadModel(transformers, folder, options, facts);
  const run = (batch: readonly TokenisedText[]): Promise<readonly Float32Array[]> =>
    embed({ transformers, model, tokenizer, folder }, batch);
  const dimensions = await probe(run, tokenizer, model);
  const batchInvariant = isBatchInvariant(options.dtype);
  return {
    name: options.name,
    revision: facts.revision,
    dimensions,
    batchInvariant,
    tokenise: tokenizer.tokenise,
    embed: async (batch) => {
      if (!batchInvariant && batch.length > 1) {
        throw new Error(`${options.name} (${options.dtype}) must be given one text at a time: its vectors depend on their batch`);
      }
      return run(batch);
    },
    close: async () => {
      await model.dispose();
    },
  };
}

type Model = Awaited<ReturnType<Transformers['AutoModel']['from_pretrained']>>;
type Opened = { readonly transformers: Transformers; readonly model: Model; readonly tokenizer: EncoderTokenizer; readonly folder: string };

async function locate({ source, dtype, signal }: OnnxEncoderOptions): Promise<string> {
  if (source.kind === 'folder') return resolve(source.folder);
  const files = encoderFilesOf(dtype);
  return resolve(await collectHubFiles(source, files, signal));
}

async function requireTransformers(): Promise<Transformers> {
  try {
    return await importTransformers();
  } catch (cause) {
    throw failure(
      'onnxruntime cannot be loaded on this machine',
      'Use the embedded encoder sts-embedded, which needs no native code.',
      cause,
    );
  }
}

async function loadModel(transformers: Transformers, folder: string, options: OnnxEncoderOptions, facts: EncoderFolder): Promise<Model> {
  try {
    return await transformers.AutoModel.from_pretrained(folder, {
      dtype: options.dtype,
      device: 'cpu',
      local_files_only: true,
      session_options: options.threads === undefined ? {} : { intraOpNumThreads: options.threads, interOpNumThreads: 1 },
    });
  } catch (cause) {
    throw failure(
      `the model ${folder}/${facts.weights} cannot be loaded`,
      'Copy or download the model again; its graph must be one for onnxruntime.',
      cause,
    );
  }
}

async function embed(
  { transformers, model, tokenizer, folder }: Opened,
  batch: readonly TokenisedText[],
): Promise<readonly Float32Array[]> {
  if (batch.length === 0) return [];
  const places = batch.reduce((longest, text) => Math.max(longest, text.tokenIds.length), 1);
  const ids = new BigInt64Array(batch.length * places).fill(BigInt(tokenizer.paddingId));
  const mask = new BigInt64Array(batch.length * places);
  for (const [row, { tokenIds }] of batch.entries()) {
    for (const [place, id] of tokenIds.entries()) {
      ids[row * places + place] = BigInt(id);
      mask[row * places + place] = 1n;
    }
  }
  const shape = [batch.length, places];
  const tensor = (data: BigInt64Array): Tensor => new transformers.Tensor('int64', data, shape);
  const hidden = findHiddenStates(await model({ input_ids: tensor(ids), attention_mask: tensor(mask) }), folder);
  const values = (hidden.type === 'float32' ? hidden : hidden.to('float32')).data;
  if (!(values instanceof Float32Array)) throw failure(`the model in ${folder} gives ${hidden.type}, not numbers`, 'Choose another dtype.');
  const vectors = poolMeans(
    { values, places, dimensions: hidden.dims[2] ?? 0 },
    batch.map((text) => text.tokenIds.length),
  );
  if (vectors.some((vector) => vector.some(Number.isNaN))) {
    throw failure(`the model in ${folder} gave numbers that are none (NaN)`, 'Choose dtype fp32: fp16 weights can overflow.');
  }
  return vectors;
}

/** The output with one vector for each place; exporters disagree about its name. */
function findHiddenStates(outputs: Readonly<Record<string, Tensor>>, folder: string): Tensor {
  const hidden = outputs.last_hidden_state ?? outputs.token_embeddings;
  if (hidden?.dims.length === 3) return hidden;
  throw failure(
    `the model in ${folder} is not a bi-encoder: it gives ${Object.keys(outputs).join(', ') || 'nothing'}, not a last_hidden_state`,
    'Name a sentence encoder such as sentence-transformers/all-MiniLM-L6-v2. A cross-encoder or a language model cannot embed a text alone.',
  );
}

/** One word through the model, so that a model that is none is found out before the first answer is scored. */
async function probe(
  run: (batch: readonly TokenisedText[]) => Promise<readonly Float32Array[]>,
  tokenizer: EncoderTokenizer,
  model: Model,
): Promise<number> {
  try {
    const [vector] = await run([tokenizer.tokenise('a')]);
    return vector?.length ?? 0;
  } catch (cause) {
    await model.dispose();
    if (cause instanceof EdgeError) throw cause;
    throw failure('the model cannot embed a text', 'Name a sentence encoder such as sentence-transformers/all-MiniLM-L6-v2.', cause);
  }
}

function failure(message: string, cure: string, cause?: unknown): EdgeError {
  const reason = cause === undefined ? '' : `: ${describeReason(cause)}`;
  return new EdgeError({ edge: 'encoder', message: `${message}${reason}`, cure, cause, retryable: false });
}
