import { describe, expect, test } from '@jest/globals';
import type { JudgeRecord } from '../../src/documents/run.ts';
import { mergeJudgeRecords } from '../../src/runs/merge-judge-records.ts';

const record = (parts: Partial<JudgeRecord> = {}): JudgeRecord => ({
  model: 'm',
  servedModels: [],
  promptVersion: 'poq/1',
  promptDigest: 'sha256:p',
  calls: 10,
  cachedReplies: 0,
  repaired: 0,
  unparsed: 0,
  canaries: [],
  ...parts,
});
const merge = (one: Partial<JudgeRecord>, other: Partial<JudgeRecord>): JudgeRecord => mergeJudgeRecords(record(one), record(other));

test('counts, tokens, dollars and budgets add up', () => {
  const merged = merge(
    { calls: 10, cachedReplies: 1, repaired: 2, unparsed: 3, inputTokens: 100, outputTokens: 7, costUsd: 0.25, budgetUsd: 0.5 },
    {
      calls: 5,
      cachedReplies: 4,
      repaired: 1,
      unparsed: 0,
      inputTokens: 50,
      outputTokens: 3,
      costUsd: 0.5,
      budgetUsd: 0.5,
      beyondBudget: 2,
    },
  );
  expect(merged).toMatchObject({ calls: 15, cachedReplies: 5, repaired: 3, unparsed: 3, inputTokens: 150, outputTokens: 10 });
  expect(merged).toMatchObject({ costUsd: 0.75, budgetUsd: 1, beyondBudget: 2, model: 'm', promptVersion: 'poq/1' });
  expect(merged).not.toHaveProperty('tooManyRequests');
});

test('tokens that one shard did not count have no sum, unless it made no call', () => {
  expect(merge({ inputTokens: 100, costUsd: 1 }, {})).not.toHaveProperty('inputTokens');
  expect(merge({}, { inputTokens: 100, costUsd: 1 })).not.toHaveProperty('costUsd');
  expect(merge({ inputTokens: 100 }, { calls: 0, cachedReplies: 9 })).toMatchObject({ inputTokens: 100, cachedReplies: 9 });
});

test('quantiles of two shards are no quantiles of both', () => {
  const latencyMs = { count: 2, mean: 1, p50: 1, p90: 1, p95: 1, p99: 1 };
  expect(merge({ latencyMs }, { latencyMs })).not.toHaveProperty('latencyMs');
  expect(merge({}, { latencyMs }).latencyMs).toEqual(latencyMs);
});

test('models that answered are added up by name', () => {
  const merged = merge(
    { servedModels: [{ name: 'a', replies: 3 }] },
    {
      servedModels: [
        { name: 'b', replies: 1 },
        { name: 'a', replies: 2 },
      ],
    },
  );
  expect(merged.servedModels).toEqual([
    { name: 'a', replies: 5 },
    { name: 'b', replies: 1 },
  ]);
});

describe('canaries', () => {
  const own = (items: number, mean: number, low: number, high: number) => ({ kind: 'own', items, scored: items, mean, low, high });
  test('of a kind are taken together, the mean by how many were scored', () => {
    const { canaries } = merge(
      { canaries: [own(10, 9, 7, 10), { kind: 'empty', items: 10, scored: 0 }] },
      { canaries: [own(30, 8, 2, 9), { kind: 'empty', items: 10, scored: 5, mean: 1, low: 0, high: 2 }] },
    );
    expect(canaries).toEqual([
      { kind: 'own', items: 40, scored: 40, mean: 8.25, low: 2, high: 10 },
      { kind: 'empty', items: 20, scored: 5, mean: 1, low: 0, high: 2 },
    ]);
  });
  test('make a judge fit only where it was fit in both shards', () => {
    expect(merge({ fit: true }, { fit: true }).fit).toBe(true);
    expect(merge({ fit: true }, { fit: false }).fit).toBe(false);
    expect(merge({ fit: false }, {}).fit).toBe(false);
    expect(merge({}, {})).not.toHaveProperty('fit');
  });
  test('weigh the contrasts', () => {
    const canaries = (items: number) => [own(items, 9, 7, 10)];
    expect(merge({ contrast: 8, canaries: canaries(10) }, { contrast: 4, canaries: canaries(30) }).contrast).toBe(5);
    expect(merge({}, { contrast: 4 }).contrast).toBe(4);
  });
});

describe('retests', () => {
  test('are those of all items together', () => {
    // a, b = np.array([.5, -.5, 1]), np.array([0, 2]); [(x.mean(), x.std(ddof=1) / 2**.5) for x in (a, b, np.concatenate([a, b]))]
    const one = { items: 3, meanDifference: 1 / 3, standardDeviation: 0.5400617248673216, largestDifference: 1 };
    const other = { items: 2, meanDifference: 1, standardDeviation: 1, largestDifference: 2 };
    const merged = merge({ retest: one }, { retest: other }).retest;
    expect(merged).toEqual({
      items: 5,
      meanDifference: expect.closeTo(0.6, 12),
      standardDeviation: expect.closeTo(0.6800735254367721, 12),
      largestDifference: 2,
    });
  });
  test('of one shard alone stay as they are', () => {
    const retest = { items: 3, meanDifference: 0.5, standardDeviation: 1 };
    expect(merge({ retest }, {}).retest).toEqual(retest);
    expect(merge({ retest: { items: 0 } }, { retest }).retest).toEqual(retest);
  });
});

test('a drift that is significant goes before one that is not', () => {
  const drift = { of: 'main', items: 10, significant: false };
  expect(merge({ drift }, { drift: { ...drift, significant: true } }).drift?.significant).toBe(true);
  expect(merge({ drift: { ...drift, significant: true } }, { drift }).drift?.significant).toBe(true);
  expect(merge({}, { drift }).drift).toEqual(drift);
});
