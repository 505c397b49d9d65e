import { expect, test } from '@jest/globals';
import { computeTruthCorrelations } from '../../../src/poq/network/truth-correlations.ts';
import type { ScoreLog } from '../../../src/poq/score-log.ts';

// three evaluators on two prompts of two nodes; the last one says the same of everything
const log: ScoreLog = {
  promptCount: 2,
  nodeCount: 2,
  evaluatorCount: 3,
  scores: Float64Array.from([1, 9, 5, 2, 6, 5, 4, 5, 5, 8, 1, 5]),
  truth: Float64Array.from([0, 3, 5, 10]),
  clusters: Int32Array.from([0, 1]),
};

test('scores correlate with token F1 over all records; an evaluator that says one thing has no correlation', () => {
  // scipy.stats.pearsonr([1,2,4,8],[0,3,5,10]) 0.9862882749; ([9,6,5,1],[0,3,5,10]) -0.9961036002; spearmanr 1 and -1
  const [first, second, third] = computeTruthCorrelations(log);
  expect(first?.pearson).toBeCloseTo(0.9862882749, 9);
  expect(first?.spearman).toBeCloseTo(1, 12);
  expect(second?.pearson).toBeCloseTo(-0.9961036001619054, 9);
  expect(second?.spearman).toBeCloseTo(-1, 12);
  expect(third).toBeUndefined();
});

test('without truth nobody has one', () => {
  const { truth: _, ...untrue } = log;
  expect(computeTruthCorrelations(untrue)).toEqual([undefined, undefined, undefined]);
});
