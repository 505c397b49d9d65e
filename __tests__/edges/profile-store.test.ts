import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { openProfileStore } from '../../src/edges/profile-store.ts';
import { setUpCache } from './cache-bench.ts';

const { at, left, root } = setUpCache();
const machine = ['2 × Some CPU', 'node v24'];
const key = { use: 'bi-encoder', revision: 'sha256:1', dtype: 'fp32', threads: 2, lengthClass: 6 };
const profile = {
  pairs: 64,
  batches: [{ batch: 1, latencyMs: 12.5, pairsPerSecond: 80 }],
  peakMemoryMiB: 219.3,
  threads: 2,
  measuredAt: '2026-01-02T03:04:05.678Z',
};

describe('kept profiles of evaluators', () => {
  test('come back as they were, for the same evaluator on the same machine', async () => {
    const store = openProfileStore(root(), machine);
    expect(await store.load(key)).toBeUndefined();
    await store.save(key, profile);
    expect(await openProfileStore(root(), [...machine]).load({ ...key })).toEqual(profile);
    expect(left()).toEqual([expect.stringMatching(/^profiles\/[0-9a-f]{32}\.json$/)]);
  });

  test('are taken anew for another machine, version, evaluator, dtype, number of threads or length of texts', async () => {
    const store = openProfileStore(root(), machine);
    await store.save(key, profile);
    expect(await openProfileStore(root(), ['2 × Other CPU', 'node v24']).load(key)).toBeUndefined();
    const { threads, ...usualThreads } = key;
    for (const other of [{ revision: 'sha256:2' }, { dtype: 'q8' }, { threads: 1 }, { lengthClass: 7 }, { use: 'sts-distilroberta' }])
      expect(await store.load({ ...key, ...other })).toBeUndefined();
    expect([threads, await store.load(usualThreads)]).toEqual([2, undefined]);
  });

  test('a file that is broken, of something else, or impossible is not believed', async () => {
    const store = openProfileStore(root(), machine);
    await store.save(key, profile);
    const [name = ''] = left();
    const { of } = JSON.parse(readFileSync(at(name), 'utf8'));
    const wrong: unknown[] = [
      null,
      { of, profile: null },
      { of: 'other', profile },
      { of, profile: { ...profile, pairs: -1 } },
      { of, profile: { ...profile, pairs: 1.5 } },
      { of, profile: { ...profile, peakMemoryMiB: 'much' } },
      { of, profile: { ...profile, measuredAt: '<script>alert(1)</script>' } },
      { of, profile: { ...profile, batches: [{ batch: 0, latencyMs: 1, pairsPerSecond: 1 }] } },
      { of, profile: { ...profile, batches: [{ batch: 1, latencyMs: 1e300, pairsPerSecond: 1 }] } },
      { of, profile: { ...profile, batches: Array.from({ length: 17 }, () => profile.batches[0]) } },
      { of, profile: { ...profile, batches: {} } },
    ];
    for (const text of [...wrong.map((value) => JSON.stringify(value)), '', '{"of":', ' '.repeat(20_000)]) {
      writeFileSync(at(name), text);
      expect(await store.load(key)).toBeUndefined();
    }
    writeFileSync(at(name), JSON.stringify({ of, profile: { ...profile, note: 'left out' } }));
    expect(await store.load(key)).toEqual(profile);
  });

  test('a folder that cannot be written keeps nothing and breaks nothing', async () => {
    const store = openProfileStore('/proc/poq', machine);
    await store.save(key, profile);
    expect(await store.load(key)).toBeUndefined();
  });
});
