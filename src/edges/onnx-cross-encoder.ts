import type { Tensor } from '@huggingface/transformers';
import { isRecord } from '../documents/plain-record.ts';
import { invarianceTexts, measureBatchInvariance } from '../encoder/batch-invariance.ts';
import type { PairEncoder } from '../encoder/pair-encoder.ts';
import { type JoinedPair, joinPair } from '../encoder/pair-frame.ts';
import { isBatchInvariant } from './encoder-files.ts';
import { openPairTokenizer } from './encoder-tokenizer.ts';
import type { ModelSettings } from './model-folder.ts';
import {
  describeEncoderFailure,
  type LocatedModel,
  loadTextModel,
  locateTextModel,
  type OnnxModelOptions,
  readNumbers,
  requireNumbers,
  type TextModel,
} from './onnx-text-model.ts';

/**
 * Opens a cross-encoder: transformers.js on onnxruntime, pairs joined by the model's own template, raw logits. Nothing heavy is loaded
 * before this call. A quantised model is asked whether its logits depend on their batch.
 *
 * @throws EdgeError when files are missing or broken, the hub cannot be reached, or the model is not a cross-encoder; InputError for a bad
 * hub id
 */
export async function openOnnxCrossEncoder(options: OnnxModelOptions): Promise<PairEncoder> {
  const located = await locateTextModel(options, 'cross-encoder');
  const { folder, facts, hubRevision } = located;
  const tokenizer = await openPairTokenizer(folder, facts.maximumTokens, located.transformers.AutoTokenizer);
  const model = await loadTextModel(located, options, tokenizer.paddingId);
  const computeLogits = (batch: readonly JoinedPair[]): Promise<readonly Float32Array[]> => runPairs(model, located, batch);
  const join = (first: string, second: string): JoinedPair =>
    joinPair(tokenizer.frame, tokenizer.tokenise(first), tokenizer.tokenise(second));
  const samples = invarianceTexts.map((text, i) => join(text, invarianceTexts.at(i - 1) ?? ''));
  const probed = await probe(model, options, { computeLogits, samples });
  return {
    name: options.name,
    revision: facts.revision,
    ...(hubRevision !== undefined && { hubRevision }),
    labels: readLabels(facts.config),
    ...probed,
    frame: tokenizer.frame,
    mostCharacters: tokenizer.mostCharacters,
    tokenise: tokenizer.tokenise,
    computeLogits: async (batch) => {
      if (!probed.batchInvariant && batch.length > 1)
        throw new Error(`${options.name} (${options.dtype}) must be given one pair at a time: its logits depend on their batch`);
      return computeLogits(batch);
    },
    close: model.close,
  };
}

async function runPairs(model: TextModel, { folder, facts }: LocatedModel, batch: readonly JoinedPair[]): Promise<readonly Float32Array[]> {
  if (batch.length === 0) return [];
  // RoBERTa and its relatives have one segment; what their tokenizers say of a second one would be beyond the table.
  const oneSegment = Number(facts.config.type_vocab_size ?? 2) < 2;
  const rows = batch.map(({ tokenIds, typeIds }) => (oneSegment ? { tokenIds } : { tokenIds, typeIds }));
  const logits = findLogits(await model.run(rows), folder);
  const values = readNumbers(logits, folder);
  const width = values.length / batch.length;
  return requireNumbers(
    batch.map((_, row) => values.slice(row * width, (row + 1) * width)),
    folder,
  );
}

/** The output with one row for each pair. A language model has logits, too, for every token. */
function findLogits(outputs: Readonly<Record<string, Tensor>>, folder: string): Tensor {
  const { logits } = outputs;
  if (logits?.dims.length === 2) return logits;
  const given = logits === undefined ? Object.keys(outputs).join(', ') || 'nothing' : 'logits for every token';
  throw describeEncoderFailure(
    `the model in ${folder} is not a cross-encoder: it gives ${given}, not logits for a pair`,
    'Name a model for text classification such as cross-encoder/ms-marco-MiniLM-L-6-v2. A bi-encoder is named with use: bi-encoder.',
  );
}

type Probe = { readonly computeLogits: PairEncoder['computeLogits']; readonly samples: readonly JoinedPair[] };

/** One pair through the model, so that a model that is none is found out before the first answer is scored. */
async function probe(
  model: TextModel,
  { dtype }: OnnxModelOptions,
  { computeLogits, samples }: Probe,
): Promise<Pick<PairEncoder, 'logits' | 'batchInvariant'>> {
  try {
    const [logits] = await computeLogits(samples.slice(0, 1));
    const batchInvariant = isBatchInvariant(dtype) || (await measureBatchInvariance(samples, computeLogits));
    return { logits: logits?.length ?? 0, batchInvariant };
  } catch (failure) {
    await model.close();
    throw failure;
  }
}

/** The labels of config.json's id2label by the number of their logit; none where a number is missing. */
function readLabels({ id2label }: ModelSettings): readonly string[] {
  if (!isRecord(id2label)) return [];
  const labels = Object.entries(id2label).toSorted(([one], [other]) => Number(one) - Number(other));
  return labels.every(([id], place) => Number(id) === place) ? labels.map(([, label]) => String(label)) : [];
}
