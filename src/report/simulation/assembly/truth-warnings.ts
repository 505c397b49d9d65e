import type { NetworkFacts, RewardedNode } from '../../../documents/simulation.ts';
import { describeOpposition, votesAgainstTruth } from '../against-truth.ts';
import { listNames } from './name-list.ts';

/** more names would not be read */
const mostNames = 5;

/** Evaluators that vote and whose scores fall, beyond chance, where token F1 rises: who, and, of recorded runs, what to do. One sentence, or none. */
export function warnAgainstTruth(evaluators: readonly RewardedNode[], kind: NetworkFacts['kind']): readonly string[] {
  const against = evaluators
    .filter(votesAgainstTruth)
    .sort((one, other) => (one.withTruth?.pearson ?? 0) - (other.withTruth?.pearson ?? 0));
  if (against.length === 0) return [];
  const named = against.map((evaluator) => `${evaluator.name} (${describeOpposition(evaluator)})`);
  const who = listNames(named, mostNames);
  const votes = against.length === 1 ? 'votes' : 'vote';
  const sentence = `${who} ${votes} against token F1: scores fall where F1 rises, and rewards with them.`;
  return [kind === 'synthetic' ? sentence : `${sentence} → Give such an evaluator another pair or map, or the role analysis.`];
}
