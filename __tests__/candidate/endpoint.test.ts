import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startOpenAiServer } from '../doubles/openai-server.ts';
import { makeQuestion, never } from '../doubles/questions.ts';
import { type ScriptedEndpoint, startScriptedEndpoint } from '../doubles/scripted-endpoint.ts';

// times are of a busy machine, too: a disturbed measurement is repeated, a wrong one fails every time
jest.retryTimes(3);

let endpoint: ScriptedEndpoint;
beforeAll(async () => {
  endpoint = await startScriptedEndpoint();
});
afterAll(() => endpoint.close());

describe('answered', () => {
  test('a chat answer is streamed, timed and counted by the server', async () => {
    const reply = await endpoint.ask('stream?first=60&gap=20&tokens=4');
    expect(reply).toMatchObject({
      outcome: 'answered',
      text: ' w0 w1 w2 w3',
      finishReason: 'stop',
      promptTokens: 7,
      outputTokens: 4,
      cachedTokens: 3,
      reasoningTokens: 0,
      chunks: 4,
      model: 'scripted',
    });
    if (reply.outcome !== 'answered') return;
    const { receivedMs = 0, writesMs = [] } = endpoint.server.seen.at(-1) ?? {};
    expect(Math.abs((reply.ttftMs ?? 0) - ((writesMs[1] ?? 0) - receivedMs))).toBeLessThan(30);
    expect(Math.abs((reply.e2eMs ?? 0) - ((writesMs[4] ?? 0) - receivedMs))).toBeLessThan(30);
    expect(reply.tpotMs).toBeCloseTo(((reply.e2eMs ?? 0) - (reply.ttftMs ?? 0)) / 3, 9);
    expect(reply).not.toHaveProperty('attempts');
  });

  test('plain completions put usage into the finish chunk, or send none', async () => {
    expect(await endpoint.ask('stream?tokens=3&usage=finish', { api: 'completions' })).toMatchObject({
      text: ' w0 w1 w2',
      outputTokens: 3,
    });
    expect(await endpoint.ask('stream?tokens=3&usage=none', { api: 'completions' })).not.toHaveProperty('outputTokens');
    expect(endpoint.server.seen.at(-1)).toMatchObject({ path: '/v1/completions', body: { prompt: 'question 1' } });
  });

  test('a server that does not stream is taken at its word, without a first token', async () => {
    const reply = await endpoint.ask('whole?first=40');
    expect(reply).toEqual({
      outcome: 'answered',
      text: 'all at once',
      finishReason: 'stop',
      promptTokens: 7,
      outputTokens: 3,
      e2eMs: expect.any(Number),
      model: 'scripted',
    });
    expect(reply.outcome === 'answered' && reply.e2eMs).toBeGreaterThanOrEqual(39);
  });

  test('an empty answer has an end and no first token', async () => {
    const reply = await endpoint.ask('empty?first=30');
    expect(reply).toMatchObject({ outcome: 'answered', text: '' });
    expect(reply).not.toHaveProperty('ttftMs');
    expect(reply.outcome === 'answered' && reply.e2eMs).toBeGreaterThanOrEqual(29);
  });

  test.each(['reasoning_content', 'reasoning'])('%s is waited for, counted as generated, and not scored', async (field) => {
    const reply = await endpoint.ask(`reasoning?first=40&reasoning=4&field=${field}`);
    expect(reply).toMatchObject({ text: 'forty-two', reasoningTokens: 4 });
    expect(reply.outcome === 'answered' && (reply.ttfatMs ?? 0) - (reply.ttftMs ?? 0)).toBeGreaterThanOrEqual(38);
  });

  test('reasoning inside the text is not scored either', async () => {
    expect(await endpoint.ask('think')).toMatchObject({ text: 'forty-two' });
  });

  test('bytes one by one, with comments and other line ends, give the same text', async () => {
    expect(await endpoint.ask('crumbs')).toMatchObject({ text: 'né 🦉', outputTokens: 2 });
  });

  test('bytes that are no text become replacement characters, and NUL stays', async () => {
    expect(await endpoint.ask('binary')).toMatchObject({ text: 'a\0b\ufffd\ufffd\ufffd' });
  });

  test('a finished answer is not held up by a connection that stays open', async () => {
    expect(await endpoint.ask('linger', { timeoutSeconds: 30 })).toMatchObject({ text: 'done' });
  });

  test('a finish reason is enough: the time limit cannot take a finished answer back', async () => {
    expect(await endpoint.ask('linger', { timeoutSeconds: 0.2 })).toMatchObject({ outcome: 'answered', text: 'done' });
  });
});

