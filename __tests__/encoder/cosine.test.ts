import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeCosine } from '../../src/encoder/cosine.ts';

const component = fc.float({ min: -1000, max: 1000, noNaN: true });
const pair = fc.integer({ min: 1, max: 20 }).chain((length) => {
  const vector = fc.array(component, { minLength: length, maxLength: length }).map((values) => Float32Array.from(values));
  return fc.tuple(vector, vector);
});

describe('computeCosine', () => {
  test('32 / √(14 · 77) for (1, 2, 3) and (4, 5, 6)', () => {
    // python3 -c 'import math; print(32 / math.sqrt(14 * 77))'
    expect(computeCosine(Float32Array.of(1, 2, 3), Float32Array.of(4, 5, 6))).toBeCloseTo(0.9746318461970762, 15);
  });

  test('right angles give 0, opposite directions −1', () => {
    expect(computeCosine(Float32Array.of(1, 0), Float32Array.of(0, 5))).toBe(0);
    expect(computeCosine(Float32Array.of(1, 2), Float32Array.of(-2, -4))).toBeCloseTo(-1, 15);
  });

  test('a vector against itself is exactly 1, never a hair beside it', () => {
    fc.assert(
      fc.property(pair, ([a]) => {
        expect(computeCosine(a, a)).toBe(a.every((value) => value === 0) ? 0 : 1);
      }),
    );
  });

  test('it is symmetric, stays in −1..1 and knows no length', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const cosine = computeCosine(a, b);
        expect(computeCosine(b, a)).toBe(cosine);
        expect(Math.abs(cosine)).toBeLessThanOrEqual(1);
        expect(
          computeCosine(
            a.map((value) => value * 4),
            b,
          ),
        ).toBeCloseTo(cosine, 12);
      }),
    );
  });

  test('the zero vector is like nothing, itself included', () => {
    expect(computeCosine(new Float32Array(2), Float32Array.of(1, 1))).toBe(0);
    expect(computeCosine(new Float32Array(2), new Float32Array(2))).toBe(0);
  });

  test('vectors of different length are refused', () => {
    expect(() => computeCosine(new Float32Array(2), new Float32Array(3))).toThrow(RangeError);
  });
});
