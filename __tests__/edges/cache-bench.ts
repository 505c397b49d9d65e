import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { type Cache, type CacheOptions, openCache } from '../../src/edges/cache.ts';
import { stampOf } from '../../src/edges/cache-eviction.ts';

export type CacheBench = {
  readonly root: () => string;
  readonly at: (path: string) => string;
  /** a file of so many bytes in the cache */
  put(path: string, bytes: number): void;
  /** an entry that was used last so many minutes ago, by its stamp */
  used(id: string, minutesAgo: number): void;
  open(options?: Partial<CacheOptions>): Cache & { readonly told: string[] };
  /** all files of the cache but its ledger, sorted */
  readonly left: () => readonly string[];
};

/** A cache folder for every test of a file: a limit of 1000 bytes, no reserve. */
export function setUpCache(): CacheBench {
  let folder = '';
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'poq-cache-')), 'cache');
    mkdirSync(join(folder, '.use'), { recursive: true });
  });
  afterEach(() => rmSync(dirname(folder), { recursive: true }));
  const at = (path: string): string => join(folder, path);
  return {
    root: () => folder,
    at,
    put(path, bytes) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), Buffer.alloc(bytes));
    },
    used(id, minutesAgo) {
      const time = Date.now() / 1000 - 60 * minutesAgo;
      writeFileSync(stampOf(at('.use'), id), id);
      utimesSync(stampOf(at('.use'), id), time, time);
    },
    open(options = {}) {
      const told: string[] = [];
      const tell = (text: string): void => void told.push(text);
      const cache = openCache({ folder, limitBytes: 1000, reserveBytes: 0, screen: { note: tell, warn: tell }, ...options });
      return { ...cache, told };
    },
    left: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .filter((path) => !path.startsWith('.use'))
        .sort(),
  };
}
