import type { NetworkFacts, RewardedNode } from '../../../documents/simulation.ts';
import { describeOpposition, votesAgainstTruth } from '../against-truth.ts';

/** more names would not be read */
const mostNames = 5;

/** Evaluators that vote and whose scores fall, beyond chance, where token F1 rises: who, and, of recorded runs, what to do. One sentence, or none. */
export function warnAgainstTruth(evaluators: readonly RewardedNode[], kind: NetworkFacts['kind']): readonly string[] {
  const against = evaluators
    .filter(votesAgainstTruth)
    .sort((one, other) => (one.withTruth?.pearson ?? 0) - (other.withTruth?.pearson ?? 0));
  if (against.length === 0) return [];
  const named = against.slice(0, mostNames).map((evaluator) => `${evaluator.name} (${describeOpposition(evaluator)})`);
  const rest = against.length - named.length;
  const who = `${named.join(', ')}${rest > 0 ? ` and ${rest.toLocaleString('en-US')} more` : ''}`;
  const votes = against.length === 1 ? 'votes' : 'vote';
  const sentence = `${who} ${votes} against token F1: scores fall where F1 rises, and rewards with them.`;
  return [kind === 'synthetic' ? sentence : `${sentence} → Give such an evaluator another pair or map, or the role analysis.`];
}
