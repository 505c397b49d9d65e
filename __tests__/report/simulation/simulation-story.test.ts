import { describe, expect, test } from '@jest/globals';
import type { Simulation } from '../../../src/documents/simulation.ts';
import { assembleSimulationStory } from '../../../src/report/simulation/simulation-story.ts';
import { buildSimulation, model } from './built-simulation.ts';

const tell = (more: Partial<Simulation> = {}) => assembleSimulationStory(buildSimulation(more));
const settings = buildSimulation().settings;

describe('what a simulation says', () => {
  test('is who earns most and by how much', () => {
    expect(tell()).toMatchObject({
      title: 'Proof of Quality, squad-cnndm-400: 3 inference nodes, 3 evaluators',
      headline: 'small earns most: 0.550',
      leader: expect.stringMatching(/small earns 0\.550 a round, 0\.080 more than tiny\./),
    });
    expect(tell({ nodes: [] })).toMatchObject({ headline: 'Nobody has a reward' });
    expect(tell({ nodes: [] })).not.toHaveProperty('leader');
    expect(tell({ network: { ...buildSimulation().network, kind: 'synthetic' } }).title).toMatch(
      /^Proof of Quality, a synthetic network: /,
    );
  });

  test('is the order by quality alone, where it is another, and says nothing of it where costs have no weight', () => {
    expect(tell().qualityOnly).toBe('By quality alone (β = 0) the order would be large > small > tiny.');
    const agreed = [model('good', 8, 100), model('bad', 5, 900)];
    expect(tell({ nodes: agreed }).qualityOnly).toBe('By quality alone (β = 0) the order is the same.');
    expect(tell({ settings: { ...settings, beta: 0 } })).not.toHaveProperty('qualityOnly');
    expect(tell({ nodes: agreed.slice(0, 1) })).not.toHaveProperty('qualityOnly');
    const many = Array.from({ length: 9 }, (_, index) => model(`n${index}`, index, index * 1_000));
    expect(tell({ nodes: many }).qualityOnly).toMatch(/n8 > n7 > n6 > n5 > n4 > 4 more\.$/);
  });

  test('is no order of those whose quality is equal', () => {
    const twins = [model('dear', 5, 900), model('cheap', 5, 100), model('bad', 2, 100)];
    expect(tell({ nodes: twins }).qualityOnly).toBe('By quality alone (β = 0) the order would be dear = cheap > bad.');
    const equal = Array.from({ length: 7 }, (_, index) => model(`n${index}`, 5, 900 - index));
    expect(tell({ nodes: equal }).qualityOnly).toMatch(/n0 = n1 = n2 = n3 = n4 = 2 more\.$/);
  });

  test('is who leads at which weight of cost, in one line', () => {
    expect(tell().leaders).toBe(
      'Who leads at which weight of cost: large up to β = 0.0667, small up to β = 0.5, tiny from 0.5 on (here β = 0.3).',
    );
    expect(tell({ leaders: [{ name: 'small', from: 0 }] }).leaders).toMatch(/: small at every β \(here/);
    const many = Array.from({ length: 9 }, (_, index) => ({ name: `n${index}`, from: index, to: index + 1 }));
    expect(tell({ leaders: many }).leaders).toMatch(/n5 up to β = 6, then 3 others \(here/);
    expect(tell({ leaders: [] })).not.toHaveProperty('leaders');
  });

  test('is what the best lie about costs brings, and how many audits end it', () => {
    expect(tell().misreports).toBe(
      'Lying about costs: large would earn 0.300 more a round by declaring 50 % of its cost; with a penalty of 1, audits of 23.1 % of the rounds end that.',
    );
    const [lie] = buildSimulation().misreports;
    expect(lie && tell({ misreports: [{ ...lie, gain: 0 }] }).misreports).toBe('Nobody earns more by declaring a lower cost.');
    expect(tell({ misreports: [] })).not.toHaveProperty('misreports');
  });

  test('is why evaluators earn nothing, and what a negative correlation means', () => {
    expect(tell().evaluators).toEqual([expect.stringMatching(/^\(against\): its scores fall where F1 rises/)]);
    expect(tell({ evaluators: [], evaluatorRewardsRefused: 'K = 1.' }).evaluators).toEqual(['Evaluators are not rewarded: K = 1.']);
  });

  test('is what is missing and why, each reason once', () => {
    const nodes = ['a', 'b', 'c'].map((name, index) => model(name, 5, 100, { refused: index === 2 ? 'no cost' : 'only one baseline' }));
    expect(tell({ nodes }).missing).toEqual([
      '2 prompts left out: sts: not scored',
      'no reward with costs for a and 1 more: only one baseline',
      'no reward with costs for c: no cost',
    ]);
  });

  test('is what was played', () => {
    expect(tell().settings.join('\n')).toMatch(/K = 2[\s\S]*5,000 rounds × 20 seeds[\s\S]*α = 1, β = 0\.3; cost: latency, ms/);
    expect(tell().settings.at(-1)).toMatch(/by scale reference, whose 1 is 1,000 of main; rounds drawn by xoroshiro128\+ from seed 7\.$/);
    expect(tell({ settings: { ...settings, preset: true } }).settings.at(-1)).toMatch(/; preset: paper\.$/);
  });
});
