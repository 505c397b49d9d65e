import type { CostWeights, PriceList, Suite } from '../../documents/suite.ts';
import { isNonEmpty, type NonEmpty } from '../../statistics/sample.ts';

/** Where a cost is taken: one request at a time, in latency blocks; or in load blocks, where requests run beside each other. */
export type CostAt = 'serial' | 'load';

/** One thing that an answer costs (docs/reward.md, "What an answer costs"). */
export type CostComponent =
  | { readonly name: 'latency'; readonly at: CostAt; readonly unit: 'ms' }
  | { readonly name: 'energy'; readonly at: CostAt; readonly unit: 'J' }
  | { readonly name: 'gpu-seconds'; readonly at: CostAt; readonly unit: 'GPU s' }
  | { readonly name: 'usd'; readonly at: CostAt; readonly unit: 'USD'; readonly prices: PriceList };

/** Several costs, each divided by its own reference and weighed with its share; the shares add up to 1. Without unit. */
export type CostMix = {
  readonly name: 'mix';
  readonly at: CostAt;
  readonly unit: '';
  readonly parts: NonEmpty<{ readonly share: number; readonly component: CostComponent }>;
};

/** What the reward of a suite weighs as cost. */
export type CostMeasure = CostComponent | CostMix;

/** The default [paper: latency], and what is told of cost where it plays no part. */
export const serialLatency = { name: 'latency', at: 'serial', unit: 'ms' } as const satisfies CostMeasure;

/**
 * `reward.cost` and `prices` of a suite → what is measured as cost; weights become shares of their sum.
 * Throws RangeError for what the review of the suite refuses: usd without a price list, a mix without weights.
 */
export function assembleCostMeasure({ reward: { cost }, prices }: Pick<Suite, 'reward' | 'prices'>): CostMeasure | 'none' {
  if (cost === 'none') return 'none';
  const { measure = 'latency', at = 'serial', weights = {} } = cost;
  return measure === 'mix' ? assembleMix(weights, at, prices) : assembleComponent(measure, at, prices);
}

/** The components of a measure in their order: one, unless it is a mix. */
export function listComponents(measure: CostMeasure): NonEmpty<CostComponent> {
  if (measure.name !== 'mix') return [measure];
  const [first, ...rest] = measure.parts;
  return [first.component, ...rest.map(({ component }) => component)];
}

const order = ['latency', 'energy', 'usd', 'gpu-seconds'] as const;

function assembleMix(weights: CostWeights, at: CostAt, prices: PriceList | undefined): CostMix {
  const weighed = order.flatMap((name) => {
    const weight = weights[name] ?? 0;
    return weight > 0 ? [{ weight, component: assembleComponent(name, at, prices) }] : [];
  });
  const sum = weighed.reduce((total, { weight }) => total + weight, 0);
  const parts = weighed.map(({ weight, component }) => ({ share: weight / sum, component }));
  if (!isNonEmpty(parts)) throw new RangeError('a mix of costs needs weights');
  return { name: 'mix', at, unit: '', parts };
}

function assembleComponent(name: CostComponent['name'], at: CostAt, prices: PriceList | undefined): CostComponent {
  switch (name) {
    case 'latency':
      return { name, at, unit: 'ms' };
    case 'energy':
      return { name, at, unit: 'J' };
    case 'gpu-seconds':
      return { name, at, unit: 'GPU s' };
    case 'usd':
      if (prices === undefined) throw new RangeError('a cost in USD needs a price list');
      return { name, at, unit: 'USD', prices };
  }
}
