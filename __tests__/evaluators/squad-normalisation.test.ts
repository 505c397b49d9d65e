import { expect, test } from '@jest/globals';
import { normaliseAnswer } from '../../src/evaluators/squad-normalisation.ts';

// Python 3.11, the four steps of the official evaluate-v1.1.py:
//   low = s.lower(); bare = ''.join(c for c in low if c not in set(string.punctuation))
//   print(re.sub(r'\b(a|an|the)\b', ' ', bare).split())
// The same comparison over every character of Unicode 14, each inside 'x?a?y A? the', showed no difference.
test.each([
  ['The  quick, brown fox!', ['quick', 'brown', 'fox']],
  ['Theodore, an athlete, ate a sandwich', ['theodore', 'athlete', 'ate', 'sandwich']],
  ['a an the', []],
  ['A.', []],
  ["don't", ['dont']],
  ['U.S.A.', ['usa']],
  ['_a_', []],
  ['a-b', ['ab']],
  ['3a a3 the2', ['3a', 'a3', 'the2']],
  ['', []],
])('%j', (text, words) => {
  expect(normaliseAnswer(text)).toEqual(words);
});

test.each([
  ['a no-break space separates', 'the\u00a0end', ['end']],
  ['Python’s other separators, too', 'one\u001ctwo\u0085three\u2028four', ['one', 'two', 'three', 'four']],
  ['a zero-width space is no space, but ends a word', 'x\u200ba y', ['x\u200b', 'y']],
  ['so does a soft hyphen', 'e\u00adthe', ['e\u00ad']],
  ['a byte order mark is not white space', '\ufeffthe', ['\ufeff']],
  ['accented letters belong to their word', '\u00e1 a\u00e9', ['\u00e1', 'a\u00e9']],
  ['a combining accent ends a word', 'na\u00efve a\u0301 b', ['na\u00efve', '\u0301', 'b']],
  ['numbers of every kind are letters of a word', '3\u00bd a \u2167', ['3\u00bd', '\u2177']],
  ['so are Chinese characters', '\u6f22a\u5b57 a \u5b57', ['\u6f22a\u5b57', '\u5b57']],
  ['only ASCII punctuation goes', '\u201cthe\u201d \u2013 a', ['\u201c', '\u201d', '\u2013']],
  ['a dotted capital I becomes two characters', '\u0130stanbul', ['i\u0307stanbul']],
  ['a sigma at the end of a word is a final one', '\u039f\u0394\u039f\u03a3', ['\u03bf\u03b4\u03bf\u03c2']],
])('%s', (_, text, words) => {
  expect(normaliseAnswer(text)).toEqual(words);
});
