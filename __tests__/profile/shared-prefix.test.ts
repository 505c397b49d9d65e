import { expect, test } from '@jest/globals';
import { computeSharedPrefixes } from '../../src/profile/shared-prefix.ts';
import { makeQuestion } from '../doubles/questions.ts';

test('each task shares what all its texts begin with alike, one question shares nothing', () => {
  const asked = (task: string, text: string) => makeQuestion(text, { task }, text);
  const questions = [
    asked('qa', 'Q: who'),
    asked('sum', 'alone'),
    asked('qa', 'Q: when'),
    asked('qa', 'Q: w'),
    asked('x', 'a'),
    asked('x', 'b'),
  ];
  expect([...computeSharedPrefixes(questions)]).toEqual([
    ['qa', 4],
    ['sum', 0],
    ['x', 0],
  ]);
});
