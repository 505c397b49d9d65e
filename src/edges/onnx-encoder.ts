import type { Tensor } from '@huggingface/transformers';
import { invarianceTexts, measureBatchInvariance } from '../encoder/batch-invariance.ts';
import type { Encoder, TokenisedText } from '../encoder/encoder.ts';
import { poolMeans } from '../encoder/mean-pooling.ts';
import { isBatchInvariant } from './encoder-files.ts';
import { openEncoderTokenizer } from './encoder-tokenizer.ts';
import {
  describeEncoderFailure,
  loadTextModel,
  locateTextModel,
  type OnnxModelOptions,
  readNumbers,
  requireNumbers,
  type TextModel,
} from './onnx-text-model.ts';

/**
 * Opens a bi-encoder: transformers.js on onnxruntime, mean pooling over the attention mask, vectors of length 1. Nothing heavy is
 * loaded before this call. A folder is read without any network; a model of the hub is first brought into its cache folder. A quantised
 * model is asked whether its vectors depend on their batch.
 *
 * @throws EdgeError when files are missing or broken, the hub cannot be reached, or the model is not a bi-encoder; InputError for a bad hub
 * id
 */
export async function openOnnxEncoder(options: OnnxModelOptions): Promise<Encoder> {
  const located = await locateTextModel(options, 'bi-encoder');
  const { folder, facts, hubRevision } = located;
  const tokenizer = await openEncoderTokenizer(folder, facts.maximumTokens, located.transformers.AutoTokenizer);
  const model = await loadTextModel(located, options, tokenizer.paddingId);
  const embed = (batch: readonly TokenisedText[]): Promise<readonly Float32Array[]> => embedBatch(model, folder, batch);
  const { dimensions, batchInvariant } = await probe(model, options, { embed, samples: invarianceTexts.map(tokenizer.tokenise) });
  return {
    name: options.name,
    revision: facts.revision,
    ...(hubRevision !== undefined && { hubRevision }),
    dimensions,
    batchInvariant,
    tokenise: tokenizer.tokenise,
    embed: async (batch) => {
      if (!batchInvariant && batch.length > 1) {
        throw new Error(`${options.name} (${options.dtype}) must be given one text at a time: its vectors depend on their batch`);
      }
      return embed(batch);
    },
    close: model.close,
  };
}

async function embedBatch(model: TextModel, folder: string, batch: readonly TokenisedText[]): Promise<readonly Float32Array[]> {
  if (batch.length === 0) return [];
  const hidden = findHiddenStates(await model.run(batch), folder);
  const values = readNumbers(hidden, folder);
  const lengths = batch.map(({ tokenIds }) => tokenIds.length);
  return requireNumbers(poolMeans({ values, places: hidden.dims[1] ?? 0, dimensions: hidden.dims[2] ?? 0 }, lengths), folder);
}

/** The output with one vector for each place; exporters disagree about its name. */
function findHiddenStates(outputs: Readonly<Record<string, Tensor>>, folder: string): Tensor {
  const hidden = outputs.last_hidden_state ?? outputs.token_embeddings;
  if (hidden?.dims.length === 3) return hidden;
  throw describeEncoderFailure(
    `the model in ${folder} is not a bi-encoder: it gives ${Object.keys(outputs).join(', ') || 'nothing'}, not a last_hidden_state`,
    'Name a sentence encoder such as sentence-transformers/all-MiniLM-L6-v2. A cross-encoder (use: cross-encoder) or a language model cannot embed a text alone.',
  );
}

type Probe = { readonly embed: Encoder['embed']; readonly samples: readonly TokenisedText[] };

/** One text through the model, so that a model that is none is found out before the first answer is scored. */
async function probe(
  model: TextModel,
  { dtype }: OnnxModelOptions,
  { embed, samples }: Probe,
): Promise<Pick<Encoder, 'dimensions' | 'batchInvariant'>> {
  try {
    const [vector] = await embed(samples.slice(0, 1));
    const batchInvariant = isBatchInvariant(dtype) || (await measureBatchInvariance(samples, embed));
    return { dimensions: vector?.length ?? 0, batchInvariant };
  } catch (failure) {
    await model.close();
    throw failure;
  }
}
