import { expect, test } from '@jest/globals';
import type { RewardedNode } from '../../../../src/documents/simulation.ts';
import { warnAgainstTruth as warn } from '../../../../src/report/simulation/assembly/truth-warnings.ts';

const warnAgainstTruth = (evaluators: readonly RewardedNode[]): readonly string[] => warn(evaluators, 'runs');

const evaluator = (name: string, pearson: number, reach = 0.05): RewardedNode => ({
  name,
  withTruth: { pearson, spearman: pearson, interval: { low: pearson - reach, high: pearson + reach } },
});

test('an evaluator that votes against token F1 is named with its correlation, the worst first', () => {
  expect(warnAgainstTruth([evaluator('good', 0.7), evaluator('poor', -0.1), evaluator('bad', -0.45)])).toEqual([
    expect.stringMatching(/^bad \(Pearson −0\.45\), poor \(Pearson −0\.10\) vote against token F1: .* → /),
  ]);
  expect(warnAgainstTruth([evaluator('poor', -0.1)])).toEqual([expect.stringMatching(/^poor \(Pearson −0\.10\) votes /)]);
});

test('many are told by five', () => {
  const many = Array.from({ length: 9 }, (_, index) => evaluator(`m${index}`, -0.1));
  expect(warnAgainstTruth(many)).toEqual([expect.stringContaining('m4 (Pearson −0.10) and 4 more vote')]);
});

test('a correlation below 0 by chance names nobody, nor does one without an interval', () => {
  expect(warnAgainstTruth([evaluator('unlucky', -0.1, 0.2), { name: 'few', withTruth: { pearson: -0.9, spearman: -0.9 } }])).toEqual([]);
});

test('nobody is named where nobody does, or where nothing is known', () => {
  expect(warnAgainstTruth([evaluator('good', 0), { name: 'unknown' }])).toEqual([]);
});

test('who was drawn from a seed cannot be given another role', () => {
  expect(warn([evaluator('bad', -0.45)], 'synthetic')).toEqual([expect.stringMatching(/^bad .* rewards with them\.$/)]);
});

test('ranks that rise with F1 are told beside a Pearson below 0', () => {
  const torn: RewardedNode = { name: 'torn', withTruth: { pearson: -0.11, spearman: 0.25, interval: { low: -0.2, high: -0.02 } } };
  expect(warnAgainstTruth([torn])).toEqual([expect.stringMatching(/^torn \(Pearson −0\.11, though by ranks 0\.25\) votes against/)]);
});
