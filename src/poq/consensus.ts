/** The evaluators' mapped scores of one answer, q_m in 0..10; never empty: the mean of nothing does not exist. */
export type EvaluatorScores = readonly [number, ...number[]];

/**
 * Consensus c = mean of the evaluators' scores, on 0..10.
 * Source: inferred for 2512.16317 (its follow-ups call the first paper's rule `simple_mean`); docs/reward.md.
 */
export function computeConsensus(scores: EvaluatorScores): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
