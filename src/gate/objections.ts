import type { Reason } from '../documents/report.ts';
import type { Node } from '../poq/node.ts';
import type { NonEmpty } from '../statistics/sample.ts';
import { findInstrumentBlockers, findUnfittedMaps } from './instrument-reasons.ts';
import { findBrokenLimits, findUnmeasuredLimits } from './limits.ts';
import { findBlockers } from './measurement-reasons.ts';
import type { GateRules } from './rules.ts';
import { findOtherServedModels } from './served-models.ts';
import { findNothingAnswered } from './unanswered.ts';
import { findTooManyLeftOut, type UsablePrompts } from './usable-prompts.ts';

/** What speaks against a pass before any two nodes are compared. */
export type Objections = {
  /** limits that the candidate breaks, or that it answered nothing: a fail */
  readonly failing: readonly Reason[];
  /** what keeps the question open: too little was scored or measured, a measurement was disturbed, or a run would stand up to itself */
  readonly open: readonly Reason[];
};

/**
 * Limits and the state of the measurements, the candidate's first. A candidate whose measurement was disturbed is slow for no fault of
 * its own, so that its latency above the ceiling fails nothing; nor does its quality below the floor where a judge of it cannot be relied on.
 */
export function findObjections(
  [candidate, ...baselines]: NonEmpty<Node>,
  usable: UsablePrompts,
  promptCount: number,
  rules: GateRules,
): Objections {
  const disturbances = findBlockers(candidate, rules);
  const unreliable = findInstrumentBlockers(candidate, rules);
  const broken = findBrokenLimits(candidate, usable.ids, rules);
  const excused = broken.filter(
    ({ code }) => (code === 'latency-ceiling' && disturbances.length > 0) || (code === 'quality-floor' && unreliable.length > 0),
  );
  return {
    failing: [...findNothingAnswered(candidate), ...broken.filter((reason) => !excused.includes(reason))],
    open: [
      ...baselines.flatMap((node) => findSameRun(candidate, node)),
      ...baselines.flatMap(findNothingAnswered),
      ...findUnfittedMaps(candidate),
      ...unreliable,
      ...baselines.flatMap((node) => findInstrumentBlockers(node, rules)),
      ...baselines.flatMap((node) => findOtherServedModels(candidate, node, rules)),
      ...findTooManyLeftOut(usable, promptCount, rules),
      ...findUnmeasuredLimits(candidate, usable.ids, rules),
      ...disturbances,
      ...baselines.flatMap((node) => findBlockers(node, rules)),
      ...excused,
    ],
  };
}

/** A run against itself differs in nothing, whatever was measured. */
function findSameRun(candidate: Node, baseline: Node): readonly Reason[] {
  if (candidate.run.header.runId !== baseline.run.header.runId) return [];
  return [
    {
      code: 'same-run',
      sentence: `${candidate.name} is the very run that ${baseline.name} is: nothing is compared.`,
      cure: 'Measure the candidate again.',
    },
  ];
}
