import { describe, expect, test } from '@jest/globals';
import { mapScore, mapToTen, type ScoreMap } from '../../src/evaluators/score-map.ts';

const own: ScoreMap = { kind: 'own' };
const fitted: ScoreMap = { kind: 'min-max', low: -2, high: 6, fittedOn: ['main'] };

test('shares, cosines and probabilities become points of ten, and nothing lies outside', () => {
  for (const scale of ['share', 'cosine', 'entailment'] as const)
    expect([-1, -0.001, 0, 0.25, 1, 1.0000001].map((raw) => mapToTen(raw, scale))).toEqual([0, 0, 0, 2.5, 10, 10]);
});

test('a logit goes through the sigmoid, even one that overflows', () => {
  // python3 -c "import math; print([10 / (1 + math.exp(-x)) for x in (-4, 0, 1.5)])"
  const expected = [0.17986209962091557, 5, 8.175744761936437];
  expect([-4, 0, 1.5].map((raw) => mapToTen(raw, 'sigmoid'))).toEqual(expected.map((value) => expect.closeTo(value, 12)));
  expect([-1_000, 1_000].map((raw) => mapToTen(raw, 'sigmoid'))).toEqual([0, 10]);
});

test('a score of ten stays what it is', () => {
  expect([-1, 0, 3.25, 10, 11].map((raw) => mapToTen(raw, 'ten'))).toEqual([0, 0, 3.25, 10, 10]);
});

describe('one score', () => {
  test('is mapped by what its raw value is, unless the suite says otherwise', () => {
    expect(mapScore({ raw: 0 }, own, 'sigmoid')).toBe(5);
    expect(mapScore({ raw: 0, anchored: 0.25 }, own, 'sigmoid')).toBe(5);
  });
  test('min-max sets low to 0 and high to 10 whatever the scale, and clips what lies outside', () => {
    expect([-3, -2, 0, 6, 7].map((raw) => mapScore({ raw }, fitted, 'sigmoid'))).toEqual([0, 0, 2.5, 10, 10]);
  });
  test('anchored is ten times the share of what the reference against itself gets, never the raw value', () => {
    expect([0, 0.5, 1.25].map((anchored) => mapScore({ raw: 3, anchored }, { kind: 'anchored' }, 'sigmoid'))).toEqual([0, 5, 10]);
    expect(mapScore({ raw: 3 }, { kind: 'anchored' }, 'sigmoid')).toBe('no anchor');
  });
  test('has no value where there was nothing to fit a map on, and says so', () => {
    expect(mapScore({ raw: 3 }, { kind: 'unfitted', because: 'no baseline' }, 'ten')).toBe('no baseline');
  });
  test('that is unscored stays so by any map, with its own reason', () => {
    for (const map of [own, fitted, { kind: 'anchored' }, { kind: 'unfitted', because: 'no baseline' }] as const)
      expect(mapScore({ unscored: 'time-out' }, map, 'ten')).toBe('time-out');
    expect(mapScore({}, own, 'ten')).toBe('not scored');
  });
});
