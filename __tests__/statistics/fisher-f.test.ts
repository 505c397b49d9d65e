import { expect, test } from '@jest/globals';
import { computeFisherQuantile } from '../../src/statistics/fisher-f.ts';

// scipy 1.17.1: scipy.stats.f.ppf(p, dfn, dfd)
test.each([
  [0.975, 11, 108, 2.1145208132774838],
  [0.025, 11, 108, 0.3388944565685948],
  [0.975, 5, 6, 5.987565126046928],
  [0.025, 5, 6, 0.14331366118441083],
  [0.95, 1, 3.5, 8.644121199195133],
  [0.5, 2.5, 7.25, 0.8252914774206545],
  [0.999, 30, 2, 999.4665836621948],
])('quantile at %p with %p and %p degrees of freedom agrees with scipy', (probability, numerator, denominator, expected) => {
  expect(computeFisherQuantile(probability, numerator, denominator) / expected).toBeCloseTo(1, 12);
});

test('refuses probabilities and degrees of freedom that make no sense', () => {
  for (const probability of [0, 1, Number.NaN]) expect(() => computeFisherQuantile(probability, 3, 4)).toThrow(RangeError);
  for (const df of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => computeFisherQuantile(0.5, df, 4)).toThrow(RangeError);
    expect(() => computeFisherQuantile(0.5, 4, df)).toThrow(RangeError);
  }
});
