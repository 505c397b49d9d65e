import { expect, test } from '@jest/globals';
import { computeTrend } from '../../src/statistics/linear-trend.ts';

const points = [1.02, 1.1, 1.05, 1.2, 1.31, 1.22].map((value, index) => ({ at: index / 5, value }));

test('the slope and its interval are those of ordinary least squares', () => {
  // scipy 1.17.1: r = linregress(x, y); q = t.ppf(.975, 4); r.slope, r.slope - q * r.stderr, r.slope + q * r.stderr
  const trend = computeTrend(points, 0.95);
  expect(trend?.slope).toBeCloseTo(0.2542857142857143, 13);
  expect(trend?.low).toBeCloseTo(0.037075980133616904, 12);
  expect(trend?.high).toBeCloseTo(0.47149544843781166, 12);
});

test('a straight line has an interval of width 0', () => {
  const straight = [0, 1, 2, 5].map((at) => ({ at, value: 3 - 2 * at }));
  const trend = computeTrend(straight, 0.95);
  expect(trend?.slope).toBeCloseTo(-2, 14);
  expect((trend?.high ?? 1) - (trend?.low ?? 0)).toBeCloseTo(0, 12);
});

test('there is none of two points, nor of points at one place', () => {
  expect(computeTrend(points.slice(0, 2), 0.95)).toBeUndefined();
  expect(
    computeTrend(
      [1, 2, 3].map((value) => ({ at: 1, value })),
      0.95,
    ),
  ).toBeUndefined();
});
