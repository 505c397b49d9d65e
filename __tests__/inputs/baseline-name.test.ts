import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseBaselineName } from '../../src/inputs/baseline-name.ts';
import { parseShard } from '../../src/inputs/shard.ts';

describe('a baseline’s name', () => {
  test.each(['main', 'v1.2', 'gemma-2_2b', 'a'.repeat(100), 'Best'])('%s is taken', (name) => {
    expect(parseBaselineName(name)).toBe(name);
  });

  test.each(['', 'best', 'all', '.', '..', '-x', '.main', 'a/b', 'a\\b', 'a b', 'a\n', 'ä', 'a'.repeat(101)])('%j is refused', (name) => {
    expect(() => parseBaselineName(name)).toThrow(/cannot be a baseline's name/);
  });

  test('whatever is taken is a plain file name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        try {
          expect(parseBaselineName(text)).toMatch(/^[\w-][\w.-]*$/);
        } catch (refusal) {
          expect(refusal).toHaveProperty('name', 'InputError');
        }
      }),
    );
  });
});

describe('a shard', () => {
  test('i/n is taken for every 1 ≤ i ≤ n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 9_999 }), (one, other) => {
        const [index, of] = [Math.min(one, other), Math.max(one, other)];
        expect(parseShard(`${index}/${of}`)).toEqual({ index, of });
        if (index < of) expect(() => parseShard(`${of}/${index}`)).toThrow(/not a part of a whole/);
      }),
    );
  });

  test.each(['', '1', '1/', '/2', '0/2', '1/0', '01/2', '1/2/3', ' 1/2', '1.5/2', '-1/2', '1e1/20'])('%j is refused', (text) => {
    expect(() => parseShard(text)).toThrow(/not a part of a whole/);
  });
});
