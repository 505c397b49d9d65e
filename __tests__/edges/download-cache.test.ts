import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Cache, CacheOptions } from '../../src/edges/cache.ts';
import { collectHubFiles } from '../../src/edges/hub-files.ts';
import { createPromptFiles } from '../../src/edges/prompt-files.ts';
import { EdgeError } from '../../src/failures.ts';
import { setUpCache } from './cache-bench.ts';
import { answerStatus, type FileServer, type Handler, serveBytes, startFileServer } from './file-server.ts';

const { at, left, open: openBench, put, root, used } = setUpCache();
const bytes = randomBytes(500_000);
/** holds two of these files; locks and notes of a download count, too */
const open = (options: Partial<CacheOptions> = {}): ReturnType<typeof openBench> => openBench({ limitBytes: 1_200_000, ...options });
const commit = 'a'.repeat(40);
let server: FileServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});
const serve = async (...handlers: readonly [Handler, ...Handler[]]): Promise<string> => {
  await server?.close();
  server = await startFileServer(...handlers);
  return server.origin;
};
const hub = serveBytes(bytes, { headers: { 'x-repo-commit': commit } });

/** One file of prompts through a cache, as the program does it. */
const get = (cache: Cache, url: string, changes: { readonly name?: string; readonly sha256?: string } = {}): Promise<unknown> =>
  createPromptFiles({ cacheFolder: join(root(), 'prompts'), cache, retries: 0 }).download(
    { name: 'data.bin', url, maxBytes: 1e9, cure: 'Use path:.', ...changes },
    { signal: new AbortController().signal },
  );
const file = (): string => at('prompts/data.bin');
const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe('a cached file', () => {
  test.each([
    ['of the same size', () => randomBytes(500_000)],
    ['of another size', () => randomBytes(500_001)],
  ])('that was changed to one %s is thrown away, told about, and fetched again', async (_case, another) => {
    const url = `${await serve(hub)}/data.bin`;
    const cache = open();
    await get(cache, url);
    await get(cache, url);
    expect(server?.requests).toHaveLength(1);
    expect(cache.told).toEqual([]);
    writeFileSync(file(), another());
    await get(cache, url);
    expect(readFileSync(file()).equals(bytes)).toBe(true);
    expect(cache.told).toEqual([
      'data.bin was changed in the cache since it was downloaded. It is thrown away and downloaded again: see who else writes there.',
    ]);
  });

  test('that was changed is of no use without a network, and is gone', async () => {
    const url = `${await serve(hub)}/data.bin`;
    await get(open(), url);
    writeFileSync(file(), 'changed');
    await server?.close();
    const refused = get(open(), url);
    await expect(refused).rejects.toThrow(/^data.bin was changed in the cache and is thrown away, and http.* cannot be reached/);
    await expect(refused).rejects.toBeInstanceOf(EdgeError);
    await expect(refused).rejects.toMatchObject({ cure: 'Use path:.' });
    expect(existsSync(file())).toBe(false);
  });

  test('that was changed together with its size in the record is still another file', async () => {
    const url = `${await serve(hub)}/data.bin`;
    await get(open(), url);
    const record = JSON.parse(readFileSync(`${file()}.lock.json`, 'utf8'));
    writeFileSync(file(), randomBytes(9));
    writeFileSync(`${file()}.lock.json`, JSON.stringify({ ...record, bytes: 9 }));
    await get(open(), url);
    expect(readFileSync(file()).equals(bytes)).toBe(true);
  });

  test('whose digest is pinned needs no record to be checked', async () => {
    const url = `${await serve(hub)}/data.bin`;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await get(open(), url, { sha256 });
    writeFileSync(file(), 'changed');
    await get(open(), url, { sha256 });
    expect(server?.requests).toHaveLength(2);
    expect(readFileSync(file()).equals(bytes)).toBe(true);
  });
});

describe('nobody else may read', () => {
  test('what is downloaded, whatever the umask', async () => {
    const umask = process.umask(0);
    try {
      await get(open(), `${await serve(hub)}/data.bin`);
    } finally {
      process.umask(umask);
    }
    expect(modeOf(at('prompts'))).toBe(0o700);
    for (const name of readdirSync(at('prompts'))) expect(modeOf(at(`prompts/${name}`))).toBe(0o600);
  });

  test('what an older version left open, once it is used', async () => {
    const url = `${await serve(hub)}/data.bin`;
    await get(open(), url);
    for (const path of [file(), `${file()}.lock.json`]) chmodSync(path, 0o644);
    chmodSync(at('prompts'), 0o755);
    await get(open(), url);
    expect([at('prompts'), file(), `${file()}.lock.json`].map(modeOf)).toEqual([0o700, 0o600, 0o600]);
    expect(server?.requests).toHaveLength(1);
  });

  test('what is still being downloaded, continued or not', async () => {
    put('prompts/data.bin.part', 10);
    chmodSync(at('prompts/data.bin.part'), 0o644);
    let mode = 0;
    const origin = await serve((request, response) => {
      response.writeHead(200, { 'content-length': 20 }).write('0123456789');
      const timer = setInterval(() => {
        if (statSync(`${file()}.part`).size !== 10 || modeOf(`${file()}.part`) === 0o644) return;
        mode = modeOf(`${file()}.part`);
        response.end('0123456789');
        clearInterval(timer);
      }, 5);
      request.once('close', () => clearInterval(timer));
    });
    await get(open(), `${origin}/data.bin`);
    expect(mode).toBe(0o600);
  });

  test('the folders of models', async () => {
    mkdirSync(at('models/o--n/main'), { recursive: true });
    const hubUrl = await serve(hub);
    await collectHubFiles(
      { id: 'o/n', revision: 'main', cacheFolder: at('models'), hubUrl, cache: open() },
      { required: ['onnx/x'], optional: ['y'] },
    );
    for (const path of ['models', 'models/o--n', 'models/o--n/main', 'models/o--n/main/onnx', 'models/o--n/.main'])
      expect([path, modeOf(at(path))]).toEqual([path, 0o700]);
    for (const path of left()) expect([path, modeOf(at(path))]).toEqual([path, 0o600]);
  });

  test('but the folder in which the cache lies is the business of its owner', async () => {
    chmodSync(root(), 0o755);
    await get(open(), `${await serve(hub)}/data.bin`);
    expect(modeOf(root())).toBe(0o755);
  });
});

