import { planSimulation } from '../../../../src/commands/simulation-settings.ts';
import { chooseScales, explainCostless } from '../../../../src/poq/network/network-scales.ts';
import { computeExpectedPayoffs } from '../../../../src/poq/rounds/expected-payoffs.ts';
import { type PlayedRounds, simulateRounds } from '../../../../src/poq/rounds/simulate-rounds.ts';
import type { SimulationPlan } from '../../../../src/poq/simulation-plan.ts';
import type { PlayedNetwork } from '../../../../src/report/simulation/assembly/played-network.ts';
import type { SimulatedNetwork } from '../../../../src/report/simulation/assembly/simulated-network.ts';
import { suiteOf } from '../../../poq/suite-of.ts';

/**
 * One prompt, two nodes, two evaluators: c of `good` is 7, of `poor` 3, and every score is 1 off it. C of nodes and evaluators, by `pool`, are 0
 * and 1.
 */
export const twoByTwo: SimulatedNetwork = {
  name: 'small',
  network: {
    log: {
      ...{ promptCount: 1, nodeCount: 2, evaluatorCount: 2 },
      scores: Float64Array.from([8, 6, 4, 2]),
      truth: Float64Array.from([10, 1]),
      clusters: Int32Array.from([0]),
    },
    nodes: [
      { name: 'good', cost: 100 },
      { name: 'poor', cost: 300 },
    ],
    evaluators: [
      { name: 'quick', cost: 10 },
      { name: 'slow', cost: 20 },
    ],
  },
  facts: { kind: 'runs', prompts: 1, tasks: [], clusters: 1, leftOut: [], costMeasure: 'latency, ms' },
  baselines: [],
  costless: [undefined, undefined],
  models: { nodes: ['owner/good', undefined], evaluators: [undefined, undefined] },
  batches: [
    { batch: 1, costs: [10, 20] },
    { batch: 8, costs: [5, 4] },
  ],
  warnings: ['said before'],
};

export const planOf = (flags: Parameters<typeof planSimulation>[1] = {}): SimulationPlan =>
  planSimulation(suiteOf('seed: 1'), { rounds: 200, seeds: 2, scale: 'pool', beta: 0.5, ...flags }, 2);

/** The network after the rounds of a plan. */
export function play(simulated: SimulatedNetwork, plan: SimulationPlan): PlayedNetwork {
  const { network, costless, baselines } = simulated;
  const { log } = network;
  const scales = chooseScales(plan, { reference: undefined, baselines });
  const members = { nodes: explainCostless(network.nodes, costless), evaluators: network.evaluators };
  const expectation = computeExpectedPayoffs(log, plan.consensus);
  const checkpoints = [1, 10, 200];
  const playSeed = (seed: number): PlayedRounds => finish(simulateRounds(log, plan.consensus, { rounds: 200, seed, checkpoints }));
  return {
    ...{ simulated, plan, checkpoints },
    prices: { members, scales, costs: { nodes: scales.nodes(members.nodes), evaluators: scales.evaluators(members.evaluators) } },
    plays: [playSeed(1), playSeed(2)],
    trust: { published: Float64Array.from([3, 3]), ours: Float64Array.from([1.5, 0.5]) },
    ...(expectation !== undefined && { expectation }),
  };
}

function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
