import type { Reason } from '../documents/report.ts';
import type { Node } from '../poq/node.ts';
import type { NonEmpty } from '../statistics/sample.ts';
import { compareNodes, type NodeComparison } from './compare-nodes.ts';
import type { CostReference } from './estimate/cost-part.ts';
import { type Decision, decideMargin } from './estimate/decision.ts';
import { decideAgainstAll } from './estimate/several-baselines.ts';
import { findCostObstacles } from './measurement-reasons.ts';
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
  readonly reference: CostReference | undefined;
};

/**
 * The candidate against each baseline that it has to stand up to, and what follows from all of them together. Where costs cannot be
 * compared, quality is, and the comparison stays inconclusive.
 */
export function compareBaselines({ candidate, gated, baselines, promptIds, rules, reference }: Comparing): ComparedBaselines {
  const bare = gated.map((baseline) => {
    const rivals = rules.against === 'best' ? baselines : [baseline];
    const obstacles = reference === undefined ? [] : rivals.flatMap((rival) => findCostObstacles(candidate, rival));
    const usable = obstacles.length === 0 ? reference : undefined;
    return { obstacles, comparison: compareNodes(candidate, baseline, promptIds, { rules, reference: usable }) };
  });
  const comparable = bare.map(({ obstacles, comparison }) => ({
    name: comparison.baseline,
    difference: obstacles.length === 0 ? comparison.difference : ({ kind: 'too-few', what: 'blocks', found: 0 } as const),
  }));
  const several = rules.against === 'all' ? decideAgainstAll(comparable, rules.margin, rules.confidence) : undefined;
  const comparisons = bare.map(({ obstacles, comparison }, index): GatedComparison => {
    const status = several?.each[index]?.decision ?? decideOne(obstacles, comparison, rules);
    return {
      ...comparison,
      status,
      costCompared: obstacles.length === 0,
      reasons: obstacles.length > 0 ? obstacles : explain(comparison, status, rules),
    };
  });
  return { status: several?.decision ?? comparisons[0]?.status ?? 'inconclusive', comparisons };
}

function decideOne(obstacles: readonly Reason[], { difference }: NodeComparison, rules: GateRules): Decision {
  return obstacles.length > 0 || difference.kind === 'too-few' ? 'inconclusive' : decideMargin(difference, rules.margin);
}

function explain(comparison: NodeComparison, status: Decision, rules: GateRules): readonly Reason[] {
  const { baseline, difference, settlement } = comparison;
  if (difference.kind === 'too-few') return [describeTooFew(comparison, difference)];
  const cure = status === 'inconclusive' && settlement !== undefined ? describeSettlement(settlement) : undefined;
  return [{ ...describeComparison(baseline, difference, status, rules), ...(cure !== undefined && { cure }) }];
}
