import { buildLargeSimulation } from '../__tests__/report/simulation-page/fixture-simulation.ts';
import { renderSimulationPage } from '../src/report/simulation/page/simulation-page.ts';
import { type Benchmark, computeMedian } from './benchmark.ts';

const turns = 9;
const limitMs = 200;

/** The page of a network as large as `poq simulate --nodes 1000 --evaluators 50` draws, from its document to its text. */
export const simulationPage: Benchmark = {
  name: 'simulation page: 1,000 nodes × 50 evaluators / 200 ms',
  async measure() {
    const simulation = buildLargeSimulation(1_000, 50);
    const times = Array.from({ length: turns }, () => {
      const start = performance.now();
      renderSimulationPage(simulation);
      return performance.now() - start;
    });
    const ours = computeMedian(times);
    return { ours: `${ours.toFixed(0)} ms`, peer: `${limitMs} ms`, ratio: ours / limitMs, target: 1 };
  },
};
