import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { OnnxModelOptions } from '../../src/edges/onnx-text-model.ts';
import type { RawScore, ScoringItem } from '../../src/evaluators/evaluator.ts';
import { computeTokenF1 } from '../../src/evaluators/token-f1.ts';
import { type Correlation, computePearson } from '../../src/statistics/correlation.ts';
import { computeSpearman } from '../../src/statistics/spearman.ts';
import { createFolder, runPoq } from '../doubles/poq-process.ts';
import { logitsOf, type PairOutcome, scorePairsApart } from '../edges/pair-apart.ts';
import { describeReal } from './describe-real.ts';

const shared = resolve('../shared');
const models = `${shared}/models`;
const stsb = `${shared}/data/stsb/stsb-en-dev.csv`;
const squad = `${shared}/data/squad`;
const available = [models, stsb, squad].every((path) => existsSync(path));

const trained: OnnxModelOptions = {
  name: 'stsb',
  dtype: 'q8',
  threads: 2,
  source: { kind: 'folder', folder: `${models}/stsb-cross-encoder-minilm-l6` },
};
const pair = (first: string, second: string): { readonly first: string; readonly second: string } => ({ first, second });
const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
const numberIn = (correlation: Correlation): number => (correlation.kind === 'defined' ? correlation.value : Number.NaN);

describeReal('the trained cross-encoder: ../shared/models or ../shared/data is missing', available)(
  'a cross-encoder that was trained on the STS benchmark',
  () => {
    const rows: readonly (readonly string[])[] = available ? parse(readFileSync(stsb)) : [];
    const pairs = rows.map(([first = '', second = '']) => pair(first, second));

    /**
     * python, tokenizers 0.23.3 and onnxruntime 1.30.0, the graph on one pair at a time:
     *   e = Tokenizer.from_file('tokenizer.json').encode(first, second)
     *   InferenceSession('onnx/model_quantized.onnx').run(None, {input_ids, attention_mask, token_type_ids of e})[0][0, 0]
     */
    test('the first twelve pairs of the benchmark have Python’s logits', async () => {
      const expected = [2.86828, 2.5078, 2.96028, -0.17591, 0.0446, 0.00216, 2.8984, 0.05259, 1.49032, 2.94273, 0.38238, -0.60549];
      const found = logitsOf(await scorePairsApart({ options: trained, pairs: pairs.slice(0, 12) }));
      expect(found).toHaveLength(12);
      for (const [index, logit] of expected.entries()) expect(found[index]?.[0]).toBeCloseTo(logit, 4);
    }, 30_000);

    test('empty texts, order and identity are read as Python reads them', async () => {
      const outcome = await scorePairsApart({
        options: trained,
        pairs: [pair('Paris', 'Paris'), pair('Paris', ''), pair('', 'Paris'), pair('Paris', 'London'), pair('London', 'Paris')],
      });
      const expected = [-0.18252, -1.15591, -1.12997, -1.2037, -1.24773];
      for (const [index, logit] of expected.entries()) expect(logitsOf(outcome)[index]?.[0]).toBeCloseTo(logit, 4);
      // python -c "from tokenizers import Tokenizer; e = Tokenizer.from_file('tokenizer.json').encode('Paris', ''); print(e.ids, e.type_ids)"
      // [101, 3000, 102, 102] [0, 0, 0, 1]
      expect(outcome).toMatchObject({
        joined: [
          { tokenIds: [101, 3000, 102, 3000, 102], typeIds: [0, 0, 0, 1, 1] },
          { tokenIds: [101, 3000, 102, 102], typeIds: [0, 0, 0, 1] },
          { tokenIds: [101, 102, 3000, 102], typeIds: [0, 0, 1, 1] },
          {},
          {},
        ],
      });
      // identical texts do not score 10
      expect(10 * sigmoid(logitsOf(outcome)[0]?.[0] ?? Number.NaN)).toBeCloseTo(4.5, 1);
    }, 30_000);

    test('agrees with people as published: Pearson .8562, Spearman .8555; its int8 is invariant: batches of 1 and 32 agree to the last bit', async () => {
      const every = pairs.filter((_, i) => i % 15 === 0);
      const [whole, slice] = await Promise.all([
        scorePairsApart({ options: trained, pairs }),
        scorePairsApart({ options: trained, pairs: every, rounds: [{ texts: 32 }, { texts: 1 }] }),
      ]);
      expect(whole).toMatchObject({ batchInvariant: true, logits: 1, labels: ['similarity'] });
      expect(logitsOf(slice, 0)).toHaveLength(100);
      expect(logitsOf(slice, 1)).toEqual(logitsOf(slice, 0));
      const scores = logitsOf(whole).map(([logit = Number.NaN]) => sigmoid(logit));
      const human = rows.map((row) => Number(row[2]));
      expect(numberIn(computePearson(scores, human))).toBeCloseTo(0.8562, 3);
      expect(numberIn(computeSpearman(scores, human))).toBeCloseTo(0.8555, 3);
    }, 120_000);

    test('the order of a pair moves its score', async () => {
      const some = pairs.slice(0, 300);
      const outcome = await scorePairsApart({
        options: trained,
        pairs: [...some, ...some.map(({ first, second }) => pair(second, first))],
      });
      const shares = logitsOf(outcome).map(([logit = Number.NaN]) => sigmoid(logit));
      const moved = Math.max(...some.map((_, i) => Math.abs((shares[i] ?? 0) - (shares[i + 300] ?? 0))));
      expect(moved).toBeGreaterThan(0.05);
      expect(moved).toBeLessThan(0.25);
    }, 60_000);

    test('a bi-encoder is refused by name of what it gives', async () => {
      const options: OnnxModelOptions = { name: 'x', dtype: 'q8', source: { kind: 'folder', folder: `${models}/all-MiniLM-L6-v2` } };
      expect(await scorePairsApart({ options })).toMatchObject({
        name: 'EdgeError',
        message: expect.stringContaining('is not a cross-encoder: it gives last_hidden_state'),
      });
    }, 30_000);
  },
);

