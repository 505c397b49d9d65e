import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  RESERVE_BYTES,
  describeMiB,
  describeShortage,
  readFreeBytes
} from "./chunk-KQJH2UEL.js";
import {
  TRASH,
  listCacheEntries,
  listNames
} from "./chunk-ELSEL2PY.js";
import {
  describeOwner,
  isGone,
  parseOwner,
  withCacheLock
} from "./chunk-NIW3JTIT.js";
import {
  loadJsonObject
} from "./chunk-BP2XBMEC.js";
import {
  createPrivateFolder
} from "./chunk-DTTH4UXF.js";
import {
  codeOf
} from "./chunk-UFVVFSCT.js";
import {
  isRecord
} from "./chunk-OLLYLGEN.js";
import {
  EdgeError
} from "./chunk-Y6MH4YRJ.js";

// src/edges/cache.ts
import { writeFile as writeFile2 } from "node:fs/promises";
import { join as join3, relative, sep as sep2 } from "node:path";

// src/edges/cache-eviction.ts
import { createHash, randomUUID } from "node:crypto";
import { realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
function stampOf(ledger, id) {
  return join(ledger, `${createHash("sha256").update(id).digest("hex").slice(0, 32)}.used`);
}
async function loadUses(ledger, entries) {
  return Promise.all(
    entries.map(async (entry) => {
      let stamp = await stat(stampOf(ledger, entry.id)).catch(() => {
      });
      return { ...entry, usedMs: stamp?.mtimeMs ?? entry.modifiedMs };
    })
  );
}
async function setAside(folder, ledger, entries) {
  let root = await realpath(folder), trash = [];
  for (let { id, paths } of entries) {
    for (let path of paths) {
      let parent = await realpath(dirname(path)).catch(() => "");
      if (!`${parent}${sep}`.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) continue;
      let aside = join(parent, `${TRASH}${randomUUID()}`);
      await rename(path, aside).then(() => !0, absent) && trash.push(aside);
    }
    await rm(stampOf(ledger, id), { force: !0 });
  }
  return trash;
}
async function deleteAside(trash) {
  for (let path of trash) await rm(path, { recursive: !0, force: !0, maxRetries: 2 });
}
function absent(failure) {
  if (codeOf(failure) === "ENOENT") return !1;
  throw failure;
}

// src/edges/cache-leases.ts
import { randomUUID as randomUUID2 } from "node:crypto";
import { rmSync } from "node:fs";
import { rename as rename2, rm as rm2, stat as stat2, writeFile } from "node:fs/promises";
import { join as join2 } from "node:path";
var BELIEVED_MS = 864e5;
async function loadLeases(folder) {
  let leases = [];
  for (let { name } of await listNames(folder)) {
    if (!/\.lease(\.part)?$/.test(name)) continue;
    let path = join2(folder, name), lease = name.endsWith(".lease") ? await loadLease(path) : void 0;
    lease === void 0 ? await rm2(path, { force: !0 }) : leases.push(lease);
  }
  return leases;
}
async function loadLease(path) {
  let value = await loadJsonObject(path), owner = parseOwner(value?.owner);
  if (owner === void 0 || !isRecord(value?.entries)) return;
  let ageMs = Date.now() - (await stat2(path).catch(() => ({ mtimeMs: 0 }))).mtimeMs;
  if (!isGone(owner, { ageMs, believedMs: BELIEVED_MS }))
    return { entries: new Map(Object.entries(value.entries).flatMap(([id, bytes]) => typeof bytes == "number" ? [[id, bytes]] : [])) };
}
function createLease(folder) {
  let path = join2(folder, `${process.pid}-${randomUUID2()}.lease`), entries = /* @__PURE__ */ new Map();
  return {
    has: (id) => entries.has(id),
    async hold(id, bytes = entries.get(id) ?? 0) {
      let part = `${path}.part`, held = { ...Object.fromEntries(entries), [id]: bytes };
      await writeFile(part, JSON.stringify({ owner: describeOwner(), since: (/* @__PURE__ */ new Date()).toISOString(), entries: held }), { mode: 384 }), await rename2(part, path), entries.set(id, bytes), removeAtExit(path);
    },
    async release() {
      entries.clear(), await rm2(path, { force: !0 });
    }
  };
}
var leasesOfThisProcess = /* @__PURE__ */ new Set();
function removeAtExit(path) {
  leasesOfThisProcess.size === 0 && process.once("exit", removeLeases), leasesOfThisProcess.add(path);
}
function removeLeases() {
  for (let path of leasesOfThisProcess) rmSync(path, { force: !0 });
}

// src/edges/cache-room.ts
function planRoom({ id, bytes, entries, leases, limitBytes, freeBytes, reserveBytes }) {
  let promised = /* @__PURE__ */ new Map();
  for (let lease of leases)
    for (let [held, size] of lease.entries) held !== id && promised.set(held, Math.max(size, promised.get(held) ?? 0));
  let sizes = new Map(entries.map((entry) => [entry.id, entry.bytes])), outstanding = [...promised].reduce((sum, [held, size]) => sum + Math.max(0, size - (sizes.get(held) ?? 0)), 0), evictable = entries.filter((entry) => entry.id !== id && !promised.has(entry.id) && entry.bytes > 0).sort(compareUse), total = entries.reduce((sum, entry) => sum + entry.bytes, outstanding), freeable = evictable.reduce((sum, entry) => sum + entry.bytes, 0), overLimit2 = total + bytes - limitBytes, overDisk = freeBytes === void 0 ? 0 : bytes + outstanding + reserveBytes - freeBytes;
  return overLimit2 > freeable ? { kind: "over-limit", heldBytes: total - freeable } : overDisk > freeable ? { kind: "disk-full", freeBytes: (freeBytes ?? 0) - outstanding + freeable } : { kind: "room", evicted: takeUntil(evictable, Math.max(overLimit2, overDisk)) };
}
var compareUse = (one, other) => one.usedMs - other.usedMs || (one.id < other.id ? -1 : 1);
function takeUntil(entries, bytes) {
  let taken = [], sum = 0;
  for (let entry of entries) {
    if (sum >= bytes) break;
    taken.push(entry), sum += entry.bytes;
  }
  return taken;
}

// src/edges/cache.ts
var ledgerOf = (folder) => join3(folder, ".use");
function openCache(options) {
  let ledger = ledgerOf(options.folder), opened = { screen: { note: () => {
  }, warn: () => {
  } }, readFreeBytes, reserveBytes: RESERVE_BYTES, ...options, ledger, lease: createLease(ledger) };
  return {
    folder: options.folder,
    place(path) {
      let id = relative(options.folder, path).replaceAll(sep2, "/");
      return {
        hold: () => hold(opened, id),
        makeRoom: (name, bytes) => makeRoom(opened, { id, name, bytes }),
        warn: opened.screen.warn
      };
    },
    release: () => opened.lease.release()
  };
}
async function hold({ ledger, lease }, id) {
  if (!lease.has(id))
    try {
      await createPrivateFolder(ledger), await withCacheLock(ledger, () => lease.hold(id)), await writeFile2(stampOf(ledger, id), id, { mode: 384 });
    } catch (failure) {
      if (codeOf(failure) === void 0) throw failure;
    }
}
async function makeRoom(cache, wish) {
  await createPrivateFolder(cache.ledger);
  let { plan, trash } = await withCacheLock(cache.ledger, () => claimRoom(cache, wish));
  if (plan.kind === "over-limit") throw overLimit(cache, wish, plan.heldBytes);
  if (plan.kind === "disk-full") throw shortage(cache, wish, plan.freeBytes);
  await deleteAside(trash);
  for (let entry of plan.evicted) cache.screen.note(describeEviction(entry));
  let freeBytes = await cache.readFreeBytes(cache.folder);
  if (freeBytes !== void 0 && freeBytes < wish.bytes + cache.reserveBytes) throw shortage(cache, wish, freeBytes);
}
async function claimRoom(cache, { id, bytes }) {
  let { folder, ledger, lease, limitBytes, reserveBytes } = cache, leases = await loadLeases(ledger), entries = await loadUses(ledger, await listCacheEntries(folder)), freeBytes = await cache.readFreeBytes(folder), plan = planRoom({ id, bytes, entries, leases, limitBytes, freeBytes, reserveBytes });
  if (plan.kind !== "room") return { plan, trash: [] };
  let trash = await setAside(folder, ledger, plan.evicted);
  return await lease.hold(id, (entries.find((entry) => entry.id === id)?.bytes ?? 0) + bytes), { plan, trash };
}
var describeEviction = ({ id, bytes, usedMs }) => `Cache: ${id} was removed to make room (${describeMiB(bytes)}, last used on ${new Date(usedMs).toISOString().slice(0, 10)}).`, shortage = ({ folder, reserveBytes }, { name, bytes }, freeBytes) => describeShortage({ folder, name, bytes, reserveBytes, freeBytes });
function overLimit({ folder, limitBytes }, { name, bytes }, heldBytes) {
  return new EdgeError({
    edge: "cache",
    message: `${name} needs ${describeMiB(bytes)}, but ${folder} may hold ${describeMiB(limitBytes)}, of which ${describeMiB(heldBytes)} are in use`,
    cure: "Let it hold more: POQ_CACHE_GIB.",
    retryable: !1
  });
}

export {
  deleteAside,
  loadLeases,
  ledgerOf,
  openCache
};
