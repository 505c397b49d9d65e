import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseChatReply } from '../../../src/evaluators/judge/chat-reply.ts';

const body = (message: unknown, more: Record<string, unknown> = {}): string =>
  JSON.stringify({ model: 'm-1', choices: [{ message, finish_reason: 'stop' }], ...more });

describe('a chat completion', () => {
  test('is its text, its model, its finish reason and its counts', () => {
    const usage = { prompt_tokens: 12, completion_tokens: 3, prompt_tokens_details: { cached_tokens: 8 } };
    expect(parseChatReply(body({ content: 'seven' }, { usage }))).toEqual({
      text: 'seven',
      model: 'm-1',
      finishReason: 'stop',
      inputTokens: 12,
      cachedInputTokens: 8,
      outputTokens: 3,
    });
  });

  test('may come in parts', () => {
    expect(parseChatReply(body({ content: [{ type: 'text', text: 'se' }, { type: 'image' }, { type: 'text', text: 'ven' }] }))?.text).toBe(
      'seven',
    );
  });

  test.each([[{ content: null, refusal: 'I cannot' }], [{ content: null, reasoning_content: 'hm' }], [{}]])(
    'without text has none: %j',
    (message) => {
      expect(parseChatReply(body(message))?.text).toBe('');
    },
  );

  test.each([[-1], [1.5], ['12'], [1e300], [Number.MAX_SAFE_INTEGER], [null]])('has no counts that cannot be: %j', (count) => {
    const reply = parseChatReply(body({ content: '' }, { usage: { prompt_tokens: count, completion_tokens: count } }));
    expect(reply).toMatchObject({ inputTokens: undefined, outputTokens: undefined });
  });

  test('has not been counted where a request or a text shall have had no tokens', () => {
    const usage = { prompt_tokens: 0, completion_tokens: 0 };
    expect(parseChatReply(body({ content: 'seven' }, { usage }))).toMatchObject({ inputTokens: undefined, outputTokens: undefined });
    expect(parseChatReply(body({ content: '' }, { usage: { ...usage, prompt_tokens: 9 } }))).toMatchObject({
      inputTokens: 9,
      outputTokens: 0,
    });
  });

  test("'s model name is one short line, whatever the server sends", () => {
    const model = `a\u0000\nb${'x'.repeat(9_000)}`;
    const reply = parseChatReply(body({ content: '' }, { model }));
    expect(reply?.model).toMatch(/^a bx+$/);
    expect(reply?.model).toHaveLength(500);
  });

  test.each(['', '{', '[]', '{}', '{"choices":[]}', '{"choices":[{}]}', '{"choices":{"0":{"message":{}}}}', 'null', '"text"'])(
    'is not %s',
    (text) => {
      expect(parseChatReply(text)).toBeUndefined();
    },
  );

  test('is looked for in anything without falling over', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        parseChatReply(text);
      }),
    );
  });
});
