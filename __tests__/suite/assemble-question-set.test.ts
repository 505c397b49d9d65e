import { describe, expect, test } from '@jest/globals';
import { InputError } from '../../src/failures.ts';
import { assembleQuestionSet } from '../../src/suite/assemble-question-set.ts';
import { manyPrompts, somePrompt } from './some-prompts.ts';

const settings = { seed: 7, tasks: {}, generation: {}, measure: { latencyShare: 0.3, latencyBlocks: 6, concurrency: 2 } };

describe('assembleQuestionSet', () => {
  test('holds the questions in the order in which the blocks ask them', () => {
    const set = assembleQuestionSet(manyPrompts(50), settings);
    expect([...set.questions.keys()]).toEqual(set.blocks.flatMap((block) => block.promptIds));
    expect(set.questions.size).toBe(50);
    expect(set.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('is the same whatever the order of the prompts, and another with another seed', () => {
    const set = assembleQuestionSet(manyPrompts(50), settings);
    expect(assembleQuestionSet(manyPrompts(50).toReversed(), settings)).toEqual(set);
    expect(assembleQuestionSet(manyPrompts(50), { ...settings, seed: 8 }).digest).not.toBe(set.digest);
  });

  test('asks each task with its own template and settings', () => {
    const tasks = { qa: { template: 'Q: {question}', generation: { maxTokens: 3 } } };
    const prompts = [somePrompt({ id: 'a' }), somePrompt({ id: 'b', task: 'summarization' })];
    const { questions } = assembleQuestionSet(prompts, { ...settings, tasks });
    expect(questions.get('a')?.text).toBe('Q: When?');
    expect(questions.get('a')?.generation.maxTokens).toBe(3);
    expect(questions.get('b')?.text).toContain('Article: Built in 1912.');
    expect(questions.get('b')?.generation.maxTokens).toBe(160);
  });

  test('a template is checked even if no prompt needs it', () => {
    const tasks = { summarization: { template: '{article}' } };
    expect(() => assembleQuestionSet(manyPrompts(1), { ...settings, tasks })).toThrow(
      new InputError('tasks.summarization.template: {article} is not a placeholder'),
    );
  });

  test('prompts that lack a part are named, the first five of them, with the cure', () => {
    const prompts = manyPrompts(7).map(({ question: _, ...prompt }) => prompt);
    const refused = (): unknown => assembleQuestionSet(prompts, settings);
    const sentence = (id: string): string => `prompt "${id}" has no question, which the template of task "qa" asks for`;
    const ids = ['p-0', 'p-1', 'p-2', 'p-3', 'p-4'];
    expect(refused).toThrow(new InputError([...ids.map(sentence), '… and 2 more prompts like these'].join('\n')));
    expect(refused).toThrow(
      expect.objectContaining({
        cure: 'Give these prompts a question, or write a template that asks only for what they have: tasks.qa.template.',
      }),
    );
  });
});
