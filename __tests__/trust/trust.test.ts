import { describe, expect, test } from '@jest/globals';
import type { Trust, TrustRow } from '../../src/documents/report.ts';
import { InterruptedError } from '../../src/failures.ts';
import { computeTrust } from '../../src/trust/trust.ts';
import { makeQuestion, never } from '../doubles/questions.ts';
import { drawScores } from '../statistics/simulated-scores.ts';
import { buildScoredRun, sketchAnswers } from './scored-run.ts';

type Request = Parameters<typeof computeTrust>[0];

const assess = (request: Partial<Request> & Pick<Request, 'nodes' | 'evaluators'>): Promise<Trust> =>
  computeTrust({ questions: new Map(), seed: 7, resamples: 200, ...request }, { signal: never, onProgress: () => {} });

const tokenF1 = { name: 'token-f1', use: 'token-f1', role: 'consensus' } as const;
const encoder = { name: 'encoder', use: 'bi-encoder', role: 'consensus' } as const;
const people = { name: 'people', use: 'recorded-scores', role: 'analysis' } as const;
const judge = (name: string) => ({ name, use: 'gpt-judge', role: 'analysis' }) as const;

const find = ({ rows }: Trust, evaluator: string, against: string, scope: TrustRow['scope'] = 'pooled'): TrustRow | undefined =>
  rows.find((row) => row.evaluator === evaluator && row.against === against && row.scope === scope);

/** Three nodes that answered four prompts: each prompt's scores by two evaluators, in tenths. */
const ours = [
  [1, 5, 3, 9],
  [2, 2, 8, 4],
  [7, 1, 6, 3],
];
const theirs = [
  [2, 6, 1, 9],
  [3, 1, 9, 4],
  [4, 2, 8, 3],
];
const threeNodes = (more: { readonly ours?: number; readonly theirs?: number } = {}) =>
  ['one', 'two', 'three'].map((name, index) => {
    const extra = (value: number | undefined): readonly number[] => (value === undefined ? [] : [value, index]);
    const raw = (rows: readonly (readonly number[])[], value?: number): readonly number[] =>
      [...(rows[index] ?? []), ...extra(value)].map((tenths) => tenths / 10);
    const scores = { encoder: { raw: raw(ours, more.ours) }, 'token-f1': { raw: raw(theirs, more.theirs) } };
    return { name, run: buildScoredRun(name, sketchAnswers(6), scores) };
  });

/** Two evaluators' scores of many answers; the second is turned round in the task `summaries`. */
const manyAnswers = (tasks: readonly string[]) => {
  const pairs = drawScores({ behind: 0.8, sameTexts: false }, 60, 4);
  const taskOf = (index: number): string => tasks[index % tasks.length] ?? 'qa';
  const answers = sketchAnswers(pairs.length, (index) => ({ cluster: `c${pairs[index]?.cluster}`, task: taskOf(index) }));
  const x = pairs.map((pair, index) => (taskOf(index) === 'summaries' ? 10 - pair.x : pair.x) / 10);
  return [
    { name: 'node', run: buildScoredRun('node', answers, { encoder: { raw: x }, 'token-f1': { raw: pairs.map(({ y }) => y / 10) } }) },
  ];
};

