import { describe, expect, test } from '@jest/globals';
import {
  adaptChatDialect,
  assembleMessages,
  type ChatDialect,
  describeSent,
  firstDialect,
} from '../../../src/evaluators/judge/chat-dialect.ts';
import { decideChatOutcome } from '../../../src/evaluators/judge/chat-outcome.ts';

/** As these servers word it; sources: their repositories and issue threads. */
const refusals: readonly (readonly [string, string, Partial<ChatDialect>, Partial<ChatDialect>])[] = [
  [
    'OpenAI, schema',
    "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
    {},
    { format: 'json-object' },
  ],
  ['Groq, schema', 'This model does not support response format `json_schema`.', {}, { format: 'json-object' }],
  ['DeepSeek, schema', 'This response_format type is unavailable now', {}, { format: 'json-object' }],
  [
    'llama.cpp, schema',
    '"response_format" type must be one of "text" or "json_object", but got: json_schema',
    {},
    { format: 'json-object' },
  ],
  ['LM Studio, object', "'response_format.type' must be 'json_schema' or 'text'", { format: 'json-object' }, { format: 'text' }],
  [
    'OpenAI, object without the word',
    "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
    { format: 'json-object' },
    { format: 'text' },
  ],
  [
    'OpenAI, limit',
    "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
    {},
    { tokenLimitField: 'max_completion_tokens' },
  ],
  [
    'OpenAI, temperature',
    "Unsupported value: 'temperature' does not support 0.0 with this model. Only the default (1) value is supported.",
    {},
    { temperature: false },
  ],
  ['Anthropic, temperature', '`temperature` is deprecated for this model.', {}, { temperature: false }],
  [
    'Mistral, seed',
    '{"detail":[{"type":"extra_forbidden","loc":["body","seed"],"msg":"Extra inputs are not permitted"}]}',
    {},
    { seed: false },
  ],
  ['vLLM, system role of Gemma', 'System role not supported', {}, { systemRole: false }],
  ['vLLM, first Mistral', 'Conversation roles must alternate user/assistant/user/assistant/...', {}, { systemRole: false }],
];

describe('a refusal', () => {
  test.each(refusals)('changes the one field that it names: %s', (_, message, before, after) => {
    expect(adaptChatDialect({ ...firstDialect, ...before }, message)).toEqual({ ...firstDialect, ...before, ...after });
  });

  test.each([
    "This model's maximum context length is 4096 tokens.",
    'Your prompt was flagged as potentially violating our usage policy.',
    'seed money is the temperature of the market',
    '',
  ])('of something else changes nothing: %s', (message) => {
    expect(adaptChatDialect(firstDialect, message)).toBeUndefined();
  });

  test('ends somewhere: no dialect is adapted for ever', () => {
    const everything = refusals.map(([, message]) => message).join(' ');
    let dialect: ChatDialect | undefined = firstDialect;
    let steps = 0;
    for (; dialect !== undefined; steps += 1) dialect = adaptChatDialect(dialect, everything);
    expect(steps).toBe(7);
  });
});

describe('a server without a system role', () => {
  const messages = [
    { role: 'system', content: 'Judge.' },
    { role: 'user', content: 'This.' },
    { role: 'assistant', content: 'What?' },
  ] as const;

  test('gets what the system message says at the beginning of the user message', () => {
    expect(assembleMessages({ ...firstDialect, systemRole: false }, messages)).toEqual([
      { role: 'user', content: 'Judge.\n\nThis.' },
      { role: 'assistant', content: 'What?' },
    ]);
    expect(assembleMessages(firstDialect, messages)).toBe(messages);
  });

  test('is recorded', () => {
    expect(describeSent({ ...firstDialect, systemRole: false }, { maxTokens: 64, temperature: 0 })).toContain('system=in the user message');
  });

  test('is known by its refusal, which llama.cpp sends with 500', () => {
    const body = '{"error":{"code":500,"message":"Jinja Exception: System role not supported"}}';
    const attempt = { kind: 'answered', status: 500, headers: {}, body, latencyMs: 1 } as const;
    expect(decideChatOutcome(attempt, firstDialect)).toEqual({ kind: 'adapt', dialect: { ...firstDialect, systemRole: false } });
    expect(decideChatOutcome(attempt, { ...firstDialect, systemRole: false })).toMatchObject({ kind: 'again', reason: 'http-500' });
  });
});
