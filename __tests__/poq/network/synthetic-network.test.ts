import { describe, expect, test } from '@jest/globals';
import { drawSyntheticNetwork } from '../../../src/poq/network/synthetic-network.ts';
import { computeTruthCorrelations } from '../../../src/poq/network/truth-correlations.ts';
import { computePearson } from '../../../src/statistics/correlation.ts';
import { finish } from '../finish.ts';

const network = finish(drawSyntheticNetwork({ nodes: 200, evaluators: 6, prompts: 250 }, 7));
const logarithms = (members: readonly { readonly cost?: number }[]): readonly number[] => members.map(({ cost = 0 }) => Math.log(cost));

describe('a drawn network', () => {
  test('has evaluators whose correlations with truth are their reliabilities, evenly spaced from −0.4 to 0.9', () => {
    const found = computeTruthCorrelations(network.log, { confidence: 0.95, seed: 1 }).map((known) => known?.pearson ?? Number.NaN);
    const meant = [-0.4, -0.14, 0.12, 0.38, 0.64, 0.9];
    // 50,000 records: a standard error below 0.005; clipping takes a little
    for (const [index, value] of found.entries()) expect(Math.abs(value - (meant[index] ?? 0))).toBeLessThan(0.03);
  });

  test('has scores and truth within 0..10, of which few are clipped', () => {
    const { scores, truth } = network.log;
    expect(Math.min(...scores.slice(0, 10_000))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...scores.slice(0, 10_000))).toBeLessThanOrEqual(10);
    const clipped = scores.filter((score) => score === 0 || score === 10).length;
    // P(|z| > 2.5) = 0.0124 for normal scores
    expect(clipped / scores.length).toBeLessThan(0.025);
    expect(truth?.every((value) => value > 0 && value < 10)).toBe(true);
    const all = [...(truth ?? [])];
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
    expect(mean).toBeGreaterThan(3.5);
    expect(mean).toBeLessThan(6.5);
  });

  test('has prompts that differ in difficulty, and each is a cluster of its own', () => {
    const { truth = new Float64Array(), nodeCount, promptCount, clusters } = network.log;
    const means = Array.from({ length: promptCount }, (_, prompt) =>
      truth.subarray(prompt * nodeCount, (prompt + 1) * nodeCount).reduce((sum, value) => sum + value / nodeCount, 0),
    );
    expect(Math.max(...means) - Math.min(...means)).toBeGreaterThan(4);
    expect(new Set(clusters).size).toBe(250);
  });

  test('has nodes that cost more where they are better, by log-costs that correlate by one half', () => {
    const { truth = new Float64Array(), nodeCount, promptCount } = network.log;
    const qualities = network.nodes.map((_, node) =>
      Array.from({ length: promptCount }, (_unused, prompt) => truth[prompt * nodeCount + node] ?? 0).reduce(
        (sum, value) => sum + value,
        0,
      ),
    );
    const correlation = computePearson(logarithms(network.nodes), qualities);
    // 200 nodes: a standard error of 0.05
    expect(correlation.kind === 'defined' && Math.abs(correlation.value - 0.5)).toBeLessThan(0.17);
    expect(Math.exp(logarithms(network.nodes).reduce((sum, value) => sum + value, 0) / 200)).toBeGreaterThan(800);
    expect(network.nodes.every(({ cost = 0 }) => cost > 0)).toBe(true);
  });

  test('is the same for the same seed, and another for the next', () => {
    const sizes = { nodes: 3, evaluators: 2, prompts: 4 };
    expect(finish(drawSyntheticNetwork(sizes, 1))).toEqual(finish(drawSyntheticNetwork(sizes, 1)));
    expect(finish(drawSyntheticNetwork(sizes, 1)).log.scores).not.toEqual(finish(drawSyntheticNetwork(sizes, 2)).log.scores);
  });

  test('is drawn in turns, and no record is passed over', () => {
    const sizes = { nodes: 100, evaluators: 6, prompts: 4_000 };
    const told = [...drawSyntheticNetwork(sizes, 1)];
    expect(told.length).toBeGreaterThan(1);
    expect(told.every((done, index) => done > (told[index - 1] ?? 0) && done < 2_400_000)).toBe(true);
    // every record is visited once: no score is left at 0 but those that were clipped there
    const { log } = finish(drawSyntheticNetwork(sizes, 1));
    expect(log.scores.filter((score) => score === 0).length / log.scores.length).toBeLessThan(0.02);
  });

  test('has names that sort in their order', () => {
    const { nodes, evaluators } = finish(drawSyntheticNetwork({ nodes: 12, evaluators: 1, prompts: 1 }, 1));
    expect([nodes[0].name, nodes[11]?.name, evaluators[0].name]).toEqual(['node-01', 'node-12', 'evaluator-1']);
    expect(evaluators[0].cost).toBeGreaterThan(0);
  });
});