describe('the trust table', () => {
  test('sets every evaluator against token F1, every judge and every recorded scorer, but none against itself', async () => {
    const raw = [0.1, 0.5, 0.3, 0.9];
    const evaluators = [tokenF1, encoder, judge('first'), people];
    const scores = Object.fromEntries(evaluators.map(({ name }) => [name, { raw }]));
    const trust = await assess({ nodes: [{ name: 'node', run: buildScoredRun('node', sketchAnswers(4), scores) }], evaluators });
    expect(trust.rows.map(({ evaluator, against, scope }) => [evaluator, against, scope])).toEqual([
      ['token-f1', 'first', 'pooled'],
      ['token-f1', 'people', 'pooled'],
      ['encoder', 'token-f1', 'pooled'],
      ['encoder', 'first', 'pooled'],
      ['encoder', 'people', 'pooled'],
      ['first', 'token-f1', 'pooled'],
      ['first', 'people', 'pooled'],
      ['people', 'token-f1', 'pooled'],
      ['people', 'first', 'pooled'],
    ]);
    expect(trust).toMatchObject({ confidence: 0.95, resamples: 200, runs: ['node'] });
  });

  // scipy 1.17.1, X and Y as above: pearsonr, spearmanr, kendalltau of the twelve pairs, the mean over the four columns, and of the row means
  test('pools all answers, averages over prompts and compares the means of nodes, as scipy does', async () => {
    const trust = await assess({ nodes: threeNodes(), evaluators: [tokenF1, encoder] });
    expect(find(trust, 'encoder', 'token-f1')).toEqual({
      evaluator: 'encoder',
      against: 'token-f1',
      scope: 'pooled',
      pairs: 12,
      clusters: 4,
      pearson: { estimate: expect.closeTo(0.8747587146921612, 12) },
      spearman: { estimate: expect.closeTo(0.854615302411782, 12) },
      kendall: { estimate: expect.closeTo(0.7259008777437409, 12) },
    });
    expect(find(trust, 'encoder', 'token-f1', 'within-prompt')).toMatchObject({
      pairs: 12,
      prompts: 4,
      constantPrompts: 0,
      pearson: { estimate: expect.closeTo(0.9495709492161098, 12) },
      spearman: { estimate: expect.closeTo(0.875, 12) },
      kendall: { estimate: expect.closeTo(0.8333333333333334, 12) },
    });
    expect(find(trust, 'encoder', 'token-f1', 'between-nodes')).toMatchObject({
      pairs: 3,
      clusters: 4,
      pearson: { estimate: expect.closeTo(0.8660254037844386, 12) },
      spearman: { estimate: expect.closeTo(0.8660254037844387, 12) },
    });
    expect(find(trust, 'token-f1', 'token-f1')).toBeUndefined();
  });

  test('leaves prompts where a side says the same of all nodes out of the mean within prompts, and counts them', async () => {
    const [plain, constant] = [
      await assess({ nodes: threeNodes(), evaluators: [tokenF1, encoder] }),
      await assess({ nodes: threeNodes({ ours: 5, theirs: 5 }), evaluators: [tokenF1, encoder] }),
    ];
    const row = find(constant, 'encoder', 'token-f1', 'within-prompt');
    // p4 is constant on both sides, p5 says the same on both: a correlation of 1
    expect(row).toMatchObject({ prompts: 5, constantPrompts: 1, pairs: 15 });
    const before = find(plain, 'encoder', 'token-f1', 'within-prompt')?.pearson?.estimate ?? 0;
    expect(row?.pearson?.estimate).toBeCloseTo((4 * before + 1) / 5, 12);
  });

  test('says nothing within prompts or between nodes of two nodes', async () => {
    const trust = await assess({ nodes: threeNodes().slice(1), evaluators: [tokenF1, encoder] });
    expect(trust.rows.map(({ scope }) => scope)).toEqual(['pooled']);
  });

  test('looks at every task where there are several, each with its own pairs', async () => {
    const trust = await assess({ nodes: manyAnswers(['qa', 'summaries']), evaluators: [tokenF1, { ...encoder, role: 'analysis' }] });
    const tasks = trust.rows.filter(({ evaluator, scope }) => evaluator === 'encoder' && scope === 'task');
    expect(tasks.map(({ task }) => task)).toEqual(['qa', 'summaries']);
    expect(tasks[0]?.pearson?.low).toBeGreaterThan(0.3);
    expect(tasks[1]?.pearson?.high).toBeLessThan(-0.3);
    const pooled = find(trust, 'encoder', 'token-f1');
    expect((tasks[0]?.pairs ?? 0) + (tasks[1]?.pairs ?? 0)).toBe(pooled?.pairs);
    expect(pooled?.clusters).toBe(60);
    for (const { pearson, spearman, kendall } of trust.rows) {
      for (const known of [pearson, spearman, kendall]) {
        expect(known?.low).toBeLessThan(known?.estimate ?? -2);
        expect(known?.high).toBeGreaterThan(known?.estimate ?? 2);
      }
    }
  });

  test('computes token F1 where no evaluator of the suite is it, unless the texts were withheld', async () => {
    const run = buildScoredRun('node', sketchAnswers(3), { encoder: { raw: [0.2, 0.9, 0.4] } });
    const questions = new Map(
      ['answer to p0', 'answer p1', 'what else'].map((text, i) => [`p${i}`, makeQuestion(`p${i}`, { references: [text] })]),
    );
    const trust = await assess({ nodes: [{ name: 'node', run }], evaluators: [encoder], questions });
    // F1 of "answer to p0", "answer to p1", "answer to p2": 1, 2·2/5, 0. scipy.stats.pearsonr([2, 9, 4], [10, 8, 0])
    expect(find(trust, 'encoder', 'token-f1')).toMatchObject({ pairs: 3, pearson: { estimate: expect.closeTo(0.05241424183609592, 12) } });
    const withheld = { ...run, header: { ...run.header, texts: 'digests' as const } };
    expect((await assess({ nodes: [{ name: 'node', run: withheld }], evaluators: [encoder], questions })).rows).toEqual([]);
  });

  test('takes neither failed answers, which are 0 by definition, nor unscored ones', async () => {
    const answers = sketchAnswers(6, (index) => (index === 5 ? { outcome: 'failed' } : {}));
    const run = buildScoredRun('node', answers, {
      encoder: { raw: [0.2, 0.9, 0.4, 0.6, undefined] },
      'token-f1': { raw: [0.1, 0.8, 0.9, 0.3, 0.5] },
    });
    const trust = await assess({ nodes: [{ name: 'node', run }], evaluators: [tokenF1, encoder] });
    expect(find(trust, 'encoder', 'token-f1')?.pairs).toBe(4);
  });

  test('compares what votes: scores on 0..10 by their maps, or by their own where none could be fitted', async () => {
    const scores = { encoder: { scale: 'cosine' as const, raw: [-0.5, 0, 0.3, 0.9] }, 'token-f1': { raw: [0, 0, 0.3, 0.9] } };
    const nodes = [{ name: 'node', run: buildScoredRun('node', sketchAnswers(4), scores) }];
    const pearson = async (maps: NonNullable<Request['maps']>): Promise<number | undefined> =>
      find(await assess({ nodes, evaluators: [tokenF1, encoder], maps }), 'encoder', 'token-f1')?.pearson?.estimate;
    expect(await pearson(new Map())).toBeCloseTo(1, 12);
    expect(await pearson(new Map([['encoder', { kind: 'unfitted', because: 'no baseline' }]]))).toBeCloseTo(1, 12);
    const map = { kind: 'min-max', low: -0.5, high: 0.3, fittedOn: [] } as const;
    // scipy.stats.pearsonr([0, 6.25, 10, 10], [0, 0, 3, 9])
    expect(await pearson(new Map([['encoder', map]]))).toBeCloseTo(0.686829595159909, 12);
  });

  test('says how far judges agree', async () => {
    const run = buildScoredRun('node', sketchAnswers(4), {
      first: { scale: 'ten', raw: [2, 9, 4, 6] },
      second: { scale: 'ten', raw: [1, 9, 7, undefined] },
    });
    const trust = await assess({ nodes: [{ name: 'node', run }], evaluators: [judge('first'), judge('second')] });
    // scipy.stats.pearsonr([2, 9, 4], [1, 9, 7])
    expect(trust.agreements).toEqual([
      {
        one: 'first',
        other: 'second',
        pairs: 3,
        pearson: expect.closeTo(0.8660254037844386, 12),
        spearman: expect.closeTo(1, 12),
        meanDifference: expect.closeTo(4 / 3, 12),
      },
    ]);
  });

  test('draws the same with the same seed', async () => {
    const request = { nodes: manyAnswers(['qa']), evaluators: [tokenF1, encoder], resamples: 50 };
    expect(await assess(request)).toEqual(await assess(request));
    expect(find(await assess({ ...request, seed: 8 }), 'encoder', 'token-f1')).not.toEqual(
      find(await assess(request), 'encoder', 'token-f1'),
    );
  });

  test('stops when it is interrupted, and tells how far it has come', async () => {
    const told: [number, number][] = [];
    const stop = new AbortController();
    const onProgress = (done: number, total: number): void => {
      told.push([done, total]);
      if (done === 1) stop.abort();
    };
    const request = { nodes: threeNodes(), evaluators: [encoder, tokenF1, judge('first')], questions: new Map(), seed: 1 };
    await expect(computeTrust(request, { signal: stop.signal, onProgress })).rejects.toThrow(InterruptedError);
    expect(told).toEqual([
      [0, 4],
      [1, 4],
    ]);
  });
});

