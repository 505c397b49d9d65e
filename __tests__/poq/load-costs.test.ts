import { describe, expect, test } from '@jest/globals';
import type { BlockLine } from '../../src/documents/run.ts';
import type { NodeCosts } from '../../src/poq/costs/costs.ts';
import { computeMeanCost } from '../../src/poq/costs/mean-cost.ts';
import { computeNodeCosts } from '../../src/poq/costs/node-costs.ts';
import { type AnswerSketch, buildRun, type RunSketch } from '../doubles/run.ts';
import { measureOf } from './suite-of.ts';

const at = (name: string) => measureOf(`reward: { cost: { measure: ${name}, at: load } }`);
const costsOf = (name: string, sketch: RunSketch): NodeCosts => computeNodeCosts(buildRun(sketch), at(name));
const blocksOf = (costs: NodeCosts): Record<string, { total: number; answers: number }> =>
  costs.kind === 'per-block' ? Object.fromEntries(costs.blocks) : {};

describe('with a concurrency', () => {
  // two load blocks of 8 in flight: 3 s with 24.5 answers, 1.5 s with 8; latency block 0 plays no part
  const windows: Record<number, Partial<BlockLine>> = {
    1: { steady: { startMs: 500, endMs: 3_500, answers: 24.5 } },
    2: { steady: { startMs: 9_000, endMs: 10_500, answers: 8 } },
  };
  const sketch: RunSketch = {
    latencyBlocks: [0],
    loadBlocks: [1, 2],
    gpus: 2,
    blockLine: (block) => windows[block] ?? {},
    answers: [0, 1, 2].map((block) => ({ id: `p${block}`, block, ms: 70 })),
  };
  test('latency is the time in flight over the answers: length of the full part times the concurrency', () => {
    const costs = costsOf('latency', sketch);
    expect(blocksOf(costs)).toEqual({ 1: { total: 24_000, answers: 24.5 }, 2: { total: 12_000, answers: 8 } });
    expect(computeMeanCost(costs, undefined)).toBeCloseTo(36_000 / 32.5, 9);
  });
  test('GPU seconds are wall time times the GPUs, whatever is in flight', () => {
    const costs = costsOf('gpu-seconds', sketch);
    expect(blocksOf(costs)).toEqual({ 1: { total: 6, answers: 24.5 }, 2: { total: 3, answers: 8 } });
    expect(computeMeanCost(costs, undefined)).toBeCloseTo(9 / 32.5, 12);
  });
  test('a block that was never full, or disturbed, does not count', () => {
    const costs = costsOf('latency', { ...sketch, blockLine: (block) => (block === 2 ? (windows[2] ?? {}) : {}) });
    expect(blocksOf(costs)).toEqual({ 2: { total: 12_000, answers: 8 } });
    expect(costsOf('latency', { ...sketch, blockLine: () => ({}) })).toMatchObject({
      kind: 'absent',
      because: 'unmeasured',
      why: 'has no load block in which all the requests that were to be in flight were so, undisturbed',
    });
  });
  test('a full part without length, or one that ends before it begins, does not count', () => {
    for (const endMs of [9_000, 500]) {
      const line = (block: number): Partial<BlockLine> =>
        block === 2 ? { steady: { startMs: 9_000, endMs, answers: 8 } } : (windows[1] ?? {});
      expect(Object.keys(blocksOf(costsOf('latency', { ...sketch, blockLine: line })))).toEqual(['1']);
    }
  });
  test('a full part without any answer is no cost', () => {
    expect(costsOf('latency', { ...sketch, blockLine: () => ({ steady: { startMs: 0, endMs: 9, answers: 0 } }) })).toMatchObject({
      kind: 'absent',
      because: 'none-answered',
      why: 'answered none of the prompts of its load blocks',
    });
  });
});

describe('at a request rate', () => {
  const rate = (answers: number): Partial<BlockLine> => ({ requestsPerSecond: 4, answers, startMs: 1_000, endMs: 3_000 });
  const answers: readonly AnswerSketch[] = [
    { id: 'a', block: 1, ms: 100 },
    { id: 'b', block: 1, ms: 300 },
    { id: 'c', block: 1, ms: 140 },
    { id: 'd', block: 1, outcome: 'failed', ms: 2 },
    { id: 'e', block: 2, ms: 500 },
    { id: 'f', block: 2, outcome: 'failed', ms: 9_000 },
  ];
  const sketch: RunSketch = { loadBlocks: [1, 2], gpus: 1, blockLine: (block) => rate(block === 1 ? 3 : 1), answers };
  test('latency is the sum of times over those answered; what failed counts at least the median of all blocks', () => {
    // median of 100, 140, 300, 500: 220
    expect(blocksOf(costsOf('latency', sketch))).toEqual({ 1: { total: 760, answers: 3 }, 2: { total: 9_500, answers: 1 } });
  });
  test('GPU seconds are those of the whole block', () => {
    expect(blocksOf(costsOf('gpu-seconds', sketch))).toEqual({ 1: { total: 2, answers: 3 }, 2: { total: 2, answers: 1 } });
  });
  test('a block of which a resume kept answers does not count: what is left of it are other prompts than a baseline’s', () => {
    const resumed = answers.map((answer) => (answer.id === 'b' ? { ...answer, resumed: true as const } : answer));
    const kept = { ...sketch, answers: resumed, blockLine: (block: number) => rate(block === 1 ? 2 : 1) };
    // median of 500 alone: the time until the failure is more
    expect(blocksOf(costsOf('latency', kept))).toEqual({ 2: { total: 9_500, answers: 1 } });
    const metered = { ...kept, blockLine: (block: number) => ({ ...rate(1), energyJoules: 10 * block, energyOf: 'gpu' as const }) };
    expect(blocksOf(costsOf('energy', metered))).toEqual({ 2: { total: 20, answers: 1 } });
    const steady = { ...kept, blockLine: (): Partial<BlockLine> => ({ steady: { startMs: 0, endMs: 10, answers: 1 } }) };
    expect(Object.keys(blocksOf(costsOf('latency', steady)))).toEqual(['2']);
  });
  test('a block with a second attempt, or a lost answer, does not count', () => {
    const retried = answers.map((answer) => (answer.id === 'a' ? { ...answer, attempts: 2 } : answer));
    expect(Object.keys(blocksOf(costsOf('latency', { ...sketch, answers: retried })))).toEqual(['2']);
    const lost = answers.map((answer) => (answer.id === 'e' ? { id: 'e', block: 2, outcome: 'lost' as const } : answer));
    expect(Object.keys(blocksOf(costsOf('gpu-seconds', { ...sketch, answers: lost })))).toEqual(['1']);
  });
});

test('recorded answers were never under load', () => {
  expect(costsOf('latency', { kind: 'recorded', answers: [{ id: 'a', ms: 5 }] })).toMatchObject({ why: 'has no load blocks' });
});
