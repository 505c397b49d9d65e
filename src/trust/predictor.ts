import type { TrustEvaluator } from './trust-evaluator.ts';

/** those whose score is a network's look at one answer: nearest to what a judge does */
const encoders: readonly string[] = ['sts-distilroberta', 'sts-embedded', 'bi-encoder', 'ce-minilm', 'ce-deberta', 'cross-encoder'];

/**
 * The evaluator whose scores stand in for those of a judge that scores a sample: of those that vote and have scored every answer (`complete`)
 * the first encoder, or else the first that is no judge itself. undefined where there is none.
 */
export function choosePredictor(
  evaluators: readonly TrustEvaluator[],
  judge: string,
  complete: (evaluator: string) => boolean,
): string | undefined {
  const usable = evaluators.filter(({ name, role }) => role === 'consensus' && name !== judge && complete(name));
  return (usable.find(({ use }) => encoders.includes(use)) ?? usable[0])?.name;
}
