/**
 * Which of several hypotheses are rejected when the chance of any false rejection is to stay at most `level`: in ascending
 * order of p-value, the k-th smallest of m (k from 0) is compared with level/(m − k), and the first that is not below ends the
 * rejections. Holm, "A Simple Sequentially Rejective Multiple Test Procedure" (1979). The answer keeps the order of the input.
 */
export function decideHolm(pValues: readonly number[], level: number): readonly boolean[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const rejected = pValues.map(() => false);
  for (const [k, { p, index }] of order.entries()) {
    if (!(p < level / (order.length - k))) break;
    rejected[index] = true;
  }
  return rejected;
}
