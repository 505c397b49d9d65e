import { describe, expect, test } from '@jest/globals';
import type { BlockLine } from '../../src/documents/run.ts';
import { computeMeanCost } from '../../src/poq/costs/mean-cost.ts';
import { computeNodeCosts } from '../../src/poq/costs/node-costs.ts';
import { buildRun, type RunSketch } from '../doubles/run.ts';
import { measureOf } from './suite-of.ts';

const costsOf = (lines: string, sketch: RunSketch) => computeNodeCosts(buildRun(sketch), measureOf(lines));
const usd = (prices: string, at = 'serial') => `prices: { source: x, ${prices} }\nreward: { cost: { measure: usd, at: ${at} } }`;

/** Latency blocks 0 and 1 with 900 and 1,800 ms in two answers each, load block 2 with 6 s for 12 answers in its full part. */
const sketch: RunSketch = {
  latencyBlocks: [0, 1],
  loadBlocks: [2],
  gpus: 4,
  answers: [
    { id: 'a', block: 0, ms: 360 },
    { id: 'b', block: 0, ms: 540 },
    { id: 'c', block: 1, ms: 900 },
    { id: 'd', block: 1, ms: 900 },
    { id: 'e', block: 2 },
  ],
  blockLine: (block): Partial<BlockLine> => ({
    answers: block === 2 ? 16 : 2,
    energyOf: 'gpu',
    energyJoules: [360, 720, 4_800][block] ?? 0,
    ...(block === 2 && { steady: { startMs: 0, endMs: 6_000, answers: 12 } }),
  }),
};
const without = (lacking: (block: number) => Partial<BlockLine>): RunSketch => ({
  ...sketch,
  blockLine: (block, kind) => {
    const { energyJoules: _, ...line } = sketch.blockLine?.(block, kind) ?? {};
    return { ...line, ...lacking(block) };
  },
});

describe('GPU seconds of one answer at a time', () => {
  const lines = 'reward: { cost: { measure: gpu-seconds } }';
  test('are its seconds times the GPUs', () => {
    const costs = costsOf(lines, sketch);
    expect(costs.kind === 'per-answer' && [...costs.answers.values()]).toEqual([
      { promptId: 'a', cost: 1.44, block: 0 },
      { promptId: 'b', cost: 2.16, block: 0 },
      { promptId: 'c', cost: 3.6, block: 1 },
      { promptId: 'd', cost: 3.6, block: 1 },
    ]);
    expect(computeMeanCost(costs, undefined)).toBeCloseTo(2.7, 12);
  });
  test('are unknown without a GPU, and where the answers come from elsewhere whatever GPUs this machine has', () => {
    expect(costsOf(lines, { ...sketch, gpus: 0 })).toMatchObject({ because: 'unmeasured', why: 'was measured on a machine without a GPU' });
    const elsewhere = { name: 'x', kind: 'endpoint', baseUrl: 'https://api.example/v1' };
    expect(costsOf(lines, { ...sketch, header: { candidate: elsewhere } })).toMatchObject({
      why: 'was answered elsewhere, and with how many GPUs is not known',
    });
  });
});

describe('energy', () => {
  const at = (where: string) => `reward: { cost: { measure: energy, at: ${where} } }`;
  test('is that of the latency blocks at serial, of the load blocks at load, over what they answered', () => {
    const serial = costsOf(at('serial'), sketch);
    expect(serial).toEqual({
      kind: 'per-block',
      source: 'machine',
      meter: 'gpu',
      blocks: new Map([
        [0, { total: 360, answers: 2 }],
        [1, { total: 720, answers: 2 }],
      ]),
    });
    expect(computeMeanCost(serial, undefined)).toBe(270);
    expect(computeMeanCost(costsOf(at('load'), sketch), undefined)).toBe(300);
  });
  test('is unknown where one block lacks it, and says how many do and why', () => {
    const gap = without((block) => (block === 1 ? { energyAbsent: 'gap' } : { energyJoules: 5 }));
    expect(costsOf(at('serial'), gap)).toMatchObject({
      because: 'unmeasured',
      why: 'has no energy in 1 of its 2 latency blocks: the meter was silent in the middle of them',
      cure: 'Look why nvidia-smi did not answer (kernel log: NVRM, Xid).',
    });
    expect(costsOf(at('load'), gap)).toMatchObject({ kind: 'per-block' });
  });
  test('is unknown where nothing metered it', () => {
    expect(
      costsOf(
        at('load'),
        without(() => ({})),
      ),
    ).toMatchObject({ why: 'has no energy in any of its 1 load blocks: nothing metered it' });
    expect(costsOf(at('serial'), { kind: 'recorded', answers: [{ id: 'a', ms: 5 }] })).toMatchObject({
      why: 'has no latency blocks whose energy could be known',
    });
  });
  test('of GPUs and of CPU packages is not added up', () => {
    const mixed = without((block) => ({ energyJoules: 9, energyOf: block === 0 ? 'gpu' : 'cpu-package' }));
    expect(costsOf(at('serial'), mixed)).toMatchObject({
      why: 'has energies of its GPUs and of its CPU packages, which do not add up',
    });
  });
});

