import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { bytes, name, setUpDownloads, sha256 } from './download-bench.ts';
import { answerStatus, type FileServer, type Handler, serveBytes } from './file-server.ts';

const { cut, folder, get, left, serve } = setUpDownloads();

const commit = 'c0ffee'.padEnd(40, '0');
const hub = (content: Uint8Array): Handler => serveBytes(content, { headers: { 'x-repo-commit': commit } });
const addressOn = ({ origin }: FileServer): string => `${origin}/resolve/{revision}/data.bin`;
const branch = 'main';

describe('a file whose digest is not known beforehand', () => {
  test('is asked for by its branch, and commit and digest are recorded beside it', async () => {
    const server = await serve(hub(bytes));
    const url = `${server.origin}/resolve/${commit}/data.bin`;
    expect(await get(addressOn(server), { branch })).toEqual({ path: join(folder(), name), url, sha256, revision: commit });
    expect(server.requests[0]?.path).toBe('/resolve/main/data.bin');
    expect(left()).toEqual([name, `${name}.lock.json`]);
    expect(JSON.parse(readFileSync(join(folder(), `${name}.lock.json`), 'utf8'))).toEqual({
      source: addressOn(server),
      url,
      revision: commit,
      sha256,
      bytes: bytes.length,
    });
    expect(await get(addressOn(server), { branch })).toMatchObject({ url, revision: commit });
    expect(server.requests).toHaveLength(1);
  });

  test('has to stay the same when it is fetched again, by its commit', async () => {
    const server = await serve(hub(bytes), hub(Buffer.from('another file')));
    await get(addressOn(server), { branch });
    rmSync(join(folder(), name));
    const refused = get(addressOn(server), { branch });
    await expect(refused).rejects.toThrow(`data.bin: ${server.origin}/resolve/${commit}/data.bin has SHA-256`);
    await expect(refused).rejects.toMatchObject({
      cure: `The file changed since its first use. If that is meant, delete ${join(folder(), name)}.lock.json and record new baselines.`,
    });
    expect(server.requests[1]?.path).toBe(`/resolve/${commit}/data.bin`);
    expect(existsSync(join(folder(), name))).toBe(false);
  });

  test('is continued at the commit where it began', async () => {
    const server = await serve(cut(100_000, bytes, { headers: { 'x-repo-commit': commit } }), hub(bytes));
    expect((await get(addressOn(server), { branch })).revision).toBe(commit);
    expect(server.requests[1]).toMatchObject({ path: `/resolve/${commit}/data.bin`, range: 'bytes=100000-' });
  });

  test('is refused where the hub announces another digest than the bytes have', async () => {
    const announcing = answerStatus(302, { location: '/cdn', 'x-repo-commit': commit, 'x-linked-etag': `"${'a'.repeat(64)}"` });
    const server = await serve(announcing, serveBytes(bytes));
    await expect(get(addressOn(server), { branch })).rejects.toThrow(
      `data.bin: ${server.origin}/resolve/${commit}/data.bin has SHA-256 ${sha256}, not the expected ${'a'.repeat(64)}`,
    );
    expect(left()).toEqual([]);
  });

  test('a header that is no commit is not believed', async () => {
    const server = await serve(serveBytes(bytes, { headers: { 'x-repo-commit': '../../elsewhere' } }));
    expect(await get(addressOn(server), { branch })).not.toHaveProperty('revision');
  });
});
