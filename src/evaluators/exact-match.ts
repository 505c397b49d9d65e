import { normaliseAnswer } from './squad-normalisation.ts';

/**
 * 1 where the answer's normalised words are exactly those of some reference, else 0.
 * Source: SQuAD v1.1's official scorer.
 */
export function computeExactMatch(answer: string, references: readonly string[]): number {
  const words = normaliseAnswer(answer).join(' ');
  return references.some((reference) => normaliseAnswer(reference).join(' ') === words) ? 1 : 0;
}
