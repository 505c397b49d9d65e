import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openCache } from '../../src/edges/cache.ts';
import { listCacheEntries } from '../../src/edges/cache-entries.ts';
import { type EmbeddingStoreOptions, openEmbeddingStore } from '../../src/edges/embedding-store.ts';
import type { EmbeddingStore, KeptEmbedding } from '../../src/encoder/embedding-store.ts';
import { setUpCache } from './cache-bench.ts';

const { at, left, open, put, root } = setUpCache();

const openStore = (options: Partial<EmbeddingStoreOptions> = {}): EmbeddingStore =>
  openEmbeddingStore({ cache: open({ limitBytes: 1e6 }), identity: ['sha256:1', 'cpu'], dimensions: 2, ...options });
const kept = (x: number, truncated = false): KeptEmbedding => ({ embedding: Float32Array.of(x, Math.sqrt(1 - x * x)), truncated });
const save = (entries: Readonly<Record<string, KeptEmbedding>>, store = openStore()): Promise<void> =>
  store.save(new Map(Object.entries(entries)));
const load = async (texts: readonly string[], store = openStore()): Promise<unknown> => Object.fromEntries((await store.load(texts)).kept);

/** The only file of vectors, as bytes to be changed. */
function segment(): { readonly path: string; readonly bytes: Buffer } {
  const [path = ''] = left();
  return { path: at(path), bytes: readFileSync(at(path)) };
}

