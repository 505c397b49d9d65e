import type { Reason } from '../documents/report.ts';
import type { Node } from '../poq/node.ts';
import type { NonEmpty } from '../statistics/sample.ts';
import { chooseBaselines, referenceOf } from './baseline-choice.ts';
import { compareNodes, type NodeComparison } from './compare-nodes.ts';
import type { CostReference } from './estimate/cost-part.ts';
import { type Decision, decideMargin } from './estimate/decision.ts';
import { decideAgainstAll } from './estimate/several-baselines.ts';
import { findBrokenLimits } from './limits.ts';
import { findBlockers, findBreakages, findCostObstacles, requireCosts } from './measurement-reasons.ts';
import type { GateRules } from './rules.ts';
import { findUsablePrompts, type UsablePrompts } from './usable-prompts.ts';
import { describeComparison, describeSettlement } from './verdict-sentence.ts';

export type Status = Decision | 'error';

export type GatedComparison = NodeComparison & {
  readonly status: Decision;
  readonly reasons: readonly Reason[];
  /** false: the difference is of quality alone, because the costs cannot be compared */
  readonly costCompared: boolean;
};

export type GateDecision = {
  readonly status: Status;
  /** the one sentence that decided it */
  readonly sentence: string;
  readonly reasons: readonly Reason[];
  /** inconclusive, but the suite lets it merge */
  readonly softened: boolean;
  readonly comparisons: readonly GatedComparison[];
  readonly usable: UsablePrompts;
  /** x_ref in ms; absent where cost plays no part or nothing is compared */
  readonly referenceMs?: number;
};

type GateInput = {
  readonly candidate: Node;
  readonly baselines: readonly Node[];
  /** every prompt of the question set */
  readonly promptIds: readonly string[];
  readonly rules: GateRules;
};

/**
 * Is the candidate worth what it costs? Every reason that speaks against a pass is collected before anything is decided, and the
 * gravest decides: a broken measurement is an *error*, a limit broken or a reward worse by more than the margin a *fail*, anything
 * that keeps the question open *inconclusive*; only what is left is a *pass*.
 * Throws InputError where a reward needs a cost that a run does not have.
 */
export function decideGate(input: GateInput): GateDecision {
  const { candidate, baselines, promptIds, rules } = input;
  const choice = chooseBaselines(baselines, promptIds, rules);
  const gated = choice.kind === 'chosen' ? choice.gated : [];
  const usable = findUsablePrompts(promptIds, [candidate, ...gated]);
  const broken = [candidate, ...gated].flatMap((node) => findBreakages(node, promptIds.length));
  if (broken.length > 0) return conclude('error', broken, { usable, comparisons: [], rules });
  const limits = findBrokenLimits(candidate, usable.ids, rules);
  if (choice.kind === 'none')
    return conclude(limits.length > 0 ? 'fail' : 'inconclusive', [...limits, choice.reason], { usable, comparisons: [], rules });
  if (choice.reference !== undefined) for (const node of [candidate, ...choice.gated]) requireCosts(node);
  const { status, comparisons } = compareAll(input, choice.gated, usable.ids, choice.reference);
  const blockers = [
    ...findTooManyLeftOut(usable, promptIds.length, rules),
    ...[candidate, ...choice.gated].flatMap((node) => findBlockers(node, rules)),
  ];
  const referenceMs = referenceOf(choice.reference, choice.gated);
  const parts = { usable, comparisons, rules, ...(referenceMs !== undefined && { referenceMs }) };
  if (limits.length > 0) return conclude('fail', [...limits, ...blockers, ...tell(comparisons)], parts);
  if (blockers.length > 0) return conclude('inconclusive', [...blockers, ...tell(comparisons)], parts);
  return conclude(status, tell(comparisons), parts);
}

function conclude(
  status: Status,
  reasons: readonly Reason[],
  parts: Omit<GateDecision, 'status' | 'sentence' | 'reasons' | 'softened'> & { readonly rules: GateRules },
): GateDecision {
  const { rules, ...rest } = parts;
  const deciding = reasons.find((reason) => leadsTo(reason) === status) ?? reasons[0];
  const softened = status === 'inconclusive' && rules.allowInconclusive;
  return { status, sentence: deciding?.sentence ?? 'Nothing was compared.', reasons, softened, ...rest };
}

/** The status that a comparison's own reason stands for; other reasons decide by their place. */
const leadsTo = ({ code }: Reason): Status | undefined =>
  (({ 'not-worse': 'pass', worse: 'fail', undecided: 'inconclusive' }) as const)[code as 'worse'];

const tell = (comparisons: readonly GatedComparison[]): readonly Reason[] => comparisons.flatMap((comparison) => comparison.reasons);

function compareAll(
  { candidate, rules }: GateInput,
  gated: NonEmpty<Node>,
  ids: readonly string[],
  reference: CostReference | undefined,
): { status: Decision; comparisons: readonly GatedComparison[] } {
  const bare = gated.map((baseline) => {
    const obstacles = reference === undefined ? [] : findCostObstacles(candidate, baseline);
    const usable = obstacles.length === 0 ? reference : undefined;
    return { obstacles, comparison: compareNodes(candidate, baseline, ids, { rules, reference: usable }) };
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
      reasons: [...obstacles, ...explain(comparison, status, obstacles, rules)],
    };
  });
  return { status: several?.decision ?? comparisons[0]?.status ?? 'inconclusive', comparisons };
}

function decideOne(obstacles: readonly Reason[], { difference }: NodeComparison, rules: GateRules): Decision {
  return obstacles.length > 0 || difference.kind === 'too-few' ? 'inconclusive' : decideMargin(difference, rules.margin);
}

function explain(
  { baseline, difference, settlement }: NodeComparison,
  status: Decision,
  obstacles: readonly Reason[],
  rules: GateRules,
): readonly Reason[] {
  if (obstacles.length > 0) return [];
  if (difference.kind === 'too-few') {
    const what = difference.what === 'clusters' ? 'passages or articles' : 'latency blocks';
    return [
      {
        code: `too-few-${difference.what}`,
        sentence: `Against ${baseline} there are too few independent ${what} to tell (${difference.found}).`,
        cure: 'Ask more prompts: raise sample: in the suite.',
      },
    ];
  }
  const cure = status === 'inconclusive' && settlement !== undefined ? describeSettlement(settlement) : undefined;
  return [{ ...describeComparison(baseline, difference, status, rules), ...(cure !== undefined && { cure }) }];
}

function findTooManyLeftOut(usable: UsablePrompts, total: number, { ceilings }: GateRules): readonly Reason[] {
  const leftOut = total - usable.ids.length;
  if (leftOut / total <= ceilings.unscoredShare) return [];
  const most = usable.leftOut[0]?.reason ?? '';
  return [
    {
      code: 'too-many-left-out',
      sentence: `${leftOut} of ${total} prompts are left out (${most}), more than the ${(100 * ceilings.unscoredShare).toFixed(0)} % allowed.`,
      cure: 'Mend what keeps the evaluator from scoring, or raise gate.ceilings.unscoredShare.',
    },
  ];
}
