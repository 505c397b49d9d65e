import { describe, expect, test } from '@jest/globals';
import type { BlockLine } from '../../src/documents/run.ts';
import { computeMeanCost, computeMeanCosts } from '../../src/poq/costs/mean-cost.ts';
import { computeNodeCosts } from '../../src/poq/costs/node-costs.ts';
import { buildRun, type RunSketch } from '../doubles/run.ts';
import { measureOf } from './suite-of.ts';

const lines = (at = 'serial') => `reward: { cost: { measure: mix, at: ${at}, weights: { latency: 1, energy: 3 } } }`;
const sketch: RunSketch = {
  latencyBlocks: [0, 1],
  loadBlocks: [2],
  answers: [
    { id: 'a', block: 0, ms: 100 },
    { id: 'b', block: 0, ms: 300 },
    { id: 'c', block: 1, ms: 500 },
    { id: 'd', block: 2 },
  ],
  blockLine: (block): Partial<BlockLine> => ({
    answers: block === 0 ? 2 : 1,
    energyOf: 'cpu-package',
    energyJoules: [40, 50, 7][block] ?? 0,
    ...(block === 2 && { steady: { startMs: 0, endMs: 1_000, answers: 4 } }),
  }),
};
const costsOf = (at?: string, changed: Partial<RunSketch> = {}) =>
  computeNodeCosts(buildRun({ ...sketch, ...changed }), measureOf(lines(at)));

test('costs of answers are added up by block, beside those that blocks have', () => {
  expect(costsOf()).toMatchObject({
    kind: 'mix',
    parts: [
      {
        share: 0.25,
        costs: {
          blocks: new Map([
            [0, { total: 400, answers: 2 }],
            [1, { total: 500, answers: 1 }],
          ]),
        },
      },
      {
        share: 0.75,
        costs: {
          meter: 'cpu-package',
          blocks: new Map([
            [0, { total: 40, answers: 2 }],
            [1, { total: 50, answers: 1 }],
          ]),
        },
      },
    ],
  });
});

test('each is divided by its own reference, then weighed', () => {
  const costs = costsOf();
  expect(computeMeanCosts(costs)).toEqual([300, 30]);
  // .25 · 300/200 + .75 · 30/60
  expect(computeMeanCost(costs, [200, 60])).toBeCloseTo(0.75, 12);
  expect(computeMeanCost(costs, undefined)).toBeUndefined();
});

test('at load all are of load blocks', () => {
  expect(computeMeanCosts(costsOf('load'))).toEqual([2_000, 7]);
});

describe('a mix is unknown', () => {
  test('where one of its costs is', () => {
    expect(costsOf('serial', { blockLine: () => ({ energyAbsent: 'unreadable' }) })).toMatchObject({
      kind: 'absent',
      because: 'unmeasured',
      why: 'has no energy in any of its 2 latency blocks: the counters of the CPU packages may not be read',
    });
  });
  test('where recorded answers name no blocks', () => {
    const prices = 'prices: { source: x, machineHourUsd: 1 }';
    const measure = measureOf(`${prices}\nreward: { cost: { measure: mix, weights: { latency: 1, usd: 1 } } }`);
    const recorded = (block?: number) =>
      computeNodeCosts(buildRun({ kind: 'recorded', answers: [{ id: 'a', ms: 5, ...(block !== undefined && { block }) }] }), measure);
    expect(recorded()).toMatchObject({ kind: 'absent', why: 'has costs of answers that name no block' });
    expect(recorded(3)).toMatchObject({ kind: 'mix' });
  });
});

test('a block in which one of the costs has no answer counts for none of them', () => {
  const idle = costsOf('serial', {
    blockLine: (block, kind) => ({ ...sketch.blockLine?.(block, kind), ...(block === 1 && { answers: 0 }) }),
  });
  expect(computeMeanCosts(idle)).toEqual([200, 20]);
});
