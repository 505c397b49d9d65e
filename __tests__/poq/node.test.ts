import { expect, test } from '@jest/globals';
import { assembleNode } from '../../src/poq/node.ts';
import { buildRun } from '../doubles/run.ts';

test('a node has a quality for every prompt of the question set, in its order, and costs where there are some', () => {
  const run = buildRun({
    latencyBlocks: [0],
    answers: [
      { id: 'a', f1: 0.5, ms: 90, block: 0 },
      { id: 'b', f1: 1, block: 1 },
    ],
  });
  const node = assembleNode('main', run, ['c', 'b', 'a'].values(), ['token-f1']);
  expect([...node.qualities]).toEqual([
    ['c', { kind: 'absent', reason: 'not asked' }],
    ['b', { kind: 'scored', quality: 10 }],
    ['a', { kind: 'scored', quality: 5 }],
  ]);
  expect([...node.costs.values()]).toEqual([{ promptId: 'a', costMs: 90, block: 0 }]);
  expect([node.name, node.run]).toEqual(['main', run]);
});
