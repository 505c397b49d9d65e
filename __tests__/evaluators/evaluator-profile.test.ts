import { describe, expect, test } from '@jest/globals';
import type { TextPair } from '../../src/encoder/pair-logits.ts';
import { collectEvaluatorProfile, type ProfileTask } from '../../src/evaluators/evaluator-profile.ts';
import { InterruptedError } from '../../src/failures.ts';
import { openProfileBench } from './profile-bench.ts';

const pairsOf = (count: number): readonly TextPair[] =>
  Array.from({ length: count }, (_, i) => ({ first: `reference ${i}`, second: 'answer' }));

/** An evaluator that takes `fixedMs` for a batch and `pairMs` for each of its pairs. */
function bench(pairs: number, { fixedMs = 10, pairMs = 2 } = {}) {
  const desk = openProfileBench();
  const batches: (readonly TextPair[])[] = [];
  const task: ProfileTask = {
    use: 'bi-encoder',
    revision: 'sha256:1',
    pairs: pairsOf(pairs),
    runBatch: async (batch) => {
      batches.push(batch);
      desk.pass(fixedMs + pairMs * batch.length);
    },
    signal: new AbortController().signal,
  };
  return { desk, task, batches };
}

describe('the profile of an evaluator', () => {
  test('has the time of one pair and pairs per second for batches of 1, 8 and 32, and the most memory that was seen', async () => {
    const { desk, task } = bench(100);
    expect(await collectEvaluatorProfile(desk, { ...task, threads: 2 })).toEqual({
      pairs: 64,
      batches: [
        { batch: 1, latencyMs: 12, pairsPerSecond: 1000 / 12 },
        { batch: 8, latencyMs: 3.25, pairsPerSecond: 1000 / 3.25 },
        { batch: 32, latencyMs: 74 / 32, pairsPerSecond: 1000 / (74 / 32) },
      ],
      peakMemoryMiB: 120,
      threads: 2,
      measuredAt: '2026-01-02T03:04:05Z',
    });
  });

  test('uses different pairs, spread over all that there are', async () => {
    const { desk, task, batches } = bench(256, { fixedMs: 1, pairMs: 0 });
    const profile = await collectEvaluatorProfile(desk, { ...task, pairs: [...task.pairs, ...task.pairs] });
    expect(profile?.pairs).toBe(64);
    const seen = new Set(batches.flat().map(({ first }) => first));
    expect([...seen]).toEqual(Array.from({ length: 64 }, (_, i) => `reference ${4 * i}`));
  });

  test('batches are full: a size that there are too few pairs for is absent', async () => {
    const { desk, task, batches } = bench(20);
    expect((await collectEvaluatorProfile(desk, task))?.batches.map(({ batch }) => batch)).toEqual([1, 8]);
    expect([...new Set(batches.map((batch) => batch.length))]).toEqual([1, 8]);
  });

  test('a slow evaluator is measured for about two seconds, and a batch of more than five seconds is not run', async () => {
    const slow = bench(64, { fixedMs: 0, pairMs: 50 });
    const profile = await collectEvaluatorProfile(slow.desk, slow.task);
    expect(profile?.batches.map(({ batch, latencyMs }) => [batch, latencyMs])).toEqual([
      [1, 50],
      [8, 50],
      [32, 50],
    ]);
    expect(slow.desk.nowMs()).toBeLessThan(3_500);
    const slower = bench(64, { fixedMs: 0, pairMs: 200 });
    expect((await collectEvaluatorProfile(slower.desk, slower.task))?.batches.map(({ batch }) => batch)).toEqual([1, 8]);
  });

  test('an evaluator that takes one text at a time is not asked for more', async () => {
    const { desk, task, batches } = bench(64);
    await collectEvaluatorProfile(desk, { ...task, sizes: [1] });
    expect(new Set(batches.map((batch) => batch.length))).toEqual(new Set([1]));
  });

  test('is measured once, and read back where evaluator, threads and length of the texts are the same', async () => {
    const { desk, task, batches } = bench(64);
    const first = await collectEvaluatorProfile(desk, task);
    const asked = batches.length;
    expect(await collectEvaluatorProfile(desk, { ...task, pairs: pairsOf(70) })).toEqual(first);
    expect(batches).toHaveLength(asked);
    const long = pairsOf(64).map(({ first: text, second }) => ({ first: text.repeat(3), second }));
    for (const other of [{ revision: 'sha256:2' }, { threads: 1 }, { dtype: 'q8' }, { pairs: long }]) {
      const before = batches.length;
      await collectEvaluatorProfile(desk, { ...task, ...other });
      expect(batches.length).toBeGreaterThan(before);
    }
  });

  test('one of a run with too few pairs for a size is taken again by a run that has enough', async () => {
    const { desk, task, batches } = bench(64);
    const sizesOf = async (count: number): Promise<readonly number[] | undefined> =>
      (await collectEvaluatorProfile(desk, { ...task, pairs: pairsOf(count) }))?.batches.map(({ batch }) => batch);
    expect(await sizesOf(11)).toEqual([1, 8]);
    const first = batches.length;
    expect(await sizesOf(21)).toEqual([1, 8]);
    expect(batches).toHaveLength(first);
    expect(await sizesOf(40)).toEqual([1, 8, 32]);
    const second = batches.length;
    expect(await sizesOf(64)).toEqual([1, 8, 32]);
    expect(await sizesOf(11)).toEqual([1, 8, 32]);
    expect(batches).toHaveLength(second);
  });

  test('where no time passes nothing was measured', async () => {
    const { desk, task } = bench(64, { fixedMs: 0, pairMs: 0 });
    expect((await collectEvaluatorProfile(desk, task))?.batches).toEqual([]);
  });

  test('there is none without a pair, and none after an abort', async () => {
    const { desk, task } = bench(0);
    expect(await collectEvaluatorProfile(desk, task)).toBeUndefined();
    await expect(collectEvaluatorProfile(desk, { ...task, pairs: pairsOf(9), signal: AbortSignal.abort() })).rejects.toThrow(
      InterruptedError,
    );
  });
});
