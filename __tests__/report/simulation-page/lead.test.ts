import { describe, expect, test } from '@jest/globals';
import type { RewardedNode, RoundsEstimate, Simulation } from '../../../src/documents/simulation.ts';
import { computeLead } from '../../../src/report/simulation/lead.ts';
import { describeLead, describeLeadingWeights, describePlay } from '../../../src/report/simulation/lead-words.ts';
import { rankMembers } from '../../../src/report/simulation/ranked-members.ts';
import { loadFixtureSimulation } from './fixture-simulation.ts';

const base = loadFixtureSimulation('three-evaluators');
const node = (name: string, reward: Partial<RoundsEstimate>): RewardedNode => ({ name, reward: { rounds: 1_000, ...reward } });
const simulate = (...nodes: readonly RewardedNode[]): Simulation => ({ ...base, nodes: [...nodes], leaders: [] });
const say = (simulation: Simulation): string => {
  const lead = computeLead(simulation);
  return lead === undefined ? '' : describeLead(lead, simulation);
};

describe('the lead', () => {
  test('is the difference to the next, whatever the order of the document', () => {
    const lead = computeLead(simulate(node('c', { exact: 0.2 }), node('a', { exact: 0.5 }), node('b', { exact: 0.375 })));
    expect([lead?.leader.member.name, lead?.over?.next.member.name, lead?.over?.difference]).toEqual(['a', 'b', 0.125]);
    expect(lead?.status).toBe('unclear');
  });

  test('its Monte Carlo error is t · √(SE₁² + SE₂²)', () => {
    // scipy.stats.t.ppf(.975, 1998) * .005 → 0.00980576007418...
    const lead = computeLead(simulate(node('a', { mean: 0.5, standardError: 0.003 }), node('b', { mean: 0.49, standardError: 0.004 })));
    expect(lead?.over?.monteCarlo).toBeCloseTo(0.00980576007418, 12);
    expect(lead?.status).toBe('clear');
  });

  test('of two exact rewards it has no Monte Carlo error: no round is in them', () => {
    const exact = { exact: 0.5, mean: 0.5, standardError: 0.1 };
    const lead = computeLead(simulate(node('a', exact), node('b', { ...exact, exact: 0.4 })));
    expect(lead?.over).not.toHaveProperty('monteCarlo');
    const half = computeLead(simulate(node('a', exact), node('b', { mean: 0.4, standardError: 0.1 })));
    expect(half?.over?.monteCarlo).toBeGreaterThan(0.2);
  });

  test('its interval over prompts is that of the document, where it is of these two', () => {
    const simulation = simulate(node('a', { exact: 0.5 }), node('b', { exact: 0.4 }));
    const lead = { first: 'a', next: 'b', low: 0.05, high: 0.2 };
    expect(computeLead({ ...simulation, lead })).toMatchObject({ status: 'clear', over: { prompts: { low: 0.05, high: 0.2 } } });
    expect(computeLead({ ...simulation, lead: { ...lead, low: -0.01 } })?.status).toBe('unclear');
    expect(computeLead({ ...simulation, lead: { ...lead, next: 'c' } })?.over).not.toHaveProperty('prompts');
  });

  test('is clear only where it is more than both uncertainties', () => {
    const simulation = {
      ...simulate(node('a', { mean: 0.5, standardError: 0.001 }), node('b', { mean: 0.46, standardError: 0.001 })),
      lead: { first: 'a', next: 'b', low: -0.031, high: 0.111 },
    };
    expect(computeLead(simulation)?.status).toBe('unclear');
    expect(say(simulation)).toMatch(
      /^At α = 1, β = 0.3 a earns 0.500 a round, 0.040 more than b. That is more than the Monte Carlo error .*±0.003 at 95 %.*, but not more than what other prompts could change \(95 % interval of the lead \[−0.031, \+0.111\]\)\.$/,
    );
  });

  test('equals earn as much, and that is no clear lead', () => {
    const simulation = simulate(node('a', { mean: 0.5, standardError: 0 }), node('b', { mean: 0.5, standardError: 0 }));
    expect(computeLead(simulation)?.status).toBe('unclear');
    expect(say(simulation)).toContain('as much as b. That is not more than');
  });

  test('alone there is nobody to compare with, and without rewards nobody leads', () => {
    expect(say(simulate(node('a', { exact: 0.5 })))).toBe('At α = 1, β = 0.3 a earns 0.500 a round; there is nobody to compare it with.');
    expect(computeLead(simulate({ name: 'a' }))).toBeUndefined();
  });

  test('where nobody has a reward with costs, quality alone decides; where somebody has, those without come last', () => {
    const cheap: RewardedNode = { name: 'cheap', qualityOnly: { rounds: 1, exact: 0.4 } };
    const good: RewardedNode = { name: 'good', qualityOnly: { rounds: 1, exact: 0.9 } };
    expect(rankMembers([cheap, good]).map(({ member }) => member.name)).toEqual(['good', 'cheap']);
    const paid = { ...cheap, reward: { rounds: 1, exact: 0.3 } };
    expect(rankMembers([good, paid]).map(({ member, rank }) => [member.name, rank])).toEqual([
      ['cheap', 1],
      ['good', 2],
    ]);
  });

  test('the exact value counts before the mean of rounds', () => {
    const lead = computeLead(simulate(node('a', { exact: 0.4, mean: 0.6 }), node('b', { exact: 0.5, mean: 0.5 })));
    expect(lead?.leader.member.name).toBe('b');
  });
});

describe('what is said beside it', () => {
  const lead = computeLead(base);

  test('for which β it leads, and who does by quality alone', () => {
    if (lead === undefined) throw new Error('no lead');
    expect(describeLeadingWeights(lead, base)).toMatch(
      /^It leads for every β from 0\.\d+ on; by quality alone \(β = 0\) gemma-3-270m does\.$/,
    );
    const name = lead.leader.member.name;
    expect(
      describeLeadingWeights(lead, {
        ...base,
        leaders: [
          { name, from: 0, to: 0.5 },
          { name: 'x', from: 0.5 },
        ],
      }),
    ).toBe('It leads for β from 0 to 0.5.');
    expect(describeLeadingWeights(lead, { ...base, leaders: [] })).toBeUndefined();
  });

  test('what was played, and whether rewards are exact', () => {
    expect(describePlay(base)).toBe(
      '5 inference nodes, 150 prompts in 120 clusters; 3 evaluators, of whom K = 2 are drawn for a record; consensus: mean; 5,000 rounds × 20 seeds. Rewards are exact expectations over all subsets of evaluators; the rounds check them.',
    );
    expect(describePlay({ ...simulate(node('a', { mean: 0.5 })), settings: { ...base.settings, sampled: 3 } })).toMatch(
      /3 evaluators, all of whom score a record.*means of the rounds/,
    );
  });
});
