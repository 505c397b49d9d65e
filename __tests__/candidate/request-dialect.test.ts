import { describe, expect, test } from '@jest/globals';
import {
  adaptDialect,
  assembleCacheFields,
  beginDialect,
  chooseCacheControl,
  describeCacheFields,
} from '../../src/candidate/request-dialect.ts';

const document = { name: 'x', kind: 'endpoint', baseUrl: 'http://h/v1', model: 'm' } as const;
const begun = beginDialect(document);

describe('the token limit', () => {
  test.each([
    // OpenAI, o-series and GPT-5
    "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
    // pydantic with extra="forbid"
    'max_tokens: Extra inputs are not permitted',
    "Unrecognized request argument supplied: 'max_tokens'",
  ])('is called otherwise after: %s', (refusal) => {
    expect(adaptDialect(begun, document, refusal)).toEqual({ ...begun, tokenLimitField: 'max_completion_tokens' });
  });

  test.each([
    // vLLM, which names both and means the number
    "'max_tokens' or 'max_completion_tokens' is too large: 4096. This model's maximum context length is 2048 tokens and your request has 12 input tokens",
    'max_tokens must be at least 1, got 0.',
    "Unsupported parameter: 'seed' is not supported with this model.",
    '',
  ])('stays as it is after: %s', (refusal) => {
    expect(adaptDialect(begun, document, refusal)).toBeUndefined();
  });

  test('that the candidate names is never called otherwise', () => {
    const named = { ...document, tokenLimitField: 'max_tokens' } as const;
    const refusal = "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.";
    expect(adaptDialect(beginDialect(named), named, refusal)).toBeUndefined();
    expect(beginDialect({ ...document, tokenLimitField: 'max_completion_tokens' }).tokenLimitField).toBe('max_completion_tokens');
  });

  test('is not changed back', () => {
    const changed = { ...begun, tokenLimitField: 'max_completion_tokens' } as const;
    expect(adaptDialect(changed, document, "Unknown parameter: 'max_completion_tokens'.")).toBeUndefined();
  });
});

describe('caches', () => {
  test.each([
    ['vllm', 'template', { cache_salt: 's' }, { cache_salt: 'one per run' }],
    ['sglang', 'template', { cache_salt: 's' }, { cache_salt: 'one per run' }],
    ['vllm', 'cold', { cache_salt: 's-7' }, { cache_salt: 'one per request' }],
    ['sglang', 'cold', { cache_salt: 's-7' }, { cache_salt: 'one per request' }],
    ['llama.cpp', 'template', { cache_prompt: false }, { cache_prompt: false }],
    ['llama.cpp', 'cold', { cache_prompt: false }, { cache_prompt: false }],
    ['vllm', 'production', {}, {}],
    ['llama.cpp', 'production', {}, {}],
    ['ollama', 'template', {}, {}],
    ['openai', 'cold', {}, {}],
    ['openai-compatible', 'cold', {}, {}],
  ] as const)('%s, %s', (engine, policy, sent, recorded) => {
    const dialect = { ...begun, cacheControl: chooseCacheControl(engine, policy) };
    expect(assembleCacheFields(dialect, 's', 7)).toEqual(sent);
    expect(describeCacheFields(dialect)).toEqual(recorded);
  });

  test('an engine that refuses the salt goes without', () => {
    const salted = { ...begun, cacheControl: 'salt-per-run' } as const;
    // vLLM 0.8 to 0.10 with its first engine
    const refusal = "Parameter 'cache_salt' is not supported with this instance of vLLM, which uses engine V0.";
    expect(adaptDialect(salted, document, refusal)).toEqual({ ...begun, cacheControl: 'none' });
    expect(adaptDialect(begun, document, refusal)).toBeUndefined();
  });
});
