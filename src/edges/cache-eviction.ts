import { createHash, randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { type CacheEntry, TRASH } from './cache-entries.ts';
import type { UsedEntry } from './cache-room.ts';
import { codeOf } from './file-failure.ts';

/** The file whose time says when an entry was used last; what it says inside is for people. */
export function stampOf(ledger: string, id: string): string {
  return join(ledger, `${createHash('sha256').update(id).digest('hex').slice(0, 32)}.used`);
}

/** Adds when each entry was used last; without a stamp (an older version made it) when it was written. */
export async function loadUses(ledger: string, entries: readonly CacheEntry[]): Promise<readonly UsedEntry[]> {
  return Promise.all(
    entries.map(async (entry) => {
      const stamp = await stat(stampOf(ledger, entry.id)).catch(() => undefined);
      return { ...entry, usedMs: stamp?.mtimeMs ?? entry.modifiedMs };
    }),
  );
}

/**
 * Takes entries out of the cache by renaming, so that none is ever half there; to be called under its lock. Returns what is left to delete,
 * which takes longer and needs no lock.
 */
export async function setAside(folder: string, ledger: string, entries: readonly CacheEntry[]): Promise<readonly string[]> {
  const root = await realpath(folder);
  const trash: string[] = [];
  for (const { id, paths } of entries) {
    for (const path of paths) {
      const parent = await realpath(dirname(path)).catch(() => '');
      if (!`${parent}${sep}`.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) continue;
      const aside = join(parent, `${TRASH}${randomUUID()}`);
      const moved = await rename(path, aside).then(() => true, absent);
      if (moved) trash.push(aside);
    }
    await rm(stampOf(ledger, id), { force: true });
  }
  return trash;
}

/** Deletes what was set aside. Links among it are removed, never followed. */
export async function deleteAside(trash: readonly string[]): Promise<void> {
  for (const path of trash) await rm(path, { recursive: true, force: true, maxRetries: 2 });
}

function absent(failure: unknown): false {
  if (codeOf(failure) === 'ENOENT') return false;
  throw failure;
}
