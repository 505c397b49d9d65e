import { describe, expect, test } from '@jest/globals';
import { InputError } from '../../src/failures.ts';
import { parseTemplate } from '../../src/suite/template.ts';

const parse = (text: string): ReturnType<typeof parseTemplate> => parseTemplate(text, 'tasks.qa.template');

describe('parseTemplate', () => {
  test('takes a template apart into texts and placeholders', () => {
    expect(parse('Read: {context}\n{question}').pieces).toEqual(['Read: ', { placeholder: 'context' }, '\n', { placeholder: 'question' }]);
    expect(parse('{prompt}').pieces).toEqual([{ placeholder: 'prompt' }]);
    expect(parse('no placeholder').pieces).toEqual(['no placeholder']);
  });

  test('braces around anything but a word are ordinary text', () => {
    const text = 'Reply as {"answer": 1}, { } {} {1} {a b} }{';
    expect(parse(text).pieces).toEqual([text]);
  });

  test.each([
    ['{contxt}', 'tasks.qa.template: {contxt} is not a placeholder; did you mean {context}?'],
    ['{Question}', 'tasks.qa.template: {Question} is not a placeholder; did you mean {question}?'],
    ['{answer}', 'tasks.qa.template: {answer} is not a placeholder'],
    ['{{context}}', 'tasks.qa.template: {{context}} is not a placeholder; did you mean {context}?'],
    ['{ prompt }', 'tasks.qa.template: { prompt } is not a placeholder; did you mean {prompt}?'],
  ])('%s is refused with the nearest placeholder', (text, message) => {
    expect(() => parse(`Do: ${text}.`)).toThrow(new InputError(message));
  });
});
