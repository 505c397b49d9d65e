import { expect, test } from '@jest/globals';
import { suggest } from '../../src/documents/suggestion.ts';

test('only a slip of the pen is taken for a known word', () => {
  expect(suggest('marign', ['margin', 'against'])).toBe('; did you mean "margin"?');
  expect(suggest('MARGIN', ['margin'])).toBe('; did you mean "margin"?');
  expect(suggest('colour', ['margin', 'against'])).toBe('');
  expect(suggest('margin', [])).toBe('');
  expect(suggest('pair', ['path', 'name'])).toBe('');
  expect(suggest('x'.repeat(1_000_000), ['margin'])).toBe('');
});

test('letters in another order are one slip, and of equally near words it is the one that begins alike', () => {
  expect(suggest('modle', ['role', 'model'])).toBe('; did you mean "model"?');
  expect(suggest('piar', ['path', 'pair'])).toBe('; did you mean "pair"?');
  expect(suggest('judge-unift', ['judge-drift', 'judge-unfit'])).toBe('; did you mean "judge-unfit"?');
  expect(suggest('margon', ['bargon', 'margin'])).toBe('; did you mean "margin"?');
});
