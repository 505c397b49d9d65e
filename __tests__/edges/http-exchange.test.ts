import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { collectExchange } from '../../src/candidate/endpoint-attempt.ts';
import type { HttpListener } from '../../src/candidate/http-exchange.ts';
import { systemClock } from '../../src/edges/clock.ts';
import { openHttpExchange } from '../../src/edges/http-exchange.ts';
import { startOpenAiServer } from '../doubles/openai-server.ts';
import { never } from '../doubles/questions.ts';

// times are of a busy machine, too: a disturbed measurement is repeated, a wrong one fails every time
jest.retryTimes(3);

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

function connect(nowMs = systemClock.nowMs) {
  const wire = openHttpExchange(nowMs);
  open.push(wire);
  return wire.exchange;
}

async function listen(onText: (text: string, reply: (text: string) => void) => void, onConnection = (): void => {}): Promise<URL> {
  const server: Server = createServer((socket) => {
    onConnection();
    socket.on('error', () => {});
    socket.on('data', (bytes) => onText(String(bytes), (text) => socket.write(text)));
    open.push({ close: () => socket.destroy() });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => server.close() });
  const address = server.address();
  return new URL(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/x`);
}

function record(next: (text: string) => 'more' | 'last' | 'stop' = () => 'more') {
  const reads: { readonly text: string; readonly atMs: number }[] = [];
  const heads: unknown[] = [];
  const sent: number[] = [];
  const listener: HttpListener = {
    onSent: (atMs) => sent.push(atMs),
    onHead: (status, headers) => heads.push([status, headers['content-type']]),
    onRead(bytes, atMs) {
      reads.push({ text: Buffer.from(bytes).toString(), atMs });
      return next(Buffer.from(bytes).toString());
    },
  };
  return { listener, reads, heads, sent };
}

const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;
const head = 'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ntransfer-encoding: chunked\r\n\r\n';
const get = (url: URL, timeLimitMs = 5_000) => ({ method: 'GET', url, headers: {}, timeLimitMs }) as const;

describe('times', () => {
  test('the clock is read once per network read, not once per piece in it', async () => {
    let readings = 0;
    const { listener, reads, sent } = record();
    const url = await listen((_, reply) => {
      reply(head);
      setTimeout(() => reply(chunk('a') + chunk('b') + chunk('c')), 30);
      // only once the first three are read: on a busy machine everything would come with one read
      const later = setInterval(() => {
        if (reads.length < 3) return;
        clearInterval(later);
        reply(chunk('d') + chunk(''));
      }, 10);
    });
    const nowMs = (): number => {
      readings += 1;
      return readings;
    };
    expect(await connect(nowMs)(get(url), listener, never)).toEqual({ kind: 'complete' });
    expect(sent).toEqual([1]);
    expect(reads).toEqual([
      { text: 'a', atMs: 2 },
      { text: 'b', atMs: 2 },
      { text: 'c', atMs: 2 },
      { text: 'd', atMs: 3 },
    ]);
  });

  test('connecting is not part of the answer: the request counts as sent once the connection stands', async () => {
    const { listener, sent, heads } = record();
    const url = await listen((_, reply) => reply(`${head}${chunk('')}`));
    const beforeMs = systemClock.nowMs();
    await connect()(get(url), listener, never);
    expect(sent[0]).toBeGreaterThan(beforeMs);
    expect(heads).toEqual([[200, 'text/plain']]);
  });
});

describe('connections', () => {
  test('are kept for the next request', async () => {
    let connections = 0;
    const url = await listen(
      (_, reply) => reply('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'),
      () => {
        connections += 1;
      },
    );
    const exchange = connect();
    for (let turn = 0; turn < 3; turn += 1) expect(await exchange(get(url), record().listener, never)).toEqual({ kind: 'complete' });
    expect(connections).toBe(1);
  });

  /** Answers the first request on a connection and drops it `dropMs` after the second; a later connection answers after `answerMs`. */
  async function listenAndDrop(dropMs: number, answerMs: number): Promise<URL> {
    const served: number[] = [];
    const server = createServer((socket) => {
      const place = served.push(0) - 1;
      socket.on('error', () => {});
      socket.on('data', () => {
        served[place] = (served[place] ?? 0) + 1;
        const answer = (): unknown => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok');
        if (place > 0) setTimeout(answer, answerMs);
        else if (served[place] === 1) answer();
        else setTimeout(() => socket.resetAndDestroy(), dropMs);
      });
      open.push({ close: () => socket.destroy() });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push({ close: () => server.close() });
    const address = server.address();
    return new URL(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`);
  }

  test('a kept one that breaks is replaced, and the time spent on it belongs to the answer', async () => {
    const url = await listenAndDrop(150, 0);
    const exchange = connect();
    await exchange(get(url), record().listener, never);
    const attempting = { exchange, clock: systemClock, clean: (text: string) => text };
    const { end, sentMs, lastReadMs } = await collectExchange(get(url), never, attempting);
    expect(end).toEqual({ kind: 'complete' });
    expect(lastReadMs - sentMs).toBeGreaterThanOrEqual(148);
  });

  test('what was waited for a broken one counts towards the time limit', async () => {
    const url = await listenAndDrop(300, 400);
    const exchange = connect();
    await exchange(get(url), record().listener, never);
    const startedMs = systemClock.nowMs();
    expect(await exchange(get(url, 500), record().listener, never)).toEqual({ kind: 'time-limit' });
    expect(systemClock.nowMs() - startedMs).toBeLessThan(650);
  });

  test('do not queue: as many as are wanted go at once', async () => {
    let together = 0;
    const url = await listen((_, reply) => {
      together += 1;
      const wait = setInterval(() => {
        if (together < 40) return;
        clearInterval(wait);
        reply('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
      }, 1);
    });
    const exchange = connect();
    const ends = await Promise.all(Array.from({ length: 40 }, () => exchange(get(url), record().listener, never)));
    expect(ends).toEqual(Array.from({ length: 40 }, () => ({ kind: 'complete' })));
  });
});

