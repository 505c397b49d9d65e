import { describe, expect, test } from '@jest/globals';
import { parseReport } from '../../src/documents/report.ts';
import { writeSuite } from '../commands/capitals-desk.ts';
import { openNetworkDesk, simulationOf, twoVoters } from '../commands/simulate-desk.ts';

describe('poq simulate', () => {
  test('plays with the runs of --out and the baselines, and leaves simulation.json and simulation.html, no more', async () => {
    const desk = await openNetworkDesk();
    const before = new Map(desk.disk);
    const { status, message, results, notes } = await desk.poq('simulate');
    expect([status, message]).toEqual([0, '']);
    const changed = [...desk.disk].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
    expect(changed.sort()).toEqual(['poq-results/simulation.html', 'poq-results/simulation.json']);
    const { nodes, evaluators, network, settings } = simulationOf(desk);
    expect(nodes.map(({ name }) => name)).toEqual(['fast', 'slow', 'steady']);
    expect(evaluators.map(({ name }) => name)).toEqual(['token-f1', 'exact-match']);
    expect(network).toMatchObject({ kind: 'runs', prompts: 24, costMeasure: 'latency, ms' });
    expect(settings).toMatchObject({ sampled: 2, rounds: 400, seeds: 3, seed: 7, referenceOf: 'steady' });
    expect(results[0]).toMatch(/fast earns most/);
    expect(notes.at(-1)).toMatch(/simulation\.html/);
  });

  test('pays what the gate reports, where all evaluators are drawn', async () => {
    const desk = await openNetworkDesk();
    await desk.poq('simulate');
    await desk.poq('gate --runs poq-results/slow.run.jsonl');
    const report = parseReport('report.json', JSON.parse(desk.disk.get('poq-results/report.json') ?? ''));
    const simulation = simulationOf(desk);
    expect(simulation.settings.reference).toBeCloseTo(report.settings.reference ?? Number.NaN, 9);
    for (const [name, gated] of [
      ['slow', report.nodes[0]],
      ['steady', report.nodes[1]],
    ] as const) {
      const node = simulation.nodes.find((one) => one.name === name);
      expect(gated?.reward?.estimate).toBeDefined();
      expect(node?.reward?.exact).toBeCloseTo(gated?.reward?.estimate ?? Number.NaN, 9);
      expect(node?.qualityOnly?.exact).toBeCloseTo(gated?.qualityOnlyReward?.estimate ?? Number.NaN, 9);
      expect(node?.quality).toBeCloseTo(gated?.quality?.mean.estimate ?? Number.NaN, 9);
    }
  });

  test('tells rounds beside what they converge to, and who would lead by which weight', async () => {
    const desk = await openNetworkDesk();
    await desk.poq('simulate');
    const { nodes, convergence, lines, leaders, rules, attacks, misreports, weights } = simulationOf(desk);
    for (const { reward } of nodes) {
      const { mean = 0, exact = 0, standardError = 0, rounds = 0 } = reward ?? {};
      expect(Math.abs(mean - exact)).toBeLessThan(5 * standardError);
      expect(rounds).toBeGreaterThan(300);
    }
    expect(nodes.reduce((sum, { reward }) => sum + (reward?.rounds ?? 0), 0)).toBe(1_200);
    expect(convergence.rounds.at(-1)).toBe(400);
    expect(convergence.nodes.map(({ kind }) => kind)).toEqual(['inference', 'inference', 'inference', 'evaluator', 'evaluator']);
    // The first seed alone: what is played in all is one of three.
    expect(convergence.nodes[0]?.means.at(-1)).toEqual(expect.closeTo(nodes[0]?.reward?.mean ?? 0, 1));
    expect(lines).toHaveLength(3);
    expect([leaders[0]?.from, leaders.at(-1)?.to]).toEqual([0, undefined]);
    expect(rules.map(({ rule, sampled }) => `${rule} ${sampled}`)).toContain('trust-weighted 2');
    expect(new Set(attacks.map(({ attack }) => attack)).size).toBe(5);
    // three nodes and two evaluators, each three shares and three penalties; of two evaluators that cost nothing nobody lies
    expect(misreports.filter(({ kind }) => kind === 'inference')).toHaveLength(27);
    expect(weights.find(({ alpha, beta }) => alpha === 1 && beta === 0.3)?.nodes).toEqual(nodes.map(({ reward }) => reward?.exact));
  });

  test('gives the same bytes for the same runs', async () => {
    const desk = await openNetworkDesk();
    await desk.poq('simulate');
    const [json, page] = ['simulation.json', 'simulation.html'].map((name) => desk.disk.get(`poq-results/${name}`));
    await desk.poq('simulate');
    expect(desk.disk.get('poq-results/simulation.json')).toBe(json);
    expect(desk.disk.get('poq-results/simulation.html')).toBe(page);
    await desk.poq('simulate --seed 8');
    expect(desk.disk.get('poq-results/simulation.json')).not.toBe(json);
  });

  test('takes what flags say before the suite', async () => {
    const desk = await openNetworkDesk();
    await desk.poq('simulate --rounds 50 --seeds 1 --seed 3 --rule median --scale pool --alpha 2 --beta 1 --sampled 1');
    expect(simulationOf(desk).settings).toMatchObject({
      ...{ rounds: 50, seeds: 1, seed: 3, rule: 'median', scale: 'pool', alpha: 2, beta: 1, sampled: 1 },
    });
  });

  test('scores what runs lack, in memory alone', async () => {
    const desk = await openNetworkDesk();
    desk.disk.set(
      '.poq/suite.yaml',
      writeSuite({ ...twoVoters, evaluators: `${twoVoters.evaluators.slice(0, -1)}, { use: token-f1, name: again }]` }),
    );
    const run = desk.disk.get('poq-results/fast.run.jsonl');
    const { notes } = await desk.poq('simulate');
    expect(notes.filter((note) => note.startsWith('again:'))).toHaveLength(3);
    expect(simulationOf(desk).evaluators.map(({ name }) => name)).toEqual(['token-f1', 'exact-match', 'again']);
    expect(desk.disk.get('poq-results/fast.run.jsonl')).toBe(run);
  });

  test('with --json the document alone is on standard output', async () => {
    const desk = await openNetworkDesk();
    const { results } = await desk.poq('simulate --json');
    expect(results).toEqual([desk.disk.get('poq-results/simulation.json')]);
  });

  test('its job summary tells who earns most', async () => {
    const desk = await openNetworkDesk();
    const { outcome } = await desk.poq('simulate');
    expect(outcome).toMatchObject({ exitStatus: 0, summary: expect.stringContaining('fast earns most') });
  });
});
