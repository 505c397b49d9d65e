import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  codeOf
} from "./chunk-UFVVFSCT.js";
import {
  parseJson
} from "./chunk-TRLQPUB7.js";
import {
  isRecord
} from "./chunk-OLLYLGEN.js";
import {
  EdgeError
} from "./chunk-Y6MH4YRJ.js";

// src/edges/cache-lock.ts
import { randomUUID } from "node:crypto";
import { link, open, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

// src/edges/cache-owner.ts
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
function describeOwner() {
  let born = readBirth(process.pid);
  return { place: describePlace(), pid: process.pid, ...born !== void 0 && { born } };
}
function parseOwner(value) {
  if (!isRecord(value)) return;
  let { place, pid, born } = value;
  if (!(typeof place != "string" || typeof pid != "number" || !Number.isSafeInteger(pid) || pid <= 0))
    return { place, pid, ...typeof born == "string" && { born } };
}
function isGone({ place, pid, born }, { ageMs, believedMs }) {
  if (place !== describePlace()) return ageMs > believedMs;
  if (!isAlive(pid)) return !0;
  let found = readBirth(pid);
  return born !== void 0 && found !== void 0 && born !== found;
}
function describePlace() {
  try {
    return `${hostname()} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname();
  }
}
function readBirth(pid) {
  try {
    let status = readFileSync(`/proc/${pid}/stat`, "utf8");
    return status.slice(status.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return;
  }
}
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (failure) {
    return codeOf(failure) === "EPERM";
  }
}

// src/edges/cache-lock.ts
var EMPTY_MS = 5e3, WAIT_MS = 6e4, BELIEVED_MS = 3e4;
async function takeLock(lock, believedMs) {
  let key = JSON.stringify({ ...describeOwner(), key: randomUUID() });
  for (let attempt = 0; attempt < 2; attempt += 1)
    try {
      let handle = await open(lock, "wx", 384);
      return await handle.writeFile(key).finally(() => handle.close()), key;
    } catch (failure) {
      if (codeOf(failure) !== "EEXIST") throw failure;
      if (!await removeAbandoned(lock, believedMs)) return;
    }
}
async function giveLock(lock, key) {
  await readFile(lock, "utf8").catch(() => {
  }) === key && await rm(lock, { force: !0 });
}
async function withCacheLock(folder, action) {
  let lock = join(folder, "lock"), deadline = Date.now() + WAIT_MS, key = await takeLock(lock, BELIEVED_MS);
  for (; key === void 0; ) {
    if (Date.now() > deadline) throw stuck(lock);
    await setTimeout(5 + 20 * Math.random()), key = await takeLock(lock, BELIEVED_MS);
  }
  return action().finally(() => giveLock(lock, key));
}
async function removeAbandoned(lock, believedMs) {
  let seen = await look(lock);
  if (seen === void 0) return !0;
  let owner = parseOwner(parseJson(seen.text));
  if (owner === void 0 ? seen.ageMs < EMPTY_MS : !isGone(owner, { ageMs: seen.ageMs, believedMs })) return !1;
  let taken = `${lock}~${randomUUID()}`;
  try {
    await rename(lock, taken);
  } catch (failure) {
    if (codeOf(failure) === "ENOENT") return !0;
    throw failure;
  }
  return await readFile(taken, "utf8") !== seen.text && await link(taken, lock).catch(() => {
  }), await rm(taken, { force: !0 }), !0;
}
async function look(lock) {
  try {
    return { text: await readFile(lock, "utf8"), ageMs: Date.now() - (await stat(lock)).mtimeMs };
  } catch {
    return;
  }
}
function stuck(lock) {
  return new EdgeError({
    edge: "cache",
    message: `${lock} has been held by another process for ${WAIT_MS / 1e3} s`,
    cure: `End that process; where there is none, delete ${lock}.`,
    retryable: !0
  });
}

export {
  describeOwner,
  parseOwner,
  isGone,
  describePlace,
  takeLock,
  giveLock,
  withCacheLock,
  removeAbandoned
};
