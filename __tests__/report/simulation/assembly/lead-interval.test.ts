import { expect, test } from '@jest/globals';
import { drawNormal } from '../../../../src/poq/network/normal-draw.ts';
import { openRandomSource } from '../../../../src/poq/rounds/random-source.ts';
import { assembleLeadInterval } from '../../../../src/report/simulation/assembly/lead-interval.ts';
import { assembleNodes } from '../../../../src/report/simulation/assembly/members.ts';
import type { SimulatedNetwork } from '../../../../src/report/simulation/assembly/simulated-network.ts';
import { planOf, play, twoByTwo } from './played.ts';

/** The consensus of both nodes on every prompt, a cluster each. */
function networkOf(consensus: readonly (readonly [good: number, poor: number])[]): SimulatedNetwork {
  const scores = Float64Array.from(consensus.flatMap(([good, poor]) => [good + 1, good - 1, poor + 1, poor - 1]));
  const { truth: _, ...log } = twoByTwo.network.log;
  const clusters = Int32Array.from(consensus, (_pair, prompt) => prompt);
  return { ...twoByTwo, network: { ...twoByTwo.network, log: { ...log, promptCount: consensus.length, scores, clusters } } };
}

const leadOf = (simulated: SimulatedNetwork, flags: Parameters<typeof planOf>[0] = {}): ReturnType<typeof assembleLeadInterval> => {
  const played = play(simulated, planOf(flags));
  return assembleLeadInterval(played, assembleNodes(played));
};

const near = (value: number): ReturnType<typeof expect.closeTo> => expect.closeTo(value, 10);

test('what makes prompts hard for both is not in the interval of their difference', () => {
  // c differs by one point of ten everywhere, C by one: 0.1 + 0.5 · 1, although each reward alone moves by 0.6 from prompt to prompt
  const even = networkOf([
    [8, 7],
    [5, 4],
    [2, 1],
  ]);
  expect(leadOf(even)).toEqual({ first: 'good', next: 'poor', low: near(0.6), high: near(0.6) });
});

test('it is the Student interval of the differences prompt by prompt, in units of the reward', () => {
  const network = networkOf([
    [8, 7],
    [5, 2],
    [4, 2],
  ]);
  // scipy.stats.t.interval(.95, 2, .2, scipy.stats.sem([.1, .3, .2])) → (-0.04841377117503, 0.44841377117503); times α, plus β · 1
  expect(leadOf(network)).toMatchObject({ low: near(0.45158622882497), high: near(0.94841377117503) });
  expect(leadOf(network, { alpha: 2 })).toMatchObject({ low: near(2 * -0.04841377117503 + 0.5), high: near(2 * 0.44841377117503 + 0.5) });
});

test('one cluster has none, and rewards that are no expectations have none', () => {
  expect(leadOf(twoByTwo)).toBeUndefined();
  const two = networkOf([
    [8, 7],
    [5, 2],
  ]);
  expect(leadOf(two)).toBeDefined();
  expect(leadOf(two, { rule: 'trust-weighted' })).toBeUndefined();
});

test('of two equal nodes one leads clearly in one network of twenty', () => {
  const random = openRandomSource('network', 3);
  const draw = (): number => 5 + drawNormal(random);
  const clear = Array.from({ length: 600 }, () => {
    const network = networkOf(Array.from({ length: 60 }, () => [draw(), draw()] as const));
    return (leadOf(network, { beta: 0 })?.low ?? 0) > 0;
  }).filter(Boolean).length;
  // Whoever came out first is the first, so that both ends of a 95 % interval count: 30 ± 3 · 5.3
  expect(clear).toBeGreaterThan(14);
  expect(clear).toBeLessThan(46);
});
