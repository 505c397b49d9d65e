import { describe, expect, test } from '@jest/globals';
import { openDesk } from '../story/desk.ts';
import { endpoint, writeSuite } from './capitals-desk.ts';
import { openNetworkDesk, simulationOf, twoVoters } from './simulate-desk.ts';

describe('the network of poq simulate', () => {
  test('is of the runs that --runs names, and of no others', async () => {
    const desk = await openNetworkDesk();
    await desk.poq('simulate --runs poq-results/fast.run.jsonl .poq/baselines');
    const { nodes, network } = simulationOf(desk);
    expect(nodes.map(({ name }) => name)).toEqual(['fast', 'steady']);
    expect(network.runs?.map(({ name, candidate }) => [name, candidate])).toEqual([
      ['fast', 'fast'],
      ['steady', 'steady'],
    ]);
  });

  test('is refused where one of several names leads to no run', async () => {
    const desk = await openNetworkDesk();
    desk.disk.set('notes/readme.txt', 'nothing');
    const { status, message, cure } = await desk.poq('simulate --runs poq-results/fast.run.jsonl basleines notes');
    expect([status, message]).toEqual([3, 'there is no *.run.jsonl in basleines, notes']);
    expect(cure).toMatch(/--runs/);
  });

  test('is refused where the folder of baselines that is named is not there', async () => {
    const desk = await openNetworkDesk();
    const { status, message, cure } = await desk.poq('simulate --runs poq-results --baselines basleines');
    expect([status, message]).toEqual([3, 'there is no folder basleines']);
    expect(cure).toMatch(/--baselines/);
  });

  test('needs neither results nor baselines where nothing was named', async () => {
    const desk = await openNetworkDesk();
    desk.disk.delete('.poq/baselines/main.run.jsonl');
    expect((await desk.poq('simulate')).status).toBe(0);
    expect(simulationOf(desk).nodes.map(({ name }) => name)).toEqual(['fast', 'slow']);
    for (const name of ['fast', 'slow']) desk.disk.delete(`poq-results/${name}.run.jsonl`);
    const { status, message, cure } = await desk.poq('simulate');
    expect([status, message]).toEqual([3, 'there is no *.run.jsonl in poq-results, .poq/baselines']);
    expect(cure).toMatch(/^Measure first .*--runs/);
  });

  test('has a run that is candidate and baseline at once but once', async () => {
    const desk = await openNetworkDesk();
    await desk.poq('gate --runs poq-results/fast.run.jsonl --accept kept');
    await desk.poq('simulate');
    expect(simulationOf(desk).nodes.map(({ name }) => name)).toEqual(['fast', 'slow', 'steady']);
  });

  test('has one node alone, too', async () => {
    const desk = await openNetworkDesk();
    await desk.poq('simulate --runs poq-results/fast.run.jsonl');
    const { nodes, settings } = simulationOf(desk);
    expect(nodes).toHaveLength(1);
    // The baseline that the gate names is not among them.
    expect(settings.referenceOf).toBe('the median node');
    expect(nodes[0]?.scaledCost).toBe(1);
  });

  test('leaves out the prompts that one run has lost, and says so', async () => {
    const desk = await openNetworkDesk();
    desk.disk.set('.poq/lossy.yaml', endpoint('lossy', 'lossy-100ms'));
    await desk.poq('measure --candidate .poq/lossy.yaml');
    await desk.poq('simulate');
    const { network, warnings } = simulationOf(desk);
    const missing = network.leftOut.reduce((sum, { prompts }) => sum + prompts, 0);
    expect(missing).toBeGreaterThan(0);
    expect(network.prompts).toBe(24 - missing);
    expect(network.leftOut[0]?.reason).toMatch(/^lossy: lost: /);
    expect(warnings.join('\n')).toMatch(/left out for all nodes[\s\S]*are few/);
  });

  test('cannot be without prompts', async () => {
    const desk = await openNetworkDesk();
    const lines = (desk.disk.get('poq-results/fast.run.jsonl') ?? '').split('\n');
    // an unfinished run that has asked nothing yet
    desk.disk.set('poq-results/fast.run.jsonl', `${lines[0]}\n`);
    const { status, message, cure } = await desk.poq('simulate');
    expect([status, message]).toEqual([3, 'no prompt has scores of all evaluators for all runs: fast: not asked (24 prompts)']);
    expect(cure).toMatch(/--runs/);
  });

  test('has truth whatever role token F1 has, and without an evaluator that is it', async () => {
    const desk = await openNetworkDesk({ evaluators: '[{ use: token-f1, role: analysis }, { use: exact-match, role: consensus }]' });
    await desk.poq('simulate');
    const analysed = simulationOf(desk).nodes.map(({ truth }) => truth);
    expect(analysed.every((truth) => truth !== undefined && truth > 5)).toBe(true);
    desk.disk.set('.poq/suite.yaml', writeSuite({ ...twoVoters, evaluators: '[{ use: exact-match, role: consensus }]' }));
    await desk.poq('simulate');
    expect(simulationOf(desk).nodes.map(({ truth }) => truth)).toEqual(analysed);
  });
});

