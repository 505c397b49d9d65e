import { expect, test } from '@jest/globals';
import { computeMedianLine, type LinePoint } from '../../src/statistics/median-line.ts';
import type { NonEmpty } from '../../src/statistics/sample.ts';

const line = ([first, ...others]: NonEmpty<number>, y: (x: number) => number): NonEmpty<LinePoint> => [
  { x: first, y: y(first) },
  ...others.map((x) => ({ x, y: y(x) })),
];

test('a straight line is found, in whatever order its points come', () => {
  const { slope, intercept } = computeMedianLine(line([900, 100, 500, 300, 700], (x) => 30 + 0.2 * x));
  expect(slope).toBeCloseTo(0.2, 12);
  expect(intercept).toBeCloseTo(30, 12);
});

test('single points far off do not bend it', () => {
  const xs = Array.from({ length: 20 }, (_, index) => index + 2);
  const far = line([1, ...xs], (x) => (x === 21 ? 1e6 : x === 2 ? -1e6 : 1 + 2 * x));
  expect(computeMedianLine(far)).toEqual({ slope: 2, intercept: 1 });
});

test('of noisy points it is the median of the slopes between halves, and of what is left', () => {
  // by hand: (1, 1) (2, 4) (3, 4) | (4, 7) (5, 6) → pairs 1–4: 2, 2–5: 2/3; median 4/3; y − 4/3·x: −1/3, 4/3, 0, 5/3, −2/3 → 0
  const noisy: NonEmpty<LinePoint> = [
    { x: 1, y: 1 },
    { x: 2, y: 4 },
    { x: 3, y: 4 },
    { x: 4, y: 7 },
    { x: 5, y: 6 },
  ];
  const { slope, intercept } = computeMedianLine(noisy);
  expect(slope).toBeCloseTo(4 / 3, 12);
  expect(intercept).toBeCloseTo(0, 12);
});

test('points at one place have a flat one, at their median', () => {
  expect(computeMedianLine(line([5, 5, 5], () => 7))).toEqual({ slope: 0, intercept: 7 });
  expect(computeMedianLine([{ x: 2, y: 3 }])).toEqual({ slope: 0, intercept: 3 });
});
