import { createHash } from 'node:crypto';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { DownloadProgress } from '../../src/suite/prompt-files.ts';
import { bytes, name, setUpDownloads, sha256 } from './download-bench.ts';
import { answerStatus, type Handler, serveBytes, silentAfter, startFileServer } from './file-server.ts';

const { cached, cut, folder, get, left, serve, stop } = setUpDownloads();

describe('a pinned file', () => {
  test('is fetched once, kept for this user only, and hashed before it is used again', async () => {
    const { origin, requests } = await serve(serveBytes(bytes));
    const url = `${origin}/data.bin`;
    expect(await get(url, { sha256 })).toEqual({ path: join(folder(), name), url, sha256 });
    expect(cached().equals(bytes)).toBe(true);
    expect(left()).toEqual([name]);
    expect(statSync(join(folder(), name)).mode & 0o777).toBe(0o600);
    expect(statSync(folder()).mode & 0o777).toBe(0o700);
    expect(await get(url, { sha256 })).toEqual({ path: join(folder(), name), url, sha256 });
    expect(requests).toHaveLength(1);
  });

  test('is used without a network once it is there', async () => {
    const { origin } = await serve(serveBytes(bytes));
    await get(`${origin}/data.bin`, { sha256 });
    await stop();
    expect((await get(`${origin}/data.bin`, { sha256 })).sha256).toBe(sha256);
  });

  test('is fetched again where the cached copy was changed', async () => {
    const { origin, requests } = await serve(serveBytes(bytes));
    await get(`${origin}/data.bin`, { sha256 });
    writeFileSync(join(folder(), name), 'something else');
    await get(`${origin}/data.bin`, { sha256 });
    expect(cached().equals(bytes)).toBe(true);
    expect(requests).toHaveLength(2);
  });

  test('with another digest is refused and not kept', async () => {
    const { origin, requests } = await serve(serveBytes(Buffer.from('a proxy page')));
    const refused = get(`${origin}/data.bin`, { sha256 });
    const found = createHash('sha256').update('a proxy page').digest('hex');
    await expect(refused).rejects.toThrow(`data.bin: ${origin}/data.bin has SHA-256 ${found}, not the expected ${sha256}`);
    await expect(refused).rejects.toMatchObject({ edge: 'download', cure: expect.stringContaining('Use path:.') });
    expect(left()).toEqual([]);
    expect(requests).toHaveLength(1);
  });
});

describe('what a server answers', () => {
  test('5xx and 429 are asked again', async () => {
    const { origin, requests } = await serve(answerStatus(500), answerStatus(429), answerStatus(503), serveBytes(bytes));
    await get(`${origin}/data.bin`, { sha256 });
    expect(requests).toHaveLength(4);
  });

  test('5xx without end is an error after the last attempt', async () => {
    const { origin, requests } = await serve(answerStatus(500));
    await expect(get(`${origin}/data.bin`, { sha256 })).rejects.toThrow(`${origin}/data.bin could not be had (HTTP 500)`);
    expect(requests).toHaveLength(4);
  });

  test.each([
    [404, 'is not there (HTTP 404)'],
    [403, 'is refused (HTTP 403)'],
    [400, 'could not be had (HTTP 400)'],
  ])('%d is not asked again', async (status, sentence) => {
    const { origin, requests } = await serve(answerStatus(status));
    const refused = get(`${origin}/data.bin`, { sha256 });
    await expect(refused).rejects.toThrow(`${origin}/data.bin ${sentence}`);
    await expect(refused).rejects.toMatchObject({ cure: 'Use path:.' });
    expect(requests).toHaveLength(1);
  });

  test('another range than was asked for starts anew', async () => {
    const wrong: Handler = (_request, response) => {
      response.writeHead(206, { 'content-range': `bytes 5-${bytes.length - 1}/${bytes.length}` }).end(bytes.subarray(5));
    };
    const { origin, requests } = await serve(cut(100_000), wrong, serveBytes(bytes));
    await get(`${origin}/data.bin`, { sha256 });
    expect(requests[2]?.range).toBeUndefined();
    expect(cached().equals(bytes)).toBe(true);
  });

  test('nobody listening is an error with the cure', async () => {
    const { origin } = await serve(serveBytes(bytes));
    await stop();
    const refused = get(`${origin}/data.bin`, { sha256, retries: 1 });
    await expect(refused).rejects.toThrow(`${origin} cannot be reached (ECONNREFUSED)`);
    await expect(refused).rejects.toMatchObject({ cure: 'Use path:.', edge: 'download' });
  });

  test('a file that is too large is given up, announced or not', async () => {
    const endless: Handler = (_request, response) => {
      response.writeHead(200);
      for (let count = 0; count < 5; count += 1) response.write(bytes);
      response.end();
    };
    for (const handler of [serveBytes(bytes), endless]) {
      const { origin, requests } = await serve(handler);
      await expect(get(`${origin}/data.bin`, { sha256, maxBytes: 299_999 })).rejects.toThrow('data.bin: is larger than 299999 bytes');
      expect(requests).toHaveLength(1);
    }
  });
});

