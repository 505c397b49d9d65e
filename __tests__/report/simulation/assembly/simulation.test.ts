import { describe, expect, test } from '@jest/globals';
import { parseSimulation, type Simulation } from '../../../../src/documents/simulation.ts';
import type { SimulatedNetwork } from '../../../../src/report/simulation/assembly/simulated-network.ts';
import { assembleSimulation } from '../../../../src/report/simulation/assembly/simulation.ts';
import { planOf, play, twoByTwo } from './played.ts';

const nothing = { rules: [], attacks: [], misreports: [], remarks: ['said after'] };
const near = (value: number): unknown => expect.closeTo(value, 12);

function assemble(simulated: SimulatedNetwork = twoByTwo, flags: Parameters<typeof planOf>[0] = {}): Simulation {
  const simulation = assembleSimulation(play(simulated, planOf(flags)), nothing, { tool: 'poq', createdAt: 'now' });
  return parseSimulation('simulation.json', JSON.parse(JSON.stringify(simulation)));
}

describe('a simulation of two nodes and two evaluators, all of whom are drawn', () => {
  const { nodes, evaluators, lines, leaders, convergence, weights, batches, warnings } = assemble();
  const [good, poor] = nodes;
  const [quick, slow] = evaluators;

  test('pays a node c/10 − ½ · C, and nothing for cost at β = 0', () => {
    expect(good?.reward).toMatchObject({ mean: near(0.7), exact: near(0.7), standardError: near(0), payoffVariance: near(0) });
    expect(poor?.reward).toMatchObject({ mean: near(-0.2), exact: near(-0.2) });
    expect([good?.qualityOnly?.exact, poor?.qualityOnly?.exact]).toEqual([near(0.7), near(0.3)]);
    expect((good?.reward?.rounds ?? 0) + (poor?.reward?.rounds ?? 0)).toBe(400);
  });

  test('tells quality, truth, costs, the normalized reward, and who is on the front', () => {
    expect(good).toMatchObject({ quality: near(7), truth: 10, cost: 100, scaledCost: 0, normalized: near(0.8), onFront: true });
    expect(poor).toMatchObject({ quality: near(3), truth: 1, cost: 300, scaledCost: 1, normalized: near(0.2), onFront: false });
    expect([good?.model, poor?.model]).toEqual(['owner/good', undefined]);
  });

  test('has no interval over the prompts of a single cluster', () => {
    expect(good?.reward).not.toHaveProperty('prompts');
  });

  test('pays an evaluator its agreement − ½ · C', () => {
    expect(quick).toMatchObject({ agreement: near(0.9), reward: { exact: near(0.9) }, weights: { published: 3, ours: 1.5 } });
    expect(slow).toMatchObject({ agreement: near(0.9), reward: { exact: near(0.4) }, weights: { published: 3, ours: 0.5 } });
    expect(quick?.withTruth).toEqual({ pearson: near(1), spearman: near(1) });
  });

  test('draws rewards as lines over β, and says who leads', () => {
    expect(lines).toEqual([
      { name: 'good', quality: near(0.7), cost: 0 },
      { name: 'poor', quality: near(0.3), cost: 1 },
    ]);
    expect(leaders).toEqual([{ name: 'good', from: 0 }]);
  });

  test('shows running means as rewards, beside the expectation', () => {
    expect(convergence.rounds).toEqual([1, 10, 200]);
    const of = (name: string): unknown => convergence.nodes.find((node) => node.name === name);
    expect(of('poor')).toMatchObject({ kind: 'inference', exact: near(-0.2) });
    expect(of('slow')).toEqual({ name: 'slow', kind: 'evaluator', exact: near(0.4), means: [near(0.4), near(0.4), near(0.4)] });
    // One of the nodes was not drawn in the first round.
    const first = convergence.nodes.filter(({ kind }) => kind === 'inference').map(({ means }) => means[0]);
    expect(first.filter((mean) => mean === null)).toHaveLength(1);
  });

  test('sweeps weights, and batches by the costs of each size', () => {
    expect(weights.find(({ alpha, beta }) => alpha === 2 && beta === 0.5)?.nodes).toEqual([near(1.4), near(0.1)]);
    expect(batches.map(({ batch, evaluators: rewards }) => [batch, rewards])).toEqual([
      [1, [near(0.9), near(0.4)]],
      [8, [near(0.4), near(0.9)]],
    ]);
  });

  test('tells what was said of the network before what is said of its sweeps', () => {
    expect(warnings).toEqual(['said before', 'said after']);
  });
});

describe('a member without a cost', () => {
  const [first, second] = twoByTwo.network.nodes;
  const network = { ...twoByTwo.network, nodes: [first, { name: second?.name ?? '' }] } as const;
  const untimed: SimulatedNetwork = { ...twoByTwo, network, costless: [undefined, 'has no timings'] };

  test('has a reward of quality alone, and the reason', () => {
    const { nodes, lines, convergence } = assemble(untimed);
    expect(nodes[1]).toMatchObject({ refused: 'poor has no timings', qualityOnly: { exact: near(0.3) } });
    for (const key of ['reward', 'scaledCost', 'normalized', 'onFront']) expect(nodes[1]).not.toHaveProperty(key);
    expect(lines.map(({ name }) => name)).toEqual(['good']);
    expect(convergence.nodes.map(({ name }) => name)).toEqual(['good', 'quick', 'slow']);
  });

  test('has the same reward as by quality where β is 0', () => {
    const [, poor] = assemble(untimed, { beta: 0 }).nodes;
    expect(poor?.reward?.exact).toEqual(near(0.3));
    expect(poor).toMatchObject({ refused: 'poor has no timings', normalized: near(0.3) });
  });
});

test('under a rule with trust there is no expectation, and rounds say what is earned', () => {
  const { nodes, evaluators, convergence } = assemble(twoByTwo, { rule: 'trust-weighted' });
  expect(nodes[0]?.reward).not.toHaveProperty('exact');
  expect(nodes[0]?.quality).toBeGreaterThan(6);
  expect(nodes[0]?.normalized).toBeGreaterThan(0.7);
  expect(evaluators[0]?.agreement).toBeGreaterThan(0.8);
  expect(convergence.nodes[0]).not.toHaveProperty('exact');
});

test('more and longer warnings than a document holds are cut', () => {
  const warnings = Array.from({ length: 120 }, (_, index) => `${index} ${'x'.repeat(1_200)}`);
  const kept = assemble({ ...twoByTwo, warnings }).warnings;
  expect([kept.length, kept[0]?.length]).toEqual([100, 1_000]);
});

test('a weight of quality is in rewards and their lines, and neither in quality nor in agreement', () => {
  const { nodes, evaluators, lines } = assemble(twoByTwo, { alpha: 2 });
  expect(nodes[0]).toMatchObject({ quality: near(7), reward: { exact: near(1.4) }, normalized: near(1.9 / 2.5) });
  expect(evaluators[0]).toMatchObject({ agreement: near(0.9), reward: { exact: near(1.8) } });
  expect(lines[0]).toEqual({ name: 'good', quality: near(1.4), cost: 0 });
});
