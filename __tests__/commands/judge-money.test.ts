import { expect, test } from '@jest/globals';
import { describeExpectedCost, renderUsd } from '../../src/commands/judge-money.ts';
import type { ExpectedCost } from '../../src/evaluators/evaluator.ts';

const tell = (cost: ExpectedCost) => describeExpectedCost({ evaluator: 'gpt-judge', cost, answers: 400 });

test('what a judge may cost at most and usually is told, with its budget', () => {
  expect(tell({ calls: 480, mostUsd: 0.31, usualUsd: 0.1234, budgetUsd: 0.5 })).toEqual({
    text: 'gpt-judge: up to 480 calls, at most 0.31 USD, usually about 0.12 USD; its budget is 0.5 USD',
    exceeds: false,
  });
  expect(tell({ calls: 480, mostUsd: 0.31 }).text).toBe('gpt-judge: up to 480 calls, at most 0.31 USD; no budgetUsd stops it');
});

test('a worst case beyond the budget says how many answers would be missing then, and what that does to the verdict', () => {
  expect(tell({ calls: 480, mostUsd: 0.8, usualUsd: 0.1, budgetUsd: 0.2 })).toEqual({
    text: 'gpt-judge: up to 480 calls, at most 0.8 USD, usually about 0.1 USD. Its budget is 0.2 USD: in the worst case about 300 of 400 answers stay unscored, and the verdict inconclusive',
    exceeds: true,
  });
  expect(tell({ calls: 480, mostUsd: 0.8, usualUsd: 0.3, budgetUsd: 0.2 }).text).toContain('0.2 USD, less than it usually takes: in the');
});

test('without a price nobody knows what it costs, and nobody pretends to', () => {
  expect(tell({ calls: 480, budgetUsd: 1 })).toEqual({
    text: 'gpt-judge: up to 480 calls; no price of its model is known (prices.tokens), so nobody can say what they cost',
    exceeds: false,
  });
});

test.each([
  [0, '0 USD'],
  [0.000_02, 'less than 0.0001 USD'],
  [0.003_44, '0.0034 USD'],
  [0.1, '0.1 USD'],
  [1.2549, '1.25 USD'],
  [30, '30.00 USD'],
])('%d is %s', (usd, text) => {
  expect(renderUsd(usd)).toBe(text);
});
