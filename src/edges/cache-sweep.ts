import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ledgerOf } from './cache.ts';
import { listFiles, listNames, TRASH } from './cache-entries.ts';
import { deleteAside } from './cache-eviction.ts';
import { loadLeases } from './cache-leases.ts';
import { removeAbandoned, withCacheLock } from './cache-lock.ts';
import { BELIEVED_MS } from './download-part.ts';

/** A part that only its own process could continue. */
const SINGLE_USE = /\.[0-9a-f]{8}-[0-9a-f-]{27}\.part(\.json)?$/;

/**
 * Removes from a cache what killed processes left: their leases and locks, what they had set aside to delete, and unfinished downloads that
 * nobody can continue. What the next run can continue stays. Links are not followed. Rejects with the system's error.
 */
export async function sweepCache(folder: string): Promise<void> {
  const ledger = ledgerOf(folder);
  if ((await listNames(ledger)).length > 0) await withCacheLock(ledger, () => loadLeases(ledger));
  const kinds = ['prompts', 'models', 'embeddings'].map((kind) => join(folder, kind));
  await deleteAside((await Promise.all(kinds.map(listTrash))).flat());
  for (const { path, modifiedMs } of (await Promise.all(kinds.map(listFiles))).flat()) {
    if (/\.part\.lock$/.test(path)) await removeAbandoned(path, BELIEVED_MS);
    else if (SINGLE_USE.test(path) && Date.now() - modifiedMs > BELIEVED_MS) await rm(path, { force: true });
  }
}

async function listTrash(folder: string): Promise<readonly string[]> {
  const found = await Promise.all(
    (await listNames(folder)).map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.name.startsWith(TRASH)) return [path];
      return entry.isDirectory() ? listTrash(path) : [];
    }),
  );
  return found.flat();
}