describe('ends', () => {
  test('a server that nobody started', async () => {
    const server = await startOpenAiServer();
    await server.close();
    expect(await connect()(get(new URL(server.baseUrl)), record().listener, never)).toMatchObject({ kind: 'broken', code: 'ECONNREFUSED' });
  });

  test('an answer that breaks off in the middle', async () => {
    const server = createServer((socket) => socket.on('error', () => {}).end(`${head}${chunk('half')}`));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push({ close: () => server.close() });
    const address = server.address();
    const url = new URL(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`);
    const { listener, reads } = record();
    expect(await connect()(get(url), listener, never)).toMatchObject({ kind: 'broken', code: 'ECONNRESET' });
    expect(reads.map(({ text }) => text)).toEqual(['half']);
  });

  test('a listener that has enough hangs up', async () => {
    const url = await listen((_, reply) => {
      reply(`${head}${chunk('a')}`);
      const flood = setInterval(() => reply(chunk('b'.repeat(1_000))), 1);
      open.push({ close: () => clearInterval(flood) });
    });
    const { listener, reads } = record((text) => (text === 'a' ? 'more' : 'stop'));
    expect(await connect()(get(url), listener, never)).toEqual({ kind: 'stopped' });
    const seen = reads.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(reads).toHaveLength(seen);
  });

  test('the time limit ends a silent answer, an aborted signal any', async () => {
    const url = await listen((_, reply) => reply(`${head}${chunk('a')}`));
    const exchange = connect();
    expect(await exchange(get(url, 60), record().listener, never)).toEqual({ kind: 'time-limit' });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    expect(await exchange(get(url), record().listener, controller.signal)).toEqual({ kind: 'aborted' });
    expect(await exchange(get(url), record().listener, AbortSignal.abort())).toEqual({ kind: 'aborted' });
  });

  test('an end that does not come is waited for one second', async () => {
    const url = await listen((_, reply) => reply(`${head}${chunk('all')}`));
    const startedMs = systemClock.nowMs();
    expect(await connect()(get(url), record(() => 'last').listener, never)).toEqual({ kind: 'complete' });
    expect(systemClock.nowMs() - startedMs).toBeGreaterThan(900);
  });
});
