import { listComponents } from '../poq/costs/cost-measure.ts';
import type { CostBlocks } from '../poq/costs/costs.ts';
import type { Node } from '../poq/node.ts';
import { computeLargestShare, listParts, type PairedAnswers, type PairedBlocks, pairCosts } from './cost-pairs.ts';
import { type CostReferences, requirePositiveCost } from './cost-reference.ts';
import { findNearestFlip, type NearestFlip } from './estimate/flip.ts';
import type { TooFew } from './estimate/quality-part.ts';
import { type ComparisonInput, computeRewardDifference, type QualityPair, type RewardDifference } from './estimate/reward-difference.ts';
import type { Weighing } from './estimate/reward-interval.ts';
import { estimateSettlement, type Settlement } from './estimate/settlement.ts';
import type { GateRules } from './rules.ts';
import { runSpreadOf } from './run-spread.ts';

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
  /** the kind of blocks that the costs are from; absent where they are of all */
  readonly costBlocks?: CostBlocks;
  /** share of the cost variance's squared deviations that the five largest carry */
  readonly largestAnswersShare?: number;
  /** how the costs of two machines were bridged */
  readonly calibration?: string;
};

/**
 * Compares two nodes over `promptIds`, which both have scored. `references` is absent where cost plays no part.
 * Throws InputError where the baseline's costs, by which all are to be divided, are all 0.
 */
export function compareNodes(
  candidate: Node,
  baseline: Node,
  promptIds: readonly string[],
  { rules, references }: { readonly rules: GateRules; readonly references: CostReferences | undefined },
): NodeComparison {
  const quality = promptIds.map((id) => pairQuality(candidate, baseline, id));
  const weighing = { alpha: rules.alpha, beta: rules.beta, confidence: rules.confidence };
  const qualityOnly = computeRewardDifference({ quality }, weighing);
  const base = { baseline: baseline.name, qualityOnly, prompts: promptIds.length };
  if (references === undefined)
    return { ...base, difference: qualityOnly, costPrompts: 0, blockInformation: true, ...lookAround(qualityOnly, weighing, rules.margin) };
  const paired = pairCosts(candidate, baseline, promptIds);
  requireDivisible(paired, references, baseline, rules);
  const runSpread = runSpreadOf(candidate.costs, baseline.costs);
  const difference = computeRewardDifference({ quality, ...weighCosts(paired, references, runSpread) }, weighing);
  return {
    ...base,
    difference,
    ...describeCosts(candidate, baseline, paired, { rules, references }),
    ...lookAround(difference, weighing, rules.margin),
    ...(baseline.calibration !== undefined && { calibration: baseline.calibration.sentence }),
  };
}

type Paired = PairedAnswers | PairedBlocks;

function weighCosts(
  paired: Paired,
  references: CostReferences,
  runSpread: ReturnType<typeof runSpreadOf>,
): Pick<ComparisonInput, 'cost' | 'blockCost'> {
  const [reference] = references;
  if (paired.kind === 'answers') {
    const grouping = paired.blockInformation ? 'block' : 'cluster';
    return { cost: { measured: paired.measured, grouping, reference, runSpread } };
  }
  const parts = paired.parts.map(({ share, measured }, index) => ({ weight: share, measured, reference: references[index] ?? reference }));
  return { blockCost: paired.parts.length > 1 ? { parts, runSpread } : { measured: paired.parts[0].measured, reference, runSpread } };
}

/** The prompts that both were measured on may cost the baseline nothing, though all of its prompts together do not. */
function requireDivisible(paired: Paired, references: CostReferences, baseline: Node, { cost }: GateRules): void {
  if (cost === 'none') return;
  const sums =
    paired.kind === 'answers'
      ? [paired.measured.map(({ baselineCost }) => baselineCost)]
      : paired.parts.map(({ measured }) => measured.map(({ baseline: { total } }) => total));
  for (const [index, component] of listComponents(cost).entries()) {
    const costs = sums[index] ?? [];
    if (references[index]?.kind !== 'baseline-mean' || costs.length === 0) continue;
    const sum = costs.reduce((total, value) => total + value, 0);
    requirePositiveCost(sum, component, `the mean cost of ${baseline.name}`);
  }
}

/** What the costs of a comparison rest on. */
function describeCosts(
  candidate: Node,
  baseline: Node,
  paired: Paired,
  { rules: { cost }, references }: { readonly rules: GateRules; readonly references: CostReferences },
): Pick<NodeComparison, 'costPrompts' | 'blockInformation' | 'costBlocks' | 'largestAnswersShare'> {
  const ofAll = [candidate, baseline].flatMap(({ costs }) => listParts(costs)).every(({ costs: { source } }) => source === 'tokens');
  const kind = ofAll || cost === 'none' ? {} : { costBlocks: cost.at === 'serial' ? ('latency' as const) : ('load' as const) };
  if (paired.kind === 'answers') {
    const share = computeLargestShare(paired.measured, references[0]);
    const { measured, blockInformation } = paired;
    return { ...kind, costPrompts: measured.length, blockInformation, ...(share !== undefined && { largestAnswersShare: share }) };
  }
  const blocks = new Set(paired.parts[0].measured.map(({ block }) => block));
  const asked = [...candidate.run.answers.values()].filter(({ block }) => block !== undefined && blocks.has(block));
  return { ...kind, costPrompts: asked.length, blockInformation: true };
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
  const { cluster = id, block } = candidate.run.answers.get(id) ?? {};
  return { difference: (mine.quality - theirs.quality) / 10, cluster, ...(block !== undefined && { block }) };
}
