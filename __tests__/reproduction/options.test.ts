import { expect, test } from '@jest/globals';
import { parseOptions } from '../../scripts/reproduction/options.ts';

test('without flags the suite decides how many, and all lies in poq-results/paper', () => {
  expect(parseOptions([])).toEqual({
    qa: undefined,
    summarization: undefined,
    out: 'poq-results/paper',
    python: undefined,
    page: undefined,
    only: [],
  });
});

test('flags are read', () => {
  const words = '--prompts-qa 60 --prompts-summarization 20 --out here --python venv/bin/python --page p.md --only a --only b'.split(' ');
  expect(parseOptions(words)).toEqual({
    qa: 60,
    summarization: 20,
    out: 'here',
    python: 'venv/bin/python',
    page: 'p.md',
    only: ['a', 'b'],
  });
  expect(parseOptions(['-h'])).toBe('help');
});

test.each([['0'], ['-3'], ['1.5'], ['many']])('%s prompts are refused', (count) => {
  expect(() => parseOptions([`--prompts-qa=${count}`])).toThrow(`--prompts-qa ${count}: a whole number of at least 1`);
});

test('an unknown flag is refused', () => {
  expect(() => parseOptions(['--prompts', '3'])).toThrow('--prompts');
});
