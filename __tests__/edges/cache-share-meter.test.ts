import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { type CacheShareMeter, openCacheShareMeter } from '../../src/edges/cache-share-meter.ts';
import { systemClock } from '../../src/edges/clock.ts';
import { openMeter } from '../../src/edges/meter.ts';
import { vllmMetrics } from '../doubles/engine-pages.ts';
import { startEngineServer } from '../doubles/engine-server.ts';

// times are of a busy machine, too: a disturbed measurement is repeated, a wrong one fails every time
jest.retryTimes(3);

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of undo.splice(0)) await each();
});

const pageAt = (baseUrl: string) => ({ url: new URL('/metrics', baseUrl), headers: {}, gauges: ['vllm:kv_cache_usage_perc'] });

function open(baseUrl: string): CacheShareMeter {
  const meter = openCacheShareMeter(pageAt(baseUrl), systemClock.nowMs);
  undo.unshift(() => meter.close());
  return meter;
}

/** A server whose page of metrics is answered so. */
async function serve(answer: (response: ServerResponse) => void): Promise<{ readonly baseUrl: string; readonly asked: () => number }> {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  undo.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { baseUrl: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/v1`, asked: () => asked };
}

describe('the share of the KV cache under load', () => {
  test('is the most that the engine told while a block ran, about once a second, over one connection', async () => {
    const shares = [0.25, 0.75, 0.5];
    const server = await startEngineServer({ pages: { '/metrics': () => vllmMetrics(shares.shift() ?? 0.1) } });
    undo.push(server.close);
    const meter = open(server.baseUrl);
    meter.begin();
    await sleep(2_600);
    expect(await meter.end()).toEqual({ kvCacheShare: 0.75 });
    expect(server.gets).toHaveLength(3);
    expect(server.connections()).toBe(1);
    meter.begin();
    await sleep(500);
    expect(await meter.end()).toEqual({ kvCacheShare: 0.1 });
  });

  test('is absent of a block that is over before the page is read, and where nothing was begun', async () => {
    const server = await startEngineServer({ pages: { '/metrics': vllmMetrics(0.5) } });
    undo.push(server.close);
    const meter = open(server.baseUrl);
    meter.begin();
    expect(await meter.end()).toEqual({});
    expect(await meter.end()).toEqual({});
    await sleep(400);
    expect(server.gets).toEqual([]);
  });

  test('is measured in load blocks alone', async () => {
    const server = await startEngineServer({ pages: { '/metrics': vllmMetrics(0.5) } });
    undo.push(server.close);
    const meter = await openMeter({
      environment: { PATH: '' },
      signal: new AbortController().signal,
      nowMs: systemClock.nowMs,
      gpu: false,
      cachePage: pageAt(server.baseUrl),
    });
    undo.unshift(() => meter.close());
    const measure = async (kind?: 'latency' | 'load') => {
      const startMs = systemClock.nowMs();
      await meter.begin(kind);
      await sleep(500);
      return (await meter.end({ startMs, endMs: systemClock.nowMs() })).kvCacheShare;
    };
    expect([await measure('latency'), await measure(), await measure('load')]).toEqual([undefined, undefined, 0.5]);
  });
});

describe('a page that is none', () => {
  test('of a server that is gone leaves the figure out', async () => {
    const meter = open('http://127.0.0.1:1/v1');
    meter.begin();
    await sleep(400);
    expect(await meter.end()).toEqual({});
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ['too long', (response) => response.end(`${'#'.repeat(1_100_000)}\n${vllmMetrics(0.5)}`)],
    ['not 200', (response) => response.writeHead(503).end(vllmMetrics(0.5))],
    ['a redirect', (response) => response.writeHead(302, { location: '/else' }).end()],
    ['bytes', (response) => response.end(Buffer.from([0xff, 0xfe, 0x00, 0x0a]))],
    ['half', (response) => void response.write(vllmMetrics(0.5), () => response.destroy())],
  ])('because it is %s', async (_what, answer) => {
    const { baseUrl, asked } = await serve(answer);
    const meter = open(baseUrl);
    meter.begin();
    await sleep(450);
    expect(await meter.end()).toEqual({});
    expect(asked()).toBe(1);
  });

  test('because it never ends does not hold the block up', async () => {
    const { baseUrl } = await serve((response) => void response.write('# \n'));
    const meter = open(baseUrl);
    meter.begin();
    await sleep(400);
    const started = performance.now();
    expect(await meter.end()).toEqual({});
    expect(performance.now() - started).toBeLessThan(150);
  });
});
