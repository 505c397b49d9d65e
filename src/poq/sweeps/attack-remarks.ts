import { listAttackerCounts } from '../attacks/attacker-choices.ts';
import { countSubsets } from '../rounds/evaluator-subsets.ts';
import type { ScoreLog } from '../score-log.ts';
import { type AttackBudget, fullChoices } from './sweep-budget.ts';

type Tried = Pick<AttackBudget, 'prompts' | 'choices'> & {
  readonly shares: readonly number[];
  /** outcomes that were found */
  readonly outcomes: number;
};

/** What of a network attacks did not see, in words; nothing where they saw what they see of a small one. */
export function remarkOnAttacks(log: Pick<ScoreLog, 'promptCount' | 'evaluatorCount'>, tried: Tried): readonly string[] {
  const { prompts, choices, shares, outcomes } = tried;
  if (outcomes === 0) return ['No attack was tried: no inference node has a reward that it could change.'];
  const tries = choices === 1 ? 'one choice' : `${choices} choices`;
  if (prompts < log.promptCount) {
    const part = `on ${prompts} of its ${log.promptCount} prompts, evenly spread`;
    return [`The network is large: attacks were tried ${part}, with ${tries} of attackers for each figure.`];
  }
  const possible = listAttackerCounts(shares, log.evaluatorCount).map((count) =>
    count === 0 ? 1 : countSubsets(log.evaluatorCount, count),
  );
  const isBounded = possible.some((subsets) => Math.min(subsets, fullChoices) > choices);
  return isBounded
    ? [`Attacks were tried with ${tries} of attackers for each figure, in place of up to ${fullChoices}: all would take too long.`]
    : [];
}
