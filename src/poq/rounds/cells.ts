import type { ConsensusPlan } from '../consensus/consensus-plan.ts';
import type { ScoreLog } from '../score-log.ts';
import { advanceSubset, countSubsets, firstSubset } from './evaluator-subsets.ts';
import { openRecordPayments, type PaymentSums } from './record-payments.ts';

/** All that a round can draw: a cell is a record and a subset of K evaluators, and under a rule without a memory each has one outcome. */
export type Cells = {
  /** of a prompt, adds the payments of each cell; as often as `counts` says, at record · subsets + subset, else once */
  pay(sums: PaymentSums, prompt: number, counts?: Uint32Array): void;
};

/** How many cells there are; each is as likely as any other. */
export const countCells = ({ promptCount, nodeCount, evaluatorCount }: ScoreLog, { sampled }: ConsensusPlan): number =>
  promptCount * nodeCount * countSubsets(evaluatorCount, sampled);

/** The cells in a fixed order: by prompt, node, and subsets in lexicographic order. */
export function openCells(log: ScoreLog, plan: ConsensusPlan): Cells {
  const { nodeCount, evaluatorCount } = log;
  const subsets = countSubsets(evaluatorCount, plan.sampled);
  const { pay } = openRecordPayments(log, plan);
  const members = firstSubset(plan.sampled);
  return {
    pay(sums, prompt, counts) {
      for (let record = prompt * nodeCount; record < (prompt + 1) * nodeCount; record += 1) {
        for (let subset = 0; subset < subsets; subset += 1) {
          const times = counts === undefined ? 1 : (counts[record * subsets + subset] ?? 0);
          if (times > 0) pay(sums, record, members, times);
          advanceSubset(members, evaluatorCount);
        }
      }
    },
  };
}
