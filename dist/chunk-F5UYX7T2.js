import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  listNames
} from "./chunk-ELSEL2PY.js";
import {
  describeOwner,
  describePlace,
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
  describeReason
} from "./chunk-5FHCLNJB.js";
import {
  isRecord
} from "./chunk-OLLYLGEN.js";
import {
  EdgeError,
  InterruptedError
} from "./chunk-Y6MH4YRJ.js";

// src/edges/process-table.ts
import { readdirSync, readFileSync } from "node:fs";
import { platform } from "node:os";
var markVariable = "POQ_SERVE_ID", canListProcesses = platform() === "linux";
function listProcesses() {
  return canListProcesses ? readdirSync("/proc").flatMap((name) => {
    let found = /^\d+$/.test(name) ? readProcess(Number(name)) : void 0;
    return found === void 0 ? [] : [found];
  }) : [];
}
function readProcess(pid) {
  let status = readQuietly(`/proc/${pid}/stat`)?.toString("latin1");
  if (status === void 0) return;
  let fields = status.slice(status.lastIndexOf(")") + 2).split(" "), [state = "", parent, group, session] = fields, born = fields[19];
  if (!(born === void 0 || "ZXx".includes(state)))
    return { pid, parent: Number(parent), group: Number(group), session: Number(session), born };
}
function findServerProcesses(mark, known = []) {
  let all = listProcesses(), leader = ownLeader(mark), before = new Map([...known].map((entry) => [entry.pid, entry.born])), found = /* @__PURE__ */ new Map();
  for (let entry of all)
    (leader !== void 0 && (entry.group === leader || entry.session === leader) || before.get(entry.pid) === entry.born || isMarked(entry.pid, mark.id)) && found.set(entry.pid, entry);
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (let entry of all) found.has(entry.parent) && found.set(entry.pid, entry);
  }
  return found.delete(process.pid), [...found.values()];
}
function ownLeader({ leader }) {
  if (leader === void 0) return;
  let found = readProcess(leader.pid);
  return found === void 0 || leader.born === void 0 || found.born === leader.born ? leader.pid : void 0;
}
function isMarked(pid, id) {
  return readQuietly(`/proc/${pid}/environ`)?.includes(`${markVariable}=${id}\0`) ?? !1;
}
function readQuietly(path) {
  try {
    return readFileSync(path);
  } catch {
    return;
  }
}
function signalProcess({ pid, born }, signal) {
  readProcess(pid)?.born === born && signalQuietly(pid, signal);
}
var hasGroup = (leader) => signalQuietly(-leader, 0);
function signalQuietly(target, signal) {
  try {
    return process.kill(target, signal);
  } catch (failure) {
    return codeOf(failure) === "EPERM";
  }
}

// src/edges/machine-claim.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep2 } from "node:timers/promises";

// src/edges/process-ending.ts
import { setTimeout as sleep } from "node:timers/promises";
var pauseMs = 50, killMs = 1e4, hurriedMs = 3e3;
async function endServer(mark, { withinMs, signal, known = [] }) {
  let startedMs = performance.now(), members = createMembers(mark, known), left = () => startedMs + (signal?.aborted ? Math.min(withinMs, hurriedMs) : withinMs) - performance.now(), asked = /* @__PURE__ */ new Set();
  for (let running2 = members.find(); running2.length > 0 && left() > 0; running2 = members.find()) {
    for (let entry of running2) asked.has(entry.pid) || members.send(entry, "SIGTERM");
    for (let { pid } of running2) asked.add(pid);
    await sleep(pauseMs);
  }
  let killed = /* @__PURE__ */ new Set(), untilMs = performance.now() + killMs, running = members.find();
  for (; running.length > 0 && performance.now() < untilMs; ) {
    for (let entry of running) members.send(entry, "SIGKILL");
    for (let { pid } of running) killed.add(pid);
    await sleep(pauseMs), running = members.find();
  }
  return { tookMs: performance.now() - startedMs, killed: killed.size, left: running.map(({ pid }) => pid) };
}
function createMembers(mark, known) {
  let { leader } = mark;
  if (!canListProcesses) {
    let group = { pid: leader?.pid ?? 0, parent: 0, group: 0, session: 0, born: "" };
    return {
      find: () => leader !== void 0 && hasGroup(leader.pid) ? [group] : [],
      send: ({ pid }, signal) => {
        signalQuietly(-pid, signal);
      }
    };
  }
  let seen = new Map([...known].map((entry) => [entry.pid, entry])), scannedMs = Number.NEGATIVE_INFINITY;
  return {
    find() {
      let alive = [...seen.values()].filter(({ pid, born }) => readProcess(pid)?.born === born);
      if (alive.length > 0 && performance.now() - scannedMs < 500) return alive;
      scannedMs = performance.now();
      let found = findServerProcesses(mark, seen.values());
      for (let entry of found) seen.set(entry.pid, entry);
      return found;
    },
    send: signalProcess
  };
}

