import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitSentences } from '../../src/candidate/sentences.ts';

test('sentences end with their full stop, question or exclamation mark', () => {
  expect(splitSentences('It rained. Did it? Yes! “Good,” she said.')).toEqual(['It rained.', 'Did it?', 'Yes!', '“Good,” she said.']);
});

test('titles, initials, figures and lower-case letters do not end a sentence', () => {
  expect(splitSentences('Dr. Smith and J. Jones paid 3.5 million. They left.')).toEqual([
    'Dr. Smith and J. Jones paid 3.5 million.',
    'They left.',
  ]);
  expect(splitSentences('"Really?" he said. No answer.')).toEqual(['"Really?" he said.', 'No answer.']);
});

test('a line break is white space, a blank line ends a sentence', () => {
  expect(splitSentences('A heading\n\nThe first\nline goes on.')).toEqual(['A heading', 'The first line goes on.']);
});

test('a text without letters or digits has no sentences', () => {
  expect(splitSentences(' \n\n … !?')).toEqual([]);
});

test('no letter or digit is lost or made up', () => {
  const signs = (text: string): string => text.replace(/\s/g, '');
  fc.assert(
    fc.property(fc.array(fc.constantFrom('One', 'two.', 'Dr.', 'X.', '3.1', '?', '\n\n', '“Ha!”', 'ünd'), { maxLength: 30 }), (words) => {
      const text = words.join(' ');
      const kept = splitSentences(text).join('');
      return signs(kept).replace(/[^\p{L}\p{N}]/gu, '') === signs(text).replace(/[^\p{L}\p{N}]/gu, '');
    }),
  );
});
