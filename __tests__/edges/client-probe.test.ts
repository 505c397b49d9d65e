import { request } from 'node:http';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { probeClient } from '../../src/edges/client-probe.ts';
import { openClientWatch } from '../../src/edges/client-watch.ts';
import { systemClock } from '../../src/edges/clock.ts';
import { type ProbeServer, startProbeServer } from '../../src/edges/probe-server.ts';
import { never } from '../doubles/questions.ts';

// times are of a busy machine, too
jest.retryTimes(2);

let server: ProbeServer | undefined;
afterEach(async () => {
  await server?.end();
  server = undefined;
});

const isAlive = (processId: number | undefined): boolean => {
  try {
    return processId !== undefined && process.kill(processId, 0);
  } catch {
    return false;
  }
};

type Told = { readonly status: number; readonly text: string; readonly reads: number };

function ask(port: number, key: string | undefined): Promise<Told> {
  return new Promise((resolve, reject) => {
    const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
    const outgoing = request({ host: '127.0.0.1', port, path: '/v1/chat/completions', method: 'POST', headers }, (incoming) => {
      let text = '';
      let reads = 0;
      incoming.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        reads += 1;
      });
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, text, reads }));
    });
    outgoing.on('error', reject);
    outgoing.end(JSON.stringify({ messages: [{ role: 'user', content: 'seven' }] }));
  });
}

describe('the scripted server', () => {
  test('streams eight pieces to who has its key, and tells when', async () => {
    server = await startProbeServer(never);
    const { status, text, reads } = await ask(server.port, server.key);
    expect(status).toBe(200);
    expect(text.match(/"content":"word "/g)).toHaveLength(8);
    expect(text).toMatch(/data: \[DONE\]\n\n$/);
    expect(reads).toBeGreaterThan(1);
    const [told, ...others] = await server.tell(never);
    expect(others).toEqual([]);
    expect(told?.id).toBe('seven');
    expect(told?.ttftMs).toBeGreaterThan(4);
    expect((told?.e2eMs ?? 0) - (told?.ttftMs ?? 0)).toBeGreaterThan(30);
    expect(await server.tell(never)).toEqual([]);
  });

  test('answers nobody without it', async () => {
    server = await startProbeServer(never);
    for (const key of [undefined, '', `${server.key}x`, server.key.replace(/^./, '-')]) {
      expect(await ask(server.port, key)).toEqual({ status: 403, text: '', reads: 0 });
    }
    expect(await server.tell(never)).toEqual([]);
  });

  test('is gone once it is ended', async () => {
    server = await startProbeServer(never);
    const { processId } = server;
    expect(isAlive(processId)).toBe(true);
    await server.end();
    expect(isAlive(processId)).toBe(false);
    await expect(server.tell(never)).rejects.toThrow();
  });
});

describe('the probe', () => {
  test('tells the error of times one at a time and under load, lowest first', async () => {
    const errors = await probeClient([8, 1, 8], systemClock, never);
    expect(errors.map(({ concurrency, requests }) => [concurrency, requests])).toEqual([
      [1, 16],
      [8, 40],
    ]);
    for (const { ttftMs, e2eMs } of errors) {
      expect(Math.abs(ttftMs)).toBeLessThan(10);
      expect(Math.abs(e2eMs)).toBeLessThan(10);
    }
  });

  test('asks no more than 32 at a time', async () => {
    expect((await probeClient([400], systemClock, never)).map(({ concurrency }) => concurrency)).toEqual([32]);
  });

  test('sees what holds this program up', async () => {
    const blocking = setInterval(() => {
      const until = performance.now() + 15;
      while (performance.now() < until);
    }, 20);
    const [error] = await probeClient([1], systemClock, never).finally(() => clearInterval(blocking));
    expect(error?.e2eMs).toBeGreaterThan(2);
  });

  test('ends at once, without an error, when it is interrupted', async () => {
    const stop = new AbortController();
    const startedMs = performance.now();
    setTimeout(() => stop.abort(), 300);
    expect(await probeClient([1, 8], systemClock, stop.signal)).toEqual([]);
    expect(performance.now() - startedMs).toBeLessThan(1_500);
    expect(await probeClient([1], systemClock, AbortSignal.abort())).toEqual([]);
  });
});

test('the busy share is that of the time between beginning and end', async () => {
  const watch = openClientWatch(systemClock, never);
  const idle = watch.begin();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(idle()).toBeLessThan(0.5);
  const busy = watch.begin();
  const until = performance.now() + 200;
  while (performance.now() < until);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(busy()).toBeGreaterThan(0.7);
});
