import { computeClusterVariance } from '../../statistics/cluster-variance.ts';
import { computeStudentInterval, type Interval } from '../../statistics/student-t.ts';

/** Expected payoffs of a node for each prompt, and the cluster of each prompt. */
export type PromptPayoffs = { readonly payoffs: Float64Array; readonly clusters: Int32Array };

/**
 * Confidence interval of a node's expected payoff over prompts: with other prompts of the same kind, where would it be? Mean over the prompts ±
 * Student's t at Satterthwaite's degrees of freedom · the cluster-robust standard error (CR2), because questions on one passage are not
 * independent. Of quality alone: that costs would be others, too, with other prompts is not in it. undefined with fewer than two clusters. Ours.
 *
 * @throws RangeError when the confidence lies outside 0..1.
 */
export function computePromptInterval({ payoffs, clusters }: PromptPayoffs, confidence: number): Interval | undefined {
  const values = Array.from(payoffs, (value, prompt) => ({ value, cluster: clusters[prompt] ?? 0 }));
  const spread = computeClusterVariance(values);
  if (spread.kind === 'too-few-clusters') return undefined;
  const { mean: estimate, variance, df } = spread;
  return computeStudentInterval({ estimate, standardError: Math.sqrt(variance), df, confidence });
}
