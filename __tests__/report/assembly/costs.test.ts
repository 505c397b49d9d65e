import { describe, expect, test } from '@jest/globals';
import { decideGate } from '../../../src/gate/decide-gate.ts';
import { assembleNodeCost } from '../../../src/report/assembly/node-cost.ts';
import { describePrices } from '../../../src/report/assembly/price-words.ts';
import { assembleSettings } from '../../../src/report/assembly/settings.ts';
import { buildNode } from '../../doubles/run.ts';
import { loadNode, steadyOf } from '../../gate/load-nodes.ts';
import { rulesOf } from '../../gate/rules-of.ts';
import { measureOf, suiteOf } from '../../poq/suite-of.ts';

const tokens = [
  {
    model: 'mini',
    baseUrl: 'https://api.example.com/v1',
    inputPerMillionUsd: 0.15,
    cachedInputPerMillionUsd: 0.075,
    outputPerMillionUsd: 0.6,
  },
  { model: 'plain', baseUrl: 'https://api.example.com/v1', inputPerMillionUsd: 3, outputPerMillionUsd: 15 },
] as const;
const of = (model: string) =>
  buildNode(model, {
    header: { candidate: { name: model, kind: 'endpoint', baseUrl: 'https://api.example.com/v1', model } },
    answers: [{ id: 'a' }],
  });

test('prices are told in words with their units, those of tokens only of the models that are compared', () => {
  const hours = { gpuHourUsd: 2.5, machineHourUsd: 0.4, energyKwhUsd: 0.3 };
  expect(describePrices({ ...hours, tokens: [...tokens] }, [of('other')])).toEqual([
    '2.5 USD for a GPU hour',
    '0.4 USD for a machine hour',
    '0.3 USD for a kWh',
  ]);
  expect(describePrices({ tokens: [...tokens] }, [of('plain'), of('mini')])).toEqual([
    'mini at api.example.com: 0.15 USD for a million prompt tokens, 0.075 USD for cached ones, 0.6 USD for a million output tokens',
    'plain at api.example.com: 3 USD for a million prompt tokens, 15 USD for a million output tokens',
  ]);
});

describe('the settings tell by what cost was weighed', () => {
  const settingsOf = (lines: string) => {
    const node = (name: string) => loadNode(name, { measure: measureOf(lines), line: steadyOf(100), sketch: { gpus: 1 } });
    const candidate = node('gemma');
    const rules = rulesOf(lines);
    const decision = decideGate({ candidate, baselines: [node('main')], promptIds: [...candidate.run.answers.keys()], rules });
    return assembleSettings(suiteOf(lines), rules, decision, [candidate]);
  };
  test('a measure with its place, unit and reference', () => {
    expect(settingsOf('reward: { cost: { measure: latency, at: load } }')).toMatchObject({
      cost: 'latency',
      costAt: 'load',
      costUnit: 'ms',
      reference: expect.closeTo(102, 9),
    });
  });
  test('prices with their source', () => {
    const settings = settingsOf('prices: { source: invoice, gpuHourUsd: 36 }\nreward: { cost: { measure: usd, at: load } }');
    expect(settings).toMatchObject({ costUnit: 'USD', prices: { source: 'invoice', list: ['36 USD for a GPU hour'] } });
    // 20 answers in 1.02 s at a hundredth of a USD a second
    expect(settings.reference).toBeCloseTo(0.01 * 0.051, 12);
  });
  test('a mix with its shares, and 1 as reference', () => {
    const settings = settingsOf('reward: { cost: { measure: mix, at: load, weights: { latency: 3, gpu-seconds: 1 } } }');
    expect(settings).toMatchObject({ cost: 'mix', costUnit: '', reference: 1, weights: { latency: 0.75, 'gpu-seconds': 0.25 } });
    expect(settings).not.toHaveProperty('prices');
  });
});

test('no cost has neither place nor unit', () => {
  const node = buildNode('gemma', { answers: [{ id: 'a', f1: 1 }] });
  const rules = rulesOf('reward: { cost: none }');
  const decision = decideGate({ candidate: node, baselines: [], promptIds: ['a'], rules });
  const settings = assembleSettings(suiteOf('reward: { cost: none }'), rules, decision, [node]);
  expect(settings).toMatchObject({ cost: 'none', beta: 0 });
  for (const key of ['scale', 'costAt', 'costUnit', 'reference']) expect(settings).not.toHaveProperty(key);
});

describe('the cost of a node', () => {
  test('of answers has a 95th percentile, and is told where it weighs nothing, too', () => {
    const node = buildNode('gemma', {
      latencyBlocks: [0, 1],
      answers: [100, 200, 300].map((ms, index) => ({ id: `p${index}`, ms, block: index % 2 })),
    });
    const cost = { measure: 'latency', at: 'serial', unit: 'ms', mean: 200, answers: 3, blocks: 2, p95: 290 };
    expect(assembleNodeCost(node, rulesOf(), [100])).toEqual({ ...cost, relative: 2 });
    expect(assembleNodeCost(node, rulesOf('reward: { cost: none }'), undefined)).toEqual(cost);
  });
  test('of blocks has none, and the number of answers to the nearest whole one', () => {
    const lines = 'reward: { cost: { measure: latency, at: load } }';
    const node = loadNode('gemma', {
      measure: measureOf(lines),
      loadBlocks: 2,
      line: (_, kind) => (kind === 'load' ? { steady: { startMs: 0, endMs: 1_000, answers: 20.3 } } : {}),
    });
    expect(assembleNodeCost(node, rulesOf(lines), [50])).toEqual({
      measure: 'latency',
      at: 'load',
      unit: 'ms',
      mean: expect.closeTo(2_000 / 20.3, 9),
      relative: expect.closeTo(2_000 / 20.3 / 50, 9),
      answers: 41,
      blocks: 2,
    });
  });
  test('of a mix is its relative cost, and needs references', () => {
    const lines = 'reward: { cost: { measure: mix, at: load, weights: { latency: 3, gpu-seconds: 1 } } }';
    const node = loadNode('gemma', { measure: measureOf(lines), line: steadyOf(100), sketch: { gpus: 1 } });
    // .75 · 102/51 + .25 · .051/.1
    const mixed = assembleNodeCost(node, rulesOf(lines), [51, 0.1]);
    expect(mixed).toMatchObject({
      unit: '',
      mean: expect.closeTo(1.6275, 9),
      relative: expect.closeTo(1.6275, 9),
      answers: 240,
      blocks: 12,
    });
    expect(assembleNodeCost(node, rulesOf(lines), undefined)).toBeUndefined();
  });
  test('that is unknown is not told', () => {
    const lines = 'reward: { cost: { measure: energy } }';
    expect(assembleNodeCost(loadNode('gemma', { measure: measureOf(lines) }), rulesOf(lines), [1])).toBeUndefined();
  });
});
