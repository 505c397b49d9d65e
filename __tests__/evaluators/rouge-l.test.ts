import { describe, expect, test } from '@jest/globals';
import { computeRougeL } from '../../src/evaluators/rouge-l.ts';

const quiet = new AbortController().signal;
const score = (answer: string, ...references: string[]): Promise<number | undefined> => computeRougeL(answer, references, quiet);

// pip install rouge-score==0.1.2
// s = rouge_scorer.RougeScorer(['rougeL'], use_stemmer=False); s.score(reference, answer)['rougeL'].fmeasure
test.each([
  ['the cat sat on the mat', 'the cat was on a mat', 0.6666666666666666],
  ['police killed the gunman', 'the gunman killed police', 0.5],
  ["Don't stop: 3.5% growth in naïve models", 'dont stop 3 5 growth of naive models', 0.5555555555555556],
  ['a b c', '', 0],
  ['x y z', '天气', 0],
  ['A_B c-d', 'a b C D', 1],
  ['one two three four', 'four three two one', 0.25],
])('%j against %j is what rouge-score says', async (reference, answer, expected) => {
  expect(await score(answer, reference)).toBeCloseTo(expected, 12);
});

test('the best reference counts, wherever it stands', async () => {
  expect(await score('one two three four', 'four', 'one two three', 'five')).toBeCloseTo(6 / 7, 12);
});

describe('texts without words', () => {
  test('an answer without text is worth nothing, unless a reference is empty too', async () => {
    expect(await score(' ', 'a')).toBe(0);
    expect(await score(' ', 'a', '\n')).toBe(1);
    expect(await score('天气', '')).toBe(0);
  });
  test('a reference that ROUGE sees no word in is no reference', async () => {
    expect(await score('天气', '你好')).toBeUndefined();
    expect(await score('a', '你好', 'a b')).toBeCloseTo(2 / 3, 12);
    expect(await score('天气')).toBeUndefined();
  });
});
