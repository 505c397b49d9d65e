import { sumAnswers } from '../poq/costs/block-sums.ts';
import type { AnswerCosts, BlockCost, BlockCosts, NodeCosts } from '../poq/costs/costs.ts';
import type { Node } from '../poq/node.ts';
import { isNonEmpty, type NonEmpty } from '../statistics/sample.ts';
import type { BlockCostPair } from './estimate/block-cost.ts';
import type { CostPair, CostReference } from './estimate/cost-part.ts';

export type PairedAnswers = {
  readonly kind: 'answers';
  readonly measured: readonly CostPair[];
  /** false: some cost has no block number, or the two have other blocks; prompt clusters stand in for blocks */
  readonly blockInformation: boolean;
};

/** Totals of the blocks that candidate and baseline have in common, of every component of the measure. */
export type PairedBlocks = {
  readonly kind: 'blocks';
  readonly parts: NonEmpty<{ readonly share: number; readonly measured: readonly BlockCostPair[] }>;
};

/** Costs of two nodes side by side: by answer where both have them by answer, else by block. Both sides have costs. */
export function pairCosts(candidate: Node, baseline: Node, promptIds: readonly string[]): PairedAnswers | PairedBlocks {
  const [mine, theirs] = [candidate.costs, baseline.costs];
  if (mine.kind === 'per-answer' && theirs.kind === 'per-answer') return pairAnswers(mine, theirs, candidate, promptIds);
  const parts = listParts(mine).flatMap(({ share, costs }, index) => {
    const other = listParts(theirs)[index];
    return other === undefined ? [] : [{ share, measured: pairBlocks(costs, other.costs) }];
  });
  return { kind: 'blocks', parts: isNonEmpty(parts) ? parts : [{ share: 1, measured: [] }] };
}

type Single = AnswerCosts | BlockCosts;

/** The components of a cost, each with its share of the whole; none where there is no cost. */
export function listParts(costs: NodeCosts): readonly { readonly share: number; readonly costs: Single }[] {
  if (costs.kind === 'absent') return [];
  return costs.kind === 'mix' ? costs.parts : [{ share: 1, costs }];
}

type Both = { readonly cost: Answer; readonly other: Answer };
type Answer = AnswerCosts['answers'] extends ReadonlyMap<string, infer Cost> ? Cost : never;

/** Every prompt that has a cost on both sides; one that was left out of quality (`promptIds` lacks it) keeps its cost. */
function pairAnswers(mine: AnswerCosts, theirs: AnswerCosts, candidate: Node, promptIds: readonly string[]): PairedAnswers {
  const indices = new Map(promptIds.map((id, index) => [id, index]));
  const both = [...mine.answers.values()].flatMap((cost): readonly Both[] => {
    const other = theirs.answers.get(cost.promptId);
    return other === undefined ? [] : [{ cost, other }];
  });
  const blockInformation = both.every(({ cost, other }) => cost.block !== undefined && cost.block === other.block);
  const measured = both.map(({ cost, other }): CostPair => {
    const index = indices.get(cost.promptId);
    const cluster = candidate.run.answers.get(cost.promptId)?.cluster ?? cost.promptId;
    return {
      ...(index !== undefined && { index }),
      block: (blockInformation ? cost.block : undefined) ?? cluster,
      candidateCost: cost.cost,
      baselineCost: other.cost,
    };
  });
  return { kind: 'answers', measured, blockInformation };
}

/** Blocks that both sides have; costs of answers are added up, as where the one side is paid for by token and the other by block. */
function pairBlocks(mine: Single, theirs: Single): readonly BlockCostPair[] {
  const [totals, others] = [sumBlocks(mine), sumBlocks(theirs)];
  return [...totals].flatMap(([block, candidate]) => {
    const baseline = others.get(block);
    return baseline === undefined ? [] : [{ block, candidate, baseline }];
  });
}

function sumBlocks(costs: Single): ReadonlyMap<number, BlockCost> {
  if (costs.kind === 'per-block') return costs.blocks;
  return sumAnswers(
    costs,
    [...costs.answers.values()].flatMap(({ block }) => block ?? []),
  );
}

/**
 * The share of Σ(w − mean w)² that the five largest terms hold, w being the terms of the cost variance (up to their divisor): near 1, a
 * handful of answers decides the interval. Absent where no term differs from the others.
 */
export function computeLargestShare(measured: readonly CostPair[], reference: CostReference): number | undefined {
  const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const baselineSum = sumOf(measured.map(({ baselineCost }) => baselineCost));
  const ratio = reference.kind === 'fixed' ? 1 : sumOf(measured.map(({ candidateCost }) => candidateCost)) / baselineSum;
  const terms = measured.map(({ candidateCost, baselineCost }) => candidateCost - ratio * baselineCost);
  const mean = sumOf(terms) / terms.length;
  const squares = terms.map((term) => (term - mean) ** 2).sort((one, other) => other - one);
  const total = sumOf(squares);
  return total > 0 ? sumOf(squares.slice(0, 5)) / total : undefined;
}
