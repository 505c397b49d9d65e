import type { Reason } from '../documents/report.ts';
import type { Calibration } from '../poq/costs/calibration.ts';
import type { Node } from '../poq/node.ts';
import type { NonEmpty } from '../statistics/sample.ts';
import { chooseBaselines } from './baseline-choice.ts';
import { bridgeBaselines, findUnbridged } from './bridged-baselines.ts';
import { requireCosts } from './cost-obstacles.ts';
import { computeReference, computeReferences } from './cost-reference.ts';
import type { Decision } from './estimate/decision.ts';
import { compareBaselines, type GatedComparison } from './gated-comparison.ts';
import { findHiddenLosses } from './hidden-losses.ts';
import { findBreakages } from './measurement-reasons.ts';
import { findObjections } from './objections.ts';
import type { GateRules } from './rules.ts';
import { findUsablePrompts, type UsablePrompts } from './usable-prompts.ts';

export type Status = Decision | 'error';

export type GateDecision = {
  readonly status: Status;
  /** the one sentence that decided it */
  readonly sentence: string;
  /** what decided it first, then what else there is to say */
  readonly reasons: readonly Reason[];
  /** inconclusive for want of prompts or blocks alone, and the suite lets that merge */
  readonly softened: boolean;
  /** names of the baselines that the candidate has to stand up to, compared or not */
  readonly gated: readonly string[];
  readonly comparisons: readonly GatedComparison[];
  readonly usable: UsablePrompts;
  /** the cost that counts as 1, in the unit of the measure; absent where cost plays no part or nothing is compared */
  readonly reference?: number;
  /** the same for every component of the measure: one, unless it is a mix */
  readonly references?: NonEmpty<number>;
  /** the whole set as it was compared: with calibrated costs where two machines were bridged */
  readonly baselines: readonly Node[];
};

type GateInput = {
  readonly candidate: Node;
  readonly baselines: readonly Node[];
  /** every prompt of the question set */
  readonly promptIds: readonly string[];
  readonly rules: GateRules;
  /** costs that were taken anew on one machine, of baselines that were measured on another */
  readonly calibrations?: readonly Calibration[];
};

/**
 * Is the candidate worth what it costs? Every reason that speaks against a pass is collected before anything is decided, and the
 * gravest decides: a broken measurement is an *error*, a limit broken or a reward worse by more than the margin a *fail*, anything
 * that keeps the question open *inconclusive*; only what is left is a *pass*.
 * Throws InputError where a reward needs timings that a run does not have.
 */
export function decideGate({ candidate, baselines: measured, promptIds, rules, calibrations = [] }: GateInput): GateDecision {
  const baselines = bridgeBaselines(candidate, measured, { calibrations, rules });
  const choice = chooseBaselines(baselines, promptIds, rules);
  const nodes = [candidate, ...(choice.kind === 'chosen' ? choice.gated : [])] as const;
  const usable = findUsablePrompts(promptIds, nodes);
  const names = nodes.slice(1).map((node) => node.name);
  const conclude = createConclusion({ usable, gated: names, comparisons: [], baselines }, rules);
  const broken = nodes.flatMap((node) => findBreakages(node, promptIds));
  if (broken.length > 0) return conclude('error', broken);
  const { failing, open } = findObjections(nodes, usable, promptIds.length, rules);
  if (choice.kind === 'none')
    return failing.length > 0 ? conclude('fail', failing, [choice.reason, ...open]) : conclude('inconclusive', [choice.reason, ...open]);
  const { gated, references } = choice;
  if (rules.cost !== 'none' && gated.some(({ calibration }) => calibration === undefined)) requireCosts(candidate);
  const { status, comparisons } = compareBaselines({ candidate, gated, baselines, promptIds: usable.ids, rules, references });
  const figures = computeReferences(references, gated[0]);
  const settle = createConclusion({ usable, gated: names, comparisons, baselines, ...describeReference(figures, rules) }, rules);
  const told = [...comparisons.flatMap(({ reasons }) => reasons), ...findUnbridged(candidate, gated, { calibrations, rules })];
  if (failing.length > 0) return settle('fail', failing, [...open, ...told]);
  if (open.length > 0) return settle('inconclusive', open, told);
  const hidden = status === 'pass' ? findHiddenLosses(candidate, usable.ids, { comparisons, rules }) : [];
  if (hidden.length > 0) return settle('inconclusive', hidden, told);
  const deciding = sortByWorst(comparisons.filter((comparison) => comparison.status === status)).flatMap(({ reasons }) => reasons);
  const further = told.filter((reason) => !deciding.includes(reason));
  return settle(status, deciding, further);
}

/** The references as figures, where there are some. */
function describeReference(references: NonEmpty<number> | undefined, { cost }: GateRules): Pick<GateDecision, 'reference' | 'references'> {
  return references === undefined || cost === 'none' ? {} : { references, reference: computeReference(references, cost) };
}

type Conclusion = (status: Status, deciding: readonly Reason[], further?: readonly Reason[]) => GateDecision;

function createConclusion(
  parts: Pick<GateDecision, 'usable' | 'gated' | 'comparisons' | 'baselines' | 'reference' | 'references'>,
  rules: GateRules,
): Conclusion {
  return (status, deciding, further = []) => ({
    status,
    sentence: deciding[0]?.sentence ?? 'Nothing was compared.',
    reasons: [...deciding, ...further],
    softened: status === 'inconclusive' && rules.allowInconclusive && isMereNoise(deciding),
    ...parts,
  });
}

/**
 * Only noise may be let through. Whatever else keeps a question open (other hardware, a cached latency, no baseline, half a measurement) is in
 * the hands of whoever proposes the change: who wants to merge a worse model would choose it.
 */
const isMereNoise = (deciding: readonly Reason[]): boolean => deciding.length > 0 && deciding.every(({ code }) => code === 'undecided');

/** Of several comparisons that came out alike, the one whose interval reaches lowest is told first. */
function sortByWorst(comparisons: readonly GatedComparison[]): readonly GatedComparison[] {
  const low = ({ difference }: GatedComparison): number => (difference.kind === 'estimate' ? difference.low : Number.NEGATIVE_INFINITY);
  return comparisons.toSorted((one, other) => low(one) - low(other) || 0);
}
