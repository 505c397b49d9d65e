import type { Node } from '../../src/poq/node.ts';
import { buildNode } from '../doubles/run.ts';

const clusters = ['c0', 'c0', 'c0', 'c1', 'c1', 'c2', 'c3', 'c3', 'c3', 'c3'];
const blocks = [0, undefined, 0, 1, undefined, 1, 2, undefined, 2, undefined];
const qualities = { candidate: [0.5, 0.5, 0.5, 0.1, 1, 0.5, 0.5, 0.5, 0.5, 0.5], main: [0.3, 0.5, 0.5, 0.6, 0, 0.5, 0.25, 0.6, 0.5, 0.5] };
const costs = { candidate: [110, 0, 95, 130, 0, 105, 90, 0, 121, 0], main: [100, 0, 100, 120, 0, 100, 95, 0, 115, 0] };

/** The ten prompts of the estimator's golden example as a node: four passages, six prompts timed in three latency blocks. */
export function goldenNode(name: 'candidate' | 'main'): Node {
  return buildNode(name, {
    latencyBlocks: [0, 1, 2],
    loadBlocks: [9],
    answers: clusters.map((cluster, index) => {
      const block = blocks[index];
      return {
        id: `p${index}`,
        cluster,
        f1: qualities[name][index] ?? 0,
        ...(block === undefined ? { block: 9 } : { block, ms: costs[name][index] ?? 0 }),
      };
    }),
  });
}

export const goldenIds: readonly string[] = clusters.map((_, index) => `p${index}`);