describe('redirects', () => {
  const to = (location: string): Handler => answerStatus(302, { location });

  test('are followed', async () => {
    const { origin, requests } = await serve(to('/a'), to('/b?signed=1'), serveBytes(bytes));
    await get(`${origin}/data.bin`, { sha256 });
    expect(requests.map(({ path }) => path)).toEqual(['/data.bin', '/a', '/b?signed=1']);
  });

  test('without end are an error', async () => {
    const { origin, requests } = await serve(to('/again'));
    await expect(get(`${origin}/data.bin`, { sha256 })).rejects.toThrow(`${origin}/data.bin redirects more than 5 times`);
    expect(requests).toHaveLength(6);
  });

  test.each([
    ['http://example.org/x', 'http://example.org'],
    ['file:///etc/passwd', 'null'],
    ['ftp://127.0.0.1/x', 'ftp://127.0.0.1'],
  ])('to %s are refused', async (location, origin) => {
    const { origin: start } = await serve(to(location));
    await expect(get(`${start}/data.bin`, { sha256 })).rejects.toThrow(`${origin} is refused: downloads come over https only`);
  });

  test('plain http to another machine is refused before anything is sent', async () => {
    await expect(get('http://example.org/data.bin', { sha256 })).rejects.toThrow(
      'http://example.org is refused: downloads come over https only',
    );
  });
});

describe('a token', () => {
  const token = 'secret';
  const to = (location: string): Handler => answerStatus(302, { location });

  test('goes to the host that was asked, also where it redirects to itself', async () => {
    const { origin, requests } = await serve(to('/a'), serveBytes(bytes));
    await get(`${origin}/data.bin`, { sha256, token });
    expect(requests.map(({ authorization }) => authorization)).toEqual(['Bearer secret', 'Bearer secret']);
  });

  test('is not shown to another host, nor to the first one when that sends back', async () => {
    const { origin, requests } = await serve(
      (request, response) => to(`${elsewhere.origin}${request.url}`)(request, response),
      serveBytes(bytes),
    );
    const elsewhere = await startFileServer(to(`${origin}/back`));
    try {
      await get(`${origin}/data.bin`, { sha256, token });
      expect(elsewhere.requests).toMatchObject([{ path: '/data.bin', authorization: undefined }]);
      expect(requests).toMatchObject([{ authorization: 'Bearer secret' }, { path: '/back', authorization: undefined }]);
    } finally {
      await elsewhere.close();
    }
  });

  test('is sent anew with every attempt', async () => {
    const { origin, requests } = await serve(answerStatus(503), serveBytes(bytes));
    await get(`${origin}/data.bin`, { sha256, token });
    expect(requests.map(({ authorization }) => authorization)).toEqual(['Bearer secret', 'Bearer secret']);
  });
});

test('a file may lie in a folder of the cache, its record and its unfinished part elsewhere', async () => {
  const { origin, requests } = await serve(silentAfter(100_000, bytes), serveBytes(bytes));
  const stateFolder = join(folder(), '..', 'state');
  const changes = { name: 'sub/data.bin', stateFolder };
  await expect(get(`${origin}/data.bin`, { ...changes, retries: 0, idleTimeoutMs: 300 })).rejects.toThrow('nothing arrived');
  expect(readdirSync(join(folder(), 'sub'))).toEqual([]);
  expect(readdirSync(join(stateFolder, 'sub')).sort()).toEqual(['data.bin.part', 'data.bin.part.json']);
  expect((await get(`${origin}/data.bin`, changes)).path).toBe(join(folder(), 'sub', 'data.bin'));
  expect(requests[1]?.range).toBe('bytes=100000-');
  expect(readdirSync(join(folder(), 'sub'))).toEqual(['data.bin']);
  expect(readdirSync(join(stateFolder, 'sub'))).toEqual(['data.bin.lock.json']);
});

test('progress is told in bytes, of how many where that is known', async () => {
  const { origin } = await serve(cut(100_000), serveBytes(bytes));
  const steps: DownloadProgress[] = [];
  await get(`${origin}/data.bin`, { sha256 }, (step) => steps.push(step));
  expect(steps.at(-1)).toEqual({ file: name, receivedBytes: 300_000, totalBytes: 300_000 });
  const counts = steps.map((step) => step.receivedBytes);
  expect(counts).toEqual(counts.toSorted((one, other) => one - other));
});