type Squad = {
  readonly data: { readonly paragraphs: { readonly qas: { readonly id: string; readonly answers: { readonly text: string }[] }[] }[] }[];
};

/** The first 400 questions in file order with a system's answers. */
function readItems(system: string): readonly ScoringItem[] {
  const { data }: Squad = JSON.parse(readFileSync(`${squad}/dev-v1.1.json`, 'utf8'));
  const answers: Record<string, string> = JSON.parse(readFileSync(`${squad}/predictions/${system}.json`, 'utf8'));
  const questions = data.flatMap(({ paragraphs }) => paragraphs).flatMap(({ qas }) => qas);
  return questions.slice(0, 400).flatMap(({ id, answers: known }) => {
    const answer = answers[id];
    const item = { promptId: `${system} ${id}`, task: 'qa', query: '', references: known.map(({ text }) => text) };
    return answer === undefined ? [] : [{ ...item, answer }];
  });
}

describeReal('the cross-encoder on SQuAD: ../shared/models or ../shared/data is missing', available)(
  '10·sigmoid of (reference, answer), the best reference, against 10·F1 on the first 400 questions of SQuAD',
  () => {
    // ../shared/models/README.md
    test('r-net-plus .464 Pearson and .322 Spearman; with match-lstm and logistic-regression pooled .758 and .646', async () => {
      const items = ['r-net-plus', 'match-lstm', 'logistic-regression'].flatMap(readItems);
      const options = { name: 'ce', use: 'cross-encoder', model: 'stsb', dtype: 'q8', pair: 'reference', anchored: false } as const;
      const outcome = await scorePairsApart({ options: trained, evaluate: { options, items } });
      if (outcome.kind === 'failed') throw new Error(outcome.message);
      const shares = outcome.scores.map((score: RawScore) => ('raw' in score ? sigmoid(score.raw) : Number.NaN));
      const f1 = items.map(({ answer, references }) => computeTokenF1(answer, references));
      const correlate = (count: number): readonly number[] =>
        [computePearson, computeSpearman].map((compute) => numberIn(compute(shares.slice(0, count), f1.slice(0, count))));
      expect(items.length).toBeGreaterThan(1190);
      expect(correlate(400)).toEqual([expect.closeTo(0.464, 3), expect.closeTo(0.322, 3)]);
      expect(correlate(items.length)).toEqual([expect.closeTo(0.758, 3), expect.closeTo(0.646, 3)]);
    }, 120_000);
  },
);