test.each(['taken', 'taken/today/late'])('a folder that cannot be, such as %s, is refused before anything is played', async (out) => {
  const desk = openDesk({ taken: 'not a folder' });
  const { status, message, cure, phases } = await desk.poq(`simulate --nodes 2 --evaluators 2 --rounds 10 --out ${out}`);
  expect([status, message, phases]).toEqual([3, `nothing can be written to ${out}: taken is a file`, []]);
  expect(cure).toMatch(/--out/);
});

describe('evaluators of poq simulate', () => {
  test('are not rewarded where one alone votes, with the reason', async () => {
    const desk = await openNetworkDesk({ evaluators: '[{ use: token-f1 }]' });
    await desk.poq('simulate');
    const { evaluators, evaluatorRewardsRefused, settings, misreports, nodes } = simulationOf(desk);
    expect(settings.sampled).toBe(1);
    expect(evaluatorRewardsRefused).toMatch(/^only one evaluator votes, and with K = 1/);
    expect(evaluators[0]).not.toHaveProperty('reward');
    expect(evaluators[0]).not.toHaveProperty('qualityOnly');
    expect(misreports.every(({ kind }) => kind === 'inference')).toBe(true);
    expect(nodes[0]?.reward?.exact).toBeDefined();
  });

  test('cannot be drawn where they are not there', async () => {
    const desk = await openNetworkDesk();
    const { status, message, cure } = await desk.poq('simulate --sampled 3');
    expect([status, message]).toEqual([3, '3 evaluators cannot be drawn for a record: 2 evaluators vote']);
    expect(cure).toMatch(/at most 2/);
  });
});

describe('costs of poq simulate', () => {
  test('play no part where the suite has none', async () => {
    const desk = await openNetworkDesk({ reward: '{ cost: none }' });
    await desk.poq('simulate');
    const { nodes, evaluators, settings, lines, misreports, weights, network } = simulationOf(desk);
    expect([settings.beta, network.costMeasure]).toEqual([0, 'none: quality alone']);
    for (const member of [...nodes, ...evaluators]) {
      expect(member.qualityOnly?.exact).toBeDefined();
      for (const key of ['reward', 'refused', 'cost', 'scaledCost', 'normalized']) expect(member).not.toHaveProperty(key);
    }
    expect([lines, misreports, weights]).toEqual([[], [], []]);
  });

  test('are refused for a run without timings, which says why, and the others have theirs', async () => {
    const desk = await openNetworkDesk();
    await desk.poq('measure --candidate .poq/noted.yaml');
    await desk.poq('simulate');
    const { nodes, warnings, convergence } = simulationOf(desk);
    const noted = nodes.find(({ name }) => name === 'noted');
    expect(noted?.refused).toMatch(/^noted has no timings/);
    expect(noted).not.toHaveProperty('reward');
    expect(noted?.qualityOnly?.exact).toBeDefined();
    expect(nodes.find(({ name }) => name === 'fast')?.reward?.exact).toBeDefined();
    expect(convergence.nodes.map(({ name }) => name)).not.toContain('noted');
    expect(warnings.join('\n')).toMatch(/noted has no timings.*: it has no reward with costs\. → /);
  });

  test('of other hardware are warned of', async () => {
    const desk = await openNetworkDesk();
    await desk.poq('measure --candidate .poq/slow.yaml', { cpu: 'Another CPU' });
    await desk.poq('simulate');
    const hardware = simulationOf(desk).warnings.filter((warning) => warning.startsWith('Costs may not compare'));
    expect(hardware).toEqual([expect.stringMatching(/fast was measured on Test CPU.*slow on Another CPU.* → /)]);
  });

  test('are divided by the figure that the suite fixes', async () => {
    const desk = await openNetworkDesk({ reward: '{ cost: { referenceMs: 50 } }' });
    await desk.poq('simulate');
    const { settings, nodes } = simulationOf(desk);
    expect([settings.reference, settings.referenceOf]).toEqual([50, 'the suite']);
    expect(nodes[0]?.scaledCost).toBeCloseTo((nodes[0]?.cost ?? 0) / 50, 12);
  });

  test('are scaled between the baselines alone, where two of them differ', async () => {
    const desk = await openNetworkDesk();
    await desk.poq('simulate --scale baselines');
    expect(simulationOf(desk).nodes[0]?.refused).toMatch(/two baselines/);
    await desk.poq('gate --runs poq-results/slow.run.jsonl --accept slow');
    await desk.poq('simulate --scale baselines');
    expect(simulationOf(desk).nodes.map(({ name, scaledCost = 0 }) => [name, Math.round(10 * scaledCost) / 10])).toEqual([
      ['fast', -0.4],
      ['slow', 1],
      ['steady', 0],
    ]);
  });
});

