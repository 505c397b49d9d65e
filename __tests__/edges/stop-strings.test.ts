import { expect, test } from '@jest/globals';
import { createStopStrings } from '../../src/edges/stop-strings.ts';

/** one byte a token, as a tokenizer's byte fallback: half characters decode to U+FFFD */
const decode = (bytes: readonly number[]): string => new TextDecoder().decode(Uint8Array.from(bytes));
const encode = (text: string): readonly number[] => [...new TextEncoder().encode(text)];

function stopAfter(stop: readonly string[], text: string): number | undefined {
  const tokens = encode(text);
  const strings = createStopStrings(stop, decode);
  const count = tokens.findIndex((_, index) => strings.isReached(tokens.slice(0, index + 1)));
  return count < 0 ? undefined : count + 1;
}

test('an answer stops with the token that completes a stop string, however long the answer', () => {
  expect(stopAfter(['\n\n'], 'one\ntwo\n\nthree')).toBe(9);
  expect(stopAfter(['END'], `${'x'.repeat(500)}END and more`)).toBe(503);
  expect(stopAfter(['né'], `${'x'.repeat(40)}né`)).toBe(43);
  expect(stopAfter(['never'], 'one two')).toBeUndefined();
  expect(stopAfter([], 'one two')).toBeUndefined();
});

test('half a character at the edge of what is decoded is no hit', () => {
  // the last nine bytes begin in the middle of an é
  expect(createStopStrings(['\uFFFD'], decode).isReached(encode(`${'é'.repeat(20)}x`))).toBe(false);
  expect(createStopStrings(['\uFFFD'], decode).isReached(encode('é').slice(0, 1))).toBe(true);
});

test('the text ends before the first of the stop strings', () => {
  const strings = createStopStrings(['\n', 'END'], decode);
  expect(strings.cut('one END two\nthree')).toBe('one ');
  expect(strings.cut('one\ntwo END')).toBe('one');
  expect(strings.cut('one')).toBe('one');
});
