import inverseBeta from '@stdlib/math-base-special-kernel-betaincinv';

/**
 * The quantile of Fisher's F distribution: the value that an F variable with `numeratorDf` and `denominatorDf` degrees of freedom (positive
 * numbers, also fractions) stays below with the given probability. With x the same quantile of the beta distribution with half the degrees of
 * freedom: F = denominatorDf · x / (numeratorDf · (1 − x)). Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.6.2.
 *
 * @throws RangeError when the probability lies outside 0..1 (both ends excluded) or the degrees of freedom are not positive and finite.
 */
export function computeFisherQuantile(probability: number, numeratorDf: number, denominatorDf: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`an F quantile needs a probability between 0 and 1, not ${probability}`);
  for (const df of [numeratorDf, denominatorDf]) {
    if (!(df > 0 && Number.isFinite(df))) throw new RangeError(`Fisher's F needs positive finite degrees of freedom, not ${df}`);
  }
  const [below = 0, above = 0] = inverseBeta(numeratorDf / 2, denominatorDf / 2, probability, 1 - probability);
  return (denominatorDf * below) / (numeratorDf * above);
}