describe("failed: the candidate's fault", () => {
  test.each([400, 413, 422, 418])('status %i fails at once, with what the server said', async (code) => {
    const before = endpoint.server.seen.length;
    expect(await endpoint.ask(`status?code=${code}`)).toEqual({
      outcome: 'failed',
      reason: `http-${code}`,
      detail: 'refused without a key',
      elapsedMs: expect.any(Number),
    });
    expect(endpoint.server.seen.length - before).toBe(1);
  });

  test.each([0, 1])('the time limit fails with exactly its length, after %i chunks', async (after) => {
    expect(await endpoint.ask(`hang?after=${after}`, { timeoutSeconds: 0.15 })).toMatchObject({
      outcome: 'failed',
      reason: 'time-limit',
      elapsedMs: 150,
    });
  });

  test('an answer of 10 MB is not read to its end', async () => {
    expect(await endpoint.ask('huge?mb=10')).toMatchObject({ outcome: 'failed', reason: 'too-long' });
    expect(await endpoint.ask('endless')).toMatchObject({ outcome: 'failed', reason: 'too-long' });
    expect(endpoint.server.seen.find(({ body }) => body.model === 'huge?mb=10')?.writesMs.length).toBeLessThan(100);
  });

  test('the token limit inside the reasoning', async () => {
    expect(await endpoint.ask('reasoning?capped=1')).toMatchObject({ outcome: 'failed', reason: 'reasoning-cap' });
    expect(await endpoint.ask('think?capped=1')).toMatchObject({ outcome: 'failed', reason: 'reasoning-cap' });
  });

  test('an error inside a stream is judged by its code', async () => {
    expect(await endpoint.ask('error-event?code=400')).toMatchObject({ outcome: 'failed', reason: 'http-400', detail: 'it broke' });
    expect(await endpoint.ask('error-event?code=400&field=1')).toMatchObject({ outcome: 'failed', reason: 'http-400' });
  });
});

describe("lost: the world's fault", () => {
  test.each([429, 408, 500, 503])('status %i is asked again, and the answer tells how often', async (code) => {
    expect(await endpoint.ask(`flaky?code=${code}&times=2`)).toMatchObject({ outcome: 'answered', text: ' w0 w1 w2 w3', attempts: 3 });
  });

  test('a reset connection is asked again', async () => {
    expect(await endpoint.ask('flaky?code=0&times=2')).toMatchObject({ outcome: 'answered', attempts: expect.any(Number) });
    expect(await endpoint.ask('flaky?code=0&times=99', { retries: 1 })).toMatchObject({
      outcome: 'lost',
      reason: 'connection',
      attempts: 2,
    });
  });

  test('what goes on failing is lost, after one attempt and the retries', async () => {
    endpoint.clock.waits.length = 0;
    expect(await endpoint.ask('flaky?code=503&times=99', { retries: 3 })).toEqual({
      outcome: 'lost',
      reason: 'http-503',
      detail: 'not now',
      attempts: 4,
    });
    expect(endpoint.clock.waits).toEqual([500, 1_000, 2_000]);
  });

  test('a server that says when to come back is listened to', async () => {
    endpoint.clock.waits.length = 0;
    await endpoint.ask('flaky?code=429&times=1&retryAfter=3');
    expect(endpoint.clock.waits).toEqual([3_000]);
  });

  test.each([
    ['cut?after=2', 'cut', /after 2 chunks/],
    ['unfinished', 'no-finish-reason', /may be cut/],
    ['empty-body', 'empty-response', /empty body/],
    ['garbage', 'malformed-response', /no completion/],
    ['garbage?type=text/event-stream', 'malformed-response', /no completion/],
    ['error-event', 'stream-error', /it broke/],
    ['error-event?code=529', 'http-529', /it broke/],
  ])('%s is lost as %s', async (model, reason, detail) => {
    expect(await endpoint.ask(model, { retries: 1 })).toEqual({
      outcome: 'lost',
      reason,
      detail: expect.stringMatching(detail),
      attempts: 2,
    });
  });

  test('an error inside a stream may pass', async () => {
    expect(await endpoint.ask('error-event?once=1')).toMatchObject({ outcome: 'answered', attempts: 2 });
  });

  test('a kept connection that the server had closed costs no attempt', async () => {
    const hasty = await startOpenAiServer(0, 1);
    const candidate = endpoint.open('stream', { baseUrl: hasty.baseUrl, retries: 0 });
    for (let turn = 0; turn < 5; turn += 1) {
      const reply = await candidate.ask(makeQuestion('1'), never);
      expect(reply).toMatchObject({ outcome: 'answered' });
      expect(reply).not.toHaveProperty('attempts');
      await new Promise((resolve) => setTimeout(resolve, turn));
    }
    await hasty.close();
  });
});

test('what is sent is on record, with templates, without prompts and key', async () => {
  const candidate = endpoint.open('stream', {
    templates: { qa: 'Q: {question}' },
    generation: { seed: 3 },
    questions: [makeQuestion('secret prompt')],
    key: 'sk-secret',
    render: (question) => ({ ...question, messages: [{ role: 'user', content: 'rendered anew' }] }),
  });
  expect(candidate.stack).toEqual({
    engine: 'openai-compatible',
    model: 'stream',
    templates: { qa: 'Q: {question}' },
    request: {
      api: 'chat',
      model: 'stream',
      max_tokens: 256,
      temperature: 0,
      top_p: 1,
      seed: 3,
      presence_penalty: 0,
      frequency_penalty: 0,
      n: 1,
      stream: true,
      stream_options: { include_usage: true },
    },
  });
  await candidate.ask(makeQuestion('1'), never);
  expect(endpoint.server.seen.at(-1)?.body).toMatchObject({ seed: 3, messages: [{ content: 'rendered anew' }] });
});
