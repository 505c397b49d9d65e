import { expect, test } from '@jest/globals';
import { assembleNode } from '../../src/poq/node.ts';
import { buildRun, f1Alone } from '../doubles/run.ts';

test('a node has a quality for every prompt of the question set, in its order, and costs where there are some', () => {
  const run = buildRun({
    latencyBlocks: [0],
    answers: [
      { id: 'a', f1: 0.5, ms: 90, block: 0 },
      { id: 'b', f1: 1, block: 1 },
    ],
  });
  const node = assembleNode({ name: 'main', run, promptIds: ['c', 'b', 'a'].values(), electorate: f1Alone, measure: 'none' });
  expect([...node.qualities]).toEqual([
    ['c', { kind: 'absent', reason: 'not asked' }],
    ['b', { kind: 'scored', quality: 10 }],
    ['a', { kind: 'scored', quality: 5 }],
  ]);
  expect([...node.latencies.values()]).toEqual([{ promptId: 'a', latencyMs: 90, block: 0 }]);
  expect(node.costs).toEqual({ kind: 'per-answer', source: 'machine', answers: new Map([['a', { promptId: 'a', cost: 90, block: 0 }]]) });
  expect([node.name, node.run]).toEqual(['main', run]);
});

test('a node keeps its latencies whatever is weighed as cost', () => {
  const run = buildRun({
    latencyBlocks: [0],
    blockLine: () => ({ energyJoules: 12, energyOf: 'cpu-package' }),
    answers: [{ id: 'a', ms: 90, block: 0 }],
  });
  const node = assembleNode({
    name: 'main',
    run,
    promptIds: ['a'],
    electorate: f1Alone,
    measure: { name: 'energy', at: 'serial', unit: 'J' },
  });
  expect(node.latencies.get('a')?.latencyMs).toBe(90);
  expect(node.costs).toMatchObject({ kind: 'per-block', meter: 'cpu-package', blocks: new Map([[0, { total: 12, answers: 1 }]]) });
});
