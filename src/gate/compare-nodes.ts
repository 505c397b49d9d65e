import type { Node } from '../poq/node.ts';
import type { CostPair, CostReference } from './estimate/cost-part.ts';
import { findNearestFlip, type NearestFlip } from './estimate/flip.ts';
import type { TooFew } from './estimate/quality-part.ts';
import { computeRewardDifference, type QualityPair, type RewardDifference } from './estimate/reward-difference.ts';
import { ASSUMED_RUN_SPREAD } from './estimate/run-variance.ts';
import { estimateSettlement, type Settlement } from './estimate/settlement.ts';
import type { GateRules } from './rules.ts';

/** Candidate against one baseline, over the prompts that both were asked. */
export type NodeComparison = {
  readonly baseline: string;
  /** D with cost; the same as `qualityOnly` where cost plays no part */
  readonly difference: RewardDifference | TooFew;
  /** D with β = 0: quality-only PoQ */
  readonly qualityOnly: RewardDifference | TooFew;
  readonly flip?: NearestFlip;
  readonly settlement?: Settlement;
  readonly prompts: number;
  readonly costPrompts: number;
  /** false: recorded timings without block numbers, clustered by prompt cluster instead */
  readonly blockInformation: boolean;
  /** share of the cost variance's squared deviations that the five largest carry */
  readonly largestAnswersShare?: number;
};

/** Compares two nodes over `promptIds`, which both have scored. `reference` is absent where cost plays no part. */
export function compareNodes(
  candidate: Node,
  baseline: Node,
  promptIds: readonly string[],
  { rules, reference }: { readonly rules: GateRules; readonly reference: CostReference | undefined },
): NodeComparison {
  const quality = promptIds.map((id) => pairQuality(candidate, baseline, id));
  const weighing = { alpha: rules.alpha, beta: rules.beta, confidence: rules.confidence };
  const qualityOnly = computeRewardDifference({ quality }, weighing);
  const base = { baseline: baseline.name, qualityOnly, prompts: promptIds.length };
  if (reference === undefined) {
    const settlement = qualityOnly.kind === 'estimate' ? estimateSettlement(qualityOnly.parts, weighing, rules.margin) : undefined;
    return { ...base, difference: qualityOnly, costPrompts: 0, blockInformation: true, ...(settlement && { settlement }) };
  }
  const { measured, blockInformation } = pairCosts(candidate, baseline, promptIds);
  const difference = computeRewardDifference({ quality, cost: { measured, reference, runSpread: ASSUMED_RUN_SPREAD } }, weighing);
  const flip = difference.kind === 'estimate' ? findNearestFlip(difference.parts, weighing, rules.margin) : undefined;
  const settlement = difference.kind === 'estimate' ? estimateSettlement(difference.parts, weighing, rules.margin) : undefined;
  const share = computeLargestShare(measured);
  return {
    ...base,
    difference,
    costPrompts: measured.length,
    blockInformation,
    ...(flip && { flip }),
    ...(settlement && { settlement }),
    ...(share !== undefined && { largestAnswersShare: share }),
  };
}

function pairQuality(candidate: Node, baseline: Node, id: string): QualityPair {
  const [mine, theirs] = [candidate.qualities.get(id), baseline.qualities.get(id)];
  if (mine?.kind !== 'scored' || theirs?.kind !== 'scored') throw new RangeError(`prompt ${id} is not scored on both sides`);
  return { difference: (mine.quality - theirs.quality) / 10, cluster: candidate.run.answers.get(id)?.cluster ?? id };
}

/** Every prompt that was timed on both sides; a prompt that was left out of quality keeps its cost. */
function pairCosts(
  candidate: Node,
  baseline: Node,
  promptIds: readonly string[],
): { measured: readonly CostPair[]; blockInformation: boolean } {
  const indices = new Map(promptIds.map((id, index) => [id, index]));
  const both = [...candidate.costs.values()].flatMap((cost) => {
    const other = baseline.costs.get(cost.promptId);
    return other === undefined ? [] : [{ cost, other }];
  });
  const blockInformation = both.every(({ cost, other }) => cost.block !== undefined && other.block !== undefined);
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

/** How much of Σ(w − mean w)² the five largest terms hold: near 1, a handful of answers decides the interval. */
function computeLargestShare(measured: readonly CostPair[]): number | undefined {
  const differences = measured.map(({ candidateCost, baselineCost }) => candidateCost - baselineCost);
  const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
  const squares = differences.map((value) => (value - mean) ** 2).sort((one, other) => other - one);
  const total = squares.reduce((sum, value) => sum + value, 0);
  return total > 0 ? squares.slice(0, 5).reduce((sum, value) => sum + value, 0) / total : undefined;
}