describe('room', () => {
  test('is made before a download, by what its server announces', async () => {
    put('prompts/old.json', 400_000);
    put('prompts/older.json', 300_000);
    used('prompts/old.json', 5);
    used('prompts/older.json', 10);
    const cache = open();
    await get(cache, `${await serve(hub)}/data.bin`);
    expect(left()).toEqual(['prompts/data.bin', 'prompts/data.bin.lock.json', 'prompts/old.json']);
    expect(cache.told).toHaveLength(1);
  });

  test('is made while a download comes whose length nobody announced, and that ends where there is none', async () => {
    const endless: Handler = (_request, response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write(randomBytes(1 << 20)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    put('prompts/old.json', 400_000);
    used('prompts/old.json', 5);
    const refused = get(open({ limitBytes: 100 * 2 ** 20 }), `${await serve(endless)}/data.bin`);
    await expect(refused).rejects.toThrow(/data.bin needs 64 MiB, but .* may hold 100 MiB, of which 6\d MiB are in use/);
    expect(statSync(`${file()}.part`).size).toBeLessThan(100 * 2 ** 20);
  });

  test('that a full disk does not have ends a download before its first byte', async () => {
    const refused = get(open({ readFreeBytes: async () => 499_999 }), `${await serve(hub)}/data.bin`);
    await expect(refused).rejects.toThrow(`data.bin needs 1 MiB in ${root()}`);
    expect(statSync(`${file()}.part`).size).toBe(0);
  });

  test('for a model is refused as an error of the encoder, with the cure', async () => {
    const model = {
      id: 'o/n',
      revision: 'main',
      cacheFolder: at('models'),
      hubUrl: await serve(hub),
      cache: open({ limitBytes: 499_999 }),
    };
    await expect(collectHubFiles(model, { required: ['x'], optional: [] })).rejects.toMatchObject({
      edge: 'encoder',
      message: expect.stringContaining('may hold'),
      cure: 'Let it hold more: POQ_CACHE_GIB.',
    });
  });

  test('is not made by a model that this very process has collected', async () => {
    const cache = open();
    const hubUrl = await serve(hub);
    await collectHubFiles({ id: 'o/n', revision: 'main', cacheFolder: at('models'), hubUrl, cache }, { required: ['x'], optional: [] });
    put('prompts/young.json', 300_000);
    used('models/o--n/main', 60);
    await get(cache, `${hubUrl}/data.bin`);
    expect(left()).toContain('models/o--n/main/x');
    expect(left()).not.toContain('prompts/young.json');
  });

  test('made by a model does not let another commit of it in later', async () => {
    const hubUrl = await serve(hub);
    const collect = (): Promise<unknown> =>
      collectHubFiles({ id: 'o/n', revision: 'main', cacheFolder: at('models'), hubUrl, cache: open() }, { required: ['x'], optional: [] });
    await collect();
    rmSync(at('.use'), { recursive: true });
    await get(open(), `${hubUrl}/data.bin`);
    await get(open(), `${hubUrl}/other.bin`, { name: 'other.bin' });
    expect(existsSync(at('models/o--n/main'))).toBe(false);
    rmSync(at('.use'), { recursive: true });
    await collect();
    expect(server?.requests.at(-1)?.path).toBe(`/o/n/resolve/${commit}/x`);
  });
});

test('a link in place of an unfinished file is refused, and what it leads to is not written', async () => {
  mkdirSync(at('prompts'));
  const precious = join(dirname(root()), 'precious');
  writeFileSync(precious, 'precious');
  symlinkSync(precious, `${file()}.part`);
  await expect(get(open(), `${await serve(hub)}/data.bin`)).rejects.toThrow('cannot be written (ELOOP)');
  expect(readFileSync(precious, 'utf8')).toBe('precious');
});

test('a refusal of the server stays one', async () => {
  const url = `${await serve(hub, answerStatus(404))}/data.bin`;
  await get(open(), url);
  writeFileSync(file(), 'changed');
  await expect(get(open(), url)).rejects.toThrow('is not there (HTTP 404)');
});
