import { expect, test } from '@jest/globals';
import { listUnusedRubrics } from '../../src/commands/unused-rubrics.ts';
import { parseSuite } from '../../src/documents/suite.ts';
import { makeQuestion } from '../doubles/questions.ts';

test('a rubric of a task that no prompt has is told, with the task that was meant', () => {
  const questions = new Map(
    [makeQuestion('a'), makeQuestion('b', { task: 'summarization' })].map((question) => [question.prompt.id, question]),
  );
  const listOf = (rubrics: string): readonly string[] =>
    listUnusedRubrics(
      parseSuite(
        'suite.yaml',
        `name: x\nprompts: [{ source: embedded }]\nevaluators: [{ use: token-f1 }, { use: gpt-judge, model: m, rubrics: { ${rubrics} } }]\n`,
      ),
      questions,
    );
  expect(listOf('qa: { path: a.md }, summarization: { path: b.md }')).toEqual([]);
  expect(listOf('qa: { path: a.md }, summarisation: { path: b.md }')).toEqual([
    'gpt-judge: no prompt has the task of rubrics.summarisation, so that it is never used; did you mean "summarization"?',
  ]);
  expect(listOf('code: { path: a.md }')).toEqual([
    'gpt-judge: no prompt has the task of rubrics.code, so that it is never used; the tasks are qa, summarization',
  ]);
});
