import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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
  readonly maximumTokens?: number;
};

export async function writeTinyEncoder(folder: string, options: TinyEncoder = {}): Promise<void> {
  await mkdir(join(folder, 'onnx'), { recursive: true });
  const graph = renderGraph(options.table ?? tinyTable, options.output ?? 'last_hidden_state');
  await writeFile(join(folder, 'onnx', options.weightsFile ?? 'model.onnx'), graph);
  const settings = {
    'config.json': { model_type: 'bert', architectures: ['BertModel'], max_position_embeddings: 16 },
    'tokenizer.json': tokenizer,
    'tokenizer_config.json': {
      tokenizer_class: 'BertTokenizer',
      pad_token: '[PAD]',
      unk_token: '[UNK]',
      cls_token: '[CLS]',
      sep_token: '[SEP]',
      model_max_length: options.maximumTokens ?? 1e30,
    },
  };
  for (const [file, content] of Object.entries(settings)) await writeFile(join(folder, file), JSON.stringify(content));
}

const special = (token: string): object => ({ SpecialToken: { id: token, type_id: 0 } });
const tokenizer = {
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
    pair: [],
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

/** Gather(table, input_ids), as protocol-buffer bytes: field numbers of onnx.proto3 (ModelProto, GraphProto, NodeProto, TensorProto). */
function renderGraph(table: readonly (readonly number[])[], output: string): Buffer {
  const columns = table[0]?.length ?? 0;
  const data = Buffer.from(Float32Array.from(table.flat()).buffer);
  const initializer = [number(1, table.length), number(1, columns), number(2, 1), bytes(8, 'table'), bytes(9, data)];
  const node = [bytes(1, 'table'), bytes(1, 'input_ids'), bytes(2, output), bytes(4, 'Gather')];
  const graph = [
    bytes(1, Buffer.concat(node)),
    bytes(2, 'tiny'),
    bytes(5, Buffer.concat(initializer)),
    bytes(11, renderValue('input_ids', 7, ['batch', 'places'])),
    bytes(12, renderValue(output, 1, ['batch', 'places', 'dimensions'])),
  ];
  return Buffer.concat([number(1, 8), bytes(7, Buffer.concat(graph)), bytes(8, number(2, 17))]);
}

function renderValue(name: string, elementType: number, dimensions: readonly string[]): Buffer {
  const shape = Buffer.concat(dimensions.map((dimension) => bytes(1, bytes(2, dimension))));
  return Buffer.concat([bytes(1, name), bytes(2, bytes(1, Buffer.concat([number(1, elementType), bytes(2, shape)])))]);
}

function bytes(field: number, value: Buffer | string): Buffer {
  const content = Buffer.from(value);
  return Buffer.concat([varint(field * 8 + 2), varint(content.length), content]);
}

function number(field: number, value: number): Buffer {
  return Buffer.concat([varint(field * 8), varint(value)]);
}

function varint(value: number): Buffer {
  return value < 128 ? Buffer.of(value) : Buffer.concat([Buffer.of((value % 128) + 128), varint(Math.floor(value / 128))]);
}
