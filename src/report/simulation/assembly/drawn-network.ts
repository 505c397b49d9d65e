import type { SyntheticSizes } from '../../../poq/network/synthetic-network.ts';
import type { Network } from '../../../poq/score-log.ts';
import { computeQuantile } from '../../../statistics/quantile.ts';
import { isNonEmpty } from '../../../statistics/sample.ts';
import { describeMeasure } from './cost-measure-words.ts';
import type { SimulatedNetwork } from './simulated-network.ts';

/** A network that was drawn from a seed, with what is told of it. Without costs where the suite has none. */
export function assembleDrawnNetwork(drawn: Network, sizes: SyntheticSizes, measure: 'latency' | 'none'): SimulatedNetwork {
  const costs = drawn.nodes.flatMap(({ cost }) => cost ?? []);
  const isFree = measure === 'none';
  return {
    name: 'synthetic',
    network: isFree ? withoutCosts(drawn) : drawn,
    facts: {
      kind: 'synthetic',
      prompts: sizes.prompts,
      tasks: [{ task: 'synthetic', prompts: sizes.prompts }],
      clusters: sizes.prompts,
      leftOut: [],
      costMeasure: describeMeasure(isFree ? 'none' : { name: 'latency', at: 'serial', unit: 'ms' }),
    },
    ...(!isFree && isNonEmpty(costs) && { reference: { value: computeQuantile(costs, 0.5), of: 'the median node' } }),
    baselines: [],
    costless: drawn.nodes.map(() => undefined),
    models: { nodes: drawn.nodes.map(() => undefined), evaluators: drawn.evaluators.map(() => undefined) },
    batches: [],
    warnings: ['This network is drawn from a seed by a model of our own: no figure of it was measured.'],
  };
}

function withoutCosts({ log, nodes, evaluators }: SimulatedNetwork['network']): SimulatedNetwork['network'] {
  const [node, ...others] = nodes;
  const [evaluator, ...rest] = evaluators;
  const bare = ({ name }: { readonly name: string }): { readonly name: string } => ({ name });
  return { log, nodes: [bare(node), ...others.map(bare)], evaluators: [bare(evaluator), ...rest.map(bare)] };
}
