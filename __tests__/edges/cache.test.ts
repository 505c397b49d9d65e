import { existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { stampOf } from '../../src/edges/cache-eviction.ts';
import { EdgeError } from '../../src/failures.ts';
import { type CacheProcess, shareCache } from './cache-apart.ts';
import { setUpCache } from './cache-bench.ts';

const { at, left, open, put, root, used } = setUpCache();
const processes: CacheProcess[] = [];
const share = async (...words: readonly string[]): Promise<CacheProcess> => {
  const started = await shareCache(root(), ...words);
  processes.push(started);
  return started;
};
afterEach(async () => {
  for (const each of processes.splice(0)) await each.kill();
});

/** three entries of 300 bytes in a cache that may hold 1000 */
const fill = (): void => {
  put('prompts/old.json', 300);
  put('prompts/old.json.lock.json', 40);
  put('models/o--n/main/onnx/model.onnx', 300);
  put('models/o--n/.main/onnx/model.onnx.lock.json', 40);
  put('prompts/new.json', 300);
  used('prompts/old.json', 60);
  used('models/o--n/main', 120);
  used('prompts/new.json', 10);
};
const makeRoom = (bytes: number, options = {}): Promise<void> => open(options).place(at('prompts/next.json')).makeRoom('next.json', bytes);

describe('a download', () => {
  test('makes room by whole entries, least recently used first, and their records stay', async () => {
    fill();
    const cache = open();
    await cache.place(at('prompts/next.json')).makeRoom('next.json', 400);
    expect(left()).toEqual([
      'models/o--n/.main/onnx/model.onnx.lock.json',
      'prompts/new.json',
      'prompts/old.json',
      'prompts/old.json.lock.json',
    ]);
    expect(cache.told).toEqual([
      expect.stringMatching(/^Cache: models\/o--n\/main was removed to make room \(1 MiB, last used on 20\d\d-/),
    ]);
    expect(existsSync(stampOf(at('.use'), 'models/o--n/main'))).toBe(false);
  });

  test('of an entry that is used again lets another one go', async () => {
    fill();
    await open().place(at('models/o--n/main')).hold();
    await makeRoom(400);
    expect(left()).toContain('models/o--n/main/onnx/model.onnx');
    expect(left()).not.toContain('prompts/old.json');
  });

  test('finds what an older version left by the time of its files', async () => {
    put('prompts/first.json', 500);
    put('prompts/second.json', 400);
    used('prompts/first.json', -60);
    await makeRoom(200);
    expect(left()).toEqual(['prompts/first.json']);
  });

  test('that can never fit is an error with the cure, and evicts nothing', async () => {
    fill();
    const before = left();
    const refused = makeRoom(5 * 2 ** 20, { limitBytes: 2 * 2 ** 20 });
    await expect(refused).rejects.toThrow(`next.json needs 5 MiB, but ${root()} may hold 2 MiB, of which 0 MiB are in use`);
    await expect(refused).rejects.toBeInstanceOf(EdgeError);
    await expect(refused).rejects.toMatchObject({ edge: 'cache', retryable: false, cure: 'Let it hold more: POQ_CACHE_GIB.' });
    expect(left()).toEqual(before);
  });
});

describe('a disk that is nearly full', () => {
  test('makes the cache smaller than its limit', async () => {
    fill();
    await makeRoom(50, { readFreeBytes: async () => (existsSync(at('models/o--n/main')) ? 100 : 400), reserveBytes: 60 });
    expect(left()).not.toContain('models/o--n/main/onnx/model.onnx');
    expect(left()).toContain('prompts/old.json');
  });

  test('without room after all is an error that names folder, need and rest', async () => {
    fill();
    const refused = makeRoom(3 * 2 ** 20, { limitBytes: 2 ** 30, readFreeBytes: async () => 2 * 2 ** 20, reserveBytes: 2 ** 20 });
    await expect(refused).rejects.toThrow(`next.json needs 4 MiB in ${root()} (1 MiB of them stay free), where 2 MiB can be had`);
    await expect(refused).rejects.toMatchObject({ cure: expect.stringContaining('POQ_CACHE'), retryable: false });
    expect(left()).toContain('models/o--n/main/onnx/model.onnx');
  });

  test('whose eviction frees nothing (hard links, snapshots) is an error, too', async () => {
    fill();
    await expect(makeRoom(50, { readFreeBytes: async () => 100, reserveBytes: 60 })).rejects.toThrow('needs 1 MiB in');
  });
});

describe('two processes that share a cache', () => {
  test('what one uses, the other does not evict, until it has ended, however it ended', async () => {
    fill();
    const other = await share('hold', 'models/o--n/main');
    expect(other.said).toBe('held');
    used('models/o--n/main', 120);
    await makeRoom(400);
    expect(left()).toContain('models/o--n/main/onnx/model.onnx');
    expect(left()).not.toContain('prompts/old.json');
    await other.kill();
    expect(readdirSync(at('.use')).some((name) => name.startsWith(`${other.child.pid}-`))).toBe(true);
    await makeRoom(600);
    expect(left()).not.toContain('models/o--n/main/onnx/model.onnx');
    expect(readdirSync(at('.use')).some((name) => name.startsWith(`${other.child.pid}-`))).toBe(false);
  });

  test('do not count on the same room', async () => {
    const all = await Promise.all(['a', 'b', 'c', 'd'].map((name) => share('grow', `prompts/${name}`, '400')));
    const outcomes = all.map(({ said }) => (said === 'room' ? said : said.replace(/.* needs .*of which (\d+) MiB.*/, 'refused')));
    expect(outcomes.sort()).toEqual(['refused', 'refused', 'room', 'room']);
    expect(left()).toHaveLength(2);
  });

  test('a lease ends with its process, and can be given back before', async () => {
    const cache = open();
    await cache.place(at('prompts/a.json')).hold();
    const leases = (): readonly string[] => readdirSync(at('.use')).filter((name) => name.endsWith('.lease'));
    expect(leases()).toHaveLength(1);
    await cache.release();
    expect(leases()).toEqual([]);
  });

  test('a lease that says nothing protects nothing', async () => {
    fill();
    writeFileSync(at('.use/1-broken.lease'), '{"owner":{"place":"x","pid":1}');
    await makeRoom(1000);
    expect(left()).toEqual(['models/o--n/.main/onnx/model.onnx.lock.json', 'prompts/old.json.lock.json']);
  });
});

describe('eviction', () => {
  test('removes links and leaves alone what they lead to', async () => {
    const outside = join(root(), '../outside');
    mkdirSync(join(outside, 'rev'), { recursive: true });
    writeFileSync(join(outside, 'precious'), Buffer.alloc(5000));
    writeFileSync(join(outside, 'rev/precious'), Buffer.alloc(5000));
    put('models/o--n/main/config.json', 900);
    symlinkSync(outside, at('models/o--n/main/onnx'));
    symlinkSync(outside, at('models/other'));
    symlinkSync(join(outside, 'precious'), at('prompts'));
    await makeRoom(1000);
    expect(existsSync(at('models/o--n/main'))).toBe(false);
    expect(readdirSync(outside, { recursive: true }).sort()).toEqual(['precious', 'rev', 'rev/precious']);
    expect(existsSync(at('models/other'))).toBe(true);
  });

  test('touches nothing but entries', async () => {
    put('notes.txt', 5000);
    put('elsewhere/big', 5000);
    put('prompts/a.json', 900);
    await makeRoom(1000);
    expect(left()).toEqual(['elsewhere/big', 'notes.txt']);
  });
});

describe('the ledger', () => {
  test('is for this user only, whatever the umask, and also where it was open before', async () => {
    rmSync(at('.use'), { recursive: true });
    const umask = process.umask(0);
    try {
      await open().place(at('prompts/a.json')).hold();
      await makeRoom(10);
    } finally {
      process.umask(umask);
    }
    expect(statSync(at('.use')).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(at('.use'))) expect(statSync(at(`.use/${name}`)).mode & 0o777).toBe(0o600);
  });

  test('that cannot be written does not keep anybody from using what is there', async () => {
    rmSync(at('.use'), { recursive: true });
    writeFileSync(at('.use'), '');
    await expect(open().place(at('prompts/a.json')).hold()).resolves.toBeUndefined();
  });
});
