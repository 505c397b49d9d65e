import { type ScoreLog, scoresOf } from '../score-log.ts';
import type { ExpectedPayoff, Payoffs } from './payoffs.ts';

type ExpectedQualities = Payoffs<ExpectedPayoff> & { readonly byPrompt: Payoffs<Float64Array> };

/**
 * Expected payoffs c/10 of inference nodes under the mean rule, without enumeration: the mean of K scores drawn without replacement from the M
 * of a record has the record's mean μ as its expectation and σ²/K · (M − K)/(M − 1) as its variance, σ² with M. Over prompts the variance of
 * one round's payoff is the mean of these plus the variance of the μ. Evaluators' payoffs hold an absolute value and have no such form.
 * Source: sampling from a finite population (Cochran, Sampling Techniques, theorem 2.2).
 */
export function computeExpectedQualities(log: ScoreLog, sampled: number): ExpectedQualities {
  const { promptCount, nodeCount, evaluatorCount } = log;
  const drawnShare = evaluatorCount === 1 ? 0 : (evaluatorCount - sampled) / ((evaluatorCount - 1) * sampled);
  const byPrompt = Array.from({ length: nodeCount }, () => new Float64Array(promptCount));
  const nodes = byPrompt.map((means, node): ExpectedPayoff => {
    let within = 0;
    for (let prompt = 0; prompt < promptCount; prompt += 1) {
      const { mean, variance } = describe(scoresOf(log, prompt, node));
      means[prompt] = mean / 10;
      within += (variance / 100) * drawnShare;
    }
    const between = describe(means);
    return { mean: between.mean, variance: between.variance + within / promptCount };
  });
  return { nodes, evaluators: undefined, byPrompt: { nodes: byPrompt, evaluators: undefined } };
}

/** Mean, and variance with n, about the first value: that of equal values is 0 exactly. */
function describe(values: Float64Array): { readonly mean: number; readonly variance: number } {
  const first = values[0] ?? 0;
  let [sum, squares] = [0, 0];
  for (const value of values) {
    sum += value - first;
    squares += (value - first) ** 2;
  }
  const shift = sum / values.length;
  return { mean: first + shift, variance: Math.max(0, squares / values.length - shift ** 2) };
}
