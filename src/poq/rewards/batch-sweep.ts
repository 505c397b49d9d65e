import type { BatchSweep } from '../../documents/simulation.ts';
import { type CostScale, type ScaledCosts, scaleCosts } from './cost-scale.ts';
import { listRewards, type RewardWeights } from './reward.ts';

export type BatchRequest = {
  /** names of the evaluators */
  readonly evaluators: readonly string[];
  /** what scoring one pair costs each of them in batches of so many */
  readonly batches: readonly { readonly batch: number; readonly costs: readonly (number | undefined)[] }[];
  readonly scale: Extract<CostScale, 'pool' | 'max' | 'log'>;
  readonly weights: RewardWeights;
  /** mean payoff of each evaluator, which no batch size changes; undefined where evaluators are not paid (K = 1) */
  readonly payoffs: readonly (number | undefined)[] | undefined;
};

/**
 * What evaluators earn when all of them score in batches of one size, for several sizes, in two ways:
 * - `evaluators`: costs scaled within the batch size. What the network would pay, because a pool that scores in one size is scaled by itself. Such
 *   scales see only how the evaluators compare: batches that make all of them cheaper by the same factor change no reward.
 * - `common`: one scale over all evaluators and sizes. Shows what batching is worth, as if each evaluator chose its size and all were compared.
 * 2512.16317 warns that the cost of an evaluator hangs on batching; both ways to show it are ours.
 */
export function sweepBatches({ evaluators, batches, scale, weights, payoffs = [] }: BatchRequest): readonly BatchSweep[] {
  const all = batches.map(({ costs }) => evaluators.map((name, place) => describe(name, costs[place])));
  const common = scaleCosts(all.flat(), { scale });
  return batches.map(({ batch }, row) => {
    const members = all[row] ?? [];
    const start = row * evaluators.length;
    const pay = (costs: ScaledCosts): (number | null)[] => listRewards(weights, payoffs, costs);
    return {
      batch,
      costs: members.map(({ cost = null }) => cost),
      evaluators: pay(scaleCosts(members, { scale })),
      common: pay(common.slice(start, start + evaluators.length)),
    };
  });
}

type Costed = { readonly name: string; readonly cost?: number };

const describe = (name: string, cost: number | undefined): Costed => ({ name, ...(cost !== undefined && { cost }) });
