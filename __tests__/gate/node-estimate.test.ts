import { expect, test } from '@jest/globals';
import { estimateNode } from '../../src/gate/node-estimate.ts';
import { computeMeanCost } from '../../src/poq/costs/mean-cost.ts';
import { buildNode } from '../doubles/run.ts';
import { goldenIds, goldenNode } from './golden-nodes.ts';
import { rulesOf } from './rules-of.ts';

test('the mean cost is over the timed prompts', () => {
  expect(computeMeanCost(goldenNode('candidate').costs, undefined)).toBe(108.5);
  expect(computeMeanCost(goldenNode('main').costs, undefined)).toBe(105);
  expect(computeMeanCost(buildNode('gemma', { answers: [{ id: 'a', f1: 1 }] }).costs, undefined)).toBeUndefined();
});

test('a reward is quality minus weighted cost', () => {
  const reward = estimateNode(goldenNode('candidate'), goldenIds, rulesOf(), [105]);
  // mean F1 .51, 108.5 / 105 = 1.0333
  expect(reward).toMatchObject({ kind: 'estimate', value: expect.closeTo(0.51 - (0.3 * 108.5) / 105, 12) });
});

test('the difference of two rewards is the paired difference', () => {
  const [mine, theirs] = (['candidate', 'main'] as const).map((name) => estimateNode(goldenNode(name), goldenIds, rulesOf(), [105]));
  if (mine?.kind !== 'estimate' || theirs?.kind !== 'estimate') throw new Error('both have an estimate');
  expect(mine.value - theirs.value).toBeCloseTo(0.075, 12);
});

test('without a reference it is quality alone', () => {
  expect(estimateNode(goldenNode('main'), goldenIds, rulesOf('reward: { alpha: 2 }'), undefined)).toMatchObject({
    value: expect.closeTo(0.85, 12),
  });
});

test('prompts without a quality are left out', () => {
  expect(estimateNode(goldenNode('main'), [...goldenIds, 'nowhere'], rulesOf(), [105])).toEqual(
    estimateNode(goldenNode('main'), goldenIds, rulesOf(), [105]),
  );
});

test('one passage says nothing about others', () => {
  const node = buildNode('gemma', {
    answers: [
      { id: 'a', f1: 1, cluster: 'c' },
      { id: 'b', f1: 0, cluster: 'c' },
    ],
  });
  expect(estimateNode(node, ['a', 'b'], rulesOf(), undefined)).toEqual({ kind: 'too-few', what: 'clusters', found: 1 });
});

test('recorded timings of which one has no block are taken by passage, for all prompts alike', () => {
  const node = (block?: number) =>
    buildNode('gemma', {
      kind: 'recorded',
      answers: [
        { id: 'a', f1: 0.2, ms: 20, cluster: 'one', block: 0 },
        { id: 'b', f1: 0.2, ms: 20, cluster: 'one', block: 0 },
        { id: 'c', f1: 0.4, ms: 10, cluster: 'two', block: 1 },
        { id: 'd', f1: 0.4, ms: 10, cluster: 'two', ...(block !== undefined && { block }) },
      ],
    });
  const partsOf = (block?: number) => {
    const reward = estimateNode(node(block), ['a', 'b', 'c', 'd'], rulesOf(), [10]);
    return reward.kind === 'estimate' ? reward.parts : undefined;
  };
  // S_q = ±.2, S_w = ∓1, halves: (1/16) · 2 · (−.2)/(1/2); within blocks nothing differs
  expect(partsOf()).toMatchObject({ cost: { blocks: 2 }, covariance: expect.closeTo(-0.05, 12) });
  expect(partsOf(1)).toMatchObject({ cost: { blocks: 2 }, covariance: expect.closeTo(0, 12) });
});
