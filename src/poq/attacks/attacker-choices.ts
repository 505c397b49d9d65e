import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { advanceSubset, countSubsets, firstSubset } from '../rounds/evaluator-subsets.ts';
import { openRandomSource } from '../rounds/random-source.ts';

/** How many attackers the shares of `evaluators` come to: rounded to whole evaluators, each number once, ascending; none is always among them. */
export function listAttackerCounts(shares: readonly number[], evaluators: number): readonly number[] {
  const counts = shares.map((share) => Math.min(evaluators, Math.round(share * evaluators)));
  return [...new Set([0, ...counts])].sort((a, b) => a - b);
}

/**
 * Who the attackers are: every choice of so many out of the evaluators where there are at most `most`, else `most` seeded draws of
 * different ones. Which evaluators are bought matters, a good one more than a poor one, so that figures are means over choices. Ours.
 */
export function listAttackerChoices(
  evaluators: number,
  attackers: number,
  { most, seed }: { readonly most: number; readonly seed: number },
): readonly (readonly number[])[] {
  if (attackers === 0) return [[]];
  const subsets = countSubsets(evaluators, attackers);
  if (subsets > most) return drawChoices(evaluators, attackers, { most, seed });
  const members = firstSubset(attackers);
  return Array.from({ length: subsets }, () => {
    const choice = Array.from(members);
    advanceSubset(members, evaluators);
    return choice;
  });
}

function drawChoices(evaluators: number, attackers: number, { most, seed }: { readonly most: number; readonly seed: number }): number[][] {
  const random = openRandomSource(`attackers ${attackers} of ${evaluators}`, seed);
  const choices = new Map<string, number[]>();
  while (choices.size < most) {
    const choice = drawChoice(random, evaluators, attackers);
    choices.set(choice.join(' '), choice);
  }
  return [...choices.values()];
}

function drawChoice(random: RandomGenerator, evaluators: number, attackers: number): number[] {
  const all = Array.from({ length: evaluators }, (_, evaluator) => evaluator);
  for (let place = 0; place < attackers; place += 1) {
    const other = uniformInt(random, place, evaluators - 1);
    [all[place], all[other]] = [all[other] ?? 0, all[place] ?? 0];
  }
  return all.slice(0, attackers).sort((a, b) => a - b);
}
