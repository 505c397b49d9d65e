import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { openRandomSource } from '../rounds/random-source.ts';
import type { ScoreLog } from '../score-log.ts';
import { boost } from './boost.ts';
import { collude } from './collusion.ts';
import { addNoise } from './random-noise.ts';
import { sabotage } from './sabotage.ts';
import { manipulateAtTimes } from './strategic.ts';

/**
 * What attacking evaluators do to their scores of 0..10. The first four are those of 2601.21189, of which only the formula of boosting is known;
 * the others' formulas, all figures, and collusion are ours.
 */
export type Attack =
  | { readonly name: 'random-noise'; readonly noise: number }
  | { readonly name: 'boost' | 'sabotage'; readonly shift: number }
  | { readonly name: 'strategic'; readonly shift: number; readonly probability: number }
  | { readonly name: 'collusion'; readonly shift: number; readonly partner: number };

/**
 * The log as it is with these evaluators attacking; all other scores stay as they are. Every attacker changes its score of a record once, and would
 * say the same if it were drawn for that record again, so that rounds and exact expectation work on an attacked log as on any other. Randomness
 * comes from the seed alone, for every attacker from a stream of its own. Scores are clipped to 0..10.
 */
export function applyAttack(log: ScoreLog, attack: Attack, attackers: readonly number[], seed: number): ScoreLog {
  const scores = Float64Array.from(log.scores);
  const records = log.promptCount * log.nodeCount;
  for (const attacker of attackers) {
    const random = openRandomSource(`attack ${attack.name} ${attacker}`, seed);
    for (let record = 0; record < records; record += 1) {
      const at = record * log.evaluatorCount + attacker;
      scores[at] = clip(distort(scores[at] ?? 0, attack, record % log.nodeCount, random));
    }
  }
  return { ...log, scores };
}

/** What is said of an answer of this node in place of the honest score; not yet clipped. */
function distort(score: number, attack: Attack, node: number, random: RandomGenerator): number {
  switch (attack.name) {
    case 'random-noise':
      return addNoise(score, attack.noise, random);
    case 'boost':
      return boost(score, attack.shift);
    case 'sabotage':
      return sabotage(score, attack.shift);
    case 'strategic':
      return manipulateAtTimes(score, attack, random);
    case 'collusion':
      return collude(score, attack, node);
  }
}

const clip = (score: number): number => Math.min(10, Math.max(0, score));
