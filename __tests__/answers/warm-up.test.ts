import { expect, test } from '@jest/globals';
import { assembleWarmUp } from '../../src/answers/warm-up.ts';
import { makeQuestion } from '../doubles/questions.ts';

const questions = [
  makeQuestion('short', {}, 'abc'),
  makeQuestion('long', { context: 'ctx', question: 'q?' }, 'abcdefgh'),
  makeQuestion('middle', {}, 'abcde'),
];

test('the longest prompts come first and round again', () => {
  const texts = assembleWarmUp(questions, 4, 's').map(({ text }) => text.split('\n\n')[1]);
  expect(texts).toEqual(['abcdefgh', 'abcde', 'abc', 'abcdefgh']);
});

test('no warm-up question begins as a question of the sample or as another one does', () => {
  const warmUp = [
    ...assembleWarmUp(questions, 6, 'run-1'),
    ...assembleWarmUp(questions, 6, 'run-2'),
    ...assembleWarmUp(questions, 6, 'run-1', 6),
  ];
  const firstLines = warmUp.flatMap(({ text, messages, prompt }) =>
    [text, messages[0]?.content ?? '', prompt.context ?? text].map((each) => each.split('\n')[0]),
  );
  expect(new Set(firstLines).size).toBe(18);
  expect(firstLines).not.toContain('abcdefgh');
  expect(new Set(warmUp.map(({ prompt }) => prompt.id)).size).toBe(18);
});

test('where nothing is asked there is nothing to warm up with', () => {
  expect(assembleWarmUp([], 4, 's')).toEqual([]);
});
