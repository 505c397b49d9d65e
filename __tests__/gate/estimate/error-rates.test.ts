import { describe, expect, test } from '@jest/globals';
import { decideMargin } from '../../../src/gate/estimate/decision.ts';
import { type ComparisonInput, computeRewardDifference } from '../../../src/gate/estimate/reward-difference.ts';
import { seeded, shareOf, simulateComparison, simulateQuality, simulateRecorded, type Truth } from './simulated-comparison.ts';

const weighing = { alpha: 1, beta: 0.3, confidence: 0.95 };
const equalModels: Truth = {
  prompts: 400,
  differingShare: 0.25,
  differences: [-1, 1],
  costRatio: 1,
  trueRunShare: 0.03,
  runSpread: { kind: 'assumed', share: 0.03 },
};

function decide(input: ComparisonInput): string {
  const result = computeRewardDifference(input, weighing);
  return result.kind === 'estimate' ? decideMargin(result, 0.05) : result.kind;
}

function covers(input: ComparisonInput, truth: number): boolean {
  const result = computeRewardDifference(input, weighing);
  return result.kind === 'estimate' && result.low <= truth && truth <= result.high;
}

/** Bars leave room around the figures of the many runs quoted; seeds are fixed, so that a test fails always or never. */
describe('simulated error rates', () => {
  // 20,000 runs: 2.3, 2.7, 1.6 and 3.3 %. Without the term for rare losses: 4.1, 3.2, 5.6 and 4.7 %.
  test.each([
    ['a quarter of the answers differ', 120, 0.25, [-1, 0.6], 0.035],
    ['a quarter of the answers differ', 400, 0.25, [-1, 0.6], 0.04],
    ['one answer in twenty is lost', 120, 0.05, [-1, -1], 0.03],
    ['one answer in twenty is lost', 400, 0.05, [-1, -1], 0.045],
  ] as const)('exactly at the margin a pass by quality is rare when %s (n = %p)', (_, prompts, differingShare, differences, bar) => {
    const random = seeded(20251218);
    const passed = shareOf(2000, () => decide({ quality: simulateQuality(random, { prompts, differingShare, differences }) }) === 'pass');
    expect(passed).toBeLessThan(bar);
    expect(passed).toBeGreaterThan(0.005);
  });

  // 20,000 runs: pass 2.5, 2.6, 2.9, 2.9 %; coverage 96.5, 95.5, 96.6, 95.3 %.
  test.each([
    ['a quarter of the answers differ', 120, 0.25, [-1, 0.6]],
    ['a quarter of the answers differ', 400, 0.25, [-1, 0.6]],
    ['one answer in twenty is lost', 120, 0.05, [-1, -1]],
    ['one answer in twenty is lost', 400, 0.05, [-1, -1]],
  ] as const)(
    'exactly at the margin, cost and runs included, the interval holds when %s (n = %p)',
    (_, prompts, differingShare, differences) => {
      const random = seeded(7);
      const inputs = Array.from({ length: 1200 }, () =>
        simulateComparison(random, { ...equalModels, prompts, differingShare, differences }),
      );
      expect(shareOf(1200, (run) => decide(inputs[run] ?? { quality: [] }) === 'pass')).toBeLessThan(0.045);
      const coverage = shareOf(1200, (run) => covers(inputs[run] ?? { quality: [] }, -0.05));
      expect(coverage).toBeGreaterThan(0.935);
      expect(coverage).toBeLessThan(0.985);
    },
  );

  // 4,000 runs: 32, 66, 86 and 90 %.
  test.each([
    ['a quarter of the answers differ', 120, 0.25, 0.27, 0.36],
    ['a quarter of the answers differ', 400, 0.25, 0.61, 0.71],
    ['a quarter of the answers differ', 1000, 0.25, 0.81, 0.9],
    ['one answer in twenty differs', 400, 0.05, 0.86, 0.94],
  ] as const)('an equal model passes more often the more prompts there are: %s (n = %p)', (_, prompts, differingShare, low, high) => {
    const random = seeded(3);
    const passed = shareOf(600, () => decide(simulateComparison(random, { ...equalModels, prompts, differingShare })) === 'pass');
    expect(passed).toBeGreaterThan(low);
    expect(passed).toBeLessThan(high);
  });

  test('an interval that leaves the runs of a server out does not hold', () => {
    const random = seeded(5);
    const truth: Truth = { ...equalModels, differingShare: 0.05, trueRunShare: 0.05, runSpread: { kind: 'assumed', share: 0 } };
    expect(shareOf(400, () => covers(simulateComparison(random, truth), 0))).toBeLessThan(0.7);
  });

  test.each([0.7, 1])('the interval of recorded timings without blocks holds where whole passages are dear and bad (icc %p)', (icc) => {
    const random = seeded(11);
    const inputs = Array.from({ length: 2000 }, () => simulateRecorded(random, { clusters: 60, icc }));
    expect(shareOf(2000, (run) => covers(inputs[run] ?? { quality: [] }, 0))).toBeGreaterThan(0.93);
    // the covariance within passages alone, which is what blocks call for, leaves out what passages share
    const within = inputs.map(({ quality, cost }) => ({ quality, ...(cost && { cost: { ...cost, grouping: 'block' as const } }) }));
    expect(shareOf(2000, (run) => covers(within[run] ?? { quality: [] }, 0))).toBeLessThan(0.9);
  });

  test('a model that is worse by twice the margin never passes at 400 prompts, and mostly fails at 1,000', () => {
    const random = seeded(9);
    const worse: Truth = { ...equalModels, differences: [-1, 0.2] };
    expect(shareOf(400, () => decide(simulateComparison(random, worse)) === 'pass')).toBe(0);
    expect(shareOf(200, () => decide(simulateComparison(random, { ...worse, prompts: 1000 })) === 'fail')).toBeGreaterThan(0.75);
  });
});
