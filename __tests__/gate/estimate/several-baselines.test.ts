import { describe, expect, test } from '@jest/globals';
import { computeFailProbability, decideAgainstAll, type NamedComparison } from '../../../src/gate/estimate/several-baselines.ts';

/** A difference with standard error 0.02, nearly normal unless told otherwise; the bounds are the normal ones at 95 %. */
function against(name: string, value: number, df = 1e6): NamedComparison {
  const reach = 0.02 * 1.959966356814107;
  return { name, difference: { kind: 'estimate', value, low: value - reach, high: value + reach, standardError: 0.02, df } };
}

describe('a candidate against several baselines', () => {
  // scipy 1.17.1: scipy.stats.t.cdf(-2, 2.4)
  test('has the p-value of the t distribution for being worse', () => {
    const { difference } = against('main', -0.09, 2.4);
    if (difference.kind !== 'estimate') throw new Error('an estimate was expected');
    expect(computeFailProbability(difference, 0.05)).toBeCloseTo(0.0809142614523793, 9);
  });

  test('without uncertainty is worse or is not', () => {
    const certain = { value: -0.06, low: -0.06, high: -0.06, standardError: 0, df: 3 };
    expect(computeFailProbability(certain, 0.05)).toBe(0);
    expect(computeFailProbability({ ...certain, value: -0.05 }, 0.05)).toBe(1);
  });

  test('passes when it passes against each, without correction', () => {
    const result = decideAgainstAll([against('a', 0), against('b', -0.01)], 0.05, 0.95);
    expect(result.decision).toBe('pass');
    expect(result.each).toEqual([
      { name: 'a', decision: 'pass' },
      { name: 'b', decision: 'pass' },
    ]);
  });

  test('does not pass when one comparison is inconclusive or impossible', () => {
    expect(decideAgainstAll([against('a', 0), against('b', -0.03)], 0.05, 0.95).decision).toBe('inconclusive');
    const impossible: NamedComparison = { name: 'b', difference: { kind: 'too-few', what: 'blocks', found: 1 } };
    expect(decideAgainstAll([against('a', 0), impossible], 0.05, 0.95)).toEqual({
      decision: 'inconclusive',
      each: [
        { name: 'a', decision: 'pass' },
        { name: 'b', decision: 'inconclusive' },
      ],
    });
  });

  test('fails one that fails alone only if it also fails after correction', () => {
    // Distance −0.0420 is 2.1 standard errors: p = .018, below .025 but not below .0125.
    const narrow = against('b', -0.092);
    expect(decideAgainstAll([narrow], 0.05, 0.95).decision).toBe('fail');
    expect(decideAgainstAll([against('a', 0), narrow], 0.05, 0.95)).toEqual({
      decision: 'inconclusive',
      each: [
        { name: 'a', decision: 'pass' },
        { name: 'b', decision: 'inconclusive' },
      ],
    });
    // Beside a clear failure the second step of Holm is uncorrected again.
    expect(decideAgainstAll([against('a', -0.2), narrow], 0.05, 0.95).each.map(({ decision }) => decision)).toEqual(['fail', 'fail']);
  });

  test('fails against any of them although it passes against the others', () => {
    expect(decideAgainstAll([against('a', 0.1), against('b', -0.2)], 0.05, 0.95).decision).toBe('fail');
  });

  test('is inconclusive against nothing', () => {
    expect(decideAgainstAll([], 0.05, 0.95)).toEqual({ decision: 'inconclusive', each: [] });
  });
});
