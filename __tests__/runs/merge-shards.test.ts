import { describe, expect, test } from '@jest/globals';
import type { EvaluatorLine } from '../../src/documents/run.ts';
import { mergeShards } from '../../src/runs/merge-shards.ts';
import type { Run } from '../../src/runs/run.ts';
import type { Block } from '../../src/suite/block.ts';
import { buildRun, type RunSketch } from '../doubles/run.ts';

const shard = (index: number, of: number, sketch: Partial<RunSketch> = {}): Run =>
  buildRun({
    answers: [{ id: `p${index}`, f1: index / 10, ms: 100 * index, block: index }],
    latencyBlocks: [index],
    shard: { index, of },
    ...sketch,
  });

test('a run that is no shard stays as it is', () => {
  const run = buildRun({ answers: [{ id: 'a' }] });
  expect(mergeShards([run])).toBe(run);
});

test('shards become one run, whatever their order', () => {
  const merged = mergeShards([shard(2, 3), shard(3, 3), shard(1, 3)]);
  expect([...merged.answers.keys()]).toEqual(['p1', 'p2', 'p3']);
  expect(merged.blocks.map((block) => block.block)).toEqual([1, 2, 3]);
  expect([...(merged.scores.get('token-f1') ?? [])].map(([id, { raw }]) => [id, raw])).toEqual([
    ['p1', 0.1],
    ['p2', 0.2],
    ['p3', 0.3],
  ]);
  expect(merged.header.shard).toBeUndefined();
  expect(mergeShards([shard(1, 3), shard(2, 3), shard(3, 3)])).toEqual(merged);
});

test('counts and times are of the whole run, not of one shard', () => {
  const { end } = mergeShards([shard(1, 2), shard(2, 2)]);
  expect(end?.counts).toEqual({ prompts: 2, answered: 2, failed: 0, lost: 0, scored: 2, unscored: 0 });
  expect(end?.profile.e2eMs).toMatchObject({ count: 2, mean: 150 });
  expect(end?.profile.answersPerSecond).toBeUndefined();
});

describe('load', () => {
  const objective = { e2eMs: 150 };
  const loaded = (index: number, stated: object | undefined): Run => {
    const run = shard(index, 2, { latencyBlocks: [], loadBlocks: [index] });
    const blocks = run.blocks.map((block) => ({ ...block, concurrency: 1, steady: { startMs: 0, endMs: 1_000, answers: 1 } }));
    const goodput = stated === undefined ? {} : { goodput: { objective: stated, asked: 1, good: 1 } };
    return { ...run, blocks, ...(run.end !== undefined && { end: { ...run.end, profile: goodput } }) };
  };
  const plan: readonly Block[] = [1, 2].map((number) => ({ number, kind: 'load', concurrency: 1, promptIds: [`p${number}`] }));

  test('times and goodput are of all shards', () => {
    const { end } = mergeShards([loaded(1, objective), loaded(2, objective)], plan);
    expect(end?.profile.load).toMatchObject({ concurrency: 1, blocks: 2, e2eMs: { count: 2, mean: 150 } });
    expect(end?.profile.goodput).toMatchObject({ objective, asked: 2, good: 1 });
  });

  test('there is no goodput where shards state different objectives or none, and no times without a plan', () => {
    expect(mergeShards([loaded(1, objective), loaded(2, { e2eMs: 9 })], plan).end?.profile.goodput).toBeUndefined();
    expect(mergeShards([loaded(1, undefined), loaded(2, undefined)], plan).end?.profile.goodput).toBeUndefined();
    expect(mergeShards([loaded(1, objective), loaded(2, objective)]).end?.profile.load).toBeUndefined();
  });
});

test('the size of the weights is what the shards that know it agree on', () => {
  const weighing = (index: number, weightsMiB?: number): Run => {
    const run = shard(index, 2);
    return { ...run, ...(run.end !== undefined && { end: { ...run.end, profile: { ...(weightsMiB !== undefined && { weightsMiB }) } } }) };
  };
  expect(mergeShards([weighing(1, 235), weighing(2, 235)]).end?.profile.weightsMiB).toBe(235);
  expect(mergeShards([weighing(1, 235), weighing(2)]).end?.profile.weightsMiB).toBe(235);
  expect(mergeShards([weighing(1, 235), weighing(2, 470)]).end?.profile).not.toHaveProperty('weightsMiB');
});

test('the merged run began with the first shard and ended with the last', () => {
  const late = shard(1, 2, { header: { startedAt: '2026-11-22T12:00:00Z' } });
  expect(mergeShards([late, shard(2, 2)]).header.startedAt).toBe('2026-11-22T10:00:00Z');
});

test('findings of every shard count', () => {
  const finding = { name: 'throttled', sentence: 's', cure: 'c', blocking: true };
  const merged = mergeShards([shard(1, 2), shard(2, 2, { findings: [finding] })]);
  expect(merged.end?.findings).toEqual([finding]);
});

test('with one unfinished shard the run is unfinished', () => {
  expect(mergeShards([shard(1, 2), shard(2, 2, { finished: false })]).end).toBeUndefined();
  expect(mergeShards([shard(1, 2), shard(2, 2)]).end).toBeDefined();
});

