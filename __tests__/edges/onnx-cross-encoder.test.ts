import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answerStatus, serveBytes, startFileServer } from './file-server.ts';
import { logitsOf, type PairOutcome, scorePairsApart } from './pair-apart.ts';
import { type TinyCrossEncoder, writeTinyCrossEncoder } from './tiny-cross-encoder-folder.ts';
import { writeTinyEncoder } from './tiny-encoder-folder.ts';

let root = '';
let count = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'poq cross ü-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function makeFolder(options: TinyCrossEncoder = {}): Promise<string> {
  const folder = join(root, `model ${count++}`);
  await writeTinyCrossEncoder(folder, options);
  return folder;
}

function score(folder: string, pairs: readonly (readonly [string, string])[], dtype: 'fp32' | 'q8' = 'fp32'): Promise<PairOutcome> {
  return scorePairsApart({
    options: { name: 'tiny', dtype, threads: 1, source: { kind: 'folder', folder } },
    pairs: pairs.map(([first, second]) => ({ first, second })),
    rounds: [{}, { texts: 1 }],
  });
}

describe('openOnnxCrossEncoder', () => {
  test('a pair is [CLS] first [SEP] second [SEP], also when the second is empty, and a batch changes nothing', async () => {
    const outcome = await score(await makeFolder(), [
      ['cat', 'dog'],
      ['cats sat', 'dog dog cat'],
      ['cat', ''],
      ['', ''],
      ['cat', 'dog'],
    ]);
    expect(outcome).toMatchObject({ name: 'tiny', logits: 1, labels: [], batchInvariant: true });
    // [CLS] 1000, two [SEP] 200,000, cat 1, dog 10, sat 100, ##s .5
    const expected = [[201_011], [201_122.5], [201_001], [201_000], [201_011]];
    expect(logitsOf(outcome)).toEqual(expected);
    expect(logitsOf(outcome, 1)).toEqual(expected);
    expect(outcome).toMatchObject({
      joined: [{ tokenIds: [2, 4, 3, 5, 3], typeIds: [0, 0, 0, 1, 1] }, {}, { tokenIds: [2, 4, 3, 3], typeIds: [0, 0, 0, 1] }, {}, {}],
    });
  });

  test('token types reach a model that takes them', async () => {
    const folder = await makeFolder({ secondSegment: [0.25] });
    // one word and one [SEP] of the second segment
    expect(logitsOf(await score(folder, [['cat', 'dog']]))).toEqual([[201_011.5]]);
  });

  test('token types beyond a model with one segment are left at 0', async () => {
    const folder = await makeFolder({ secondSegment: [0.25], config: { type_vocab_size: 1 } });
    expect(logitsOf(await score(folder, [['cat', 'dog']]))).toEqual([[201_011]]);
  });

  test('the longest pair is what position table and tokenizer allow', async () => {
    const outcome = await score(await makeFolder({ maximumTokens: 7 }), [['cat cat cat', 'dog dog']]);
    expect(outcome).toMatchObject({ joined: [{ tokenIds: [2, 4, 4, 3, 5, 5, 3], truncated: true, answerTruncated: false }] });
    expect(logitsOf(outcome)).toEqual([[201_022]]);
  });

  test('labels come in the order of their numbers', async () => {
    const id2label = { 2: 'neutral', 0: 'contradiction', 1: 'ENTAILMENT' };
    const table = Array.from({ length: 8 }, (_, id) => [id, 10 * id, 100 * id]);
    const outcome = await score(await makeFolder({ table, config: { id2label } }), [['cat', 'dog']]);
    expect(outcome).toMatchObject({ logits: 3, labels: ['contradiction', 'ENTAILMENT', 'neutral'] });
    expect(logitsOf(outcome)).toEqual([[17, 170, 1700]]);
  });

  test('a bi-encoder is no cross-encoder, nor is a model with logits for every token', async () => {
    for (const [output, given] of [
      ['last_hidden_state', 'it gives last_hidden_state'],
      ['logits', 'it gives logits for every token'],
    ] as const) {
      const folder = join(root, `other ${output}`);
      await writeTinyEncoder(folder, { output });
      expect(await score(folder, [['cat', 'dog']])).toMatchObject({
        name: 'EdgeError',
        message: expect.stringContaining(`${folder} is not a cross-encoder: ${given}`),
        cure: expect.stringContaining('use: bi-encoder'),
      });
    }
  });

  test('a missing file is named, with the command that makes it', async () => {
    const folder = await makeFolder({ weightsFile: 'model_fp16.onnx' });
    expect(await score(folder, [])).toMatchObject({
      name: 'EdgeError',
      message: `${folder} lacks onnx/model.onnx (dtype fp32)`,
      cure: expect.stringMatching(/--task text-classification FOLDER, then move FOLDER\/model.onnx.*dtype: fp16/),
    });
  });

  test('a tokenizer without a template for pairs is refused', async () => {
    const folder = await makeFolder({ postProcessor: { type: 'TemplateProcessing', single: [], pair: [], special_tokens: {} } });
    expect(await score(folder, [])).toMatchObject({ name: 'EdgeError', message: expect.stringContaining('it does not join two texts') });
  });

  test('numbers that are none are not passed on', async () => {
    const folder = await makeFolder({ table: Array.from({ length: 8 }, () => [Number.NaN]) });
    expect(await score(folder, [])).toMatchObject({ name: 'EdgeError', message: expect.stringContaining('NaN') });
  });

  test('a model that breaks at a length that its settings allow is an error of the encoder', async () => {
    const folder = await makeFolder({ table: [[0], [0], [1], [1], [1]] });
    expect(await score(folder, [['cat', 'dog']])).toMatchObject({
      name: 'EdgeError',
      message: expect.stringContaining('cannot read a text of 5 tokens'),
      cure: expect.stringContaining('16 tokens'),
    });
  });

  test('a model of the hub tells the commit that its files are of', async () => {
    const folder = await makeFolder();
    const commit = 'c'.repeat(40);
    const hub = await startFileServer((request, response) => {
      const [, file = ''] = /\/resolve\/[^/]+\/(.+)$/.exec(request.url ?? '') ?? [];
      const path = join(folder, file);
      const answer = existsSync(path) ? serveBytes(readFileSync(path), { headers: { 'x-repo-commit': commit } }) : answerStatus(404);
      answer(request, response);
    });
    const source = { kind: 'hub', id: 'owner/tiny', revision: 'main', cacheFolder: join(root, 'cache'), hubUrl: hub.origin } as const;
    try {
      const outcome = await scorePairsApart({ options: { name: 'tiny', dtype: 'fp32', source }, pairs: [{ first: 'cat', second: 'dog' }] });
      expect(outcome).toMatchObject({ hubRevision: commit });
      expect(logitsOf(outcome)).toEqual([[201_011]]);
    } finally {
      await hub.close();
    }
  });

  test('weights that are no graph name their file, and nothing is written into the folder', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'onnx', 'model.onnx'), 'version https://git-lfs.github.com/spec/v1');
    const before = await readdir(folder, { recursive: true });
    expect(await score(folder, [])).toMatchObject({
      name: 'EdgeError',
      message: expect.stringContaining('onnx/model.onnx cannot be loaded'),
    });
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });
});
