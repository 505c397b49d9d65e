import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Candidate } from '../../src/candidate/candidate.ts';
import { openEndpoint } from '../../src/candidate/endpoint.ts';
import { systemClock } from '../../src/edges/clock.ts';
import { openHttpExchange } from '../../src/edges/http-exchange.ts';
import { makeQuestion, never } from '../doubles/questions.ts';

// times are of a busy machine, too: a disturbed measurement is repeated, a wrong one fails every time
jest.retryTimes(3);

/** What the client measured against what the server did, in a process of its own, over a real socket. */
type Errors = { readonly ttftMs: readonly number[]; readonly e2eMs: readonly number[] };
type Seen = {
  readonly receivedMs: number;
  readonly writesMs: readonly number[];
  readonly body: { readonly messages: readonly [{ content: string }] };
};

const wire = openHttpExchange(systemClock.nowMs);
let server: ChildProcess;
let baseUrl = '';

beforeAll(async () => {
  server = spawn(process.execPath, [join(import.meta.dirname, '../doubles/openai-server.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
  baseUrl = await new Promise((resolve, reject) => {
    server.on('error', reject);
    server.stdout?.once('data', (bytes) => resolve(/http\S+/.exec(String(bytes))?.[0] ?? ''));
  });
});
afterAll(() => {
  wire.close();
  server.kill();
});

async function askAll(candidate: Candidate, texts: readonly string[], concurrency: number) {
  const waiting = texts.values();
  const measured = new Map<string, { readonly ttftMs: number; readonly e2eMs: number }>();
  const work = async (): Promise<void> => {
    for (const text of waiting) {
      const reply = await candidate.ask(makeQuestion(text, {}, text), never);
      if (reply.outcome === 'answered') measured.set(text, { ttftMs: reply.ttftMs ?? 0, e2eMs: reply.e2eMs ?? 0 });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return measured;
}

async function compare(concurrency: number, requests: number): Promise<Errors> {
  const document = { name: 'x', kind: 'endpoint', baseUrl, model: 'stream?first=40&gap=8&tokens=12' } as const;
  const candidate = openEndpoint({ document, questions: [], timeoutSeconds: 10, retries: 0, exchange: wire.exchange, clock: systemClock });
  const name = (kind: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${kind} ${concurrency} ${index}`);
  await askAll(candidate, name('warm-up', 2 * concurrency), concurrency);
  const measured = await askAll(candidate, name('timed', requests), concurrency);
  const seen: readonly Seen[] = JSON.parse(await (await fetch(baseUrl.replace('/v1', '/seen'))).text());
  const pairs = seen.flatMap(({ body, receivedMs, writesMs }) => {
    const client = measured.get(body.messages[0].content);
    return client === undefined ? [] : [{ client, firstMs: (writesMs[1] ?? 0) - receivedMs, lastMs: (writesMs[12] ?? 0) - receivedMs }];
  });
  expect(pairs).toHaveLength(requests);
  return {
    ttftMs: pairs.map(({ client, firstMs }) => client.ttftMs - firstMs),
    e2eMs: pairs.map(({ client, lastMs }) => client.e2eMs - lastMs),
  };
}

const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

// generous, for machines that do other things meanwhile: docs/measuring.md has the figures of a quiet one
test.each([
  [1, 12],
  [8, 64],
])('with %i requests in flight the measuring adds next to nothing', async (concurrency, requests) => {
  const { ttftMs, e2eMs } = await compare(concurrency, requests);
  expect(Math.abs(median(ttftMs))).toBeLessThan(5);
  expect(Math.abs(median(e2eMs))).toBeLessThan(5);
});
