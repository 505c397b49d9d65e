import { describe, expect, test } from '@jest/globals';
import { computeQualityPart, type QualityPart } from '../../../src/gate/estimate/quality-part.ts';
import { computeRewardInterval } from '../../../src/gate/estimate/reward-interval.ts';

function part(values: readonly number[]): QualityPart {
  const result = computeQualityPart(values.map((value, cluster) => ({ value, cluster })));
  if ('kind' in result) throw new Error('a part was expected');
  return result;
}

function repeated(count: number, value: number): readonly number[] {
  return Array.from({ length: count }, () => value);
}

describe('quality in a reward', () => {
  test.each([
    [60, 0.047163913366],
    [400, 0.006950602611],
  ])('is not certain because all of %p answers are equal', (n, reach) => {
    const interval = computeRewardInterval({ quality: part(repeated(n, 0)), covariance: 0 }, { alpha: 1, beta: 0, confidence: 0.95 });
    expect(interval.high).toBeCloseTo(reach, 11);
    expect(interval.low).toBeCloseTo(-reach, 11);
  });

  test('allows for a rare total loss while fewer than ten differences are seen', () => {
    expect(part([...repeated(9, 0.1), ...repeated(11, 0)]).rareVariance).toBeCloseTo(2 / 400, 15);
  });

  test('allows for a loss as large as the largest seen from ten differences on', () => {
    expect(part([...repeated(9, 0.1), -0.3, ...repeated(10, 0)]).rareVariance).toBeCloseTo((2 * 0.09) / 400, 15);
  });

  test('has a variance that is the sum of both terms', () => {
    const quality = part([...repeated(9, 0.1), -0.3, ...repeated(10, 0)]);
    expect(quality.variance).toBe(quality.clusterVariance + quality.rareVariance);
    expect(quality.clusterVariance).toBeGreaterThan(0);
  });

  test('cannot be weighed from a single cluster', () => {
    expect(computeQualityPart([{ value: 1, cluster: 'a' }])).toEqual({ kind: 'too-few', what: 'clusters', found: 1 });
  });
});
