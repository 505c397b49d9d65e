import type { AnswerCost } from '../poq/answer-costs.ts';
import type { Node } from '../poq/node.ts';
import type { CostPair, CostReference } from './estimate/cost-part.ts';

export type PairedCosts = {
  readonly measured: readonly CostPair[];
  /** false: some timing has no block number, or the two have other blocks; prompt clusters stand in for blocks */
  readonly blockInformation: boolean;
};

type Both = { readonly cost: AnswerCost; readonly other: AnswerCost };

/** Every prompt that was timed on both sides; one that was left out of quality (`promptIds` lacks it) keeps its cost. */
export function pairCosts(candidate: Node, baseline: Node, promptIds: readonly string[]): PairedCosts {
  const indices = new Map(promptIds.map((id, index) => [id, index]));
  const both = [...candidate.costs.values()].flatMap((cost): readonly Both[] => {
    const other = baseline.costs.get(cost.promptId);
    return other === undefined ? [] : [{ cost, other }];
  });
  const blockInformation = both.every(({ cost, other }) => cost.block !== undefined && cost.block === other.block);
  const measured = both.map(({ cost, other }): CostPair => {
    const index = indices.get(cost.promptId);
    const cluster = candidate.run.answers.get(cost.promptId)?.cluster ?? cost.promptId;
    return {
      ...(index !== undefined && { index }),
      block: (blockInformation ? cost.block : undefined) ?? cluster,
      candidateCost: cost.costMs,
      baselineCost: other.costMs,
    };
  });
  return { measured, blockInformation };
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
