import { describe, expect, test } from '@jest/globals';
import { poolMeans } from '../../src/encoder/mean-pooling.ts';
import { computeUnitVector } from '../../src/encoder/unit-vector.ts';

describe('poolMeans', () => {
  test('padding does not count: only the places of tokens are averaged', () => {
    const values = Float32Array.of(3, 0, 0, 4, 0, 8, 900, 900);
    const [first, second] = poolMeans({ values, places: 2, dimensions: 2 }, [2, 1]);
    expect([...(first ?? [])]).toEqual([Math.fround(3 / 5), Math.fround(4 / 5)]);
    expect([...(second ?? [])]).toEqual([0, 1]);
  });

  test('a text without tokens gets the zero vector', () => {
    expect(poolMeans({ values: Float32Array.of(7, 7), places: 1, dimensions: 2 }, [0])).toEqual([Float32Array.of(0, 0)]);
  });

  test('hidden states of another shape are refused', () => {
    expect(() => poolMeans({ values: new Float32Array(5), places: 1, dimensions: 2 }, [1, 1])).toThrow(RangeError);
  });
});

describe('computeUnitVector', () => {
  test('(3, 4) becomes (.6, .8)', () => {
    expect(computeUnitVector(Float64Array.of(3, 4))).toEqual(Float32Array.of(0.6, 0.8));
  });

  test('the zero vector stays zero', () => {
    expect(computeUnitVector(new Float64Array(3))).toEqual(new Float32Array(3));
  });
});
