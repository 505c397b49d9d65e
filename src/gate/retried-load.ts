import type { Reason } from '../documents/report.ts';
import { type CostMeasure, listComponents } from '../poq/costs/cost-measure.ts';
import type { Node } from '../poq/node.ts';

/**
 * Load blocks in which a prompt had to be asked again leave no time that tells what answers cost, and do not count. A candidate's server would
 * so choose which blocks count, by refusing in the dear ones: one reason, or none. Silent where energy alone is weighed, which such blocks
 * keep, and where tokens are paid for. This project's choice, as with second attempts in latency blocks (`retried-latency`).
 */
export function findRetriedLoad({ name, run, costs }: Node, measure: CostMeasure): readonly Reason[] {
  const timed = listComponents(measure).some((component) => component.name !== 'energy');
  if (measure.at !== 'load' || !timed || costs.kind === 'absent' || costs.kind === 'per-answer') return [];
  const load = new Set(run.blocks.flatMap(({ kind, block }) => (kind === 'load' ? block : [])));
  const answers = [...run.answers.values()];
  const retried = new Set(
    answers.flatMap(({ block, attempts = 1, resumed }) =>
      block !== undefined && load.has(block) && attempts > 1 && !resumed ? block : [],
    ),
  );
  if (retried.size === 0) return [];
  return [
    {
      code: 'retried-load',
      sentence: `Costs are told, but not gated: in ${retried.size} of its ${load.size} load blocks ${name} answered only at a second or later attempt, so that these do not count, and which ones do is its own choice.`,
      cure: 'Look in the server’s log why requests failed, mend that and measure again without --resume.',
    },
  ];
}