describe('poq simulate is refused', () => {
  test('where there is no run, with what to name', async () => {
    const desk = await openNetworkDesk();
    const { status, message, cure } = await desk.poq('simulate --runs nowhere');
    expect([status, message]).toEqual([3, 'there is no *.run.jsonl in nowhere']);
    expect(cure).toMatch(/--runs/);
  });

  test('for runs of other questions, and an old simulation does not survive it', async () => {
    const desk = await openNetworkDesk();
    await desk.poq('simulate');
    desk.disk.set('.poq/suite.yaml', writeSuite({ ...twoVoters, seed: '8' }));
    const { status, message } = await desk.poq('simulate');
    expect(status).toBe(3);
    expect(message).toMatch(/was measured on other questions/);
    expect([...desk.disk.keys()].filter((path) => path.includes('simulation'))).toEqual([]);
  });
});

describe('a synthetic network', () => {
  test('needs neither suite nor runs, and says that nothing of it was measured', async () => {
    const desk = openDesk({});
    const { status, message } = await desk.poq('simulate --nodes 4 --evaluators 3 --prompts 30 --rounds 200 --seeds 2');
    expect([status, message]).toEqual([0, '']);
    const { name, network, nodes, evaluators, warnings, settings } = simulationOf(desk);
    expect([name, network.kind, network.prompts]).toEqual(['synthetic', 'synthetic', 30]);
    expect(nodes.map((node) => node.name)).toEqual(['node-1', 'node-2', 'node-3', 'node-4']);
    expect(nodes.every(({ reward }) => reward?.exact !== undefined)).toBe(true);
    expect(settings).toMatchObject({ alpha: 1, beta: 0.3, sampled: 2, referenceOf: 'the median node' });
    expect(evaluators[0]?.withTruth?.pearson).toBeLessThan(0);
    expect(warnings[0]).toMatch(/no figure of it was measured/);
    expect(warnings[1]).toMatch(/evaluator-1 \(Pearson −0\.\d\d\).* against token F1/);
  });

  test('is another for another seed, and takes the settings of a suite that there is', async () => {
    const desk = openDesk({ '.poq/suite.yaml': writeSuite({ ...twoVoters, reward: '{ beta: 0.7 }' }) });
    const draw = async (flags: string): Promise<readonly (number | undefined)[]> => {
      await desk.poq(`simulate --nodes 2 --evaluators 2 --prompts 20 ${flags}`);
      return simulationOf(desk).nodes.map(({ cost }) => cost);
    };
    const first = await draw('--seed 1');
    expect(await draw('--seed 2')).not.toEqual(first);
    expect(await draw('--seed 1')).toEqual(first);
    expect(simulationOf(desk).settings).toMatchObject({ beta: 0.7, rounds: 400 });
  });

  test('of a suite that is named and not there is refused', async () => {
    const { status, message } = await openDesk({}).poq('simulate --suite other.yaml --nodes 2 --evaluators 2');
    expect([status, message]).toEqual([3, 'there is no file other.yaml']);
  });

  test('without costs is one of quality alone', async () => {
    const desk = openDesk({ '.poq/suite.yaml': writeSuite({ ...twoVoters, reward: '{ cost: none }' }) });
    await desk.poq('simulate --nodes 2 --evaluators 2 --prompts 20');
    expect(simulationOf(desk).nodes[0]).not.toHaveProperty('cost');
  });
});

describe('what poq simulate plays', () => {
  test('is another seed each time: two seeds are what each of them is alone', async () => {
    const desk = await openNetworkDesk();
    await desk.poq('simulate --rounds 50 --seed 5 --seeds 2');
    const both = simulationOf(desk).nodes;
    await desk.poq('simulate --rounds 50 --seed 5 --seeds 1');
    const first = simulationOf(desk).nodes;
    await desk.poq('simulate --rounds 50 --seed 6 --seeds 1');
    const second = simulationOf(desk).nodes;
    for (const [place, { reward }] of both.entries()) {
      const [one, two] = [first[place]?.reward, second[place]?.reward];
      const rounds = (one?.rounds ?? 0) + (two?.rounds ?? 0);
      const mean = ((one?.rounds ?? 0) * (one?.mean ?? 0) + (two?.rounds ?? 0) * (two?.mean ?? 0)) / rounds;
      expect(reward).toMatchObject({ rounds, mean: expect.closeTo(mean, 12) });
      expect(reward?.seedDeviation).toBeCloseTo(Math.abs((one?.mean ?? 0) - (two?.mean ?? 0)) / Math.SQRT2, 12);
    }
    expect(first.map(({ reward }) => reward?.mean)).not.toEqual(second.map(({ reward }) => reward?.mean));
  });

  test('is compared with K of 1 to 5, with all evaluators, and with what is played', async () => {
    const desk = await openNetworkDesk({ simulation: '{ rounds: 50, seeds: 1, attacks: { shares: [0] } }' });
    await desk.poq('simulate --nodes 2 --evaluators 7 --prompts 5 --sampled 6');
    expect([...new Set(simulationOf(desk).rules.map(({ sampled }) => sampled))]).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
