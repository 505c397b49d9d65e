import { resolve } from 'node:path';
import type { Tensor } from '@huggingface/transformers';
import { EdgeError } from '../failures.ts';
import { type EncoderDtype, type EncoderKind, encoderFilesOf } from './encoder-files.ts';
import { type EncoderFolder, inspectEncoderFolder } from './encoder-folder.ts';
import { describeReason } from './failure-reason.ts';
import { collectHubFiles } from './hub-files.ts';
import type { ModelSource } from './model-source.ts';
import { importTransformers, type Transformers } from './transformers.ts';

export type OnnxModelOptions = {
  readonly name: string;
  readonly source: ModelSource;
  readonly dtype: EncoderDtype;
  /** threads of one operation; left out: onnxruntime takes one for each physical core */
  readonly threads?: number;
  /** stops a download */
  readonly signal?: AbortSignal;
};

/** A model whose files are there and looked over; nothing heavy is loaded but the library. */
export type LocatedModel = {
  readonly folder: string;
  readonly facts: EncoderFolder;
  /** the hub's commit that the files are of */
  readonly hubRevision?: string;
  readonly transformers: Transformers;
};

/** Finds an encoder's files, those of the hub by way of its cache folder, looks them over and loads transformers.js. Throws EdgeError or InputError. */
export async function locateTextModel({ source, dtype, signal }: OnnxModelOptions, kind: EncoderKind): Promise<LocatedModel> {
  const found = source.kind === 'folder' ? { folder: source.folder } : await collectHubFiles(source, encoderFilesOf(dtype, kind), signal);
  const folder = resolve(found.folder);
  const facts = await inspectEncoderFolder(folder, dtype, kind);
  const transformers = await requireTransformers();
  return { folder, facts, transformers, ...('commit' in found && found.commit !== undefined && { hubRevision: found.commit }) };
}

/** A text or pair as the model reads it; `typeIds` are all 0 where they are left out. */
export type TokenRow = { readonly tokenIds: readonly number[]; readonly typeIds?: readonly number[] };

export type TextModel = {
  /** Runs a batch of at least one row, padded to its longest; gives the model's outputs by their names. */
  run(rows: readonly TokenRow[]): Promise<Readonly<Record<string, Tensor>>>;
  close(): Promise<void>;
};

/** Loads a located model into onnxruntime, on the CPU. Throws EdgeError where the graph cannot be loaded. */
export async function loadTextModel(
  { folder, facts, transformers }: LocatedModel,
  { dtype, threads }: Pick<OnnxModelOptions, 'dtype' | 'threads'>,
  paddingId: number,
): Promise<TextModel> {
  const model = await transformers.AutoModel.from_pretrained(folder, {
    dtype,
    device: 'cpu',
    local_files_only: true,
    session_options: threads === undefined ? {} : { intraOpNumThreads: threads, interOpNumThreads: 1 },
  }).catch((cause: unknown) => {
    throw describeEncoderFailure(
      `the model ${folder}/${facts.weights} cannot be loaded`,
      'Copy or download the model again; its graph must be one for onnxruntime.',
      cause,
    );
  });
  return {
    async run(rows) {
      const tensors = fillTensors(transformers, rows, paddingId);
      try {
        return await model(tensors);
      } catch (cause) {
        throw describeEncoderFailure(
          `the model in ${folder} cannot read ${describeBatch(rows)}`,
          `config.json and tokenizer_config.json must belong to the weights; here they allow ${facts.maximumTokens} tokens.`,
          cause,
        );
      }
    },
    close: async () => {
      await model.dispose();
    },
  };
}

function describeBatch(rows: readonly TokenRow[]): string {
  const longest = rows.reduce((most, { tokenIds }) => Math.max(most, tokenIds.length), 0);
  return rows.length === 1 ? `a text of ${longest} tokens` : `${rows.length} texts, the longest of ${longest} tokens`;
}

/** What a model does not take, such as token types, transformers.js leaves out. */
function fillTensors(transformers: Transformers, rows: readonly TokenRow[], paddingId: number): Record<string, Tensor> {
  const places = rows.reduce((longest, { tokenIds }) => Math.max(longest, tokenIds.length), 1);
  const ids = new BigInt64Array(rows.length * places).fill(BigInt(paddingId));
  const mask = new BigInt64Array(rows.length * places);
  const types = new BigInt64Array(rows.length * places);
  for (const [row, { tokenIds, typeIds }] of rows.entries()) {
    for (const [place, id] of tokenIds.entries()) {
      ids[row * places + place] = BigInt(id);
      mask[row * places + place] = 1n;
      types[row * places + place] = BigInt(typeIds?.[place] ?? 0);
    }
  }
  const tensor = (data: BigInt64Array): Tensor => new transformers.Tensor('int64', data, [rows.length, places]);
  return { input_ids: tensor(ids), attention_mask: tensor(mask), token_type_ids: tensor(types) };
}

/** The numbers of an output as 32-bit floats. Throws EdgeError when they are no numbers. */
export function readNumbers(output: Tensor, folder: string): Float32Array {
  const values = (output.type === 'float32' ? output : output.to('float32')).data;
  if (values instanceof Float32Array) return values;
  throw describeEncoderFailure(`the model in ${folder} gives ${output.type}, not numbers`, 'Choose another dtype.');
}

/** The rows themselves. Throws EdgeError where one of their numbers is none. */
export function requireNumbers(rows: readonly Float32Array[], folder: string): readonly Float32Array[] {
  if (!rows.some((row) => row.some(Number.isNaN))) return rows;
  throw describeEncoderFailure(`the model in ${folder} gave numbers that are none (NaN)`, 'Choose dtype fp32: fp16 weights can overflow.');
}

async function requireTransformers(): Promise<Transformers> {
  try {
    return await importTransformers();
  } catch (cause) {
    throw describeEncoderFailure(
      'onnxruntime cannot be loaded on this machine',
      'Use the embedded encoder sts-embedded, which needs no native code.',
      cause,
    );
  }
}

/** An EdgeError of an encoder; `cause` is put into words behind the message. */
export function describeEncoderFailure(message: string, cure: string, cause?: unknown): EdgeError {
  const reason = cause === undefined ? '' : `: ${describeReason(cause)}`;
  return new EdgeError({ edge: 'encoder', message: `${message}${reason}`, cure, cause, retryable: false });
}
