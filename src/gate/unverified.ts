import type { Reason } from '../documents/report.ts';
import type { GateDecision } from './decide-gate.ts';

/** Who else than the measured model could have written a measurement. */
export type Doubt = 'job-of-the-pull-request' | 'candidate-brings-its-answers';

const doubts: Readonly<Record<Doubt, { readonly because: string; readonly cure: string }>> = {
  'job-of-the-pull-request': {
    because: 'a job that runs the pull request’s own code has measured it',
    cure: 'Measure it again in the merge queue or by a dispatch bound to its head commit (docs/pull-requests.md).',
  },
  'candidate-brings-its-answers': {
    because: 'the fork’s candidate brings its answers or its server itself, and both can say what they like',
    cure: 'Bring the candidate into a branch of this repository, or serve the model on the machine that measures.',
  },
};

/**
 * What a decision is worth where the pull request's own code could have written the measurement: never a success. A pass becomes
 * inconclusive and says first that it is unverified; an inconclusive is never softened; a fail and an error stay, with the reason told last.
 */
export function withholdSuccess(decision: GateDecision, doubt: Doubt): GateDecision {
  if (decision.status === 'pass') {
    const reason = describeDoubt('it would be a pass, but ', doubt);
    return { ...decision, status: 'inconclusive', softened: false, sentence: reason.sentence, reasons: [reason, ...decision.reasons] };
  }
  return { ...decision, softened: false, reasons: [...decision.reasons, describeDoubt('', doubt)] };
}

function describeDoubt(beginning: string, doubt: Doubt): Reason {
  const { because, cure } = doubts[doubt];
  return { code: 'unverified', sentence: `Unverified: ${beginning}${because}.`, cure };
}
