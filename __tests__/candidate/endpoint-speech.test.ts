import { describe, expect, test } from '@jest/globals';
import type { Reply } from '../../src/candidate/candidate.ts';
import { openSpeech } from '../../src/candidate/endpoint-speech.ts';
import { cleanServerMessage } from '../../src/candidate/server-message.ts';

const document = { name: 'x', kind: 'endpoint', baseUrl: 'http://h/v1', model: 'm' } as const;
const refusal = "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
const refused = (detail: string, reason = 'http-400'): Reply => ({ outcome: 'failed', reason, detail, elapsedMs: 1 });
const open = (policy: 'cold' | 'template' | 'production' = 'template', salt = 'salt') => openSpeech(document, { policy, salt });

describe('what a server refuses', () => {
  test.each(['http-400', 'http-422'])('with %s is learnt from', (reason) => {
    const speech = open();
    expect(speech.learn(speech.speak(), refused(refusal, reason))).toBe(true);
    expect(speech.speak().tokenLimitField).toBe('max_completion_tokens');
  });

  test.each<[string, Reply]>([
    ['another status', refused(refusal, 'http-413')],
    ['a lost answer', { outcome: 'lost', reason: 'http-503', detail: refusal }],
    ['an answer that says so', { outcome: 'answered', text: refusal, e2eMs: 1 }],
    ['a refusal without words', { outcome: 'failed', reason: 'http-400', elapsedMs: 1 }],
  ])('is not: %s', (_what, reply) => {
    const speech = open();
    expect(speech.learn(speech.speak(), reply)).toBe(false);
    expect(speech.speak().tokenLimitField).toBe('max_tokens');
  });

  test('is asked again in the new words, where it was said in the old ones before they were learnt', () => {
    const speech = open();
    const [first, second] = [speech.speak(), speech.speak()];
    expect(speech.learn(first, refused(refusal))).toBe(true);
    expect(speech.learn(second, refused('the prompt is too long'))).toBe(true);
    // in the new words it is what it says
    expect(speech.learn(speech.speak(), refused('the prompt is too long'))).toBe(false);
  });

  test('can be two things, and after both nothing is learnt any more: no server is asked for ever', () => {
    const speech = open();
    speech.meet('vllm');
    const all = `${refusal} Unsupported parameter: 'cache_salt'`;
    const learnt = Array.from({ length: 5 }, () => speech.learn(speech.speak(), refused(all)));
    expect(learnt).toEqual([true, true, false, false, false]);
    expect(speech.describe()).toEqual({ tokenLimitField: 'max_completion_tokens', cache: {} });
  });

  test.each([
    // FastAPI's body of a 422 with pydantic's extra="forbid"
    ['vllm', JSON.stringify({ detail: [{ type: 'extra_forbidden', loc: ['body', 'cache_salt'], msg: 'Extra inputs are not permitted' }] })],
    // vLLM's of a 400 by the same rule
    ['sglang', "[{'type': 'extra_forbidden', 'loc': ('body', 'cache_salt'), 'msg': 'Extra inputs are not permitted', 'input': 'salt'}]"],
    // a gateway that is strict about llama.cpp's own field
    ['llama.cpp', JSON.stringify({ error: { message: 'Unrecognized request argument supplied: cache_prompt' } })],
  ] as const)('may be the field that controls the cache: %s, %s', (engine, body) => {
    const speech = open();
    speech.meet(engine);
    const spoken = speech.speak();
    expect(Object.keys(spoken.cache)).toHaveLength(1);
    expect(speech.learn(spoken, refused(cleanServerMessage(body, undefined), 'http-422'))).toBe(true);
    expect(speech.speak()).toMatchObject({ tokenLimitField: 'max_tokens', cache: {} });
  });
});

describe('salts', () => {
  test('two runs never share one, whatever the policy', () => {
    const saltsOf = (policy: 'cold' | 'template', salt: string): unknown[] => {
      const speech = open(policy, salt);
      speech.meet('vllm');
      return [1, 2, 3].map(() => speech.speak().cache.cache_salt);
    };
    expect(saltsOf('template', 'a')).toEqual(['a', 'a', 'a']);
    const cold = [...saltsOf('cold', 'a'), ...saltsOf('cold', 'b')];
    expect(new Set(cold).size).toBe(6);
  });

  test('none is sent before it is known that the engine has such a field, nor where nothing is said of caches', () => {
    expect(open().speak().cache).toEqual({});
    const speech = openSpeech(document, undefined);
    speech.meet('vllm');
    expect(speech.speak().cache).toEqual({});
  });
});