describe('evaluators', () => {
  test('that were the same everywhere are added up', () => {
    const withPairs = (run: Run): Run => ({
      ...run,
      evaluators: new Map([
        ['token-f1', { line: 'evaluator', name: 'token-f1', use: 'token-f1', revision: 'one', pairs: 4, elapsedMs: 2.5 }],
      ]),
    });
    const merged = mergeShards([withPairs(shard(1, 2)), withPairs(shard(2, 2))]);
    expect(merged.evaluators.get('token-f1')).toMatchObject({ pairs: 8, elapsedMs: 5 });
    expect(merged.evaluators.get('token-f1')).not.toHaveProperty('truncated');
  });
  test('keep their profile, their findings, and what is known of a judge', () => {
    const profile = { pairs: 8, batches: [], measuredAt: '2026-11-22T10:00:00Z' };
    const unfit = { name: 'judge-unfit', sentence: 'It fell for a canary.', cure: 'c', blocking: true };
    const told = { name: 'truncated', sentence: 'Cut.', cure: 'c', blocking: false };
    const judge = {
      model: 'm',
      servedModels: [],
      promptVersion: '1',
      promptDigest: 'd',
      calls: 3,
      cachedReplies: 0,
      repaired: 0,
      unparsed: 0,
      canaries: [],
    };
    const judged = (run: Run, parts: Partial<EvaluatorLine>): Run => ({
      ...run,
      evaluators: new Map([
        ['token-f1', { line: 'evaluator', name: 'token-f1', use: 'gpt-judge', revision: 'one', scale: 'ten', ...parts }],
      ]),
    });
    const merged = mergeShards([
      judged(shard(1, 2), { judge, findings: [told], truncated: 2, truncatedAnswers: 1 }),
      judged(shard(2, 2), { judge, findings: [told, unfit], truncated: 3, profile }),
    ]).evaluators.get('token-f1');
    expect(merged).toMatchObject({
      scale: 'ten',
      profile,
      truncated: 5,
      truncatedAnswers: 1,
      judge: { calls: 6 },
      findings: [unfit, told],
    });
    expect(merged?.findings).toHaveLength(2);
  });
  test('of different revisions lose their scores, so that the gate scores anew', () => {
    const other = shard(2, 2);
    const changed: Run = {
      ...other,
      evaluators: new Map([['token-f1', { line: 'evaluator', name: 'token-f1', use: 'token-f1', revision: 'two' }]]),
    };
    const merged = mergeShards([shard(1, 2), changed]);
    expect([merged.evaluators.size, merged.scores.size]).toEqual([0, 0]);
  });
});

describe('what does not fit together is refused', () => {
  test.each([
    ['missing shards', [shard(1, 4), shard(3, 4)], 'of 4 shards 2/4, 4/4 are missing'],
    ['one missing shard', [shard(2, 2)], 'of 2 shards 1/2 is missing'],
    ['a shard twice', [shard(1, 2), shard(2, 2), shard(2, 2)], 'the runs are not the shards of one measurement: 1/2, 2/2, 2/2'],
    ['parts of different wholes', [shard(1, 2), shard(2, 3)], 'the runs are not the shards of one measurement: 1/2, 2/3'],
    ['a part beyond the whole', [shard(1, 2), shard(2, 2), shard(3, 2)], 'the runs are not the shards of one measurement: 1/2, 2/2, 3/2'],
    [
      'whole runs',
      [buildRun({ name: 'one', answers: [] }), buildRun({ name: 'two', answers: [] })],
      'the runs are not the shards of one measurement: run-of-one (whole), run-of-two (whole)',
    ],
    [
      'other questions',
      [shard(1, 2), shard(2, 2, { header: { questionDigest: `sha256:${'c'.repeat(64)}`, runId: 'other-run' } })],
      'the shards run-of-gemma and other-run ask different questions',
    ],
    [
      'another candidate',
      [shard(1, 2), shard(2, 2, { header: { candidateDigest: `sha256:${'c'.repeat(64)}` } })],
      'the shards run-of-gemma and run-of-gemma measure different candidates',
    ],
    [
      'another engine',
      [shard(1, 2), shard(2, 2, { header: { stack: { engine: 'vllm' } } })],
      'the shards run-of-gemma and run-of-gemma were answered by different stacks: engine test and vllm',
    ],
    [
      'other hardware',
      [shard(1, 2), shard(2, 2, { hardware: 'Xeon' })],
      'the shards were measured on different hardware: 1/2 was measured on EPYC, 8 cores, 2/2 on Xeon, 8 cores',
    ],
    ['a prompt in two shards', [shard(1, 2), shard(2, 2, { answers: [{ id: 'p1' }] })], 'two shards hold an answer to the prompt "p1"'],
  ])('%s', (_, [first, ...rest], message) => {
    if (first === undefined) throw new Error('a case needs runs');
    expect(() => mergeShards([first, ...rest])).toThrow(message);
  });
});

test('what shows only over the blocks of all shards is found in the merged run', () => {
  const half = (index: number): Run => {
    const run = shard(index, 2, { answers: [], latencyBlocks: [0, 1, 2].map((number) => 2 * number + index - 1) });
    const answers = run.blocks.flatMap(({ block }) =>
      [0, 1].map((each) => ({
        line: 'answer' as const,
        outcome: 'answered' as const,
        promptId: `p${block}-${each}`,
        cluster: `p${block}-${each}`,
        task: 'qa',
        block,
        text: '',
        tpotMs: (index === 1 ? 20 : 40) + each / 10,
      })),
    );
    return { ...run, answers: new Map(answers.map((answer) => [answer.promptId, answer])) };
  };
  const { end } = mergeShards([half(1), half(2)]);
  expect(end?.profile.stability).toMatchObject([{ measure: 'tpot', blocks: 6, answers: 12 }]);
  expect(end?.findings.map(({ name }) => name)).toEqual(['latency-spread']);
});
