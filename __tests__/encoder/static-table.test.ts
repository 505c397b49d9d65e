import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeStaticEmbedding, type StaticTable } from '../../src/encoder/static-table.ts';
import { assembleStaticTable, parseStaticTable } from '../../src/encoder/static-table-file.ts';

/** Levels 1, −2 for "a"; 7, −7 for "b"; 3, 4 for "##ü"; low half of a byte first, 8 added. */
const table: Omit<StaticTable, 'revision'> = {
  name: 'tiny',
  dimensions: 2,
  vocabulary: ['a', 'b', '##ü'],
  tokenizer: { version: '1.0', model: { type: 'WordPiece' } },
  dimensionScales: [0.5, 0.25],
  weights: Float32Array.of(2, 1, 0),
  levels: Uint8Array.of(9 | (6 << 4), 15 | (1 << 4), 11 | (12 << 4)),
};
const bytes = assembleStaticTable(table);
const parsed = parseStaticTable(bytes);

/** The bytes with something else in them, and a digest that fits again. */
function resign(changed: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(changed);
  copy.set(createHash('sha256').update(copy.subarray(40)).digest(), 8);
  return copy;
}

function withHeader(change: Readonly<Record<string, unknown>>): Uint8Array {
  const length = Buffer.from(bytes).readUInt32LE(40);
  const header = { ...JSON.parse(Buffer.from(bytes.subarray(44, 44 + length)).toString()), ...change };
  const headerBytes = Buffer.from(JSON.stringify(header));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(headerBytes.length);
  return resign(Buffer.concat([bytes.subarray(0, 40), size, headerBytes, bytes.subarray(44 + length)]));
}

describe('computeStaticEmbedding', () => {
  test('the vector is the weighted sum of the tokens, level times scale, at length 1', () => {
    // a: 2 · (1 · .5, −2 · .25) = (1, −1); b: 1 · (7 · .5, −7 · .25) = (3.5, −1.75); sum (4.5, −2.75)
    const length = Math.sqrt(4.5 ** 2 + 2.75 ** 2);
    const [x, y] = computeStaticEmbedding(parsed, [0, 1]);
    expect(x).toBeCloseTo(4.5 / length, 5);
    expect(y).toBeCloseTo(-2.75 / length, 5);
  });

  test('a token of weight 0 and an id beyond the vocabulary change nothing', () => {
    expect(computeStaticEmbedding(parsed, [2, 0, 99])).toEqual(computeStaticEmbedding(parsed, [0]));
  });

  test('without a known token there is no direction', () => {
    expect(computeStaticEmbedding(parsed, [])).toEqual(new Float32Array(2));
    expect(computeStaticEmbedding(parsed, [2])).toEqual(new Float32Array(2));
  });

  test('the order of the tokens does not matter, and repeating a whole text does not either', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1 }), (ids) => {
        const vector = computeStaticEmbedding(parsed, ids);
        expect(computeStaticEmbedding(parsed, [...ids].reverse())).toEqual(vector);
        for (const [k, value] of computeStaticEmbedding(parsed, [...ids, ...ids]).entries())
          expect(value).toBeCloseTo(vector[k] ?? Number.NaN, 6);
      }),
    );
  });
});

describe('parseStaticTable', () => {
  test('what was assembled is read back, weights to one part in 65,535', () => {
    const { revision, ...rest } = parsed;
    expect({ ...rest, weights: table.weights, levels: Uint8Array.from(rest.levels) }).toEqual(table);
    for (const [id, weight] of table.weights.entries()) expect(Math.abs((rest.weights[id] ?? 9) - weight)).toBeLessThanOrEqual(2 / 65_535);
    expect(revision).toBe(`sha256:${createHash('sha256').update(bytes.subarray(40)).digest('hex')}`);
  });

  test('the same table gives the same bytes', () => {
    expect(Buffer.from(assembleStaticTable(table)).equals(bytes)).toBe(true);
  });

  test('a file cut off anywhere is refused', () => {
    for (let length = 0; length < bytes.length; length++) expect(() => parseStaticTable(bytes.subarray(0, length))).toThrow();
  });

  test('one changed bit anywhere is noticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 0, max: 7 }), (position, bit) => {
        const damaged = Uint8Array.from(bytes);
        damaged[position] = (damaged[position] ?? 0) ^ (1 << bit);
        expect(() => parseStaticTable(damaged)).toThrow();
      }),
    );
  });

  test.each([
    ['another file', Buffer.from('{"model": "no table, but a long enough text all the same"}'), 'not a static token table'],
    ['bytes behind its end', resign(Buffer.concat([bytes, Buffer.alloc(3)])), 'where its header promises'],
    ['another format', withHeader({ format: 2 }), 'format 2 with 4 bits is not known'],
    ['another number of bits', withHeader({ bits: 8 }), 'format 1 with 8 bits is not known'],
    ['an odd number of dimensions', withHeader({ dimensions: 3 }), 'an even number of dimensions'],
    ['too few scales', withHeader({ dimensionScales: [1] }), 'lacks 2 dimension scales'],
    ['a scale that is no number', withHeader({ dimensionScales: [1, null] }), 'lacks 2 dimension scales'],
    ['no tokenizer', withHeader({ tokenizer: null }), 'lacks the tokenizer'],
    ['no name', withHeader({ name: undefined }), 'lacks a name'],
    ['fewer tokens than promised', withHeader({ tokens: 4, vocabularyBytes: 6 }), 'promises'],
    ['a number of tokens that is none', withHeader({ tokens: 'three' }), 'the size of the vocabulary'],
  ])('a file with %s is refused', (_, file, message) => {
    expect(() => parseStaticTable(file)).toThrow(message);
  });
});
