import { expect, test } from '@jest/globals';
import { suggest } from '../../src/documents/suggestion.ts';

test('only a slip of the pen is taken for a known word', () => {
  expect(suggest('marign', ['margin', 'against'])).toBe('; did you mean "margin"?');
  expect(suggest('MARGIN', ['margin'])).toBe('; did you mean "margin"?');
  expect(suggest('colour', ['margin', 'against'])).toBe('');
  expect(suggest('margin', [])).toBe('');
  expect(suggest('x'.repeat(1_000_000), ['margin'])).toBe('');
});
