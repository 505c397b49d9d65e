import type { Reason } from '../documents/report.ts';
import type { Node } from '../poq/node.ts';
import type { NonEmpty } from '../statistics/sample.ts';
import { findBrokenLimits, findUnmeasuredLimits } from './limits.ts';
import { findBlockers } from './measurement-reasons.ts';
import type { GateRules } from './rules.ts';
import { findTooManyLeftOut, type UsablePrompts } from './usable-prompts.ts';

/** What speaks against a pass before any two nodes are compared. */
export type Objections = {
  /** limits that the candidate breaks: a fail */
  readonly failing: readonly Reason[];
  /** what keeps the question open: too little was scored or measured, or a measurement was disturbed */
  readonly open: readonly Reason[];
};

/**
 * Limits and the state of the measurements, the candidate's first. A candidate whose measurement was disturbed is slow for no fault of
 * its own, so that its latency above the ceiling fails nothing.
 */
export function findObjections(
  [candidate, ...baselines]: NonEmpty<Node>,
  usable: UsablePrompts,
  promptCount: number,
  rules: GateRules,
): Objections {
  const disturbances = findBlockers(candidate, rules);
  const broken = findBrokenLimits(candidate, usable.ids, rules);
  const excused = disturbances.length > 0 ? broken.filter(({ code }) => code === 'latency-ceiling') : [];
  return {
    failing: broken.filter((reason) => !excused.includes(reason)),
    open: [
      ...findTooManyLeftOut(usable, promptCount, rules),
      ...findUnmeasuredLimits(candidate, usable.ids, rules),
      ...disturbances,
      ...baselines.flatMap((node) => findBlockers(node, rules)),
      ...excused,
    ],
  };
}
