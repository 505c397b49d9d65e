import { normaliseAnswer } from './squad-normalisation.ts';

/**
 * Token F1 of an answer against its best reference, in 0..1: words are normalised as SQuAD does, precision and recall count the words that
 * both hold (each as often as both hold it), F1 is their harmonic mean; the maximum over the references counts.
 * An answer without words scores 0, unless the reference has none either, then 1 [ours; the official script says 0 there].
 * Source: SQuAD v1.1's official scorer; the paper scales F1 to 0..10 (2512.16317).
 */
export function computeTokenF1(answer: string, references: readonly string[]): number {
  const words = normaliseAnswer(answer);
  return references.reduce((best, reference) => Math.max(best, overlapF1(words, normaliseAnswer(reference))), 0);
}

function overlapF1(answer: readonly string[], reference: readonly string[]): number {
  if (answer.length === 0 || reference.length === 0) return answer.length === reference.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of reference) left.set(word, (left.get(word) ?? 0) + 1);
  let same = 0;
  for (const word of answer) {
    const count = left.get(word) ?? 0;
    if (count > 0) same += 1;
    left.set(word, count - 1);
  }
  return (2 * same) / (answer.length + reference.length);
}
