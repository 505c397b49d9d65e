import { describe, expect, test } from '@jest/globals';
import { adaptChatDialect, type ChatDialect, firstDialect } from '../../../src/evaluators/judge/chat-dialect.ts';

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
    expect(steps).toBe(6);
  });
});
