import type { NetworkFacts, RewardedNode } from '../../../documents/simulation.ts';
import { renderQuality } from '../../figures.ts';
import { votesAgainstTruth } from '../against-truth.ts';

/** more names would not be read */
const mostNames = 5;

/** Evaluators that vote and whose scores fall, beyond chance, where token F1 rises: who, and, of recorded runs, what to do. One sentence, or none. */
export function warnAgainstTruth(evaluators: readonly RewardedNode[], kind: NetworkFacts['kind']): readonly string[] {
  const against = evaluators
    .filter(votesAgainstTruth)
    .map(({ name, withTruth }) => ({ name, pearson: withTruth?.pearson ?? 0 }))
    .sort((one, other) => one.pearson - other.pearson);
  if (against.length === 0) return [];
  const named = against.slice(0, mostNames).map(({ name, pearson }) => `${name} (Pearson ${renderQuality(pearson)})`);
  const rest = against.length - named.length;
  const who = `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  const votes = against.length === 1 ? 'votes' : 'vote';
  const sentence = `${who} ${votes} against token F1: scores fall where F1 rises, and rewards with them.`;
  return [kind === 'synthetic' ? sentence : `${sentence} → Give such an evaluator role: analysis, another pair: or another map:.`];
}
