import { isBlank } from './blank-text.ts';
import { computeCommonSubsequence } from './common-subsequence.ts';

/** The words that ROUGE counts: lower case, runs of a–z and 0–9. Source: `rouge_score/tokenize.py` of rouge-score 0.1.2, without its stemmer. */
const listWords = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/**
 * ROUGE-L of an answer against its best reference, in 0..1: L is the length of the longest common subsequence of their words,
 * F = 2L/(|answer| + |reference|), the harmonic mean of L/|answer| and L/|reference|; the maximum over the references counts.
 * An answer without text scores 0, unless a reference has none either, then 1 [ours; rouge-score says 0 there]. Undefined where no
 * reference can be compared with: it has text, but none of it in a–z and 0–9.
 * Source: Lin, "ROUGE: A Package for Automatic Evaluation of Summaries" (2004), with F for β = 1 as in rouge-score 0.1.2 (`rougeL`).
 *
 * @throws InterruptedError when `signal` aborts
 */
export async function computeRougeL(answer: string, references: readonly string[], signal: AbortSignal): Promise<number | undefined> {
  const words = listWords(answer);
  let best: number | undefined;
  for (const reference of references) {
    const score = isBlank(reference) ? Number(isBlank(answer)) : await compare(words, listWords(reference), signal);
    if (score !== undefined) best = Math.max(best ?? 0, score);
  }
  return best;
}

async function compare(answer: readonly string[], reference: readonly string[], signal: AbortSignal): Promise<number | undefined> {
  if (reference.length === 0) return undefined;
  return (2 * (await computeCommonSubsequence(answer, reference, signal))) / (answer.length + reference.length);
}
