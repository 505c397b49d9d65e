import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inspectEncoderFolder } from '../../src/edges/encoder-folder.ts';
import { openOnnxEncoder } from '../../src/edges/onnx-encoder.ts';
import { EdgeError } from '../../src/failures.ts';
import { type EncoderOutcome, encodeApart, vectorsOf } from './encode-apart.ts';
import { type TinyEncoder, tinyTable, tinyVocabulary, writeTinyEncoder } from './tiny-encoder-folder.ts';

let root = '';
let count = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'poq encoder ü-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function makeFolder(options: TinyEncoder = {}): Promise<string> {
  const folder = join(root, `model ${count++}`);
  await writeTinyEncoder(folder, options);
  return folder;
}

function encode(folder: string, texts: readonly string[], dtype: 'fp32' | 'q8' = 'fp32'): Promise<EncoderOutcome> {
  return encodeApart({
    encoder: { kind: 'onnx', options: { name: 'tiny', dtype, threads: 1, source: { kind: 'folder', folder } } },
    texts,
  });
}

async function failureOf(promise: Promise<unknown>): Promise<EdgeError> {
  const failure = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof EdgeError)) throw new Error(`no EdgeError but ${String(failure)}`);
  return failure;
}

/** Mean of the tokens' rows at length 1, worked out the slow way. */
function expectedVector(tokens: readonly string[]): readonly number[] {
  const rows = tokens.map((token) => tinyTable[tinyVocabulary.indexOf(token)] ?? []);
  const mean = [0, 1, 2].map((k) => rows.reduce((sum, row) => sum + (row[k] ?? 0), 0) / rows.length);
  return mean.map((value) => value / Math.hypot(...mean));
}

describe('openOnnxEncoder', () => {
  test('texts of different length share a batch, and padding changes nothing', async () => {
    const texts = ['cat', 'Dogs sat cat', '', 'cat'];
    const outcome = await encode(await makeFolder(), texts);
    const expected = [
      ['[CLS]', 'cat', '[SEP]'],
      ['[CLS]', 'dog', '##s', 'sat', 'cat', '[SEP]'],
      ['[CLS]', '[SEP]'],
      ['[CLS]', 'cat', '[SEP]'],
    ];
    for (const [index, vector] of vectorsOf(outcome).entries()) {
      for (const [k, value] of expectedVector(expected[index] ?? []).entries()) expect(vector[k]).toBeCloseTo(value, 6);
    }
    expect(outcome).toMatchObject({ name: 'tiny', dimensions: 3, batchInvariant: true });
    expect(vectorsOf(outcome)).toHaveLength(4);
  });

  test('a text that is too long loses its end, keeps its closing token, and is marked', async () => {
    const outcome = await encode(await makeFolder({ maximumTokens: 5 }), ['cat dog sat', 'cat dog sat cat', `cat${' '.repeat(10_000)}dog`]);
    expect(outcome).toMatchObject({
      tokenIds: [
        [2, 4, 5, 6, 3],
        [2, 4, 5, 6, 3],
        [2, 4, 3],
      ],
      results: [{ truncated: [false, true, true] }],
    });
  });

  test('whether a quantised model depends on its batch is measured, and one that does is given no more than one text', async () => {
    const folder = await makeFolder({ weightsFile: 'model_quantized.onnx', dependsOnBatch: true });
    expect(await encode(folder, ['cat', 'dog', 'sat'], 'q8')).toMatchObject({ kind: 'embedded', batchInvariant: false });
    const options = { name: 'tiny', dtype: 'q8', source: { kind: 'folder', folder } } as const;
    const forced = await encodeApart({ encoder: { kind: 'onnx', options }, texts: ['cat', 'dog'], claimedInvariant: true });
    expect(forced).toMatchObject({
      kind: 'failed',
      message: 'tiny (q8) must be given one text at a time: its vectors depend on their batch',
    });
    const lookUp = await makeFolder({ weightsFile: 'model_quantized.onnx' });
    expect(await encode(lookUp, ['cat', 'dog', 'sat'], 'q8')).toMatchObject({ kind: 'embedded', batchInvariant: true });
  });

  test('a model without hidden states is no bi-encoder', async () => {
    const outcome = await encode(await makeFolder({ output: 'logits' }), ['cat']);
    expect(outcome).toMatchObject({ name: 'EdgeError', edge: 'encoder', retryable: false });
    expect(outcome).toMatchObject({
      message: expect.stringContaining('not a bi-encoder: it gives logits'),
      cure: expect.stringContaining('all-MiniLM-L6-v2'),
    });
  });

  test('numbers that are none are not passed on', async () => {
    const outcome = await encode(await makeFolder({ table: tinyTable.map((row) => row.map(() => Number.NaN)) }), ['cat']);
    expect(outcome).toMatchObject({ name: 'EdgeError', message: expect.stringContaining('NaN') });
  });

  test('weights that are no graph name their file', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'onnx', 'model.onnx'), 'version https://git-lfs.github.com/spec/v1');
    expect(await encode(folder, ['cat'])).toMatchObject({
      name: 'EdgeError',
      message: expect.stringContaining('onnx/model.onnx cannot be loaded'),
    });
  });

  test('a tokenizer of an unknown kind is named', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'tokenizer.json'), '{"model":{"type":"Telepathy","vocab":{}}}');
    expect(await encode(folder, ['cat'])).toMatchObject({
      name: 'EdgeError',
      message: expect.stringContaining(`the tokenizer in ${folder} cannot be used`),
    });
  });

  test('a model without a folder is reported before anything heavy is loaded', async () => {
    const source = { kind: 'folder', folder: join(root, 'nowhere') } as const;
    const failure = await failureOf(openOnnxEncoder({ name: 'x', dtype: 'fp32', source }));
    expect(failure.message).toBe(`there is no folder ${source.folder}`);
    expect(failure.cure).toContain('config.json');
  });

  test('nothing is written into the folder', async () => {
    const folder = await makeFolder();
    const before = await readdir(folder, { recursive: true });
    await encode(folder, ['cat']);
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });
});