// src/edges/machine-claim.ts
var longestWaitMs = 30 * 6e4, pauseMs2 = 1e3, renewMs = 15e3, believedMs = 9e4, forgottenMs = 7 * 864e5;
async function claimMachine(claiming) {
  let { folder, devices, id, signal, onWait, waitMs = longestWaitMs } = claiming, path = join(folder, `${id}.claim`), untilMs = Date.now() + waitMs;
  await createPrivateFolder(folder).catch((cause) => refuseClaim(folder, cause));
  for (let told = !1; ; ) {
    if (signal.aborted) throw new InterruptedError();
    let other = await withCacheLock(folder, async () => {
      let found = (await loadClaims(folder)).find((claim) => overlap(claim.devices, devices));
      return found === void 0 && await writeClaim(path, devices, { id }), found;
    }).catch((cause) => refuseClaim(folder, cause));
    if (other === void 0) return holdClaim(path, devices, id);
    if (Date.now() >= untilMs) throw assembleBusy(other.pid, waitMs);
    told || onWait(other.pid), told = !0, await sleep2(Math.min(pauseMs2, waitMs), void 0, { signal }).catch(() => {
    });
  }
}
function holdClaim(path, devices, id) {
  let timer = setInterval(() => {
    utimes(path, /* @__PURE__ */ new Date(), /* @__PURE__ */ new Date()).catch(() => {
    });
  }, renewMs);
  return timer.unref(), {
    note: (leader) => writeClaim(path, devices, { id, leader }),
    async release() {
      clearInterval(timer), await rm(path, { force: !0 });
    }
  };
}
async function writeClaim(path, devices, { id, leader }) {
  let claim = { machine: nameMachine(), owner: describeOwner(), devices, id, ...leader !== void 0 && { leader } };
  await writeFile(`${path}.part`, JSON.stringify(claim), { mode: 384 }), await rename(`${path}.part`, path);
}
async function sweepServers(folder) {
  let troubles = [];
  return (await listNames(folder)).length > 0 && await withCacheLock(folder, () => loadClaims(folder, troubles)), troubles;
}
async function loadClaims(folder, troubles = []) {
  let claims = [];
  for (let { name } of await listNames(folder)) {
    let path = join(folder, name);
    if (name.endsWith(".claim.part") && await rm(path, { force: !0 }), !name.endsWith(".claim")) continue;
    let value = await loadJsonObject(path), owner = parseOwner(value?.owner), mark = parseMark(value), ageMs = Date.now() - (await stat(path).catch(() => ({ mtimeMs: 0 }))).mtimeMs;
    if (value !== void 0 && value.machine !== nameMachine()) {
      ageMs > forgottenMs && await rm(path, { force: !0 });
      continue;
    }
    if (owner !== void 0 && mark !== void 0 && !isGone(owner, { ageMs, believedMs })) {
      claims.push({ pid: owner.pid, devices: parseDevices(value?.devices), mark });
      continue;
    }
    mark !== void 0 && troubles.push(...await endLeftServer(mark, owner?.place === describePlace())), await rm(path, { force: !0 });
  }
  return claims;
}
async function endLeftServer({ id, leader }, sameNumbers) {
  let mark = { id, ...leader !== void 0 && sameNumbers && { leader } }, { left } = await endServer(mark, { withinMs: 0 });
  return left.length === 0 ? [] : [`processes of a server that a killed measurement had started could not be ended: ${left.join(", ")}`];
}
function parseMark(value) {
  if (typeof value?.id != "string" || !/^[0-9a-f]{32}$/.test(value.id)) return;
  let { leader } = value;
  if (!isRecord(leader) || typeof leader.pid != "number" || !Number.isSafeInteger(leader.pid) || leader.pid <= 1) return { id: value.id };
  let { pid, born } = leader;
  return { id: value.id, ...typeof born == "string" && { leader: { pid, born } } };
}
var parseDevices = (value) => Array.isArray(value) && value.every((device) => typeof device == "string") ? value : "all";
function listDevices(visible) {
  let names = (visible ?? "").split(",").map((name) => name.trim());
  return names.every((name) => /^\d+$/.test(name)) || names.every((name) => /^(GPU|MIG)-[\w-]+$/.test(name)) ? names : "all";
}
function overlap(one, other) {
  if (one === "all" || other === "all") return !0;
  let numbered = (devices) => devices.every((device) => /^\d+$/.test(device));
  return numbered(one) !== numbered(other) || one.some((device) => other.includes(device));
}
function nameMachine() {
  try {
    return readFileSync2("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return hostname();
  }
}
function assembleBusy(pid, waitMs) {
  return new EdgeError({
    edge: "serve",
    message: `another measurement has used this machine for ${Math.round(waitMs / 6e4)} minutes (process ${pid})`,
    cure: "Two at a time would measure each other. Start this one again when that one has ended, or give each its own GPU with CUDA_VISIBLE_DEVICES.",
    retryable: !0
  });
}
function refuseClaim(folder, cause) {
  throw cause instanceof EdgeError || cause instanceof InterruptedError ? cause : new EdgeError({
    edge: "serve",
    message: `${folder}, where measurements on this machine wait for each other, cannot be used: ${describeReason(cause)}`,
    cure: "Set POQ_CACHE to a folder that this user may write to.",
    retryable: !1,
    cause
  });
}

export {
  markVariable,
  canListProcesses,
  readProcess,
  findServerProcesses,
  endServer,
  claimMachine,
  sweepServers,
  listDevices
};
