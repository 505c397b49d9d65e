import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { floats, integers, renderModel, renderNode, renderTable, renderValue } from './onnx-bytes.ts';

/**
 * A real encoder in a few hundred bytes, written where a test wants it: an ONNX graph whose only node looks token ids up in a table, and a
 * WordPiece tokenizer of eight entries. Its vectors can be worked out by hand.
 */
export const tinyVocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'cat', 'dog', 'sat', '##s'];

/** One row for each token. */
export const tinyTable = [
  [90, 90, 90],
  [0, 0, 1],
  [0, 1, 0],
  [0, 1, 0],
  [4, 0, 0],
  [0, 0, 4],
  [2, 2, 0],
  [0, 3, 3],
];

export type TinyEncoder = {
  /** what the graph calls its output; `last_hidden_state` makes it a bi-encoder */
  readonly output?: string;
  readonly table?: readonly (readonly number[])[];
  readonly weightsFile?: string;
  /** a vector is not the same alone and among others, as with dynamically quantised weights */
  readonly dependsOnBatch?: boolean;
  readonly maximumTokens?: number;
};

export async function writeTinyEncoder(folder: string, options: TinyEncoder = {}): Promise<void> {
  await mkdir(join(folder, 'onnx'), { recursive: true });
  const graph = renderGraph(options.table ?? tinyTable, options.output ?? 'last_hidden_state', options.dependsOnBatch === true);
  await writeFile(join(folder, 'onnx', options.weightsFile ?? 'model.onnx'), graph);
  const config = { model_type: 'bert', architectures: ['BertModel'], max_position_embeddings: 16 };
  await writeSettings(folder, { config, maximumTokens: options.maximumTokens ?? 1e30, tokenizer });
}

type Settings = { readonly config: object; readonly maximumTokens: number; readonly tokenizer: object };

export async function writeSettings(folder: string, { config, maximumTokens, tokenizer }: Settings): Promise<void> {
  const settings = {
    'config.json': config,
    'tokenizer.json': tokenizer,
    'tokenizer_config.json': {
      tokenizer_class: 'BertTokenizer',
      pad_token: '[PAD]',
      unk_token: '[UNK]',
      cls_token: '[CLS]',
      sep_token: '[SEP]',
      model_max_length: maximumTokens,
    },
  };
  for (const [file, content] of Object.entries(settings)) await writeFile(join(folder, file), JSON.stringify(content));
}

const special = (token: string): object => ({ SpecialToken: { id: token, type_id: 0 } });
export const tokenizer = {
  version: '1.0',
  added_tokens: ['[PAD]', '[UNK]', '[CLS]', '[SEP]'].map((content, id) => ({
    id,
    content,
    special: true,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
  })),
  normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [special('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, special('[SEP]')],
    pair: [
      special('[CLS]'),
      { Sequence: { id: 'A', type_id: 0 } },
      special('[SEP]'),
      { Sequence: { id: 'B', type_id: 1 } },
      { SpecialToken: { id: '[SEP]', type_id: 1 } },
    ],
    special_tokens: Object.fromEntries(['[CLS]', '[SEP]'].map((id) => [id, { id, ids: [tinyVocabulary.indexOf(id)], tokens: [id] }])),
  },
  decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(tinyVocabulary.map((token, id) => [token, id])),
  },
};

/** Gather(table, input_ids); where it depends on its batch, less the largest of all its numbers. */
function renderGraph(table: readonly (readonly number[])[], output: string, dependsOnBatch: boolean): Buffer {
  const nodes = dependsOnBatch
    ? [
        renderNode('Gather', ['table', 'input_ids'], 'rows'),
        renderNode('ReduceMax', ['rows'], 'largest'),
        renderNode('Sub', ['rows', 'largest'], output),
      ]
    : [renderNode('Gather', ['table', 'input_ids'], output)];
  return renderModel({
    nodes,
    initializers: [renderTable('table', table)],
    inputs: [renderValue('input_ids', integers, ['batch', 'places'])],
    output: renderValue(output, floats, ['batch', 'places', 'dimensions']),
  });
}
