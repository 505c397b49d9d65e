import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderCanonicalJson } from '../../src/suite/canonical-json.ts';

describe('renderCanonicalJson', () => {
  test('sorts keys by UTF-16 units, at every depth, and writes no spaces', () => {
    // The keys of RFC 8785 §3.2.3 in the order given there.
    const keys = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
    const value = Object.fromEntries(keys.toReversed().map((key) => [key, { b: [2, { d: 1, c: 2 }], a: 1 }]));
    const text = renderCanonicalJson(value);
    expect(Object.keys(JSON.parse(text)).filter((key) => key !== '1')).toEqual(keys.filter((key) => key !== '1'));
    expect(text).toContain('"1":{"a":1,"b":[2,{"c":2,"d":1}]}');
  });

  test('leaves out keys without a value and keeps a lone surrogate apart from every other text', () => {
    expect(renderCanonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
    expect(renderCanonicalJson('\ud800')).not.toBe(renderCanonicalJson('\ufffd'));
  });

  test('gives back the value, and one text for one value', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })))),
        (value) => {
          const text = renderCanonicalJson(value);
          expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
          expect(renderCanonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(text);
        },
      ),
    );
  });
});
