import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { boost } from './boost.ts';
import { sabotage } from './sabotage.ts';

/**
 * Honest most of the time: with probability p a record is boosted or sabotaged, each as likely, so that the mean alone does not give the attacker
 * away. Source: "intermittent manipulation" of 2601.21189; what it does when it attacks is not known, and ours.
 */
export function manipulateAtTimes(
  score: number,
  { shift, probability }: { readonly shift: number; readonly probability: number },
  random: RandomGenerator,
): number {
  // Both are drawn for every record, so that a higher p attacks all that a lower one does.
  const [chance, direction] = [uniformFloat64(random), uniformFloat64(random)];
  if (chance >= probability) return score;
  return direction < 0.5 ? boost(score, shift) : sabotage(score, shift);
}
