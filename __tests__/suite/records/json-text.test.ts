import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseJsonText } from '../../../src/suite/records/json-text.ts';

describe('parseJsonText', () => {
  test.each<[string, number, number]>([
    ['', 1, 1],
    ['{"a":1', 1, 7],
    ['{"a":}', 1, 6],
    ['{"a":1,}', 1, 8],
    ['[1 2]', 1, 4],
    ['[\n  {"id": "a",\n   "prompt": x}\n]', 3, 14],
    ["{'a': 1}", 1, 2],
    ['{"a": nul, "b": 1}', 1, 7],
    ['{"a": 1}\n{"b": 2}', 2, 1],
    ['[true, flase]', 1, 8],
    ['{"a": "x\ty"}', 1, 9],
    ['NaN', 1, 1],
  ])('%j breaks at line %d, column %d', (text, line, column) => {
    expect(parseJsonText(text)).toEqual({ problem: 'is not JSON', line, column });
  });

  test('never repeats what it read', () => {
    expect(JSON.stringify(parseJsonText('{"key": sk-secret}'))).not.toContain('secret');
  });

  test('parses what JSON.stringify wrote, and finds a wrong character within it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify([value, 1], undefined, 1);
        expect(parseJsonText(text)).toEqual({ value: JSON.parse(text) });
        const lines = text.split('\n');
        expect(parseJsonText([...lines.slice(0, -1), '?', ...lines.slice(-1)].join('\n'))).toMatchObject({ line: lines.length });
      }),
    );
  });
});
