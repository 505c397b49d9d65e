import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { InputError } from '../failures.ts';

export type CacheSettings = { readonly folder: string; readonly limitBytes: number };

/** [ours] Room for a handful of encoders and every prompt source, on runners whose disks are small. */
const DEFAULT_GIB = 20;

/**
 * Where downloads are kept and how much of them: POQ_CACHE, else XDG_CACHE_HOME/poq-gate, else ~/.cache/poq-gate; at most POQ_CACHE_GIB
 * (default 20). Throws InputError where the size is none.
 */
export function readCacheSettings(environment: Readonly<Record<string, string | undefined>>): CacheSettings {
  const { POQ_CACHE, POQ_CACHE_GIB, XDG_CACHE_HOME } = environment;
  const folder = POQ_CACHE || join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'poq-gate');
  return { folder: resolve(folder), limitBytes: parseGib(POQ_CACHE_GIB || String(DEFAULT_GIB)) * 2 ** 30 };
}

function parseGib(text: string): number {
  const gib = /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : 0;
  if (gib > 0) return gib;
  throw new InputError(`POQ_CACHE_GIB is ${JSON.stringify(text)}, which is no size`, {
    cure: `Set it to the GiB that the cache may hold, such as ${DEFAULT_GIB} or 0.5, or leave it out.`,
  });
}
