import { describe, expect, test } from '@jest/globals';
import {
  assembleSampling,
  assembleUrl,
  describeSampling,
  findTokenLimit,
  renderRequestBody,
} from '../../src/candidate/completion-request.ts';
import { InputError } from '../../src/failures.ts';
import { makeQuestion } from '../doubles/questions.ts';

const document = { name: 'x', kind: 'endpoint', baseUrl: 'http://h/v1', model: 'm' } as const;

describe('sampling fields', () => {
  test('every field is sent, so that no server fills one in', () => {
    expect(assembleSampling(document, {})).toEqual({
      model: 'm',
      max_tokens: 256,
      temperature: 0,
      top_p: 1,
      seed: 0,
      presence_penalty: 0,
      frequency_penalty: 0,
      n: 1,
    });
  });

  test("the candidate's settings come before the suite's", () => {
    const own = { ...document, generation: { maxTokens: 8, topK: 40, stop: ['\n'], repetitionPenalty: 1.1 } };
    expect(assembleSampling(own, { maxTokens: 64, temperature: 0.7, seed: 5 })).toMatchObject({
      max_tokens: 8,
      temperature: 0.7,
      seed: 5,
      top_k: 40,
      stop: ['\n'],
      repetition_penalty: 1.1,
    });
  });

  test('body adds fields, and null takes one out', () => {
    const fields = assembleSampling(
      { ...document, body: { max_tokens: null, max_completion_tokens: 9, chat_template_kwargs: { x: 1 } } },
      {},
    );
    expect(fields).toMatchObject({ max_completion_tokens: 9, chat_template_kwargs: { x: 1 } });
    expect(fields).not.toHaveProperty('max_tokens');
  });

  test('body cannot change what the measurement stands on', () => {
    expect(() => assembleSampling({ ...document, body: { stream: false } }, {})).toThrow(InputError);
  });

  test('the record of what is sent is one set of fields, or one per task where tasks differ', () => {
    const qa = { ...makeQuestion('1'), generation: { maxTokens: 64 } };
    const summary = { ...makeQuestion('2', { task: 'summarization' }), generation: { maxTokens: 160 } };
    expect(describeSampling(document, [qa])).toMatchObject({ api: 'chat', max_tokens: 64, temperature: 0 });
    expect(describeSampling(document, [qa, summary])).toMatchObject({
      byTask: { qa: { max_tokens: 64 }, summarization: { max_tokens: 160 } },
    });
    expect(JSON.stringify(describeSampling(document, [qa, summary]))).not.toContain('question');
  });
});

describe('the limit of an answer', () => {
  const limitOf = (own: object): number | undefined => findTokenLimit({ ...document, ...own }, { maxTokens: 64 });

  test('is what is sent, under whichever name', () => {
    expect(limitOf({})).toBe(64);
    expect(limitOf({ tokenLimitField: 'max_completion_tokens' })).toBe(64);
    expect(limitOf({ generation: { maxTokens: 8 } })).toBe(8);
  });

  test('is that of the body alone, under whichever name, and of two in the body the larger', () => {
    expect(limitOf({ body: { max_completion_tokens: 512 } })).toBe(512);
    expect(limitOf({ body: { max_completion_tokens: 16 } })).toBe(16);
    expect(limitOf({ body: { max_completion_tokens: 16, max_tokens: 32 } })).toBe(32);
    expect(assembleSampling({ ...document, body: { max_completion_tokens: 16 } }, {})).not.toHaveProperty('max_tokens');
  });

  test('is none where body takes it out', () => {
    expect(limitOf({ body: { max_tokens: null } })).toBeUndefined();
    expect(limitOf({ tokenLimitField: 'max_completion_tokens', body: { max_completion_tokens: null } })).toBeUndefined();
  });
});

describe('requests', () => {
  test('chat sends messages, completions a text; both stream and ask for usage', () => {
    const chat: unknown = JSON.parse(renderRequestBody(document, makeQuestion('1')));
    expect(chat).toMatchObject({
      messages: [{ role: 'user', content: 'question 1' }],
      stream: true,
      stream_options: { include_usage: true },
    });
    const plain: unknown = JSON.parse(renderRequestBody({ ...document, api: 'completions', streamUsage: false }, makeQuestion('1')));
    expect(plain).toMatchObject({ prompt: 'question 1', stream: true });
    expect(plain).not.toHaveProperty('stream_options');
    expect(plain).not.toHaveProperty('messages');
  });

  test('the path is added to the base URL, its query stays', () => {
    expect(assembleUrl('http://h:8/v1', 'completions').href).toBe('http://h:8/v1/completions');
    expect(assembleUrl('http://h/v1//?api-version=2', 'chat/completions').href).toBe('http://h/v1/chat/completions?api-version=2');
  });
});
