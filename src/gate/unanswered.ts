import type { Reason } from '../documents/report.ts';
import type { Node } from '../poq/node.ts';

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