describe('inspectEncoderFolder', () => {
  test('all missing files are named at once', async () => {
    const folder = await makeFolder();
    await rm(join(folder, 'tokenizer.json'));
    await rm(join(folder, 'config.json'));
    expect((await failureOf(inspectEncoderFolder(folder, 'fp32', 'bi-encoder'))).message).toBe(
      `${folder} lacks config.json, tokenizer.json (dtype fp32)`,
    );
  });

  test('another dtype than the weights: the file is named, and so are the dtypes that are there', async () => {
    const folder = await makeFolder({ weightsFile: 'model_quantized.onnx' });
    const failure = await failureOf(inspectEncoderFolder(folder, 'fp16', 'bi-encoder'));
    expect(failure.message).toBe(`${folder} lacks onnx/model_fp16.onnx (dtype fp16)`);
    expect(failure.cure).toContain('weights for dtype: q8');
  });

  test('broken JSON names its file', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'tokenizer.json'), '{"model":');
    expect((await failureOf(inspectEncoderFolder(folder, 'fp32', 'bi-encoder'))).message).toContain(
      `${join(folder, 'tokenizer.json')} cannot be read`,
    );
  });

  test('a model that pools otherwise is refused instead of being scored wrongly', async () => {
    const folder = await makeFolder();
    await mkdir(join(folder, '1_Pooling'));
    await writeFile(join(folder, '1_Pooling', 'config.json'), '{"pooling_mode_cls_token":true,"pooling_mode_mean_tokens":false}');
    expect((await failureOf(inspectEncoderFolder(folder, 'fp32', 'bi-encoder'))).message).toContain('does not pool by the mean');
  });

  test('the longest text is what position table, tokenizer and sentence settings all allow', async () => {
    const folder = await makeFolder();
    expect((await inspectEncoderFolder(folder, 'fp32', 'bi-encoder')).maximumTokens).toBe(16);
    await writeFile(join(folder, 'config.json'), '{"model_type":"roberta","max_position_embeddings":16}');
    expect((await inspectEncoderFolder(folder, 'fp32', 'bi-encoder')).maximumTokens).toBe(14);
    await writeFile(join(folder, 'sentence_bert_config.json'), '{"max_seq_length":8}');
    expect((await inspectEncoderFolder(folder, 'fp32', 'bi-encoder')).maximumTokens).toBe(8);
    expect((await inspectEncoderFolder(await makeFolder({ maximumTokens: 6 }), 'fp32', 'bi-encoder')).maximumTokens).toBe(6);
  });

  test('the revision changes with weights, tokenizer and dtype, and with nothing else', async () => {
    const [one, same, otherWeights, quantised] = await Promise.all([
      makeFolder(),
      makeFolder(),
      makeFolder({ table: tinyTable.map((row) => [...row].reverse()) }),
      makeFolder({ weightsFile: 'model_quantized.onnx' }),
    ]);
    await writeFile(join(same, 'README.md'), 'says nothing about vectors');
    const revisionOf = async (folder: string, dtype: 'fp32' | 'q8' = 'fp32'): Promise<string> =>
      (await inspectEncoderFolder(folder, dtype, 'bi-encoder')).revision;
    const revision = await revisionOf(one);
    expect(revision).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await revisionOf(same)).toBe(revision);
    expect(await revisionOf(otherWeights)).not.toBe(revision);
    expect(await revisionOf(quantised, 'q8')).not.toBe(revision);
    await writeFile(join(same, 'tokenizer.json'), '{}');
    expect(await revisionOf(same)).not.toBe(revision);
  });
});