describe('kept embeddings', () => {
  test('come back to the last bit, with their marks, in another process', async () => {
    await save({ one: kept(0.1), 'twö\n': kept(-0.3, true) });
    await save({ three: kept(0.7) });
    expect(await load(['one', 'twö\n', 'three', 'four'])).toEqual({ one: kept(0.1), 'twö\n': kept(-0.3, true), three: kept(0.7) });
    expect(left()).toHaveLength(2);
  });

  test('belong to one encoder on one machine, with one length of vectors', async () => {
    await save({ one: kept(0.1) });
    expect(await load(['one'], openStore({ identity: ['sha256:2', 'cpu'] }))).toEqual({});
    expect(await load(['one'], openStore({ identity: ['sha256:1', 'other cpu'] }))).toEqual({});
    expect(await load(['one'], openStore({ dimensions: 3 }))).toEqual({});
  });

  test('a few are drawn as samples, not always the same, and only among those that are kept', async () => {
    const texts = Array.from({ length: 40 }, (_, i) => `${i}`);
    await openStore().save(new Map(texts.map((text, i) => [text, kept(i / 50)])));
    const draws = await Promise.all(Array.from({ length: 10 }, async () => (await openStore().load([...texts, 'new'])).samples));
    for (const samples of draws) expect([new Set(samples).size, samples.includes('new')]).toEqual([8, false]);
    expect(new Set(draws.flat()).size).toBeGreaterThan(8);
    expect((await openStore().load(['3', 'new'])).samples).toEqual(['3']);
  });

  test('a file that is cut off, lengthened or changed in any byte is not believed, and goes', async () => {
    const texts = { one: kept(0.1), two: kept(0.2) };
    for (const damage of [0, 20, 44, 50, 85, 100, -1]) {
      await save(texts);
      const { path, bytes } = segment();
      const place = damage < 0 ? bytes.length + damage : damage;
      bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
      writeFileSync(path, bytes);
      expect(await load(['one', 'two'])).toEqual({});
      expect(left()).toEqual([]);
    }
    await save(texts);
    truncateSync(segment().path, segment().bytes.length - 41);
    expect(await load(['one'])).toEqual({});
    await save(texts);
    writeFileSync(segment().path, Buffer.concat([segment().bytes, Buffer.alloc(41)]));
    expect(await load(['one'])).toEqual({});
    await save(texts);
    writeFileSync(segment().path, '');
    expect(await load(['one'])).toEqual({});
  });

  test('a whole file with numbers that no encoder gives is not believed', async () => {
    for (const numbers of [
      [Number.NaN, 0],
      [3, 4],
      [Number.POSITIVE_INFINITY, 0],
      [0.5, 0],
    ]) {
      await save({ one: { embedding: Float32Array.from(numbers), truncated: false } });
      expect(await load(['one'])).toEqual({});
      expect(left()).toEqual([]);
    }
    await save({ none: { embedding: Float32Array.of(0, 0), truncated: false } });
    expect(await load(['none'])).toEqual({ none: { embedding: Float32Array.of(0, 0), truncated: false } });
  });

  test('what is no regular file is not read: a pipe, a link, a folder', async () => {
    await save({ one: kept(0.1) });
    const { path, bytes } = segment();
    const folder = join(path, '..');
    const name = (digit: string): string => join(folder, `${digit.repeat(32)}.vectors`);
    execFileSync('bash', ['-c', 'mkfifo "$0"', name('a')]);
    symlinkSync('/dev/zero', name('b'));
    mkdirSync(name('c'));
    writeFileSync(join(root(), '../outside'), bytes);
    symlinkSync(join(root(), '../outside'), name('d'));
    expect(await load(['one'])).toEqual({ one: kept(0.1) });
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('a folder that cannot be written, and a cache without room, keep nothing and break nothing', async () => {
    const nowhere = openCache({ folder: '/proc/poq/cache', limitBytes: 1e6 });
    await save({ one: kept(0.1) }, openStore({ cache: nowhere }));
    expect(await load(['one'], openStore({ cache: nowhere }))).toEqual({});
    await save({ one: kept(0.1) }, openStore({ cache: open({ limitBytes: 10 }) }));
    await save({ one: kept(0.1) }, openStore({ cache: open({ readFreeBytes: async () => 10 }) }));
    expect(left()).toEqual([]);
    put('embeddings', 1);
    await save({ one: kept(0.1) });
    expect(await load(['one'])).toEqual({});
  });

  test('count towards the cache, and are evicted as a whole unless they are in use', async () => {
    const cache = open({ limitBytes: 200 });
    await save({ one: kept(0.1) }, openStore({ cache }));
    const [entry] = await listCacheEntries(root());
    expect(entry).toMatchObject({ id: expect.stringMatching(/^embeddings\/[0-9a-f]{32}$/), bytes: 48 + 41 + 32 });
    const makeRoom = (): Promise<void> => open({ limitBytes: 200 }).place(at('prompts/a.json')).makeRoom('a', 150);
    await expect(makeRoom()).rejects.toThrow('may hold');
    expect(left()).toHaveLength(1);
    await cache.release();
    await makeRoom();
    expect(left()).toEqual([]);
  });

  test('stay within their limit: the oldest files go', async () => {
    const one = { mostBytes: 3 * 121 };
    const known = new Set<string>();
    for (const [i, text] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      await save({ [text]: kept(i / 10) }, openStore(one));
      for (const path of left()) if (!known.has(path)) utimesSync(at(path), 1_000_000 + i, 1_000_000 + i);
      for (const path of left()) known.add(path);
    }
    expect(Object.keys((await load(['a', 'b', 'c', 'd', 'e'], openStore(one))) as object)).toEqual(['c', 'd', 'e']);
    await save(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}`, kept(i / 50)])), openStore(one));
    expect(left()).toHaveLength(3);
  });

  test('many small files become one', async () => {
    const texts = Array.from({ length: 17 }, (_, i) => `${i}`);
    for (const [i, text] of texts.entries()) await save({ [text]: kept(i / 20) });
    expect(left()).toHaveLength(1);
    expect(await load(texts)).toEqual(Object.fromEntries(texts.map((text, i) => [text, kept(i / 20)])));
  });

  test('discard forgets this encoder’s and leaves the others', async () => {
    const other = openStore({ identity: ['sha256:2'] });
    await save({ one: kept(0.1) });
    await save({ one: kept(0.2) }, other);
    await openStore().discard();
    expect(await load(['one'])).toEqual({});
    expect(await load(['one'], other)).toEqual({ one: kept(0.2) });
  });
});
