import type { Node } from '../poq/node.ts';
import { computeLargestShare, pairCosts } from './cost-pairs.ts';
import type { CostPair, CostReference } from './estimate/cost-part.ts';
import { findNearestFlip, type NearestFlip } from './estimate/flip.ts';
import type { TooFew } from './estimate/quality-part.ts';
import { computeRewardDifference, type QualityPair, type RewardDifference } from './estimate/reward-difference.ts';
import type { Weighing } from './estimate/reward-interval.ts';
import { ASSUMED_RUN_SPREAD } from './estimate/run-variance.ts';
import { estimateSettlement, type Settlement } from './estimate/settlement.ts';
import { requirePositiveCost } from './measurement-reasons.ts';
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

/**
 * Compares two nodes over `promptIds`, which both have scored. `reference` is absent where cost plays no part.
 * Throws InputError where the baseline's costs, by which all are to be divided, are all 0.
 */
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
  if (reference === undefined)
    return { ...base, difference: qualityOnly, costPrompts: 0, blockInformation: true, ...lookAround(qualityOnly, weighing, rules.margin) };
  const { measured, blockInformation } = pairCosts(candidate, baseline, promptIds);
  if (reference.kind === 'baseline-mean') requireDivisible(measured, baseline.name);
  const grouping = blockInformation ? 'block' : 'cluster';
  const cost = { measured, grouping, reference, runSpread: ASSUMED_RUN_SPREAD } as const;
  const difference = computeRewardDifference({ quality, cost }, weighing);
  const share = computeLargestShare(measured, reference);
  return {
    ...base,
    difference,
    costPrompts: measured.length,
    blockInformation,
    ...lookAround(difference, weighing, rules.margin),
    ...(share !== undefined && { largestAnswersShare: share }),
  };
}

/** What would settle the comparison, and the β at which it would come out otherwise. */
function lookAround(
  difference: RewardDifference | TooFew,
  weighing: Weighing,
  margin: number,
): Pick<NodeComparison, 'flip' | 'settlement'> {
  if (difference.kind === 'too-few') return {};
  const flip = findNearestFlip(difference.parts, weighing, margin);
  return { ...(flip && { flip }), settlement: estimateSettlement(difference.parts, weighing, margin) };
}

function pairQuality(candidate: Node, baseline: Node, id: string): QualityPair {
  const [mine, theirs] = [candidate.qualities.get(id), baseline.qualities.get(id)];
  if (mine?.kind !== 'scored' || theirs?.kind !== 'scored') throw new RangeError(`prompt ${id} is not scored on both sides`);
  return { difference: (mine.quality - theirs.quality) / 10, cluster: candidate.run.answers.get(id)?.cluster ?? id };
}

function requireDivisible(measured: readonly CostPair[], baseline: string): void {
  if (measured.length === 0) return;
  const sum = measured.reduce((total, { baselineCost }) => total + baselineCost, 0);
  requirePositiveCost(sum, `the mean cost of ${baseline}`);
}
