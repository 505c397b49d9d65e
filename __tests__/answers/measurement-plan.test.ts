import { expect, test } from '@jest/globals';
import { assemblePlan } from '../../src/answers/measurement-plan.ts';
import type { Block } from '../../src/suite/block.ts';

const ids = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `p${index}`);
const latency = (number: number, count: number): Block => ({ number, kind: 'latency', concurrency: 1, promptIds: ids(count) });
const load = (number: number, count: number): Block => ({ number, kind: 'load', concurrency: 8, promptIds: ids(count) });
const rated = (number: number, count: number): Block => ({
  ...load(number, count),
  concurrency: 1,
  rate: { requestsPerSecond: 4, dueMs: [] },
});

const blocks = [latency(0, 10), load(1, 80), latency(2, 9), load(3, 81)];

test('serial prompts take their mean time each, prompts under load that of the load divided by the concurrency', () => {
  const warmUp = [
    { concurrency: 1, medianMs: 100 },
    { concurrency: 8, medianMs: 400 },
  ];
  expect(assemblePlan(blocks, warmUp)).toEqual({
    latency: { prompts: 19, blocks: 2, expectedMs: 1_900 },
    load: { prompts: 161, blocks: 2, expectedMs: 161 * 50 },
  });
});

test('at a request rate they take as long as they need to come, and their last answer in each block', () => {
  const warmUp = [
    { concurrency: 1, medianMs: 1_000 },
    { concurrency: 4, medianMs: 1_500 },
  ];
  expect(assemblePlan([latency(0, 10), rated(1, 40), rated(2, 30)], warmUp).load).toEqual({
    prompts: 70,
    blocks: 2,
    expectedMs: 10_000 + 7_500 + 2 * 1_500,
  });
});

test('without a warm-up nothing is foretold', () => {
  expect(assemblePlan(blocks, [])).toEqual({ latency: { prompts: 19, blocks: 2 }, load: { prompts: 161, blocks: 2 } });
});

test('what is not asked takes no time, and is not foretold either', () => {
  expect(assemblePlan([latency(0, 3)], [{ concurrency: 1, medianMs: 7 }])).toEqual({
    latency: { prompts: 3, blocks: 1, expectedMs: 21 },
    load: { prompts: 0, blocks: 0 },
  });
});
