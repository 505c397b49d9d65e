import { afterEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/edges/clock.ts';
import { openHttpExchange } from '../../src/edges/http-exchange.ts';
import { type JudgeChatOptions, openJudgeChat } from '../../src/edges/judge-chat.ts';
import type { JudgeChat, JudgeReply } from '../../src/evaluators/judge/judge-chat.ts';
import { describeFailure, EdgeError, InterruptedError } from '../../src/failures.ts';
import { type JudgeAct, type JudgeCall, type JudgeServer, refuse, startJudgeServer } from '../doubles/judge-server.ts';
import { createQuickClock } from '../doubles/quick-clock.ts';

const secret = 'sk-very-secret-0123456789';
const silent = new AbortController().signal;
const messages = [{ role: 'user', content: 'How good is it?' }] as const;
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function open(
  act: (call: JudgeCall) => JudgeAct | Promise<JudgeAct>,
  options: Partial<JudgeChatOptions> = {},
  models?: readonly string[],
): Promise<{ readonly server: JudgeServer; readonly chat: JudgeChat }> {
  const server = await startJudgeServer(act, models);
  return { server, chat: openAt(server.baseUrl, options, server) };
}

function openAt(baseUrl: string, options: Partial<JudgeChatOptions> = {}, server?: JudgeServer): JudgeChat {
  const { exchange, close } = openHttpExchange(systemClock.nowMs);
  const chat = openJudgeChat({
    place: { name: 'judge', model: 'judge-2026-01-01', baseUrl, keyVariable: 'JUDGE_KEY' },
    generation: { maxTokens: 64, temperature: 0, seed: 7 },
    schema: { type: 'object' },
    key: secret,
    concurrency: 4,
    timeoutSeconds: 10,
    retries: 3,
    exchange,
    clock: createQuickClock(),
    random: () => 0,
    close,
    ...options,
  });
  closing.push(async () => {
    await chat.close();
    await server?.close();
  });
  return chat;
}

const ask = (chat: JudgeChat): Promise<JudgeReply> => chat.ask({ messages }, silent);
const say = (text: string) => ({ say: text }) as const;

async function failureOf(promise: Promise<unknown>): Promise<EdgeError> {
  const failure = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(failure instanceof EdgeError)) throw new Error(`no EdgeError, but ${String(failure)}`);
  return failure;
}

describe('a reply', () => {
  test('carries text, model, finish reason, tokens and its own latency', async () => {
    const { chat } = await open(() => ({ say: 'good', afterMs: 60, model: 'other-1', usage: { input: 90, output: 8, cached: 64 } }));
    const reply = await ask(chat);
    expect(reply).toMatchObject({
      kind: 'replied',
      text: 'good',
      model: 'other-1',
      finishReason: 'stop',
      inputTokens: 90,
      cachedInputTokens: 64,
      outputTokens: 8,
    });
    expect(reply.kind === 'replied' && reply.latencyMs).toBeGreaterThan(55);
    expect(reply.kind === 'replied' && reply.latencyMs).toBeLessThan(2_000);
  });

  test('without usage has no token counts', async () => {
    const { chat } = await open(() => ({ say: 'good', usage: null }));
    expect(await ask(chat)).toMatchObject({ inputTokens: undefined, outputTokens: undefined });
  });

  test('is asked for with every generation field, which the record tells', async () => {
    const { chat, server } = await open(() => say('good'));
    expect([chat.format, chat.sent]).toEqual(['text', []]);
    await ask(chat);
    expect(server.calls[0]?.path).toBe('/v1/chat/completions');
    expect(server.calls[0]?.body).toEqual({
      model: 'judge-2026-01-01',
      messages: [{ role: 'user', content: 'How good is it?' }],
      max_tokens: 64,
      temperature: 0,
      seed: 7,
      response_format: { type: 'json_schema', json_schema: { name: 'verdict', strict: true, schema: { type: 'object' } } },
    });
    expect(chat.sent).toEqual(['max_tokens=64', 'temperature=0', 'seed=7', 'response_format=json_schema']);
  });
});

