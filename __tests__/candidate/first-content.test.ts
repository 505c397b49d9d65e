import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findFirstContentToken } from '../../src/candidate/first-content.ts';

const find = (tokens: readonly string[], opened = false): number | undefined =>
  findFirstContentToken(tokens.length, (count) => tokens.slice(0, count).join(''), opened);

test('without reasoning content begins with the first token that has text', () => {
  expect(find(['Pa', 'ris'])).toBe(1);
  // the end token is no text
  expect(find(['', 'Paris', ''])).toBe(2);
  expect(find(['', ''])).toBeUndefined();
});

test('content begins behind the reasoning, not with the blank lines after it', () => {
  expect(find(['<think>', 'hm', '</think>', '\n\n', 'Pa', 'ris'])).toBe(5);
  expect(find(['hm', ' well', '</think>', 'Paris'], true)).toBe(4);
  expect(find(['hm', '</think>Paris'])).toBe(2);
});

test('an answer that is all reasoning has no content', () => {
  expect(find(['<think>', 'hm', ' well'])).toBeUndefined();
  expect(find(['hm', ' well'], true)).toBeUndefined();
  expect(find(['hm', '</think>', '\n'], true)).toBeUndefined();
});

test('of any reasoning, the token found is the first after which something stands behind it', () => {
  const token = fc.constantFrom('a', ' ', '\n', 'bc', '');
  fc.assert(
    fc.property(fc.array(token), fc.array(token), (reasoning, answer) => {
      const tokens = ['<think>', ...reasoning, '</think>', ...answer];
      const first = answer.findIndex((each) => each.trim() !== '');
      expect(find(tokens)).toBe(first < 0 ? undefined : reasoning.length + 3 + first);
    }),
  );
});
