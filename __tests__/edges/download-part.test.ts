import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { describeOwner } from '../../src/edges/cache-owner.ts';
import { createDownloads } from '../../src/edges/download.ts';
import { EdgeError, InterruptedError } from '../../src/failures.ts';
import { bytes, name, setUpDownloads, sha256 } from './download-bench.ts';
import { answerStatus, serveBytes, silentAfter } from './file-server.ts';

const { cached, cut, folder, get, left, serve } = setUpDownloads();

describe('a cut connection', () => {
  test('is continued where it ended', async () => {
    const { origin, requests } = await serve(cut(100_000), serveBytes(bytes));
    await get(`${origin}/data.bin`, { sha256 });
    expect(cached().equals(bytes)).toBe(true);
    expect(requests).toHaveLength(2);
    expect(requests[1]).toMatchObject({ range: 'bytes=100000-', ifRange: '"v1"' });
    expect(left()).toEqual([name]);
  });

  test('is continued by the next process too', async () => {
    const first = await serve(cut(100_000));
    const url = `${first.origin}/data.bin`;
    await expect(get(url, { sha256, retries: 0 })).rejects.toThrow('data.bin: the connection was cut');
    expect(left()).toEqual([`${name}.part`, `${name}.part.json`]);
    const next = await serve(serveBytes(bytes));
    // The address holds the port, which a real server would have kept.
    const state = join(folder(), `${name}.part.json`);
    writeFileSync(state, readFileSync(state, 'utf8').replaceAll(url, `${next.origin}/data.bin`));
    await get(`${next.origin}/data.bin`, { sha256 });
    expect(next.requests[0]?.range).toBe('bytes=100000-');
    expect(cached().equals(bytes)).toBe(true);
  });

  test('starts anew where the file has changed meanwhile', async () => {
    const { origin, requests } = await serve(cut(100_000, randomBytes(300_000), { etag: '"v0"' }), serveBytes(bytes, { etag: '"v1"' }));
    await get(`${origin}/data.bin`, { sha256 });
    expect(cached().equals(bytes)).toBe(true);
    expect(requests[1]?.range).toBe('bytes=100000-');
  });

  test('starts anew where the server has no strong entity tag', async () => {
    const { origin, requests } = await serve(cut(100_000, bytes, { etag: 'W/"v1"' }), serveBytes(bytes));
    await get(`${origin}/data.bin`, { sha256 });
    expect(requests[1]?.range).toBeUndefined();
    expect(cached().equals(bytes)).toBe(true);
  });

  test('whose parts do not fit together is fetched once more from the start', async () => {
    const { origin, requests } = await serve(cut(100_000, randomBytes(300_000)), serveBytes(bytes));
    await get(`${origin}/data.bin`, { sha256 });
    expect(requests.map(({ range }) => range)).toEqual([undefined, 'bytes=100000-', undefined]);
    expect(cached().equals(bytes)).toBe(true);
  });

  test('that falls silent is given up and continued', async () => {
    const silent = silentAfter(50_000, bytes);
    const { origin, requests } = await serve(silent, serveBytes(bytes));
    await get(`${origin}/data.bin`, { sha256, idleTimeoutMs: 400 });
    expect(requests[1]?.range).toBe('bytes=50000-');
    const again = await serve(silent);
    await expect(get(`${again.origin}/data.bin`, { sha256, idleTimeoutMs: 50, retries: 0, name: 'b' })).rejects.toThrow(
      'b: nothing arrived for 0.05 s',
    );
  });
});

describe('interruption', () => {
  test('ends at once, keeps what arrived, and leaves no lock', async () => {
    const controller = new AbortController();
    const slow = silentAfter(80_000, bytes);
    const { origin, requests } = await serve(slow, serveBytes(bytes));
    const interrupted = get(`${origin}/data.bin`, { sha256, signal: controller.signal }, () => setTimeout(() => controller.abort(), 10));
    await expect(interrupted).rejects.toThrow(InterruptedError);
    expect(left()).toEqual([`${name}.part`, `${name}.part.json`]);
    await get(`${origin}/data.bin`, { sha256 });
    expect(requests[1]?.range).toMatch(/^bytes=\d+-$/);
    expect(cached().equals(bytes)).toBe(true);
  });

  test('during a pause between attempts ends at once too', async () => {
    const { origin } = await serve(answerStatus(500));
    const download = createDownloads({ cacheFolder: folder(), retryDelayMs: 60_000 });
    const started = Date.now();
    const remote = { name, url: `${origin}/x`, sha256, maxBytes: 1, cure: '' };
    await expect(download(remote, { signal: AbortSignal.timeout(100) })).rejects.toThrow(InterruptedError);
    expect(Date.now() - started).toBeLessThan(5000);
  });
});

describe('the cache', () => {
  test('two downloads of one file at a time do not mix', async () => {
    const { origin, requests } = await serve(serveBytes(bytes));
    const url = `${origin}/data.bin`;
    const files = await Promise.all([get(url, { sha256 }), get(url, { sha256 }), get(url, { sha256 })]);
    expect(files.map((file) => file.sha256)).toEqual([sha256, sha256, sha256]);
    expect(requests.length).toBeGreaterThanOrEqual(2);
    expect(cached().equals(bytes)).toBe(true);
    expect(left()).toEqual([name]);
  });

  test('a lock whose process is gone does not hinder', async () => {
    const { origin, requests } = await serve(cut(100_000), serveBytes(bytes));
    const url = `${origin}/data.bin`;
    await expect(get(url, { sha256, retries: 0 })).rejects.toThrow(EdgeError);
    writeFileSync(join(folder(), `${name}.part.lock`), JSON.stringify({ ...describeOwner(), pid: 4_194_305 }));
    await get(url, { sha256 });
    expect(requests[1]?.range).toBe('bytes=100000-');
    expect(left()).toEqual([name]);
  });

  test('a folder that cannot be written is an error that names it', async () => {
    const { origin } = await serve(serveBytes(bytes));
    const blocked = join(folder(), '..', 'file');
    writeFileSync(blocked, '');
    const download = createDownloads({ cacheFolder: join(blocked, 'cache') });
    const refused = download({ name, url: `${origin}/x`, sha256, maxBytes: 1, cure: '' }, { signal: new AbortController().signal });
    await expect(refused).rejects.toThrow(`${join(blocked, 'cache')} cannot be written (ENOTDIR)`);
    await expect(refused).rejects.toMatchObject({
      cure: 'Free some space there or name another cache folder: POQ_CACHE.',
      retryable: false,
    });
  });
});
