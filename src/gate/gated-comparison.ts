import type { Reason } from '../documents/report.ts';
import { blocksAt } from '../poq/costs/costs.ts';
import type { Node } from '../poq/node.ts';
import type { NonEmpty } from '../statistics/sample.ts';
import { bridgeCandidate } from './bridged-baselines.ts';
import { compareNodes, type NodeComparison } from './compare-nodes.ts';
import { findCostObstacles } from './cost-obstacles.ts';
import type { CostReferences } from './cost-reference.ts';
import { type Decision, decideMargin } from './estimate/decision.ts';
import { decideAgainstAll } from './estimate/several-baselines.ts';
import { findFewBlocks } from './few-blocks.ts';
import { findRetriedLoad } from './retried-load.ts';
import type { GateRules } from './rules.ts';
import { describeComparison, describeSettlement, describeTooFew } from './verdict-sentence.ts';

export type GatedComparison = NodeComparison & {
  readonly status: Decision;
  readonly reasons: readonly Reason[];
  /** false: the difference is of quality alone, because the costs cannot be compared */
  readonly costCompared: boolean;
};

export type ComparedBaselines = { readonly status: Decision; readonly comparisons: readonly GatedComparison[] };

type Comparing = {
  readonly candidate: Node;
  readonly gated: NonEmpty<Node>;
  /** the whole set, out of which `best` was chosen by reward, and so by cost */
  readonly baselines: readonly Node[];
  readonly promptIds: readonly string[];
  readonly rules: GateRules;
  readonly references: CostReferences | undefined;
};

/** One comparison, and what keeps its cost from being compared (`obstacles`) or from being gated (`doubts`). */
type Bare = { readonly comparison: NodeComparison; readonly obstacles: readonly Reason[]; readonly doubts: readonly Reason[] };

/**
 * The candidate against each baseline that it has to stand up to, and what follows from all of them together. Where costs cannot be
 * compared, quality is, and the comparison stays inconclusive; so it does where they rest on too few blocks.
 */
export function compareBaselines(comparing: Comparing): ComparedBaselines {
  const { gated, rules } = comparing;
  const bare = gated.map((baseline) => compareOne(baseline, comparing));
  const comparable = bare.map((one) => ({
    name: one.comparison.baseline,
    difference: isOpen(one) ? ({ kind: 'too-few', what: 'blocks', found: 0 } as const) : one.comparison.difference,
  }));
  const several = rules.against === 'all' ? decideAgainstAll(comparable, rules.margin, rules.confidence) : undefined;
  const comparisons = bare.map((one, index): GatedComparison => {
    const status = several?.each[index]?.decision ?? decideOne(one, rules);
    const reasons = isOpen(one) ? [...one.obstacles, ...one.doubts] : explain(one.comparison, status, rules);
    return { ...one.comparison, status, costCompared: one.obstacles.length === 0, reasons };
  });
  return { status: several?.decision ?? comparisons[0]?.status ?? 'inconclusive', comparisons };
}

function compareOne(baseline: Node, { candidate, baselines, promptIds, rules, references }: Comparing): Bare {
  const rivals = rules.against === 'best' ? baselines : [baseline];
  const { cost } = rules;
  const obstacles = cost === 'none' ? [] : rivals.flatMap((rival) => findCostObstacles(bridgeCandidate(candidate, rival), rival));
  const bridged = bridgeCandidate(candidate, baseline);
  const usable = obstacles.length === 0 ? references : undefined;
  const isWeighed = usable !== undefined && cost !== 'none';
  const doubts = isWeighed ? [...findFewBlocks(bridged, baseline, blocksAt(cost.at)), ...findRetriedLoad(bridged, cost)] : [];
  return { obstacles, doubts, comparison: compareNodes(bridged, baseline, promptIds, { rules, references: usable }) };
}

const isOpen = ({ obstacles, doubts }: Bare): boolean => obstacles.length + doubts.length > 0;

function decideOne(one: Bare, rules: GateRules): Decision {
  const { difference } = one.comparison;
  return isOpen(one) || difference.kind === 'too-few' ? 'inconclusive' : decideMargin(difference, rules.margin);
}

function explain(comparison: NodeComparison, status: Decision, rules: GateRules): readonly Reason[] {
  const { baseline, difference, settlement, costBlocks } = comparison;
  if (difference.kind === 'too-few') return [describeTooFew(comparison, difference)];
  const cure = status === 'inconclusive' && settlement !== undefined ? describeSettlement(settlement, costBlocks) : undefined;
  return [{ ...describeComparison(baseline, difference, status, rules), ...(cure !== undefined && { cure }) }];
}
