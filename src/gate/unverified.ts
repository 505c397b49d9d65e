import type { Reason } from '../documents/report.ts';
import type { GateDecision } from './decide-gate.ts';

const cure = 'Measure it again in the merge queue or by a dispatch bound to its head commit (docs/pull-requests.md).';

/**
 * What a decision is worth where the pull request's own code could have written the measurement: never a success. A pass becomes
 * inconclusive and says first that it is unverified; an inconclusive is never softened; a fail and an error stay, with the reason told last.
 */
export function withholdSuccess(decision: GateDecision): GateDecision {
  if (decision.status === 'pass') {
    const reason = describeUnverified('it would be a pass, but a job');
    return { ...decision, status: 'inconclusive', softened: false, sentence: reason.sentence, reasons: [reason, ...decision.reasons] };
  }
  return { ...decision, softened: false, reasons: [...decision.reasons, describeUnverified('a job')] };
}

const describeUnverified = (beginning: string): Reason => ({
  code: 'unverified',
  sentence: `Unverified: ${beginning} that runs the pull request’s own code has measured it.`,
  cure,
});
