/**
 * Makes the table of the embedded encoder `sts-embedded` out of all-MiniLM-L6-v2 (docs/embedded-encoder.md). About half a minute.
 *
 *   node scripts/build-embedded-encoder.ts --model ../shared/models/all-MiniLM-L6-v2
 *
 * The folder needs tokenizer.json and onnx/model.onnx (fp32). Prints the SHA-256 of what it wrote.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { assembleStaticTable } from '../src/encoder/static-table-file.ts';
import { type Matrix, projectOnPrincipalComponents } from './embedded-encoder/principal-components.ts';
import { quantise } from './embedded-encoder/quantised-levels.ts';
import { collectTokenVectors } from './embedded-encoder/token-vectors.ts';

/** BERT's vocabulary: special tokens and empty seats below 999, single characters by code point, then words by falling frequency. */
const firstCharacter = 999;
const firstWord = 1996;
const unknownToken = '[UNK]';
const dimensions = 256;
/** The strongest direction says how common a token is rather than what it means (Arora, Liang and Ma 2017 remove it from sentences). */
const droppedComponents = 1;

type Tokenizer = {
  readonly normalizer: unknown;
  readonly pre_tokenizer: unknown;
  readonly model: { readonly vocab: Readonly<Record<string, number>> } & Readonly<Record<string, unknown>>;
};

const { values: options } = parseArgs({
  options: {
    model: { type: 'string', default: '../shared/models/all-MiniLM-L6-v2' },
    out: { type: 'string', default: 'fixtures/embedded/encoder/sts-embedded.table' },
  },
});
const tokenizer: Tokenizer = JSON.parse(await readFile(join(options.model, 'tokenizer.json'), 'utf8'));
const { vocab, ...model } = tokenizer.model;
const entries = Object.entries(vocab)
  .filter(([token, id]) => id >= firstCharacter || token === unknownToken)
  .sort(([, a], [, b]) => a - b);
const ids = entries.map(([, id]) => id);
const vectors = await collectTokenVectors(options.model, ids, { start: vocab['[CLS]'] ?? 101, end: vocab['[SEP]'] ?? 102 });
const known = (compute: (rank: number) => number): Float64Array =>
  Float64Array.from(ids, (id) => (id < firstCharacter ? 0 : compute(rankOf(id))));
const projected = projectOnPrincipalComponents(
  vectors,
  known((rank) => 1 / Math.sqrt(rank)),
  { first: droppedComponents, count: dimensions },
);
const bytes = assembleStaticTable({
  name: 'sts-embedded',
  dimensions,
  vocabulary: entries.map(([token]) => token),
  tokenizer: plainTokenizer(tokenizer, model),
  weights: Float32Array.from(known((rank) => Math.log(1 + rank))),
  ...quantise(withoutUnknown(projected, ids)),
});
await mkdir(dirname(options.out), { recursive: true });
await writeFile(options.out, bytes);
const digest = createHash('sha256').update(bytes).digest('hex');
process.stdout.write(`${options.out}: ${entries.length} tokens, ${dimensions} dimensions, ${bytes.length} bytes, SHA-256 ${digest}\n`);

/** By Zipf's law the n-th most frequent word has a frequency near 1/n. Single characters are as frequent as the most frequent words. */
function rankOf(id: number): number {
  return Math.max(1, id - firstWord + 1);
}

/** An unknown token says nothing: its row is empty and, as its weight is 0, never read. */
function withoutUnknown(matrix: Matrix, tokenIds: readonly number[]): Matrix {
  const isKnown = (index: number): boolean => (tokenIds[Math.floor(index / matrix.columns)] ?? 0) >= firstCharacter;
  return { ...matrix, values: matrix.values.map((value, index) => (isKnown(index) ? value : 0)) };
}

/** The model's tokenizer without vocabulary, special tokens, truncation and padding: only words count. */
function plainTokenizer(full: Tokenizer, modelWithoutVocabulary: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: full.normalizer,
    pre_tokenizer: full.pre_tokenizer,
    post_processor: null,
    decoder: null,
    model: modelWithoutVocabulary,
  };
}
