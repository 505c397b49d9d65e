import { describe, expect, test } from '@jest/globals';
import type { NodeCosts } from '../../../src/poq/costs/costs.ts';
import { computeNetworkCosts } from '../../../src/poq/network/network-costs.ts';

const perAnswer = (...costs: readonly number[]): NodeCosts => ({
  kind: 'per-answer',
  source: 'machine',
  answers: new Map(costs.map((cost, index) => [`p${index}`, { promptId: `p${index}`, cost }])),
});
const blocks = (total: number): Extract<NodeCosts, { kind: 'per-block' }> => ({
  kind: 'per-block',
  source: 'machine',
  blocks: new Map([[0, { total, answers: 2 }]]),
});
const mix = (latency: number, energy: number): NodeCosts => ({
  kind: 'mix',
  parts: [
    { share: 0.25, costs: blocks(latency) },
    { share: 0.75, costs: blocks(energy) },
  ],
});
const absent: NodeCosts = { kind: 'absent', because: 'untimed', why: 'has no timings', cure: 'Record them.' };
const nodes = [
  { name: 'slow', costs: perAnswer(300, 500) },
  { name: 'quick', costs: perAnswer(100) },
  { name: 'middle', costs: perAnswer(200) },
] as const;

test('a node costs the mean of its answers', () => {
  expect(computeNetworkCosts(nodes, {}).nodes).toEqual([{ cost: 400 }, { cost: 100 }, { cost: 200 }]);
});

test('the reference is the suite’s figure, else the named node, else the median of the nodes that have a cost', () => {
  expect(computeNetworkCosts(nodes, { fixed: 250, node: 1 }).reference).toEqual({ value: 250, of: 'the suite' });
  expect(computeNetworkCosts(nodes, { node: 1 }).reference).toEqual({ value: 100, of: 'quick' });
  expect(computeNetworkCosts(nodes, {}).reference).toEqual({ value: 200, of: 'the median node' });
  const [first] = nodes;
  expect(computeNetworkCosts([first, { name: 'untimed', costs: absent }], { node: 1 }).reference).toEqual({
    value: 400,
    of: 'the median node',
  });
});

test('a node without costs says why, and has no reference to give', () => {
  expect(computeNetworkCosts([{ name: 'untimed', costs: absent }], { node: 0 })).toEqual({
    nodes: [{ why: 'has no timings', cure: 'Record them.' }],
  });
});

describe('a mix', () => {
  test('weighs costs that are divided by their own references, and its own reference is 1', () => {
    const mixed = [
      { name: 'main', costs: mix(200, 40) },
      { name: 'other', costs: mix(400, 20) },
    ] as const;
    // ¼ · 400/200 + ¾ · 20/40
    expect(computeNetworkCosts(mixed, { node: 0 })).toEqual({
      nodes: [{ cost: 1 }, { cost: 0.875 }],
      reference: { value: 1, of: 'main' },
    });
  });

  test('of which one cost would be divided by 0 is none', () => {
    const [cost] = computeNetworkCosts([{ name: 'free', costs: mix(200, 0) }], {}).nodes;
    expect(cost).toMatchObject({ why: expect.stringContaining('divided by 0') });
  });
});
