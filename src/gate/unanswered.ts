import type { Reason } from '../documents/report.ts';
import type { Node } from '../poq/node.ts';
import { pickSerialAnswers } from '../profile/serial-answers.ts';

/** A node that answered no prompt at all has nothing that could be worth or cost anything: one reason, or none. */
export function findNothingAnswered({ name, run }: Node): readonly Reason[] {
  const answers = [...run.answers.values()];
  if (answers.length === 0 || answers.some(({ outcome }) => outcome === 'answered')) return [];
  return [
    {
      code: 'nothing-answered',
      sentence: `${name} answered none of ${answers.length} prompts.`,
      cure: 'See in the run why its answers failed, mend that and measure again.',
    },
  ];
}

/**
 * A node whose timed prompts all failed has no cost: how fast it refuses is not what an answer costs. Empty where a cost was measured, and
 * where answers were given but carry no timing (`requireCosts`).
 */
export function findNoTimedAnswer({ name, run, costs }: Node): readonly Reason[] {
  const serial = pickSerialAnswers([...run.answers.values()], run.blocks);
  if (costs.size > 0 || serial.length === 0 || serial.some(({ outcome }) => outcome === 'answered')) return [];
  return [
    {
      code: 'no-timed-answer',
      sentence: `Costs are not comparable: ${name} answered none of its ${serial.length} timed prompts.`,
      cure: `See in the run why these failed, mend that and measure ${name} again.`,
    },
  ];
}
