import {
  type BlockCost,
  type BlockCostPair,
  computeBlockCostDifference,
  computeNodeBlockCost,
  describeBlockCost,
  type NodeBlock,
} from './block-cost.ts';
import { type CostPart, type CostReference, tooFewBlocks } from './cost-part.ts';
import type { TooFew } from './quality-part.ts';
import type { RunSpread } from './run-variance.ts';

/** One measure of a mix, for example energy: its share of the cost, its block totals in its own unit, and what a cost of 1 is in it. */
export type WeightedBlockCost = {
  readonly weight: number;
  readonly measured: readonly BlockCostPair[];
  readonly reference: CostReference;
};

/** The same of one node; `reference` is x_ref in the measure's unit. */
export type WeightedNodeBlocks = { readonly weight: number; readonly measured: readonly NodeBlock[]; readonly reference: number };

type Weighted = { readonly weight: number; readonly measured: readonly { readonly block: string | number }[] };

/**
 * The difference of two mixed costs, Σ_j weight_j·(R_c,j − R_b,j)/x_ref,j, over the blocks that every measure has. The linearised terms of
 * the measures are added by block before their variance is taken, so that measures that move together between blocks are not counted as
 * independent. So it is from run to run: latency and energy of one run share its clocks and its temperature, and the run effects of all
 * measures are taken as perfectly correlated; the run spread of the weighted sum is then the weighted sum of the spreads, which is the
 * most it can be. `candidateMean` and `baselineMean` are the weighted normalised values, the reference is 1. This project's choice.
 *
 * @throws RangeError for weights that are no shares of 1, and as `computeBlockCostDifference`.
 */
export function computeMixedBlockCostDifference(parts: readonly WeightedBlockCost[], runSpread: RunSpread): BlockCost | TooFew {
  return mix(
    commonBlocks(parts).map(({ weight, measured, reference }) => ({
      weight,
      cost: computeBlockCostDifference(measured, reference, runSpread),
    })),
    runSpread,
  );
}

/**
 * One node's mixed cost Σ_j weight_j·R_j/x_ref,j over the blocks that every measure has, its uncertainty as that of a difference
 * (`computeMixedBlockCostDifference`).
 *
 * @throws RangeError as `computeMixedBlockCostDifference`.
 */
export function computeMixedNodeBlockCost(parts: readonly WeightedNodeBlocks[], runSpread: RunSpread): BlockCost | TooFew {
  return mix(
    commonBlocks(parts).map(({ weight, measured, reference }) => ({ weight, cost: computeNodeBlockCost(measured, reference, runSpread) })),
    runSpread,
  );
}

function mix(costs: readonly { readonly weight: number; readonly cost: BlockCost | TooFew }[], runSpread: RunSpread): BlockCost | TooFew {
  const parts: (BlockCost & { readonly weight: number })[] = [];
  for (const { weight, cost } of costs) {
    if ('kind' in cost) return cost;
    parts.push({ ...cost, weight });
  }
  const [first] = parts;
  if (first === undefined) return tooFewBlocks(0);
  const sumOf = (figure: (part: CostPart) => number): number => parts.reduce((sum, { weight, part }) => sum + weight * figure(part), 0);
  const figures = {
    normalized: sumOf((part) => part.normalized),
    candidateMean: sumOf((part) => part.candidateMean / part.reference),
    ...(first.part.baselineMean !== undefined && { baselineMean: sumOf((part) => (part.baselineMean ?? 0) / part.reference) }),
    reference: 1,
    answers: Math.min(...parts.map(({ part }) => part.answers ?? 0)),
  };
  const termAt = parts.map(({ weight, terms, blocks }) => new Map(blocks.map((block, k) => [block, weight * (terms[k] ?? 0)])));
  const terms = first.blocks.map((block) => termAt.reduce((sum, of) => sum + (of.get(block) ?? 0), 0));
  return describeBlockCost(figures, { terms, blocks: first.blocks }, runSpread);
}

/** The parts that weigh anything, each left with the blocks that all of them have. */
function commonBlocks<Part extends Weighted>(parts: readonly Part[]): readonly Part[] {
  const sum = parts.reduce((total, { weight }) => total + weight, 0);
  if (!(parts.every(({ weight }) => weight >= 0) && Math.abs(sum - 1) < 1e-9))
    throw new RangeError(`the weights of a mix are shares that add up to 1, not ${parts.map(({ weight }) => weight).join(', ')}`);
  const weighing = parts.filter(({ weight }) => weight > 0);
  const known = weighing.map(({ measured }) => new Set(measured.map(({ block }) => block)));
  return weighing.map((part) => ({ ...part, measured: part.measured.filter(({ block }) => known.every((blocks) => blocks.has(block))) }));
}
