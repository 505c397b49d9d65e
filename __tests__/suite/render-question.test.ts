import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../src/failures.ts';
import { defaultTemplateOf } from '../../src/suite/default-templates.ts';
import type { Prompt } from '../../src/suite/prompt.ts';
import { findMissingPart, renderQuestion } from '../../src/suite/render-question.ts';
import { parseTemplate } from '../../src/suite/template.ts';
import { somePrompt } from './some-prompts.ts';

const template = parseTemplate('{context} | {question} | {context}', 'template');
const bare = { id: 'q1', task: 'qa', cluster: 'c', references: [] };

describe('renderQuestion', () => {
  test('fills every placeholder and asks it as one user message', () => {
    const question = renderQuestion(somePrompt({ id: 'q1' }), template, { maxTokens: 9 });
    expect(question.text).toBe('Built in 1912. | When? | Built in 1912.');
    expect(question.messages).toEqual([{ role: 'user', content: question.text }]);
    expect(question.generation).toEqual({ maxTokens: 9 });
  });

  test('what is filled in is never read as a template again', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (context, question) => {
        const hostile = somePrompt({ id: 'q1', context: `{question}$&$1${context}`, question: `{context}${question}x` });
        expect(renderQuestion(hostile, template, {}).text).toBe(
          `{question}$&$1${context} | {context}${question}x | {question}$&$1${context}`,
        );
      }),
    );
  });

  test('messages pass untouched, whatever the template', () => {
    const messages = [
      { role: 'system', content: 'Be brief: {question}' },
      { role: 'user', content: 'When?' },
    ] as const;
    const question = renderQuestion({ ...bare, messages }, template, {});
    expect(question.messages).toEqual(messages);
    expect(question.text).toBe('Be brief: {question}\n\nWhen?');
  });

  test('a part that is missing is an error that names prompt, part and task', () => {
    expect(() => renderQuestion({ ...bare, context: 'x' }, template, {})).toThrow(
      new InputError('prompt "q1" has no question, which the template of task "qa" asks for'),
    );
    expect(findMissingPart({ ...bare, question: 'x' }, template)).toBe('context');
    expect(findMissingPart(somePrompt({ id: 'q1' }), template)).toBeUndefined();
  });
});

describe('defaultTemplateOf', () => {
  const textOf = (prompt: Prompt): string => renderQuestion(prompt, defaultTemplateOf(prompt), {}).text;

  test('a prompt that comes whole is asked as it is, whatever its task', () => {
    expect(textOf({ ...bare, text: 'Say hello.' })).toBe('Say hello.');
    expect(textOf({ ...bare, task: 'summarization', text: 'Say hello.', context: 'x' })).toBe('Say hello.');
  });

  test('a question over a passage asks for the shortest exact phrase', () => {
    expect(textOf(somePrompt({ id: 'q1' }))).toBe(
      'Answer the question with the shortest exact phrase from the passage. Reply with that phrase only.\n\nPassage: Built in 1912.\n\nQuestion: When?\n\nAnswer:',
    );
  });

  test('a question without a passage does not speak of one', () => {
    expect(textOf({ ...bare, question: 'When?' })).not.toContain('assage');
  });

  test('an article is to be summarized', () => {
    expect(textOf({ ...bare, task: 'summarization', context: 'News.' })).toMatch(
      /^Summarize the article .*\n\nArticle: News\.\n\nSummary:$/s,
    );
  });

  test('other tasks are asked with what they bring', () => {
    const other = { ...bare, task: 'translation' };
    expect(textOf({ ...other, context: 'A', question: 'B' })).toBe('A\n\nB');
    expect(textOf({ ...other, context: 'A' })).toBe('A');
    expect(textOf({ ...other, question: 'B' })).toBe('B');
  });
});
