import { lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listNames } from './cache-entries.ts';

/** Unfinished files of the kinds that this program writes for its user, each beside its place until it is whole. */
const LEFTOVER = /\.(jsonl|json|md|html)\.part$/;

/** A folder with more names than this is no folder of results. */
const MOST_NAMES = 10_000;

/**
 * Removes the unfinished files that a killed run left in a folder of results: regular files directly in it, named `NAME.jsonl.part` and the
 * like, untouched for `untouchedMs` (default 0: whoever calls knows that no run writes there any more). Nothing below it, no link, no folder.
 * Returns the names. Rejects with the system's error.
 */
export async function sweepLeftovers(folder: string, { untouchedMs = 0 } = {}): Promise<readonly string[]> {
  const names = await listNames(folder);
  const removed: string[] = [];
  if (names.length > MOST_NAMES) return removed;
  for (const { name } of names) {
    if (!LEFTOVER.test(name)) continue;
    const found = await lstat(join(folder, name)).catch(() => undefined);
    // A file's clock is finer than ours, and on a network disk another one: age counts only where it was asked for.
    if (found?.isFile() !== true || (untouchedMs > 0 && Date.now() - found.mtimeMs < untouchedMs)) continue;
    await rm(join(folder, name), { force: true });
    removed.push(name);
  }
  return removed;
}
