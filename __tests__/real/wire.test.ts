import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Reply } from '../../src/candidate/candidate.ts';
import { openEndpoint } from '../../src/candidate/endpoint.ts';
import { systemClock } from '../../src/edges/clock.ts';
import { openHttpExchange } from '../../src/edges/http-exchange.ts';
import { EdgeError } from '../../src/failures.ts';
import { makeQuestion, never } from '../doubles/questions.ts';
import { createQuickClock } from '../doubles/quick-clock.ts';
import { parseTranscript, startReplay } from '../doubles/wire-replay.ts';
import { describeReal } from './describe-real.ts';

// times are of a busy machine, too: a disturbed measurement is repeated, a wrong one fails every time
jest.retryTimes(3);

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/data/wire');
const present = existsSync(folder);

const wire = openHttpExchange(systemClock.nowMs);
afterAll(() => wire.close());

type Expected = {
  readonly reply: object;
  /** as the transcript has them: the read with the first and the last text */
  readonly ttftMs?: number;
  readonly e2eMs?: number;
  readonly absent?: readonly string[];
  readonly pace?: number;
};

const answered = (text: string, finishReason: string, more: object = {}) => ({ outcome: 'answered', text, finishReason, ...more });

const cases: Readonly<Record<string, Expected>> = {
  'llama.cpp/00-not-ready-completions.txt': { reply: { outcome: 'lost', reason: 'http-503', detail: 'Loading model', attempts: 2 } },
  'llama.cpp/01-chat-stream-usage.txt': {
    reply: answered('<|im_end|>', 'length', { promptTokens: 29, outputTokens: 6, cachedTokens: 0, chunks: 6, model: 'gemma-3-270m' }),
    ttftMs: 1856.7,
    e2eMs: 2676.7,
  },
  'llama.cpp/02-chat-stream-nousage.txt': {
    reply: answered('<|im_', 'length'),
    ttftMs: 499.5,
    e2eMs: 1298.1,
    absent: ['outputTokens', 'tpotMs'],
  },
  'llama.cpp/03-completions-stream-usage.txt': {
    // two tokens, one of them without text: one chunk, and so no time per token
    reply: answered(' Paris', 'stop', { promptTokens: 13, outputTokens: 2, cachedTokens: 1, chunks: 1 }),
    ttftMs: 1539.4,
    e2eMs: 1539.4,
    absent: ['tpotMs'],
  },
  'llama.cpp/04-completions-stream-nousage.txt': {
    reply: answered(' The capital of', 'length', { outputTokens: 3, cachedTokens: 8 }),
    ttftMs: 305.2,
    e2eMs: 493,
  },
  'llama.cpp/05-chat-nonstream.txt': {
    reply: answered('<|im', 'length', { promptTokens: 25, outputTokens: 3 }),
    e2eMs: 807.1,
    absent: ['ttftMs', 'ttfatMs', 'tpotMs', 'chunks'],
  },
  'llama.cpp/06-bad-model.txt': { reply: answered('<|', 'length', { model: 'gemma-3-270m', outputTokens: 2 }), ttftMs: 240, e2eMs: 348.1 },
  'llama.cpp/07-too-long-prompt.txt': {
    reply: {
      outcome: 'failed',
      reason: 'http-400',
      detail: expect.stringContaining('(3002 tokens) exceeds the available context size (1024 tokens)'),
    },
  },
  'llama.cpp/08-invalid-json.txt': { reply: { outcome: 'failed', reason: 'http-400', detail: expect.stringContaining('parse error') } },
  'llama.cpp/09-missing-messages.txt': { reply: { outcome: 'failed', reason: 'http-400', detail: "'messages' is required" } },
  'llama.cpp/14-n2-logprobs.txt': { reply: { outcome: 'failed', reason: 'http-400', detail: expect.stringContaining("Field 'n'") } },
  'llama.cpp/15-killed-midstream.txt': {
    reply: { outcome: 'lost', reason: 'cut', detail: expect.stringContaining('after 3 chunks'), attempts: 2 },
  },
  'llama-cpp-python/01-chat-stream-usage.txt': {
    reply: answered(' Paris. It is', 'length', { chunks: 4 }),
    ttftMs: 766.3,
    e2eMs: 1354.5,
    absent: ['outputTokens', 'tpotMs'],
  },
  'llama-cpp-python/03-completions-stream-usage.txt': {
    reply: answered(' The capital of France is Paris.', 'stop', { chunks: 7 }),
    ttftMs: 255.5,
    e2eMs: 724.8,
    absent: ['outputTokens'],
  },
  'llama-cpp-python/04-completions-stream-length.txt': { reply: answered(' The capital of', 'length'), ttftMs: 248.2, e2eMs: 347 },
  'llama-cpp-python/05-chat-nonstream.txt': { reply: answered('', 'stop', { outputTokens: 0 }), e2eMs: 415, absent: ['ttftMs'] },
  'llama-cpp-python/06-bad-model.txt': { reply: answered('', 'stop', { model: 'no-such-model' }), e2eMs: 7.9, absent: ['ttftMs'] },
  'llama-cpp-python/07-too-long-prompt-stream.txt': {
    reply: { outcome: 'lost', reason: 'empty-response', detail: expect.stringContaining('llama-cpp-python'), attempts: 2 },
  },
  'llama-cpp-python/07b-too-long-prompt.txt': {
    reply: { outcome: 'failed', reason: 'http-400', detail: expect.stringContaining('maximum context length is 1024 tokens') },
  },
  'llama-cpp-python/08-invalid-json.txt': { reply: { outcome: 'lost', reason: 'http-500', detail: 'Internal Server Error', attempts: 2 } },
  'llama-cpp-python/09-missing-messages.txt': {
    reply: {
      outcome: 'answered',
      finishReason: 'stop',
      promptTokens: 4,
      outputTokens: 235,
      text: expect.stringContaining('Currrently posted:'),
    },
    e2eMs: 479.7,
    pace: 100,
  },
  'llama-cpp-python/15-killed-midstream.txt': {
    reply: { outcome: 'lost', reason: 'cut', detail: expect.stringContaining('after 4 chunks'), attempts: 2 },
  },
  'llama-cpp-python/16-concurrent-A.txt': {
    reply: { outcome: 'lost', reason: 'no-finish-reason', detail: expect.stringContaining('may be cut'), attempts: 2 },
    pace: 4,
  },
  'llama-cpp-python/16-concurrent-B.txt': { reply: answered(',\n\nI have', 'length', { chunks: 4 }), ttftMs: 1724.8, e2eMs: 1813.2 },
};

