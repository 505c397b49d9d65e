import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normaliseAnswer } from '../../src/evaluators/squad-normalisation.ts';
import { computeTokenF1 } from '../../src/evaluators/token-f1.ts';

// f1_score of the official evaluate-v1.1.py
test.each([
  ['Denver Broncos', 'the Denver Broncos!', 1],
  ['Denver', 'Denver Broncos', 2 / 3],
  ['in Denver in 2016', 'Denver in', 2 / 3],
  ['to be or not to be', 'to be', 0.5],
  ['a b b b c', 'b b d', 4 / 7],
  ['cat', 'dog', 0],
  ['', 'dog', 0],
])('%j against %j', (answer, reference, f1) => {
  expect(computeTokenF1(answer, [reference])).toBeCloseTo(f1, 15);
});

test('the best reference counts, wherever it stands', () => {
  expect(computeTokenF1('the cat', ['a dog', 'cat', 'cat and dog'])).toBe(1);
  expect(computeTokenF1('bird', ['dog', 'cat'])).toBe(0);
});

test('an answer without words is worth nothing, unless a reference has none either', () => {
  expect(computeTokenF1('The!', ['dog'])).toBe(0);
  expect(computeTokenF1('dog', ['The!'])).toBe(0);
  expect(computeTokenF1('The!', ['dog', 'a'])).toBe(1);
  expect(computeTokenF1('', [''])).toBe(1);
});

describe('for any texts', () => {
  const word = fc.constantFrom('cat', 'dog', 'Dog', 'the', 'a', 'constructor', '__proto__', 'élan', 'x.', '-');
  const text = fc.oneof(
    fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme' }),
  );
  test('it lies in 0..1, and is 1 against the answer itself', () => {
    fc.assert(
      fc.property(text, text, (answer, reference) => {
        const f1 = computeTokenF1(answer, [reference]);
        expect(f1).toBeGreaterThanOrEqual(0);
        expect(f1).toBeLessThanOrEqual(1);
        expect(computeTokenF1(answer, [answer])).toBe(1);
      }),
    );
  });
  test('answer and reference may change places', () => {
    fc.assert(fc.property(text, text, (one, other) => expect(computeTokenF1(one, [other])).toBe(computeTokenF1(other, [one]))));
  });
  test('the order of words does not matter', () => {
    const shuffled = text.chain((reference) => {
      const words = normaliseAnswer(reference);
      return fc.record({
        reference: fc.constant(reference),
        other: fc.shuffledSubarray([...words], { minLength: words.length }).map((all) => all.join(' ')),
      });
    });
    fc.assert(
      fc.property(text, shuffled, (answer, { reference, other }) =>
        expect(computeTokenF1(answer, [other])).toBe(computeTokenF1(answer, [reference])),
      ),
    );
  });
  test('a further reference never lowers it', () => {
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1 }), text, (answer, references, further) =>
        expect(computeTokenF1(answer, [...references, further])).toBeGreaterThanOrEqual(computeTokenF1(answer, references)),
      ),
    );
  });
});
