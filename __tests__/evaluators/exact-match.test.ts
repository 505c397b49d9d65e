import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeExactMatch } from '../../src/evaluators/exact-match.ts';
import { computeTokenF1 } from '../../src/evaluators/token-f1.ts';

test('the normalised words have to be the same, in the same order', () => {
  expect(computeExactMatch('The Denver Broncos!', ['denver  broncos'])).toBe(1);
  expect(computeExactMatch('Broncos Denver', ['Denver Broncos'])).toBe(0);
  expect(computeExactMatch('Denver', ['Denver Broncos'])).toBe(0);
  expect(computeExactMatch('denver broncos', ['denverbroncos'])).toBe(0);
});

test('one reference out of several is enough', () => {
  expect(computeExactMatch('two', ['one', 'two', 'three'])).toBe(1);
  expect(computeExactMatch('four', ['one', 'two', 'three'])).toBe(0);
});

test('without words it matches only what has none either, as in the official scorer', () => {
  expect(computeExactMatch('', ['dog'])).toBe(0);
  expect(computeExactMatch('the', ['a'])).toBe(1);
});

test('an exact match has a token F1 of 1', () => {
  const text = fc.array(fc.constantFrom('cat', 'dog', 'the', 'a', 'x.'), { maxLength: 3 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (answer, reference) => {
      if (computeExactMatch(answer, [reference]) === 1) expect(computeTokenF1(answer, [reference])).toBe(1);
    }),
  );
});
