import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { floats, integers, renderInteger, renderIntegers, renderModel, renderNode, renderTable, renderValue } from './onnx-bytes.ts';
import { tinyVocabulary, tokenizer, writeSettings } from './tiny-encoder-folder.ts';

export type TinyCrossEncoder = {
  /** one row for each token of the tiny vocabulary, one column for each logit */
  readonly table?: readonly (readonly number[])[];
  /** what a token of the second segment adds to each logit; left out: the model takes no token types */
  readonly secondSegment?: readonly number[];
  /** further keys of config.json */
  readonly config?: object;
  readonly maximumTokens?: number;
  readonly weightsFile?: string;
  /** left out: the tiny encoder's, with a template for pairs */
  readonly postProcessor?: object;
};

/** One logit: each word has its own decimal place, so that a logit tells what was read. Padding counts nothing. */
const oneLogit = tinyVocabulary.map((_, id) => [[0, 0, 1000, 100_000, 1, 10, 100, 0.5][id] ?? 0]);

/**
 * A real cross-encoder in a few hundred bytes: an ONNX graph that sums the rows of a pair's tokens (and of their segments), and the tiny
 * encoder's tokenizer. Its logits can be worked out by hand.
 */
export async function writeTinyCrossEncoder(folder: string, options: TinyCrossEncoder = {}): Promise<void> {
  await mkdir(join(folder, 'onnx'), { recursive: true });
  await writeFile(join(folder, 'onnx', options.weightsFile ?? 'model.onnx'), renderGraph(options));
  await writeSettings(folder, {
    config: {
      model_type: 'bert',
      architectures: ['BertForSequenceClassification'],
      max_position_embeddings: 16,
      type_vocab_size: 2,
      ...options.config,
    },
    maximumTokens: options.maximumTokens ?? 1e30,
    tokenizer: options.postProcessor === undefined ? tokenizer : { ...tokenizer, post_processor: options.postProcessor },
  });
}

function renderGraph({ table = oneLogit, secondSegment }: TinyCrossEncoder): Buffer {
  const sum = (rows: string): Buffer => Buffer.concat([renderNode('ReduceSum', [rows, 'axis'], 'logits'), renderInteger('keepdims', 0)]);
  const words = renderNode('Gather', ['table', 'input_ids'], 'rows');
  const segments = [renderNode('Gather', ['segments', 'token_type_ids'], 'types'), renderNode('Add', ['rows', 'types'], 'both')];
  const axis = renderIntegers('axis', [1n]);
  const input = (name: string): Buffer => renderValue(name, integers, ['batch', 'places']);
  return renderModel({
    nodes: secondSegment === undefined ? [words, sum('rows')] : [words, ...segments, sum('both')],
    initializers: [
      renderTable('table', table),
      axis,
      ...(secondSegment === undefined ? [] : [renderTable('segments', [secondSegment.map(() => 0), secondSegment])]),
    ],
    inputs: [input('input_ids'), ...(secondSegment === undefined ? [] : [input('token_type_ids')])],
    output: renderValue('logits', floats, ['batch', 'logits']),
  });
}
