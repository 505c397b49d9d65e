import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord } from '../documents/plain-record.ts';
import { listNames } from './cache-entries.ts';
import { describeOwner, isGone, parseOwner } from './cache-owner.ts';
import { loadJsonObject } from './download-record.ts';

/** What a process uses of the cache, and how many bytes each entry may come to: 0 where it is complete. */
export type Lease = { readonly entries: ReadonlyMap<string, number> };

export type OwnLease = {
  /** Adds an entry, or what it may come to. */
  hold(id: string, bytes?: number): Promise<void>;
  has(id: string): boolean;
  release(): Promise<void>;
};

/** [ours] A lease from another machine or container cannot be asked about; no evaluation takes longer. */
const BELIEVED_MS = 86_400_000;

/**
 * The leases of processes that still run. Those of others are removed: a killed process cannot give its lease back. To be called under the
 * lock of the cache.
 */
export async function loadLeases(folder: string): Promise<readonly Lease[]> {
  const leases: Lease[] = [];
  for (const { name } of await listNames(folder)) {
    if (!/\.lease(\.part)?$/.test(name)) continue;
    const path = join(folder, name);
    const lease = name.endsWith('.lease') ? await loadLease(path) : undefined;
    if (lease === undefined) await rm(path, { force: true });
    else leases.push(lease);
  }
  return leases;
}

async function loadLease(path: string): Promise<Lease | undefined> {
  const value = await loadJsonObject(path);
  const owner = parseOwner(value?.owner);
  if (owner === undefined || !isRecord(value?.entries)) return undefined;
  const ageMs = Date.now() - (await stat(path).catch(() => ({ mtimeMs: 0 }))).mtimeMs;
  if (isGone(owner, { ageMs, believedMs: BELIEVED_MS })) return undefined;
  return { entries: new Map(Object.entries(value.entries).flatMap(([id, bytes]) => (typeof bytes === 'number' ? [[id, bytes]] : []))) };
}

/** The lease of this process, given back when it ends. `hold` is to be called under the lock of the cache. */
export function createLease(folder: string): OwnLease {
  const path = join(folder, `${process.pid}-${randomUUID()}.lease`);
  const entries = new Map<string, number>();
  return {
    has: (id) => entries.has(id),
    async hold(id, bytes = entries.get(id) ?? 0) {
      const part = `${path}.part`;
      const held = { ...Object.fromEntries(entries), [id]: bytes };
      await writeFile(part, JSON.stringify({ owner: describeOwner(), since: new Date().toISOString(), entries: held }), { mode: 0o600 });
      await rename(part, path);
      entries.set(id, bytes);
      removeAtExit(path);
    },
    async release() {
      entries.clear();
      await rm(path, { force: true });
    },
  };
}

const leasesOfThisProcess = new Set<string>();

function removeAtExit(path: string): void {
  if (leasesOfThisProcess.size === 0) process.once('exit', removeLeases);
  leasesOfThisProcess.add(path);
}

function removeLeases(): void {
  for (const path of leasesOfThisProcess) rmSync(path, { force: true });
}