describe('an evaluator that votes against quality', () => {
  test('is named with the line of the suite that takes its vote, where its whole interval lies below 0', async () => {
    const { warnings } = await assess({ nodes: manyAnswers(['summaries']), evaluators: [tokenF1, encoder] });
    expect(warnings).toEqual([
      {
        evaluator: 'encoder',
        sentence: expect.stringMatching(
          /^encoder votes against quality here: with 95 % confidence it correlates negatively with token-f1 over all answers \(Pearson −0\.\d\d \[−0\.\d\d, −0\.\d\d\]\)\.$/,
        ),
        cure: 'Write "role: analysis" under "- use: bi-encoder, name: encoder" in the evaluators of the suite: then it is reported and does not vote.',
      },
    ]);
  });

  test('is named where it does so in one task only', async () => {
    const mixed = await assess({
      nodes: manyAnswers(['qa', 'qa', 'qa', 'summaries']),
      evaluators: [{ ...tokenF1, role: 'analysis' }, encoder],
    });
    expect(find(mixed, 'encoder', 'token-f1')?.pearson?.estimate).toBeGreaterThan(0);
    expect(mixed.warnings).toEqual([
      {
        evaluator: 'encoder',
        sentence: expect.stringMatching(/ negatively with token-f1 in the task summaries \(Pearson /),
        cure: expect.stringContaining('and give another evaluator the vote (role: consensus)'),
      },
    ]);
  });

  test('is not named where it does not vote, or where it might be chance', async () => {
    const silent = await assess({
      nodes: manyAnswers(['summaries']),
      evaluators: [
        { ...tokenF1, role: 'analysis' },
        { ...encoder, role: 'analysis' },
      ],
    });
    expect(find(silent, 'encoder', 'token-f1')?.pearson?.high).toBeLessThan(0);
    expect(silent.warnings).toEqual([]);
    const few = await assess({ nodes: threeNodes().slice(2), evaluators: [tokenF1, encoder] });
    expect(few.warnings).toEqual([]);
  });
});
