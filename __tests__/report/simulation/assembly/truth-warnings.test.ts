import { expect, test } from '@jest/globals';
import { warnAgainstTruth } from '../../../../src/report/simulation/assembly/truth-warnings.ts';

const evaluator = (name: string, pearson: number): { name: string; withTruth: { pearson: number; spearman: number } } => ({
  name,
  withTruth: { pearson, spearman: 0.5 },
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

test('nobody is named where nobody does, or where nothing is known', () => {
  expect(warnAgainstTruth([evaluator('good', 0), { name: 'unknown' }])).toEqual([]);
});
