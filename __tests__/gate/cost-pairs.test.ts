import { describe, expect, test } from '@jest/globals';
import { computeLargestShare, type PairedAnswers, pairCosts } from '../../src/gate/cost-pairs.ts';
import { type AnswerSketch, buildNode } from '../doubles/run.ts';

const node = (name: string, answers: readonly AnswerSketch[]) => buildNode(name, { kind: 'recorded', answers });

function pairAnswers(...nodes: Parameters<typeof pairCosts>): PairedAnswers {
  const paired = pairCosts(...nodes);
  if (paired.kind !== 'answers') throw new Error('both have costs of answers');
  return paired;
}

test('prompts timed on both sides are paired; one without a quality keeps its cost', () => {
  const candidate = node('gemma', [
    { id: 'a', ms: 1, block: 0 },
    { id: 'b', ms: 2, block: 0 },
    { id: 'c', ms: 3, block: 1 },
  ]);
  const main = node('main', [
    { id: 'c', ms: 30, block: 1 },
    { id: 'a', ms: 10, block: 0 },
    { id: 'd', ms: 9, block: 1 },
  ]);
  expect(pairCosts(candidate, main, ['c', 'b'])).toEqual({
    kind: 'answers',
    blockInformation: true,
    measured: [
      { block: 0, candidateCost: 1, baselineCost: 10 },
      { index: 0, block: 1, candidateCost: 3, baselineCost: 30 },
    ],
  });
});

describe('prompt clusters stand in for blocks', () => {
  const timed = (block?: number): readonly AnswerSketch[] => [
    { id: 'a', ms: 1, cluster: 'one', ...(block !== undefined && { block }) },
    { id: 'b', ms: 2, cluster: 'two', block: 5 },
  ];
  test.each([
    ['where one side has a timing without a block', timed(), timed(5)],
    ['on either side', timed(5), timed()],
    ['where the two were measured in other blocks', timed(5), timed(6)],
  ])('%s', (_, mine, theirs) => {
    const { measured, blockInformation } = pairAnswers(node('gemma', mine), node('main', theirs), ['a', 'b']);
    expect(blockInformation).toBe(false);
    expect(measured.map(({ block }) => block)).toEqual(['one', 'two']);
  });
  test('and not where both were measured in the same', () => {
    expect(pairAnswers(node('gemma', timed(5)), node('main', timed(5)), ['a', 'b']).blockInformation).toBe(true);
  });
});

describe('the share of the largest answers', () => {
  const pairs = (differences: readonly number[]) =>
    differences.map((difference) => ({ block: 0, candidateCost: 100 + difference, baselineCost: 100 }));
  const fixed = { kind: 'fixed', value: 100 } as const;
  test('is that of the five that lie farthest from the mean', () => {
    // deviations ±1 (eight of them) and ±3 (two): (9 + 9 + 3 · 1) / (18 + 8)
    expect(computeLargestShare(pairs([1, -1, 1, -1, 1, -1, 1, -1, 3, -3]), fixed)).toBeCloseTo(21 / 26, 12);
  });
  test('is measured from the line through the baseline’s own mean where that is the reference', () => {
    const doubled = [50, 100, 200, 350, 10, 90].map((ms) => ({ block: 0, candidateCost: 2 * ms, baselineCost: ms }));
    expect(computeLargestShare(doubled, fixed)).toBeGreaterThan(0.9);
    expect(computeLargestShare(doubled, { kind: 'baseline-mean' })).toBeUndefined();
  });
  test('is absent where nothing differs, or nothing is there', () => {
    expect(computeLargestShare(pairs([2, 2, 2]), fixed)).toBeUndefined();
    expect(computeLargestShare([], fixed)).toBeUndefined();
  });
});