describe('USD by the hour', () => {
  test('of GPUs and of the machine, for every answer', () => {
    // (4 · 2 + 1) USD an hour = .0025 USD a second
    const costs = costsOf(usd('gpuHourUsd: 2, machineHourUsd: 1'), sketch);
    const prices = costs.kind === 'per-answer' ? [...costs.answers.values()].map(({ cost }) => cost) : [];
    for (const [index, expected] of [0.0009, 0.00135, 0.00225, 0.00225].entries()) expect(prices[index]).toBeCloseTo(expected, 15);
    expect(costs).toMatchObject({ source: 'machine' });
  });
  test('under load of wall time, over the answers in it', () => {
    const costs = costsOf(usd('gpuHourUsd: 2, machineHourUsd: 1', 'load'), sketch);
    expect(costs).toMatchObject({ kind: 'per-block', blocks: new Map([[2, { total: expect.closeTo(0.015, 15), answers: 12 }]]) });
  });
  test('without a GPU, GPU hours count nothing beside machine hours, and alone are no price', () => {
    const costs = costsOf(usd('gpuHourUsd: 2, machineHourUsd: 1'), { ...sketch, gpus: 0 });
    expect(costs.kind === 'per-answer' && costs.answers.get('a')?.cost).toBeCloseTo(0.0001, 15);
    expect(costsOf(usd('gpuHourUsd: 2'), { ...sketch, gpus: 0 })).toMatchObject({
      because: 'unmeasured',
      why: 'was measured on a machine without a GPU, and only GPU hours have a price',
    });
  });
  test('with a price of energy goes by block, and by that block’s energy for one answer', () => {
    // .36 USD a kWh = 1e-7 USD a joule: block 0 900 ms · .0025 + 360 J
    const serial = costsOf(usd('gpuHourUsd: 2, machineHourUsd: 1, energyKwhUsd: 0.36'), sketch);
    expect(serial).toMatchObject({
      kind: 'per-block',
      meter: 'gpu',
      blocks: new Map([
        [0, { total: expect.closeTo(0.00225 + 0.000036, 15), answers: 2 }],
        [1, { total: expect.closeTo(0.0045 + 0.000072, 15), answers: 2 }],
      ]),
    });
    // 4,800 J over 16 answers: 300 J for each of the 12 in the full part
    expect(costsOf(usd('gpuHourUsd: 2, machineHourUsd: 1, energyKwhUsd: 0.36', 'load'), sketch)).toMatchObject({
      blocks: new Map([[2, { total: expect.closeTo(0.015 + 0.00036, 15), answers: 12 }]]),
    });
  });
  test('of energy alone is its price', () => {
    expect(computeMeanCost(costsOf(usd('energyKwhUsd: 0.36'), sketch), undefined)).toBeCloseTo(0.000027, 15);
  });
  test('is unknown where energy has a price and was not measured', () => {
    expect(
      costsOf(
        usd('gpuHourUsd: 2, energyKwhUsd: 0.3'),
        without(() => ({ energyAbsent: 'mig' })),
      ),
    ).toMatchObject({
      because: 'unmeasured',
      why: 'has no energy in any of its 2 latency blocks: the GPU is cut into MIG instances, whose power is not told apart',
    });
  });
  test('is unknown where nothing that has a price is there', () => {
    const tokens = 'tokens: [{ model: other, baseUrl: "https://api.example.com/v1", inputPerMillionUsd: 1, outputPerMillionUsd: 1 }]';
    expect(costsOf(usd(tokens), sketch)).toMatchObject({ why: 'has no price: its model is not among those of prices.tokens' });
    const elsewhere = { name: 'x', kind: 'endpoint', baseUrl: 'https://api.example/v1' };
    expect(costsOf(usd('gpuHourUsd: 2'), { ...sketch, header: { candidate: elsewhere } })).toMatchObject({
      why: 'was answered elsewhere, where neither GPUs nor energy are known',
    });
    expect(costsOf(usd('machineHourUsd: 2'), { ...sketch, header: { candidate: elsewhere } })).toMatchObject({ kind: 'per-answer' });
  });
  test('needs timings like every time', () => {
    expect(costsOf(usd('machineHourUsd: 2'), { answers: [{ id: 'a' }] })).toMatchObject({ because: 'untimed', why: 'has no timings' });
  });
});