const load = (name: string) => parseTranscript(readFileSync(join(folder, name), 'utf8'));

/** Asks through a replay of one transcript (twice where it is asked again), in the API that the transcript was taken with. */
async function replay(names: readonly string[], pace = 1, model = 'gemma-3-270m'): Promise<Reply> {
  const transcripts = names.map(load);
  const server = await startReplay(transcripts, pace);
  const candidate = openEndpoint({
    document: {
      name: 'x',
      kind: 'endpoint',
      baseUrl: server.baseUrl,
      model,
      api: transcripts[0]?.request.includes('/chat/') ? 'chat' : 'completions',
    },
    questions: [],
    timeoutSeconds: 20,
    retries: 1,
    exchange: wire.exchange,
    clock: createQuickClock(),
  });
  try {
    return await candidate.ask(makeQuestion('1'), never);
  } finally {
    await server.close();
  }
}

describeReal('the endpoint against transcripts of real servers: ../shared/data/wire is missing', present)(
  'transcripts of real servers, replayed over a socket with their timing',
  () => {
    const replies = new Map<string, Promise<Reply>>();

    // all together, because they take up to 3 s each, most of it waiting; one after another into it, because beginning takes time
    beforeAll(async () => {
      await replay(['llama.cpp/05-chat-nonstream.txt'], 100);
      for (const [name, { pace }] of Object.entries(cases)) {
        replies.set(name, replay([name], pace));
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    });

    test.each(Object.entries(cases))('%s', async (name, expected) => {
      // a repeated test asks again, alone: the reply of the crowd would fail it every time
      const reply = await (replies.get(name) ?? replay([name], expected.pace));
      replies.delete(name);
      expect(reply).toMatchObject(expected.reply);
      for (const field of expected.absent ?? []) expect(reply).not.toHaveProperty(field);
      if (reply?.outcome !== 'answered') return;
      if (expected.ttftMs !== undefined) expect(Math.abs((reply.ttftMs ?? 0) - expected.ttftMs)).toBeLessThan(100);
      if (expected.e2eMs !== undefined) expect(Math.abs((reply.e2eMs ?? 0) - expected.e2eMs)).toBeLessThan(100);
      if (reply.tpotMs !== undefined && reply.outputTokens !== undefined) {
        expect(reply.tpotMs).toBeCloseTo(((reply.e2eMs ?? 0) - (reply.ttftMs ?? 0)) / (reply.outputTokens - 1), 6);
      }
    });

    test('a path that the server does not know stops the run and lists the models that it has', async () => {
      const asking = replay(['llama.cpp/10-wrong-path.txt', 'llama.cpp/11-models.txt'], 1, 'gemma-3-27b');
      await expect(asking).rejects.toThrow(EdgeError);
      await expect(asking).rejects.toMatchObject({ cure: expect.stringContaining('Did you mean "gemma-3-270m"? It has: gemma-3-270m.') });
    });

    test('a server that was killed and came back answers at the second attempt', async () => {
      const reply = await replay(['llama.cpp/15-killed-midstream.txt', 'llama.cpp/04-completions-stream-nousage.txt']);
      expect(reply).toMatchObject({ outcome: 'answered', text: ' The capital of', attempts: 2 });
      expect(reply.outcome === 'answered' && Math.abs((reply.ttftMs ?? 0) - 305.2)).toBeLessThan(100);
    });
  },
);
