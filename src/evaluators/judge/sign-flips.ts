/** finest step in which differences are counted; scores are rarely given with more than two decimals */
const finest = 0.01;
/** more steps than that would only cost time */
const mostSteps = 20_000;

/**
 * The exact two-sided p value of a mean difference of pairs: the share of all 2^n ways to give the differences their signs in which the sum
 * is at least as far from 0 (Fisher's randomisation test for pairs; The Design of Experiments, 1935, section 21). It is right for any
 * distribution in which now and then may be exchanged, also for scores that are mostly equal. Differences are rounded to hundredths, or to
 * a 20,000th of their sum where that is more. Counted, not drawn: the sum of those with a plus takes each value with a probability that n
 * steps of (p(a) + p(a − d))/2 give.
 */
export function computeSignFlipProbability(differences: readonly number[]): number {
  const sum = differences.reduce((total, difference) => total + Math.abs(difference), 0);
  const step = Math.max(finest, sum / mostSteps);
  const steps = differences.map((difference) => Math.round(difference / step));
  const total = steps.reduce((all, each) => all + Math.abs(each), 0);
  const observed = Math.abs(steps.reduce((all, each) => all + each, 0));
  const probability = new Float64Array(total + 1);
  probability[0] = 1;
  for (const each of steps) {
    const size = Math.abs(each);
    for (let plus = total; plus >= 0; plus -= 1)
      probability[plus] = ((probability[plus] ?? 0) + (plus >= size ? (probability[plus - size] ?? 0) : 0)) / 2;
  }
  return probability.reduce((far, each, plus) => (Math.abs(2 * plus - total) >= observed ? far + each : far), 0);
}
