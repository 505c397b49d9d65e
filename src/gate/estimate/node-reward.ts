import { type CostPart, computeNodeCost } from './cost-part.ts';
import { computeCovariance } from './covariance.ts';
import { computeQualityPart, type QualityPart, type TooFew } from './quality-part.ts';
import { computeRewardInterval, type RewardInterval, type Weighing } from './reward-interval.ts';
import type { RunSpread } from './run-variance.ts';

/** One node's qualities (0..1) by prompt, and the costs of the prompts that carry one; `reference` is x_ref in their unit. */
export type NodeInput = {
  readonly quality: readonly { readonly quality: number; readonly cluster: string | number }[];
  readonly cost?: {
    readonly measured: readonly { readonly index?: number; readonly block: string | number; readonly cost: number }[];
    readonly reference: number;
    readonly runSpread: RunSpread;
  };
};

/** The parts of one node's estimated reward. */
export type NodeParts = {
  readonly quality: QualityPart;
  readonly cost?: CostPart;
  readonly covariance: number;
};

export type NodeReward = { readonly kind: 'estimate'; readonly parts: NodeParts } & RewardInterval;

/**
 * The reward of one node, R = α·mean(q) − β·x̄/x_ref, with a Student-t interval made of the same ingredients as a difference:
 * quality by cluster, cost by block and from run to run, their covariance within blocks. The reference is taken as a fixed
 * figure. For showing; verdicts rest on paired differences, whose intervals are narrower.
 *
 * @throws RangeError for a reference that is not positive or a number that is not finite.
 */
export function computeNodeReward(input: NodeInput, weighing: Weighing): NodeReward | TooFew {
  const parts = computeNodeParts(input);
  return 'kind' in parts ? parts : { kind: 'estimate', ...computeRewardInterval(parts, weighing), parts };
}

function computeNodeParts(input: NodeInput): NodeParts | TooFew {
  const quality = computeQualityPart(input.quality.map(({ quality: value, cluster }) => ({ value, cluster })));
  if ('kind' in quality) return quality;
  if (input.cost === undefined) return { quality, covariance: 0 };
  const { measured, reference, runSpread } = input.cost;
  const cost = computeNodeCost(measured, reference, runSpread);
  if ('kind' in cost) return cost;
  const terms = measured.map(({ index, block }, i) => ({
    block,
    quality: index === undefined ? undefined : input.quality[index]?.quality,
    cost: cost.terms[i] ?? 0,
  }));
  return { quality, cost: cost.part, covariance: computeCovariance(terms, quality.n) };
}
