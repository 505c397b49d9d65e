import { expect, test } from '@jest/globals';
import { describePath, escapeInvisible, quote, suggest } from '../../src/documents/violation.ts';

test('a path reads like code', () => {
  expect(describePath([])).toBe('');
  expect(describePath(['evaluators', 1, 'use'])).toBe('evaluators[1].use');
  expect(describePath(['tasks', 'open questions', 'template'])).toBe('tasks["open questions"].template');
  expect(describePath([0, '$schema'])).toBe('[0].$schema');
});

test('only a slip of the pen is taken for a known word', () => {
  expect(suggest('marign', ['margin', 'against'])).toBe('; did you mean "margin"?');
  expect(suggest('MARGIN', ['margin'])).toBe('; did you mean "margin"?');
  expect(suggest('colour', ['margin', 'against'])).toBe('');
  expect(suggest('margin', [])).toBe('');
  expect(suggest('x'.repeat(1_000_000), ['margin'])).toBe('');
});

test('values are shown short and on one line', () => {
  expect(quote('a\nb')).toBe('"a\\nb"');
  expect(quote('x'.repeat(1_000))).toBe(`"${'x'.repeat(80)}…"`);
  expect([quote(null), quote(1.5), quote(true), quote([1]), quote({ a: 1 })]).toEqual(['null', '1.5', 'true', 'a list', 'a mapping']);
});

test('what a terminal could act upon is escaped', () => {
  expect(escapeInvisible('a\u001b[2Jb\u202ec\u2028')).toBe('a\\u{1b}[2Jb\\u{202e}c\\u{2028}');
  expect(escapeInvisible('Grüße – 漢字 😀')).toBe('Grüße – 漢字 😀');
});
