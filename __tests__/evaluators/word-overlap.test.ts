import { describe, expect, test } from '@jest/globals';
import type { ScoringItem } from '../../src/evaluators/evaluator.ts';
import { createWordOverlapEvaluator } from '../../src/evaluators/word-overlap.ts';
import { InterruptedError } from '../../src/failures.ts';
import { openProfileBench } from './profile-bench.ts';

const item = (promptId: string, answer: string, references: readonly string[]): ScoringItem => ({
  promptId,
  task: 'qa',
  query: 'q',
  answer,
  references,
});
const quiet = { signal: new AbortController().signal, onProgress: () => {} };

test('scores come in the order of the items, each by its own references', async () => {
  const evaluator = createWordOverlapEvaluator('f1', 'token-f1');
  expect([evaluator.name, evaluator.use]).toEqual(['f1', 'token-f1']);
  expect(await evaluator.score([item('x', 'a cat', ['cat', 'dog']), item('y', 'cat', ['cat and dog'])], quiet)).toEqual([
    { promptId: 'x', raw: 1 },
    { promptId: 'y', raw: 0.5 },
  ]);
});

test('exact match is the other one', async () => {
  const evaluator = createWordOverlapEvaluator('exact-match', 'exact-match');
  expect(await evaluator.score([item('x', 'a cat', ['cat']), item('y', 'cat', ['cat and dog'])], quiet)).toEqual([
    { promptId: 'x', raw: 1 },
    { promptId: 'y', raw: 0 },
  ]);
});

test('ROUGE-L is the third, known by a revision of its own', async () => {
  const evaluator = createWordOverlapEvaluator('rouge-l', 'rouge-l');
  const scores = await evaluator.score([item('x', 'one two', ['two', 'two one']), item('y', '天气', ['你好'])], quiet);
  expect(scores).toEqual([
    { promptId: 'x', raw: 2 / 3 },
    { promptId: 'y', unscored: 'no-words-in-reference' },
  ]);
  expect(evaluator.revision).not.toBe(createWordOverlapEvaluator('f1', 'token-f1').revision);
});

test('without a reference an answer is unscored, not 0', async () => {
  const evaluator = createWordOverlapEvaluator('f1', 'token-f1');
  expect(await evaluator.score([item('x', 'cat', [])], quiet)).toEqual([{ promptId: 'x', unscored: 'no-reference' }]);
});

describe('many answers', () => {
  const items = Array.from({ length: 2_500 }, (_, index) => item(`p${index}`, 'cat', ['cat']));
  test('show their progress', async () => {
    const seen: unknown[] = [];
    const scores = await createWordOverlapEvaluator('f1', 'token-f1').score(items, { ...quiet, onProgress: (...step) => seen.push(step) });
    expect(scores.map(({ promptId }) => promptId)).toEqual(items.map(({ promptId }) => promptId));
    expect(seen).toEqual([
      [1_000, 2_500],
      [2_000, 2_500],
      [2_500, 2_500],
    ]);
  });
  test('show it earlier where they are long, and the last once', async () => {
    const seen: unknown[] = [];
    const long = ['a', 'b', 'c'].map((id) => item(id, 'cat '.repeat(500_001), ['cat']));
    await createWordOverlapEvaluator('f1', 'token-f1').score(long, { ...quiet, onProgress: (...step) => seen.push(step) });
    expect(seen).toEqual([
      [2, 3],
      [3, 3],
    ]);
  });
  test('can be interrupted from outside in between', async () => {
    const interrupt = new AbortController();
    setImmediate(() => interrupt.abort());
    const scoring = createWordOverlapEvaluator('f1', 'token-f1').score(items, { ...quiet, signal: interrupt.signal });
    await expect(scoring).rejects.toThrow(InterruptedError);
  });
});

test('with a desk they have a profile: pairs compared in a row', async () => {
  const items = Array.from({ length: 20 }, (_, i) => item(`${i}`, `the cat ${i}`, ['a cat', 'a dog']));
  for (const use of ['token-f1', 'exact-match', 'rouge-l'] as const) {
    const bench = openProfileBench();
    const nowMs = (): number => {
      bench.pass(3);
      return bench.nowMs();
    };
    const desk = { ...bench, nowMs };
    const profile = await createWordOverlapEvaluator(use, use, desk).profile?.(items, quiet);
    expect(profile).toMatchObject({
      pairs: 40,
      peakMemoryMiB: 120,
      batches: [{ batch: 1, latencyMs: 3 }, { batch: 8 }, { batch: 32, latencyMs: 3 / 32 }],
    });
  }
  expect(createWordOverlapEvaluator('token-f1', 'token-f1')).not.toHaveProperty('profile');
});
