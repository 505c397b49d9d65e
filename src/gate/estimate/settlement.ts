import { decideMargin } from './decision.ts';
import type { EstimateParts } from './estimate-parts.ts';
import { computeRewardInterval, type RewardParts, type Weighing } from './reward-interval.ts';

/**
 * What would settle an inconclusive comparison if its estimate stayed as it is. Every way is an alternative; one is absent when
 * it does not lead there within a hundred times the present size.
 */
export type Settlement =
  | { readonly kind: 'settled' }
  | {
      readonly kind: 'more';
      /** Further prompts, the latency blocks staying as they are. */
      readonly prompts?: number;
      /** Further latency blocks of the present size, the quality sample staying as it is. */
      readonly blocks?: number;
      /** The whole plan grown in proportion. */
      readonly plan?: { readonly prompts: number; readonly blocks: number };
    }
  /** No sample settles it: the difference is too near to the margin, or nearer than runs of one server differ from each other. */
  | { readonly kind: 'none'; readonly because: 'at-the-margin' | 'run-to-run' };

/** A hundred times the present effort is nobody's next step. */
const REACH = 100;

type Growth = { readonly prompts: number; readonly blocks: number };

/**
 * The further prompts or latency blocks with which the interval, at the present estimate, would lie on one side of −margin.
 * With n' prompts the cluster variance and the covariance shrink by n/n', the term for unseen rare losses by (n/n')²; with K'
 * blocks the cost variance shrinks by K/K'; degrees of freedom grow in proportion; run-to-run variance stays. An estimate of
 * this project for planning, not a promise: the estimate itself will move.
 */
export function estimateSettlement(parts: EstimateParts, weighing: Weighing, margin: number): Settlement {
  const settles = (growth: Growth): boolean =>
    decideMargin(computeRewardInterval(grow(parts, growth), weighing), margin) !== 'inconclusive';
  if (settles({ prompts: 1, blocks: 1 })) return { kind: 'settled' };
  const { n } = parts.quality;
  const blocks = parts.cost?.blocks ?? 1;
  const prompts = leastMore(n, (more) => settles({ prompts: 1 + more / n, blocks: 1 }));
  const furtherBlocks =
    parts.cost === undefined ? undefined : leastMore(blocks, (more) => settles({ prompts: 1, blocks: 1 + more / blocks }));
  const plan = parts.cost === undefined ? undefined : leastMore(n, (more) => settles({ prompts: 1 + more / n, blocks: 1 + more / n }));
  if (prompts === undefined && furtherBlocks === undefined && plan === undefined)
    return { kind: 'none', because: explain(parts, weighing, margin) };
  return {
    kind: 'more',
    ...(prompts === undefined ? {} : { prompts }),
    ...(furtherBlocks === undefined ? {} : { blocks: furtherBlocks }),
    ...(plan === undefined ? {} : { plan: { prompts: plan, blocks: Math.ceil((plan / n) * blocks) } }),
  };
}

/** Whether the comparison would be within reach if runs of one server did not differ. */
function explain(parts: EstimateParts, weighing: Weighing, margin: number): 'at-the-margin' | 'run-to-run' {
  if (parts.cost === undefined) return 'at-the-margin';
  const { runDf: _, ...cost } = parts.cost;
  const steady = grow({ ...parts, cost: { ...cost, runVariance: 0 } }, { prompts: 1 + REACH, blocks: 1 + REACH });
  return decideMargin(computeRewardInterval(steady, weighing), margin) === 'inconclusive' ? 'at-the-margin' : 'run-to-run';
}

function grow(parts: EstimateParts, by: Growth): RewardParts {
  const { quality, cost, covariance } = parts;
  const variance = quality.clusterVariance / by.prompts + quality.rareVariance / by.prompts ** 2;
  return {
    quality: { mean: quality.mean, variance, df: quality.df * by.prompts },
    ...(cost === undefined ? {} : { cost: { ...cost, variance: cost.variance / by.blocks, df: cost.df * by.blocks } }),
    covariance: covariance / by.prompts,
  };
}

/** The smallest whole number up to `REACH` times the size for which the test holds, taking it to hold from there on. */
function leastMore(size: number, holds: (more: number) => boolean): number | undefined {
  let fails = 0;
  let works = REACH * size;
  if (!holds(works)) return undefined;
  while (works - fails > 1) {
    const middle = Math.floor((fails + works) / 2);
    if (holds(middle)) works = middle;
    else fails = middle;
  }
  return works;
}
