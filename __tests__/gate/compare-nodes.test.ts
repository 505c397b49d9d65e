import { describe, expect, test } from '@jest/globals';
import { compareNodes, type NodeComparison } from '../../src/gate/compare-nodes.ts';
import type { CostReference } from '../../src/gate/estimate/cost-part.ts';
import { buildNode } from '../doubles/run.ts';
import { goldenIds, goldenNode } from './golden-nodes.ts';
import { rulesOf } from './rules-of.ts';

const rules = rulesOf();
const mean = { kind: 'baseline-mean' } as const;
const compare = (reference: CostReference | undefined, ids = goldenIds): NodeComparison =>
  compareNodes(goldenNode('candidate'), goldenNode('main'), ids, { rules, references: reference && [reference] });

function figuresOf({ difference }: NodeComparison) {
  if (difference.kind === 'too-few') throw new Error('there is an interval');
  const { value, low, high, standardError, df } = difference;
  return [value, low, high, standardError, df].map((figure) => figure.toFixed(9));
}

// Computed from the formulas with Python and scipy 1.17.1: the ten prompts of the golden example with a run-to-run share of .03.
test('the golden example comes out of whole runs as it does out of bare numbers', () => {
  expect(figuresOf(compare(mean))).toEqual(['0.075000000', '-0.464911152', '0.614911152', '0.149845746', '2.472640633']);
});

test('a fixed reference divides by itself', () => {
  expect(figuresOf(compare({ kind: 'fixed', value: 200 }))).toEqual([
    '0.079750000',
    '-0.464833351',
    '0.624333351',
    '0.149180505',
    '2.429028985',
  ]);
});

test('without a reference quality is compared alone', () => {
  const comparison = compare(undefined);
  expect(figuresOf(comparison)).toEqual(['0.085000000', '-0.463737290', '0.633737290', '0.148614968', '2.392405063']);
  expect(comparison).toMatchObject({ costPrompts: 0, blockInformation: true, prompts: 10 });
  expect(comparison).not.toHaveProperty('flip');
});

test('quality alone is always told beside the whole reward', () => {
  expect(compare(mean).qualityOnly).toEqual(compare(undefined).difference);
});

test('what it rests on is told', () => {
  expect(compare(mean)).toMatchObject({ baseline: 'main', prompts: 10, costPrompts: 6, blockInformation: true });
  expect(compare(mean).largestAnswersShare).toBeCloseTo(0.98760228, 8);
  expect(compare(mean).settlement).toMatchObject({ kind: 'more' });
});

test('a prompt that was left out keeps its cost', () => {
  const without = compare(mean, goldenIds.slice(1));
  expect(without).toMatchObject({ prompts: 9, costPrompts: 6 });
});

describe('costs that are all 0', () => {
  const still = (name: string, ms: number) =>
    buildNode(name, { kind: 'recorded', answers: ['a', 'b', 'c'].map((id, index) => ({ id, f1: 1, ms, block: index })) });
  test('divide nothing: the user is told, not left with a RangeError', () => {
    expect(() => compareNodes(still('gemma', 5), still('main', 0), ['a', 'b', 'c'], { rules, references: [mean] })).toThrow(
      'the reward divides costs by the mean cost of main, which is 0 ms',
    );
  });
  test('are costs like others against a fixed reference', () => {
    const { difference } = compareNodes(still('gemma', 0), still('main', 0), ['a', 'b', 'c'], {
      rules,
      references: [{ kind: 'fixed', value: 9 }],
    });
    expect(difference).toMatchObject({ kind: 'estimate', value: 0 });
  });
});

test('prompts that are not scored on both sides do not belong here', () => {
  expect(() => compare(mean, ['nowhere'])).toThrow(RangeError);
});

describe('recorded timings', () => {
  // whole passages of two: the second is worse by .2 and dearer by 10 for both of its prompts, and nothing differs within
  const recorded = (name: string, shift: number, blocks?: readonly number[]) =>
    buildNode(name, {
      kind: 'recorded',
      answers: ['a', 'b', 'c', 'd'].map((id, index) => {
        const block = blocks?.[index];
        const isSecond = index > 1;
        const place = { id, cluster: isSecond ? 'two' : 'one', ...(block !== undefined && { block }) };
        return { ...place, f1: isSecond ? 0.5 - 0.2 * shift : 0.5, ms: isSecond ? 10 + 10 * shift : 10 };
      }),
    });
  const covarianceOf = (blocks?: readonly number[]): number => {
    const { difference } = compareNodes(recorded('gemma', 1, blocks), recorded('main', 0, blocks), ['a', 'b', 'c', 'd'], {
      rules,
      references: [{ kind: 'fixed', value: 10 }],
    });
    return difference.kind === 'estimate' ? difference.parts.covariance : Number.NaN;
  };
  test('without block numbers share with quality what lies between passages', () => {
    // S_q = ±.2, S_w = ∓1, halves: (1/16) · 2 · (−.2)/(1/2)
    expect(covarianceOf()).toBeCloseTo(-0.05, 12);
  });
  test('with block numbers share what lies within blocks', () => {
    expect(covarianceOf([0, 0, 1, 1])).toBeCloseTo(0, 12);
  });
});
