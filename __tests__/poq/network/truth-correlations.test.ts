import { describe, expect, test } from '@jest/globals';
import { computeTruthCorrelations } from '../../../src/poq/network/truth-correlations.ts';
import type { ScoreLog } from '../../../src/poq/score-log.ts';
import { bootstrapCorrelation } from '../../../src/statistics/cluster-bootstrap.ts';
import { prepareCountedPearson } from '../../../src/statistics/counted-pearson.ts';
import { assemblePairedSample } from '../../../src/statistics/paired-sample.ts';

// three evaluators on two prompts of two nodes; the last one says the same of everything
const log: ScoreLog = {
  promptCount: 2,
  nodeCount: 2,
  evaluatorCount: 3,
  scores: Float64Array.from([1, 9, 5, 2, 6, 5, 4, 5, 5, 8, 1, 5]),
  truth: Float64Array.from([0, 3, 5, 10]),
  clusters: Int32Array.from([0, 1]),
};

const plan = { confidence: 0.95, seed: 7 };

test('scores correlate with token F1 over all records; an evaluator that says one thing has no correlation', () => {
  // scipy.stats.pearsonr([1,2,4,8],[0,3,5,10]) 0.9862882749; ([9,6,5,1],[0,3,5,10]) -0.9961036002; spearmanr 1 and -1
  const [first, second, third] = computeTruthCorrelations(log, plan);
  expect(first?.pearson).toBeCloseTo(0.9862882749, 9);
  expect(first?.spearman).toBeCloseTo(1, 12);
  expect(second?.pearson).toBeCloseTo(-0.9961036001619054, 9);
  expect(second?.spearman).toBeCloseTo(-1, 12);
  expect(third).toBeUndefined();
});

test('without truth nobody has one', () => {
  const { truth: _, ...untrue } = log;
  expect(computeTruthCorrelations(untrue, plan)).toEqual([undefined, undefined, undefined]);
});

describe('the interval of Pearson', () => {
  /** 40 prompts of two nodes each; 20 or 5 clusters; the evaluator says the truth, moved by what is alike within a cluster */
  const build = (clusterCount: number): ScoreLog => {
    const truth = Float64Array.from({ length: 80 }, (_, record) => (record * 37) % 11);
    const clusters = Int32Array.from({ length: 40 }, (_, prompt) => 3 * (prompt % clusterCount));
    const scores = truth.map((value, record) => value + 4 * Math.sin(9 * (clusters[Math.floor(record / 2)] ?? 0)));
    return { promptCount: 40, nodeCount: 2, evaluatorCount: 1, scores, truth, clusters };
  };

  test('is that of the cluster bootstrap of trust tables, whatever numbers clusters have', () => {
    const { scores, truth, clusters } = build(20);
    const sample = assemblePairedSample(
      [...scores].map((x, record) => ({ x, y: truth?.[record] ?? 0, cluster: `c${clusters[Math.floor(record / 2)]}` })),
    );
    const steps = bootstrapCorrelation(sample, prepareCountedPearson(sample), { ...plan, resamples: 1_000 });
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    const [found] = computeTruthCorrelations(build(20), plan);
    expect(found?.interval).toEqual({ low: step.value?.low, high: step.value?.high });
    expect(found?.interval?.low).toBeLessThan(found?.pearson ?? 0);
    expect(found?.interval?.high).toBeGreaterThan(found?.pearson ?? 0);
  });

  test('five clusters are too few for one', () => {
    const [found] = computeTruthCorrelations(build(5), plan);
    expect(found).toHaveProperty('pearson');
    expect(found).not.toHaveProperty('interval');
  });
});
