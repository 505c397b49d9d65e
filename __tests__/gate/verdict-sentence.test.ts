import { describe, expect, test } from '@jest/globals';
import { compareNodes } from '../../src/gate/compare-nodes.ts';
import type { RewardDifference } from '../../src/gate/estimate/reward-difference.ts';
import {
  describeComparison,
  describeInterval,
  describeParts,
  describeSettlement,
  describeTooFew,
  signed,
} from '../../src/gate/verdict-sentence.ts';
import { goldenIds, goldenNode } from './golden-nodes.ts';
import { rulesOf } from './rules-of.ts';

const rules = rulesOf();
const compare = (reference?: { readonly kind: 'baseline-mean' }) =>
  compareNodes(goldenNode('candidate'), goldenNode('main'), goldenIds, { rules, references: reference && [reference] });

function golden(reference?: { readonly kind: 'baseline-mean' }): RewardDifference {
  const { difference } = compare(reference);
  if (difference.kind === 'too-few') throw new Error('there is an interval');
  return difference;
}

test('rewards are signed, with a real minus, and zero is never negative', () => {
  expect([0.0124, -0.3, 0, -0.0004, -0].map(signed)).toEqual(['+0.012', '−0.300', '+0.000', '+0.000', '+0.000']);
  expect(describeInterval({ value: 0.012, low: -0.031, high: 0.055 })).toBe('+0.012 [−0.031, +0.055]');
});

test('a difference is taken apart into quality and cost', () => {
  expect(describeParts(golden({ kind: 'baseline-mean' }), rules)).toBe('quality contributes +0.085, cost −0.010');
  expect(describeParts(golden(), rules)).toBe('cost plays no part');
});

describe('the one sentence', () => {
  const figures = 'difference +0.075 [−0.465, +0.615], quality contributes +0.085, cost −0.010';
  const describe = (status: 'pass' | 'fail' | 'inconclusive') =>
    describeComparison('main', golden({ kind: 'baseline-mean' }), status, rules);
  test.each([
    ['pass', 'not-worse', `The reward is not worse than that of main by more than 0.05: ${figures}.`],
    ['fail', 'worse', `The reward is worse than that of main by more than 0.05: ${figures}.`],
    ['inconclusive', 'undecided', `Whether the reward is worse than that of main by more than 0.05 cannot be told: ${figures}.`],
  ] as const)('of a %s', (status, code, sentence) => {
    expect(describe(status)).toEqual({ code, sentence });
  });
  test.each([
    [{ value: 0.2, low: 0.06, high: 0.34 }, 'The reward is higher than that of main: difference +0.200'],
    [
      { value: -0.02, low: -0.03, high: -0.01 },
      'The reward is lower than that of main, but by less than the margin of 0.05: difference −0.020',
    ],
  ])('of a pass whose interval lies on one side of zero', (bounds, beginning) => {
    const difference = { ...golden({ kind: 'baseline-mean' }), ...bounds };
    expect(describeComparison('main', difference, 'pass', rules).sentence.startsWith(beginning)).toBe(true);
  });
  test('of a difference that would be a fail by itself, but not among several baselines', () => {
    const worse = { ...golden({ kind: 'baseline-mean' }), value: -0.2, low: -0.34, high: -0.06 };
    expect(describeComparison('main', worse, 'inconclusive', rules).sentence).toBe(
      'Whether the reward is worse than that of main by more than 0.05 cannot be told once the number of baselines is allowed for (Holm): ' +
        'difference −0.200 [−0.340, −0.060], quality contributes +0.085, cost −0.010.',
    );
  });
});

describe('too few to tell', () => {
  const of = (what: 'clusters' | 'blocks', found: number, parts: { costPrompts?: number; blockInformation?: boolean } = {}) =>
    describeTooFew({ ...compare({ kind: 'baseline-mean' }), ...parts }, { kind: 'too-few', what, found });
  test.each([
    ['passages', of('clusters', 1), 'too-few-clusters', 'Against main there are too few independent passages or articles to tell (1).'],
    ['blocks', of('blocks', 1), 'too-few-blocks', 'Against main there are too few independent latency blocks to tell (1).'],
    [
      'passages with timings, where there are no blocks',
      of('blocks', 1, { blockInformation: false }),
      'too-few-blocks',
      'Against main there are too few independent passages or articles with timings to tell (1).',
    ],
    ['no common timing', of('blocks', 0, { costPrompts: 0 }), 'too-few-blocks', 'The candidate and main have no timed prompt in common.'],
  ])('%s', (_, reason, code, sentence) => {
    expect(reason).toMatchObject({ code, sentence, cure: expect.any(String) });
  });
});

test('what would settle it is a list of ways', () => {
  const ways = { kind: 'more', prompts: 120, blocks: 1, plan: { prompts: 40, blocks: 2 } } as const;
  expect(describeSettlement(ways, 'latency')).toBe(
    'At the present estimate this would settle it: about 120 further prompts; or about 1 further latency block; ' +
      'or a plan larger by about 40 prompts and 2 latency blocks.',
  );
  expect(describeSettlement({ kind: 'more', prompts: 1 }, 'latency')).toBe(
    'At the present estimate this would settle it: about 1 further prompt.',
  );
  expect(describeSettlement({ kind: 'settled' }, 'latency')).toBeUndefined();
  expect(describeSettlement({ kind: 'none', because: 'at-the-margin' }, 'latency')).toBe(
    'No larger sample would settle it: the difference lies at the margin itself.',
  );
  expect(describeSettlement({ kind: 'none', because: 'run-to-run' }, 'latency')).toBe(
    'No larger sample would settle it: the difference is smaller than what one server’s runs differ from each other.',
  );
  expect(describeSettlement({ kind: 'more', blocks: 2 }, 'load')).toBe(
    'At the present estimate this would settle it: about 2 further load blocks.',
  );
  expect(describeSettlement({ kind: 'more', blocks: 1 }, undefined)).toBe(
    'At the present estimate this would settle it: about 1 further block.',
  );
});
