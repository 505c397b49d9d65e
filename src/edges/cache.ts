import { writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Screen } from '../commands/screen.ts';
import { EdgeError } from '../failures.ts';
import { listCacheEntries } from './cache-entries.ts';
import { deleteAside, loadUses, setAside, stampOf } from './cache-eviction.ts';
import { createLease, loadLeases, type OwnLease } from './cache-leases.ts';
import { withCacheLock } from './cache-lock.ts';
import { planRoom, type RoomPlan, type UsedEntry } from './cache-room.ts';
import type { CacheSettings } from './cache-settings.ts';
import { describeMiB, describeShortage, RESERVE_BYTES, readFreeBytes } from './disk-space.ts';
import type { DownloadPlace } from './download-place.ts';
import { codeOf } from './file-failure.ts';
import { createPrivateFolder } from './folder.ts';

export type CacheOptions = CacheSettings & {
  /** told what is evicted and what is thrown away */
  readonly screen?: Pick<Screen, 'note' | 'warn'>;
  /** default: what the system says of the cache's disk */
  readonly readFreeBytes?: (folder: string) => Promise<number | undefined>;
  /** default 256 MiB [ours] */
  readonly reserveBytes?: number;
};

export type Cache = {
  readonly folder: string;
  /** the entry at a path inside the cache: a file of `prompts/`, the folder of a revision below `models/` */
  place(path: string): DownloadPlace;
  /** Gives back what this process keeps from eviction; the end of the process does it, too. */
  release(): Promise<void>;
};

/** Leases, stamps and the lock lie in a folder of the cache itself, which every process that shares it sees. */
export const ledgerOf = (folder: string): string => join(folder, '.use');

type Opened = Required<CacheOptions> & { readonly ledger: string; readonly lease: OwnLease };

/**
 * A folder of downloads that several processes share and that stays within its limit: before a download the entries used least recently go,
 * never one that a running process uses. Nothing is written before the first use.
 */
export function openCache(options: CacheOptions): Cache {
  const ledger = ledgerOf(options.folder);
  const silent = { note: () => {}, warn: () => {} };
  const opened = { screen: silent, readFreeBytes, reserveBytes: RESERVE_BYTES, ...options, ledger, lease: createLease(ledger) };
  return {
    folder: options.folder,
    place(path) {
      const id = relative(options.folder, path).replaceAll(sep, '/');
      return {
        hold: () => hold(opened, id),
        makeRoom: (name, bytes) => makeRoom(opened, { id, name, bytes }),
        warn: opened.screen.warn,
      };
    },
    release: () => opened.lease.release(),
  };
}

async function hold({ ledger, lease }: Opened, id: string): Promise<void> {
  if (lease.has(id)) return;
  try {
    await createPrivateFolder(ledger);
    await withCacheLock(ledger, () => lease.hold(id));
    await writeFile(stampOf(ledger, id), id, { mode: 0o600 });
  } catch (failure) {
    // A cache that was filled beforehand and may only be read is used as it is: this process cannot evict from it either.
    if (codeOf(failure) === undefined) throw failure;
  }
}

type Wish = { readonly id: string; readonly name: string; readonly bytes: number };

async function makeRoom(cache: Opened, wish: Wish): Promise<void> {
  await createPrivateFolder(cache.ledger);
  const { plan, trash } = await withCacheLock(cache.ledger, () => claimRoom(cache, wish));
  if (plan.kind === 'over-limit') throw overLimit(cache, wish, plan.heldBytes);
  if (plan.kind === 'disk-full') throw shortage(cache, wish, plan.freeBytes);
  await deleteAside(trash);
  for (const entry of plan.evicted) cache.screen.note(describeEviction(entry));
  // Other names of the same blocks (hard links, snapshots) may keep what was deleted.
  const freeBytes = await cache.readFreeBytes(cache.folder);
  if (freeBytes !== undefined && freeBytes < wish.bytes + cache.reserveBytes) throw shortage(cache, wish, freeBytes);
}

type Claim = { readonly plan: RoomPlan; readonly trash: readonly string[] };

/** Under the lock: what goes is taken out, and what comes is promised, so that two processes never count on the same room. */
async function claimRoom(cache: Opened, { id, bytes }: Wish): Promise<Claim> {
  const { folder, ledger, lease, limitBytes, reserveBytes } = cache;
  const leases = await loadLeases(ledger);
  const entries = await loadUses(ledger, await listCacheEntries(folder));
  const freeBytes = await cache.readFreeBytes(folder);
  const plan = planRoom({ id, bytes, entries, leases, limitBytes, freeBytes, reserveBytes });
  if (plan.kind !== 'room') return { plan, trash: [] };
  const trash = await setAside(folder, ledger, plan.evicted);
  await lease.hold(id, (entries.find((entry) => entry.id === id)?.bytes ?? 0) + bytes);
  return { plan, trash };
}

const describeEviction = ({ id, bytes, usedMs }: UsedEntry): string =>
  `Cache: ${id} was removed to make room (${describeMiB(bytes)}, last used on ${new Date(usedMs).toISOString().slice(0, 10)}).`;

const shortage = ({ folder, reserveBytes }: Opened, { name, bytes }: Wish, freeBytes: number): EdgeError =>
  describeShortage({ folder, name, bytes, reserveBytes, freeBytes });

function overLimit({ folder, limitBytes }: Opened, { name, bytes }: Wish, heldBytes: number): EdgeError {
  return new EdgeError({
    edge: 'cache',
    message: `${name} needs ${describeMiB(bytes)}, but ${folder} may hold ${describeMiB(limitBytes)}, of which ${describeMiB(heldBytes)} are in use`,
    cure: 'Let it hold more: POQ_CACHE_GIB.',
    retryable: false,
  });
}
