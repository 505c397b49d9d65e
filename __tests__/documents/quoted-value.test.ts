import { expect, test } from '@jest/globals';
import { escapeInvisible, quote } from '../../src/documents/quoted-value.ts';

test('values are shown short and on one line', () => {
  expect(quote('a\nb')).toBe('"a\\nb"');
  expect(quote('x'.repeat(1_000))).toBe(`"${'x'.repeat(80)}…"`);
  expect([quote(null), quote(1.5), quote(true), quote([1]), quote({ a: 1 })]).toEqual(['null', '1.5', 'true', 'a list', 'a mapping']);
});

test('what a terminal could act upon is escaped', () => {
  expect(escapeInvisible('a\u001b[2Jb\u202ec\u2028')).toBe('a\\u{1b}[2Jb\\u{202e}c\\u{2028}');
  expect(escapeInvisible('Grüße – 漢字 😀')).toBe('Grüße – 漢字 😀');
});