describe('a server that refuses a field', () => {
  test('is asked without it, and every later request goes out without it at once', async () => {
    const { chat, server } = await open(
      (call) => refuse(call, { formats: ['json_schema', 'json_object'], maxTokens: true, temperature: true, seed: true }) ?? say('good'),
    );
    expect((await ask(chat)).kind).toBe('replied');
    expect(server.calls).toHaveLength(6);
    await ask(chat);
    expect(server.calls).toHaveLength(7);
    expect(server.calls[6]?.body).toEqual({
      model: 'judge-2026-01-01',
      messages: [{ role: 'user', content: 'How good is it?' }],
      max_completion_tokens: 64,
    });
    expect([chat.format, chat.sent]).toEqual(['text', ['max_completion_tokens=64']]);
  });

  test('keeps JSON mode where only the schema is refused', async () => {
    const { chat, server } = await open((call) => refuse(call, { formats: ['json_schema'] }) ?? say('good'));
    await ask(chat);
    expect(chat.format).toBe('json-object');
    expect(server.calls[1]?.body.response_format).toEqual({ type: 'json_object' });
  });

  test("is understood in another API's words, too", async () => {
    const detail = [{ type: 'extra_forbidden', loc: ['body', 'seed'], msg: 'Extra inputs are not permitted' }];
    const { chat } = await open(({ body }) => (body.seed === undefined ? say('good') : { status: 422, body: { detail } }));
    expect((await ask(chat)).kind).toBe('replied');
    expect(chat.sent).not.toContain('seed=7');
  });

  test('loses the item where the refusal is about something else', async () => {
    const { chat, server } = await open(({ number }) =>
      number === 1
        ? { status: 400, error: { message: 'bad words' } }
        : { status: 400, error: { message: "This model's maximum context length is 4096 tokens." } },
    );
    expect(await ask(chat)).toEqual({ kind: 'lost', reason: 'http-400' });
    expect(await ask(chat)).toEqual({ kind: 'lost', reason: 'too long for the judge' });
    expect(server.calls).toHaveLength(2);
  });
});

describe('a failing server', () => {
  test.each([
    ['500', { status: 500 }],
    ['408', { status: 408 }],
    ['409', { status: 409 }],
    ['503', { status: 503 }],
    ['a connection that is closed', { break: 'close' }],
    ['a body that breaks off', { break: 'cut' }],
    ['half a JSON', { break: 'half' }],
  ] as const)('is asked again: %s', async (_, act) => {
    const { chat, server } = await open(({ number }) => (number < 3 ? act : say('good')));
    expect((await ask(chat)).kind).toBe('replied');
    expect(server.calls).toHaveLength(3);
  });

  test.each([
    ['http-502', { status: 502 }],
    ['connection', { break: 'cut' }],
    ['no chat completion', { break: 'half' }],
  ] as const)('loses the item after all retries: %s', async (reason, act) => {
    const { chat, server } = await open(() => act, { retries: 2 });
    expect(await ask(chat)).toEqual({ kind: 'lost', reason });
    expect(server.calls).toHaveLength(3);
  });

  test('that hangs costs its time limit, every time', async () => {
    const { chat, server } = await open(() => ({ break: 'hang' }), { timeoutSeconds: 0.1, retries: 1 });
    const started = performance.now();
    expect(await ask(chat)).toEqual({ kind: 'lost', reason: 'time-out' });
    expect(performance.now() - started).toBeGreaterThan(195);
    expect(server.calls).toHaveLength(2);
  });

  test('whose reply has no end is cut off', async () => {
    const { chat, server } = await open(() => ({ huge: 10_000_000 }));
    expect(await ask(chat)).toEqual({ kind: 'lost', reason: 'reply too long' });
    expect(server.calls).toHaveLength(1);
  });

  test('that loses ten in a row is given up', async () => {
    const { chat } = await open(() => ({ status: 500 }), { retries: 0 });
    for (let lost = 1; lost < 10; lost += 1) expect(await ask(chat)).toEqual({ kind: 'lost', reason: 'http-500' });
    expect((await failureOf(ask(chat))).message).toMatch(/left 10 requests in a row unanswered, the last by http-500/);
  });

  test('that has never answered, and hangs, is given up after two requests, because each takes minutes', async () => {
    const { chat, server } = await open(({ number }) => (number === 1 ? say('good') : { break: 'hang' }), {
      timeoutSeconds: 0.05,
      retries: 0,
    });
    const { chat: mute } = await open(() => ({ break: 'hang' }), { timeoutSeconds: 0.05, retries: 0 });
    expect(await ask(mute)).toEqual({ kind: 'lost', reason: 'time-out' });
    const failure = await failureOf(ask(mute));
    expect(failure.message).toMatch(/left 2 requests in a row unanswered, the last by time-out/);
    expect(failure.cure).toMatch(/^Raise timeoutSeconds/);
    for (let lost = 0; lost < 4; lost += 1) await ask(chat);
    expect(server.calls).toHaveLength(4);
  });

  test('whose success holds the status of a failure has failed with it', async () => {
    const failed = (code: unknown): JudgeAct => ({ status: 200, body: { error: { message: 'upstream', code } } });
    const { chat, server } = await open(({ number }) => (number < 2 ? failed(503) : say('good')));
    expect((await ask(chat)).kind).toBe('replied');
    expect(server.calls).toHaveLength(2);
    expect((await failureOf(ask((await open(() => failed(402))).chat))).message).toMatch(/no credit left[\s\S]*upstream/);
    expect(await ask((await open(() => failed('server_error'), { retries: 0 })).chat)).toEqual({
      kind: 'lost',
      reason: 'no chat completion',
    });
  });

  test('waits are what Retry-After says, in seconds or as a date, at most a minute', async () => {
    const clock = createQuickClock();
    const date = new Date(Date.UTC(2026, 0, 1, 12)).toUTCString();
    const later = new Date(Date.UTC(2026, 0, 1, 12, 0, 9)).toUTCString();
    const headers = [{ 'retry-after': '2' }, { 'retry-after': later, date }, { 'retry-after': '99999' }, {}];
    const { chat } = await open(({ number }) => (number < 5 ? { status: 503, headers: headers[number - 1] ?? {} } : say('good')), {
      clock,
      retries: 4,
    });
    await ask(chat);
    expect(clock.waits).toEqual([2_000, 9_000, 60_000, 4_000]);
  });

  test('waits are spread by up to a quarter', async () => {
    const clock = createQuickClock();
    const { chat } = await open(({ number }) => (number < 2 ? { status: 503 } : say('good')), { clock, random: () => 0.5 });
    await ask(chat);
    expect(clock.waits).toEqual([500 * 1.125]);
  });
});