describeReal('the untrained cross-encoder: ../shared/models is missing', available)('an XLM-R cross-encoder with 64 positions', () => {
  const root = mkdtempSync(join(tmpdir(), 'xlmr-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** The model in the layout that transformers.js reads, with settings of its own. */
  function makeFolder(name: string, config: object, maximumTokens = 61): string {
    const folder = join(root, name);
    mkdirSync(join(folder, 'onnx'), { recursive: true });
    copyFileSync(`${models}/tiny-xlmr-ce/model.onnx`, join(folder, 'onnx', 'model.onnx'));
    copyFileSync(`${models}/tiny-xlmr-ce/tokenizer.json`, join(folder, 'tokenizer.json'));
    const settings = { tokenizer_class: 'XLMRobertaTokenizer', model_max_length: maximumTokens, pad_token: '<pad>' };
    writeFileSync(join(folder, 'tokenizer_config.json'), JSON.stringify(settings));
    writeFileSync(
      join(folder, 'config.json'),
      JSON.stringify({ model_type: 'xlm-roberta', max_position_embeddings: 64, type_vocab_size: 1, ...config }),
    );
    return folder;
  }

  const run = (folder: string, more: Partial<Parameters<typeof scorePairsApart>[0]> = {}): Promise<PairOutcome> =>
    scorePairsApart({ options: { name: 'xlmr', dtype: 'fp32', source: { kind: 'folder', folder } }, ...more });

  test('a pair that is too long loses the article’s end at 61 tokens; only an answer that does not fit beside an eighth loses its own', async () => {
    const article = 'Storms closed the harbour on Monday. '.repeat(5);
    const pairs = [pair(article, 'the harbour'), pair('the harbour', article), pair('harbour', 'Monday')];
    const outcome = await run(makeFolder('cut', {}), { pairs });
    if (outcome.kind === 'failed') throw new Error(outcome.message);
    expect(outcome.joined.map(({ tokenIds, truncated, answerTruncated }) => [tokenIds.length <= 61, truncated, answerTruncated])).toEqual([
      [true, true, false],
      [true, expect.any(Boolean), true],
      [true, false, false],
    ]);
    expect(outcome.joined.slice(0, 2).map(({ tokenIds }) => tokenIds.length)).toEqual([61, 61]);
    expect(new Set(logitsOf(outcome).map(([logit]) => logit)).size).toBe(3);
  }, 30_000);

  /**
   * python -c "from tokenizers import Tokenizer; t = Tokenizer.from_file('tokenizer.json'); t.no_padding(); print(t.encode('Paris', '').ids)"
   */
  test('its pairs have two separators between the texts, also behind an empty one', async () => {
    const outcome = await run(makeFolder('pairs', {}), { pairs: [pair('Paris', 'Paris'), pair('Paris', ''), pair('', '')] });
    expect(outcome).toMatchObject({
      joined: [
        { tokenIds: [0, 25, 3, 6, 20, 12, 21, 2, 2, 25, 3, 6, 20, 12, 21, 2] },
        { tokenIds: [0, 25, 3, 6, 20, 12, 21, 2, 2, 2] },
        { tokenIds: [0, 2, 2, 2] },
      ],
    });
  }, 30_000);

  test('settings that allow more than the model has positions for end as an error of the encoder', async () => {
    const folder = makeFolder('long', { max_position_embeddings: 512 }, 512);
    expect(await run(folder, { pairs: [pair('harbour '.repeat(20), 'on Monday')] })).toMatchObject({
      name: 'EdgeError',
      message: expect.stringContaining('cannot read a text of'),
      cure: expect.stringContaining('allow 510 tokens'),
    });
  }, 30_000);

  test.each([
    [
      'its only label does not make it an NLI model',
      { id2label: { 0: 'entailment' } },
      'entailment',
      'needs a model with a label "entailment"',
    ],
    [
      'three labels do not fit one logit',
      { id2label: { 0: 'a', 1: 'b', 2: 'c' } },
      undefined,
      'gives one logit, but its config.json names 3 labels',
    ],
  ] as const)(
    'label maps are checked: %s',
    async (name, config, score, message) => {
      const options = { name: 'ce', use: 'cross-encoder', model: 'x', dtype: 'fp32', pair: 'reference', anchored: false, score } as const;
      const outcome = await run(makeFolder(name, config), { evaluate: { options, items: [] } });
      expect(outcome).toMatchObject({ name: 'InputError', message: expect.stringContaining(message) });
    },
    30_000,
  );
});

describeReal('poq with a cross-encoder: ../shared is missing', available)('poq with a cross-encoder in the suite', () => {
  const recorded = `${shared}/data/recorded/squad-gemma270m-fewshot.jsonl`;
  const suite = `name: squad
seed: 1
prompts: [{ source: file, path: ${recorded}, recordsWithoutId: skip, fields: { references: refs, cluster: title } }]
measure: { warmUp: false }
evaluators:
  - use: token-f1
  - { use: cross-encoder, path: ${models}/stsb-cross-encoder-minilm-l6, dtype: q8, threads: 2, map: anchored }
  - { use: ce-minilm, path: ${models}/stsb-cross-encoder-minilm-l6, dtype: q8, pair: query, role: analysis }
reward: { cost: none }
gate: { against: main, floors: { quality: { all: 1 } } }
`;
  const candidate = `name: gemma\nkind: recorded\npath: ${recorded}\nrecordsWithoutId: skip\nfields: { e2eMs: e2e_ms }\n`;

  test('a recorded candidate is scored, and the run says by which model, pair and scale', async () => {
    const folder = createFolder({ '.poq/suite.yaml': suite, '.poq/candidate.yaml': candidate });
    try {
      const measured = await runPoq('measure --accept main', { cwd: folder.path });
      expect(measured).toMatchObject({ status: 0 });
      const lines = readFileSync(join(folder.path, '.poq/baselines/main.run.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line): Record<string, unknown> => JSON.parse(line));
      const scores = lines.filter(({ line, evaluator }) => line === 'score' && evaluator === 'cross-encoder');
      expect(scores).toHaveLength(60);
      expect(lines).toContainEqual(
        expect.objectContaining({
          line: 'evaluator',
          use: 'cross-encoder',
          model: 'stsb-cross-encoder-minilm-l6',
          scale: 'sigmoid',
          pair: 'reference',
          dtype: 'q8',
          batchInvariant: true,
          revision: expect.stringMatching(/^sha256:[0-9a-f]{64}, pair reference, score sigmoid, anchored, blank 0$/),
        }),
      );
      expect(lines).toContainEqual(
        expect.objectContaining({
          use: 'ce-minilm',
          pair: 'query',
          revision: expect.stringMatching(/, pair query, score sigmoid, blank 0$/),
        }),
      );
      const anchored = scores.map((score) => Number(score.anchored));
      expect(anchored.every((share) => share > 0 && share <= 1)).toBe(true);
      expect(anchored.filter((share) => share === 1).length).toBeGreaterThan(5);
      expect(new Set(scores.map(({ raw }) => raw)).size).toBeGreaterThan(40);
    } finally {
      folder.remove();
    }
  }, 60_000);

  test('a model that does not fit its name is refused before anything is scored', async () => {
    const wrong = suite.replace('use: ce-minilm', 'use: ce-deberta');
    const folder = createFolder({ '.poq/suite.yaml': wrong, '.poq/candidate.yaml': candidate });
    try {
      const { status, stderr } = await runPoq('measure', { cwd: folder.path });
      expect(status).toBe(3);
      expect(stderr).toContain(
        'ce-deberta: score: entailment needs a model with a label "entailment"; this one gives one logit (similarity)',
      );
    } finally {
      folder.remove();
    }
  }, 60_000);
});
