import { expect, test } from '@jest/globals';
import { assembleSentQuestions } from '../../src/commands/sent-questions.ts';
import type { Question } from '../../src/suite/question.ts';

const question: Question = {
  prompt: { id: 'p', task: 'qa', cluster: 'c', references: ['Paris'], context: 'France.', question: 'Capital?' },
  text: 'France. Capital?',
  messages: [{ role: 'user', content: 'France. Capital?' }],
  generation: {},
};
const questions = new Map([['p', question]]);
const endpoint = { name: 'x', kind: 'endpoint', baseUrl: 'http://127.0.0.1/v1', model: 'm' } as const;

test('questions are as the candidate was sent them: in its own templates where it has some for the task', () => {
  expect(assembleSentQuestions({ ...endpoint, templates: { qa: 'Q: {question}' } }, questions).get('p')?.text).toBe('Q: Capital?');
  expect(assembleSentQuestions({ ...endpoint, templates: { other: 'Q: {question}' } }, questions).get('p')?.text).toBe('France. Capital?');
});

test('without templates they are the suite’s', () => {
  expect(assembleSentQuestions(endpoint, questions)).toBe(questions);
  expect(assembleSentQuestions({ name: 'x', kind: 'embedded', method: 'lead' }, questions)).toBe(questions);
});