describe('a server where nothing can be had', () => {
  test.each([
    [401, /refuses the key \(401\)/, /The key in the environment variable JUDGE_KEY is not accepted/],
    [403, /refuses the key \(403\)/, /may not use "judge-2026-01-01"/],
    [402, /no credit left/, /Top up/],
    [307, /redirects \(307\)/, /Put the address/],
  ])('stops at once: %d', async (status, message, cure) => {
    const { chat, server } = await open(() => ({ status, headers: { location: 'http://127.0.0.1:9/v1' } }));
    const failure = await failureOf(ask(chat));
    expect(failure.message).toMatch(message);
    expect(failure.cure).toMatch(cure);
    expect(failure.retryable).toBe(false);
    expect(server.calls).toHaveLength(1);
  });

  test('stops at once where the money is spent, though that is a 429', async () => {
    const { chat, server } = await open(() => ({ status: 429, error: { message: 'You exceeded your quota', code: 'insufficient_quota' } }));
    expect((await failureOf(ask(chat))).message).toMatch(/no credit left/);
    expect(server.calls).toHaveLength(1);
  });

  test('names the models that the server has', async () => {
    const { chat } = await open(() => ({ status: 404, error: { message: 'no such model' } }), {}, ['mini', 'maxi']);
    expect((await failureOf(ask(chat))).cure).toMatch(/"mini", "maxi"/);
  });

  test('is told apart from one that is not there', async () => {
    const { server } = await open(() => say(''));
    await server.close();
    const failure = await failureOf(ask(openAt(server.baseUrl)));
    expect(failure.message).toMatch(/cannot be talked to \(ECONNREFUSED/);
    expect(failure.retryable).toBe(true);
  });

  test('never hears the key after a redirect', async () => {
    const other = await startJudgeServer(() => say('mine'));
    closing.push(() => other.close());
    const { chat } = await open(() => ({ status: 308, headers: { location: `${other.baseUrl}/chat/completions` } }));
    await failureOf(ask(chat));
    expect(other.calls).toHaveLength(0);
  });
});

describe('the key', () => {
  test('goes to the server and into no message, whatever the server says', async () => {
    const { chat, server } = await open((call) => ({
      status: 401,
      error: { message: `bad key ${String(call.headers.authorization)} \u001b[31m${secret}` },
    }));
    const failure = await failureOf(ask(chat));
    expect(server.calls[0]?.headers.authorization).toBe(`Bearer ${secret}`);
    expect(failure.message).toContain('[key]');
    expect(JSON.stringify([describeFailure(failure), String(failure.cause)])).not.toContain(secret);
  });

  test('is absent where there is none, and nothing of OPENAI_… variables is sent', async () => {
    const before = { ...process.env };
    Object.assign(process.env, {
      OPENAI_API_KEY: 'sk-env',
      OPENAI_ORG_ID: 'org-env',
      OPENAI_PROJECT_ID: 'proj-env',
      OPENAI_ADMIN_KEY: 'admin-env',
      OPENAI_BASE_URL: 'http://127.0.0.1:1/v1',
      OPENAI_CUSTOM_HEADERS: 'x-custom: env',
    });
    try {
      const { chat, server } = await open(() => say('good'), { key: undefined });
      expect((await ask(chat)).kind).toBe('replied');
      expect(server.calls[0]?.headers.authorization).toBeUndefined();
      expect(JSON.stringify(server.calls[0]?.headers)).not.toMatch(/env|stainless/i);
    } finally {
      process.env = before;
    }
  });
});

describe('an interrupted request', () => {
  test('rejects at once, in flight and while it waits', async () => {
    for (const act of [{ break: 'hang' }, { status: 503, headers: { 'retry-after': '60' } }] as const) {
      const { chat } = await open(() => act, { clock: systemClock });
      const stop = new AbortController();
      const asked = chat.ask({ messages }, stop.signal);
      setTimeout(() => stop.abort(), 50);
      const started = performance.now();
      await expect(asked).rejects.toBeInstanceOf(InterruptedError);
      expect(performance.now() - started).toBeLessThan(1_000);
    }
  });
});

describe('concurrency', () => {
  test('one request goes first, then more, never more than allowed', async () => {
    const { chat, server } = await open(() => ({ say: 'good', afterMs: 10 }));
    await Promise.all(Array.from({ length: 40 }, () => ask(chat)));
    expect(server.calls[1]?.atMs).toBeGreaterThan((server.calls[0]?.atMs ?? 0) + 9);
    expect(server.calls[0]?.inFlight).toBe(1);
    expect(server.mostInFlight).toBe(4);
  });

  test('falls under 429 until the server bears it, loses nothing, and recovers', async () => {
    let bears = 2;
    const { chat, server } = await open(
      ({ inFlight, number }) => {
        if (number > 60) bears = 16;
        return inFlight > bears ? { status: 429, headers: { 'retry-after-ms': '5' }, afterMs: 2 } : { say: 'good', afterMs: 5 };
      },
      { concurrency: 16, retries: 20, clock: systemClock },
    );
    const replies = await Promise.all(Array.from({ length: 400 }, () => ask(chat)));
    expect(replies.every(({ kind }) => kind === 'replied')).toBe(true);
    const refused = server.calls.length - 400;
    expect(chat.tooManyRequests).toBe(refused);
    expect(refused).toBeGreaterThan(0);
    const pressed = server.calls.slice(30, 60).map(({ inFlight }) => inFlight);
    expect(pressed.reduce((sum, one) => sum + one, 0) / pressed.length).toBeLessThan(4);
    expect(Math.max(...server.calls.slice(-100).map(({ inFlight }) => inFlight))).toBeGreaterThan(6);
  });

  test('a Retry-After holds for everybody', async () => {
    const { chat, server } = await open(
      ({ number }) => (number === 3 ? { status: 429, headers: { 'retry-after-ms': '300' } } : { say: 'good', afterMs: 5 }),
      { clock: systemClock },
    );
    await Promise.all(Array.from({ length: 12 }, () => ask(chat)));
    const told = server.calls[2]?.atMs ?? 0;
    const after = server.calls.slice(3).filter(({ atMs }) => atMs > told + 50);
    expect(after.length).toBeGreaterThan(6);
    expect(Math.min(...after.map(({ atMs }) => atMs - told))).toBeGreaterThan(290);
  });
});

describe('paying', () => {
  test('is asked before every attempt, and told what became of it', async () => {
    const told: unknown[] = [];
    const { chat } = await open(
      ({ number }) =>
        [{ status: 429 }, { status: 503 }, { break: 'cut' } as const, { status: 502 }, say('good')].at(number - 1) ?? say('never'),
      { retries: 9 },
    );
    await chat.ask({ messages, pay: async () => ({ settle: (used) => told.push(used) }) }, silent);
    expect(told).toEqual([
      'nothing',
      'nothing',
      'unknown',
      'unknown',
      { inputTokens: 100, cachedInputTokens: undefined, outputTokens: 10 },
    ]);
  });

  test('nothing is sent that cannot be paid for', async () => {
    const { chat, server } = await open(() => say('good'));
    expect(await chat.ask({ messages, pay: async () => undefined }, silent)).toEqual({ kind: 'lost', reason: 'beyond the budget' });
    expect(server.calls).toHaveLength(0);
  });
});
