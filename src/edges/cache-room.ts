import type { CacheEntry } from './cache-entries.ts';
import type { Lease } from './cache-leases.ts';

export type UsedEntry = CacheEntry & { readonly usedMs: number };

export type RoomRequest = {
  /** the entry that is about to grow */
  readonly id: string;
  /** by how much */
  readonly bytes: number;
  readonly entries: readonly UsedEntry[];
  /** of all running processes, this one included */
  readonly leases: readonly Lease[];
  readonly limitBytes: number;
  /** undefined where the system does not say */
  readonly freeBytes: number | undefined;
  readonly reserveBytes: number;
};

export type RoomPlan =
  | { readonly kind: 'room'; readonly evicted: readonly UsedEntry[] }
  | { readonly kind: 'over-limit'; readonly heldBytes: number }
  | { readonly kind: 'disk-full'; readonly freeBytes: number };

/**
 * Which entries have to go so that one can grow: those used least recently, as many as it takes for the sum of all to stay within the limit
 * and for the reserve to stay free on the disk. Nobody's entry in use, and none at all where all of them would not be enough. What other
 * processes are still about to write counts as written.
 */
export function planRoom({ id, bytes, entries, leases, limitBytes, freeBytes, reserveBytes }: RoomRequest): RoomPlan {
  const promised = new Map<string, number>();
  for (const lease of leases)
    for (const [held, size] of lease.entries) if (held !== id) promised.set(held, Math.max(size, promised.get(held) ?? 0));
  const sizes = new Map(entries.map((entry) => [entry.id, entry.bytes]));
  const outstanding = [...promised].reduce((sum, [held, size]) => sum + Math.max(0, size - (sizes.get(held) ?? 0)), 0);
  const evictable = entries.filter((entry) => entry.id !== id && !promised.has(entry.id) && entry.bytes > 0).sort(compareUse);
  const total = entries.reduce((sum, entry) => sum + entry.bytes, outstanding);
  const freeable = evictable.reduce((sum, entry) => sum + entry.bytes, 0);
  const overLimit = total + bytes - limitBytes;
  const overDisk = freeBytes === undefined ? 0 : bytes + outstanding + reserveBytes - freeBytes;
  if (overLimit > freeable) return { kind: 'over-limit', heldBytes: total - freeable };
  if (overDisk > freeable) return { kind: 'disk-full', freeBytes: (freeBytes ?? 0) - outstanding + freeable };
  return { kind: 'room', evicted: takeUntil(evictable, Math.max(overLimit, overDisk)) };
}

/** Least recently used first; by name where two are equal, so that every process chooses the same. */
const compareUse = (one: UsedEntry, other: UsedEntry): number => one.usedMs - other.usedMs || (one.id < other.id ? -1 : 1);

function takeUntil(entries: readonly UsedEntry[], bytes: number): readonly UsedEntry[] {
  const taken: UsedEntry[] = [];
  let sum = 0;
  for (const entry of entries) {
    if (sum >= bytes) break;
    taken.push(entry);
    sum += entry.bytes;
  }
  return taken;
}
