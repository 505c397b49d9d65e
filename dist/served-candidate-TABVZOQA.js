import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  describeAddress,
  listAddresses,
  requireFree
} from "./chunk-IHKXCO4I.js";
import {
  isTaken,
  listNamedValues,
  pickEnvironment
} from "./chunk-WPFMYNQF.js";
import {
  secretWords
} from "./chunk-6P46UH65.js";
import {
  canListProcesses,
  claimMachine,
  endServer,
  findServerProcesses,
  listDevices,
  markVariable,
  readProcess
} from "./chunk-F5UYX7T2.js";
import "./chunk-ELSEL2PY.js";
import "./chunk-NIW3JTIT.js";
import "./chunk-BP2XBMEC.js";
import {
  createFolder
} from "./chunk-DTTH4UXF.js";
import {
  codeOf
} from "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import {
  EdgeError,
  InputError,
  InterruptedError
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/served-candidate.ts
import { join } from "node:path";

// src/candidate/server-failure.ts
import { stripVTControlCharacters } from "node:util";
var tailLines = 40, longestLine = 500;
async function assembleDeath(story, end, when) {
  let how = end.signal === null ? `with status ${end.status ?? "unknown"}` : `by ${end.signal}`, stay = end.status === 0 ? " A command that starts the server in the background and ends does not do: it has to stay." : "";
  return assembleFailure(story, `the server of ${story.name} ended ${how} ${when}.${stay}`);
}
function assembleNeverReady(story, url, seconds, last) {
  return assembleFailure(story, `the server of ${story.name} was not ready within ${seconds} s: ${url} ${last}.`);
}
async function assembleFailure({ server, logPath, secrets }, what) {
  let lines = (await server.readTail(tailLines)).map((line) => cleanLine(line, secrets)), said = lines.length === 0 ? "It printed nothing." : `The last ${lines.length === 1 ? "line" : `${lines.length} lines`} of its log:`;
  return new EdgeError({
    edge: "serve",
    message: [`${what} ${said}`, ...lines.map((line) => `  ${line}`)].join(`
`),
    cure: `The whole log: ${logPath}`,
    retryable: !0
  });
}
function cleanLine(line, secrets) {
  let open2 = secrets.reduce((text, secret2) => text.replaceAll(secret2, "***"), line), plain = (stripVTControlCharacters(open2).replace(/\r+$/, "").split("\r").at(-1) ?? "").replaceAll("	", "  ").replace(/[\p{Cc}\p{Cf}]/gu, "").toWellFormed();
  return plain.length > longestLine ? `${plain.slice(0, longestLine - 1).toWellFormed()}\u2026` : plain;
}

// src/candidate/server-readiness.ts
var defaultSeconds = 300, pauseMs = 200, patienceMs = 5e3;
async function waitUntilReady({ story, ready, exchange, clock, signal, onWait }) {
  let startedMs = clock.nowMs(), limitSeconds = ready.withinSeconds ?? defaultSeconds, url = new URL(ready.url), last = "did not answer";
  for (; ; ) {
    let end = story.server.end(), waitedMs = clock.nowMs() - startedMs;
    if (end !== void 0) throw await assembleDeath(story, end, `after ${Math.round(waitedMs / 1e3)} s, before it was ready`);
    let leftMs = limitSeconds * 1e3 - waitedMs;
    if (leftMs <= 0) throw await assembleNeverReady(story, ready.url, limitSeconds, last);
    onWait(Math.floor(waitedMs / 1e3), limitSeconds);
    let answer = await probe(url, { exchange, signal, timeLimitMs: Math.max(1, Math.min(patienceMs, leftMs)) });
    if (answer === "ready" && story.server.end() === void 0) return clock.nowMs() - startedMs;
    answer !== "ready" && (last = answer), await clock.wait(pauseMs, signal);
  }
}
async function probe(url, { exchange, signal, timeLimitMs }) {
  let status, end = await exchange(
    { method: "GET", url, headers: { accept: "*/*", "user-agent": "poq-gate" }, timeLimitMs },
    {
      onSent: () => {
      },
      onHead(answered) {
        status = answered;
      },
      onRead: () => "stop"
    },
    signal
  );
  if (end.kind === "aborted") throw new InterruptedError();
  return status !== void 0 ? status >= 200 && status < 300 ? "ready" : `answered ${status}` : end.kind === "broken" ? `did not answer (${end.code})` : "took a connection and did not answer";
}

// src/candidate/stopping-findings.ts
var gpuSlackMiB = 512;
function findLeftBehind({ stopped, taken, gpuBeforeMiB, gpuAfterMiB }) {
  let findings = [];
  stopped.left.length > 0 && findings.push({
    name: "server-not-stopped",
    sentence: `Processes of the server could not be ended: ${stopped.left.slice(0, 10).join(", ")}.`,
    cure: "End them by hand; they run as another user or wait in the kernel."
  }), taken.length > 0 && findings.push({
    name: "port-not-freed",
    sentence: `After the server was stopped, somebody still listens at ${taken.map(describeAddress).join(" and ")}.`,
    cure: "A server in a container outlives its client: let the command end it (docker run --rm --init, without -d)."
  });
  let held = listHeld(gpuBeforeMiB, gpuAfterMiB);
  return held.length > 0 && findings.push({
    name: "gpu-memory-not-freed",
    sentence: `After the server was stopped, ${held.join(" and ")}.`,
    cure: "Look with nvidia-smi for what holds it; what is measured next would share the GPU with it."
  }), findings.map((finding) => ({ ...finding, blocking: !1 }));
}
function listHeld(before, after) {
  return (after ?? []).flatMap((nowMiB, index) => {
    let thenMiB = before?.[index];
    return thenMiB === void 0 || isFreed(thenMiB, nowMiB) ? [] : [`GPU ${index} has ${Math.round(nowMiB)} MiB in use instead of ${Math.round(thenMiB)}`];
  });
}
var isFreed = (beforeMiB, afterMiB) => afterMiB - beforeMiB <= gpuSlackMiB;

// src/candidate/server-stop.ts
var defaultStopSeconds = 10, portMs = 5e3, gpuMs = 1e4, pauseMs2 = 100;
async function stopServer(stop) {
  let { document, server, signal, screen, gpuBeforeMiB } = stop, ran = server.end() === void 0, stopped = await server.stop((document.serve.stopWithinSeconds ?? defaultStopSeconds) * 1e3, signal), killed = stopped.killed === 0 ? "" : `, ${stopped.killed} of its processes killed`;
  (ran || stopped.killed > 0) && screen.note(`the server has stopped after ${(stopped.tookMs / 1e3).toFixed(1)} s${killed}`);
  let taken = await listTaken(stop), gpuAfterMiB = gpuBeforeMiB === void 0 || signal.aborted ? void 0 : await readFreed(stop, gpuBeforeMiB), findings = findLeftBehind({ stopped, taken, gpuBeforeMiB, gpuAfterMiB });
  for (let { sentence, cure } of findings) screen.warn(`${sentence} ${cure}`);
  return findings;
}
async function listTaken({ addresses, serving, clock, signal }) {
  let untilMs = clock.nowMs() + portMs;
  for (; ; ) {
    let states = await Promise.all(addresses.map((address) => serving.isTaken(address))), taken = addresses.filter((_, index) => states[index]);
    if (taken.length === 0 || clock.nowMs() >= untilMs || signal.aborted) return taken;
    await clock.wait(pauseMs2, signal).catch(() => {
    });
  }
}
async function readFreed({ serving, clock, signal }, beforeMiB) {
  let untilMs = clock.nowMs() + gpuMs;
  for (; ; ) {
    let afterMiB = await serving.readGpuMemoryMiB();
    if ((afterMiB?.every((nowMiB, index) => isFreed(beforeMiB[index] ?? nowMiB, nowMiB)) ?? !0) || clock.nowMs() >= untilMs || signal.aborted) return afterMiB;
    await clock.wait(pauseMs2, signal).catch(() => {
    });
  }
}

// src/candidate/shown-command.ts
var secret = new RegExp(
  `(-{1,2}[\\w.-]{0,60}?${secretWords}[\\w.-]{0,60}[= ]|\\b\\w{0,60}?${secretWords}\\w{0,60}=)('[^']*'|[^\\s'-][^\\s']*)`,
  "gi"
), user = /:\/\/[^/\s@]{1,500}@/g, mark = "[left out]";
function renderShownCommand(command) {
  return command.map((word) => /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replace(/\s+/g, " ")}'`).join(" ").replace(secret, `$1${mark}`).replace(user, `://${mark}@`);
}

// src/candidate/served.ts
var mostFlags = 2e4;
async function openServed(options) {
  let { candidate, serving, signal } = options, undo = [() => candidate.close()];
  try {
    let claim = await serving.claimMachine(signal);
    undo.unshift(() => claim.release());
    let addresses = listAddresses(options.document);
    await requireFree(addresses, serving, options.document.name);
    let gpuBeforeMiB = await serving.readGpuMemoryMiB(), server = await serving.start(options.document.serve), stop = { ...options, server, addresses, gpuBeforeMiB };
    undo.unshift(async () => {
      await stopServer(stop);
    });
    let story = await startStory(stop);
    return assembleServed(options, stop, story, () => endAll([() => claim.release(), () => candidate.close()]));
  } catch (failure) {
    throw await endAll(undo).catch(() => {
    }), failure;
  }
}
async function startStory(stop) {
  let { document, server, serving, exchange, clock, signal, screen } = stop, story = { server, name: document.name, logPath: serving.logPath, secrets: serving.secrets }, onWait = (done, total) => screen.progress({ label: "waiting for the server, second", done, total }), tookMs = await waitUntilReady({ story, ready: document.serve.ready, exchange, clock, signal, onWait });
  return server.noteProcesses(), screen.note(`ready after ${describeSeconds(tookMs)}; its log: ${serving.logPath}`), story;
}
function assembleServed(options, stop, story, release) {
  let { candidate, clock } = options, { server } = stop, readyMs = clock.nowMs(), waiting = /* @__PURE__ */ new Set(), findings = [], closing, describeDeath = async () => {
    let when = `${describeSeconds(clock.nowMs() - readyMs)} after it was ready`;
    return assembleDeath(story, await server.ended, when);
  }, watched = server.ended.then(async () => {
    if (closing !== void 0 || waiting.size === 0) return;
    let failure = await describeDeath();
    for (let reject of waiting) reject(failure);
  }), close = async () => {
    findings = await stopServer(stop).finally(release), await watched;
  };
  return {
    ...candidate,
    get stack() {
      let { flags, ...stack } = candidate.stack;
      return { ...stack, flags: describeFlags(options.document.serve, flags) };
    },
    get weightsMiB() {
      return candidate.weightsMiB;
    },
    get cachePage() {
      return candidate.cachePage;
    },
    get cachePoolMiB() {
      return candidate.cachePoolMiB;
    },
    processId: server.pid,
    async ask(question, signal) {
      if (server.end() !== void 0) throw await describeDeath();
      return new Promise((resolve2, reject) => {
        waiting.add(reject), candidate.ask(question, signal).then(resolve2, reject).finally(() => waiting.delete(reject));
      });
    },
    close: () => (closing ??= close(), closing),
    findings: () => [...candidate.findings?.() ?? [], ...findings]
  };
}
async function endAll(actions) {
  let failures = [];
  for (let action of actions) await action().catch((failure) => failures.push(failure));
  if (failures.length > 0) throw failures[0];
}
var describeSeconds = (ms) => ms < 9950 ? `${(ms / 1e3).toFixed(1)} s` : `${Math.round(ms / 1e3)} s`;
function describeFlags({ command }, own) {
  return [renderShownCommand(command), ...own === void 0 ? [] : [own]].join(`
`).slice(0, mostFlags);
}

// src/edges/serving.ts
import { randomBytes } from "node:crypto";
import { resolve } from "node:path";

// src/edges/gpu-memory.ts
import { execFile } from "node:child_process";
import { promisify } from "node:util";
var run = promisify(execFile);
async function readGpuMemoryMiB(environment) {
  let used = (await run("nvidia-smi", ["--query-gpu=memory.used", "--format=csv,noheader,nounits"], { env: environment, timeout: 1e4, maxBuffer: 1048576 }).then(
    ({ stdout }) => stdout,
    () => ""
  )).split(`
`).flatMap((line) => line.trim() === "" ? [] : [Number(line)]);
  return used.length > 0 && used.every(Number.isFinite) ? used : void 0;
}

// src/edges/server-process.ts
import { spawn as spawn2 } from "node:child_process";
import { stat } from "node:fs/promises";
import { platform } from "node:os";

// src/edges/server-log.ts
import { constants } from "node:fs";
import { open, rm } from "node:fs/promises";
import { dirname } from "node:path";
var mebibyte = 2 ** 20, mostBytes = 8 * mebibyte, mostBytesWhileWritten = 64 * mebibyte, keptBytes = mebibyte, lookEveryMs = 200, mostTries = 5, tailBytes = 64 * 1024;
async function openServerLog(path) {
  await createFolder(dirname(path)), await rm(path, { force: !0 });
  let file = await open(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_EXCL, 384), leftOut = 0, seenBytes = 0, shortening = Promise.resolve(), look = (ended) => {
    shortening = shortening.then(async () => {
      let { size } = await file.stat(), quiet = ended || size === seenBytes;
      seenBytes = size, size > (quiet ? mostBytes : mostBytesWhileWritten) && (leftOut += await shorten(file, size, leftOut));
    }, ignore);
  }, timer = setInterval(look, lookEveryMs, !1);
  return timer.unref(), {
    descriptor: file.fd,
    async readTail(count) {
      let { size } = await file.stat(), text = (await readPart(file, Math.max(0, size - tailBytes), tailBytes)).toString("utf8"), lines = text.replace(/\n$/, "").split(`
`);
      return text === "" ? [] : lines.slice(-count);
    },
    async close() {
      clearInterval(timer), look(!0), await shortening.catch(ignore), await file.close();
    }
  };
}
async function shorten(file, size, leftOutBefore) {
  let head = await readPart(file, 0, keptBytes), [tail, grown] = await readEnd(file, size);
  for (let tries = 0; tries < mostTries && grown > size; tries += 1) {
    let seen = grown;
    if ([tail, grown] = await readEnd(file, seen), grown === seen) break;
  }
  let leftOut = grown - head.length - tail.length;
  return await file.truncate(head.length), await file.write(`
[poq: ${leftOutBefore + leftOut} bytes left out]
`), await file.write(tail), leftOut;
}
async function readEnd(file, size) {
  return [await readPart(file, size - keptBytes, keptBytes), (await file.stat()).size];
}
async function readPart(file, position, length) {
  let { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
function ignore() {
}

// src/edges/server-watchdog.ts
import { spawn } from "node:child_process";
var script = `
read -r group
read -r word && exit 0
marked() { grep -ls "${markVariable}=$1" /proc/[0-9]*/environ 2>/dev/null | tr -dc '0-9\\n'; }
send() {
  [ -n "$group" ] && kill "-$2" "-$group" 2>/dev/null
  for pid in $(marked "$1"); do kill "-$2" "$pid" 2>/dev/null; done
}
left() { { [ -n "$group" ] && kill -0 "-$group" 2>/dev/null; } || [ -n "$(marked "$1")" ]; }
send "$1" TERM
for pause in 1 1 1; do left "$1" || exit 0; sleep "$pause"; done
send "$1" KILL
sleep 1
send "$1" KILL
`;
function startWatchdog(id) {
  let child = spawn("/bin/sh", ["-c", script, "poq-watchdog", id], {
    cwd: "/",
    detached: !0,
    env: { PATH: process.env.PATH ?? "/usr/bin:/bin" },
    stdio: ["pipe", "ignore", "ignore"]
  }), ended = new Promise((resolve2) => {
    child.on("error", () => resolve2()), child.on("exit", () => resolve2());
  });
  return child.stdin.on("error", () => {
  }), child.unref(), "unref" in child.stdin && typeof child.stdin.unref == "function" && child.stdin.unref(), {
    watch: (group) => {
      child.stdin.write(`${group}
`);
    },
    async dismiss() {
      child.ref(), child.stdin.end(`
done
`), await ended;
    }
  };
}

// src/edges/server-process.ts
async function startServer(start) {
  if (platform() === "win32") throw new InputError("serve needs Linux or macOS: Windows has no process groups");
  await requireFolder(start.folder);
  let log = await openServerLog(start.logPath), watchdog = startWatchdog(start.id);
  try {
    let child = await spawnServer(start, log), { pid } = child;
    if (pid === void 0) throw new Error("a process without a number");
    watchdog.watch(pid);
    let born = readProcess(pid)?.born, leader = { pid, ...born !== void 0 && { born } }, server = follow(child, { id: start.id, leader }, log, () => watchdog.dismiss());
    return await start.onStart(leader).catch(async (failure) => {
      throw await server.stop(0, AbortSignal.abort()), failure;
    }), server;
  } catch (failure) {
    throw await watchdog.dismiss(), await log.close().catch(() => {
    }), failure;
  }
}
async function requireFolder(folder) {
  if ((await stat(folder).catch(() => {
  }))?.isDirectory() !== !0)
    throw new InputError(`serve.folder: there is no folder ${folder}`, { cure: "It is relative to the folder of the candidate file." });
}
function spawnServer({ command, folder, environment, id }, { descriptor }) {
  let [program, ...words] = command;
  return new Promise((resolve2, reject) => {
    let child = spawn2(program, words, {
      cwd: folder,
      env: { ...environment, [markVariable]: id },
      detached: !0,
      stdio: ["ignore", descriptor, descriptor]
    });
    child.once("spawn", () => resolve2(child)), child.once("error", (cause) => reject(refuseProgram(program, cause))), child.unref();
  });
}
function refuseProgram(program, cause) {
  let code = codeOf(cause), why = code === "ENOENT" ? "there is no such program" : code === "EACCES" ? "it may not be executed" : `it does not start (${code})`;
  return new InputError(`serve.command: ${JSON.stringify(program)}: ${why}`, {
    cure: "Programs are found on PATH, or by a path relative to serve.folder. The command is no shell line: one word an item.",
    cause
  });
}
function follow(child, mark2, log, dismiss) {
  let known = /* @__PURE__ */ new Map(), noteProcesses = () => {
    for (let entry of findServerProcesses(mark2, known.values())) known.set(entry.pid, entry);
  }, end, ended = new Promise((resolve2) => {
    child.once("exit", (status, signal) => {
      end = { status, signal }, resolve2(end);
    });
  });
  return {
    pid: child.pid ?? 0,
    end: () => end,
    ended,
    noteProcesses,
    readTail: (count) => log.readTail(count),
    async stop(withinMs, signal) {
      noteProcesses();
      let stopped = await endServer(mark2, { withinMs, signal, known: known.values() });
      return await Promise.all([dismiss(), log.close().catch(() => {
      })]), stopped;
    }
  };
}

// src/edges/serving.ts
var secretName = /KEY|TOKEN|SECRET|PASSW|CREDENTIAL/i;
function openServing({ document, folder, claimFolder, logPath, door }) {
  let { screen, environment, maskSecret } = door, id = randomBytes(16).toString("hex"), secrets = listNamedValues(document, environment);
  for (let name of document.serve?.env ?? []) secretName.test(name) && environment[name] && maskSecret(environment[name]);
  let claim;
  return {
    logPath,
    secrets,
    isTaken,
    readGpuMemoryMiB: () => readGpuMemoryMiB(environment),
    async claimMachine(signal) {
      let devices = listDevices(environment.CUDA_VISIBLE_DEVICES);
      return claim = await claimMachine({ folder: claimFolder, devices, id, signal, onWait: (pid) => screen.note(`another measurement uses this machine (process ${pid}): waiting until it has ended, at most half an hour`) }), claim;
    },
    async start(serve) {
      let [program = "", ...words] = serve.command;
      return canListProcesses || screen.note("on this system only the process group of the server is ended, not what has left it"), startServer({
        command: [program, ...words],
        folder: resolve(folder, serve.folder ?? "."),
        environment: pickEnvironment(document, environment),
        logPath,
        id,
        onStart: async (leader) => claim?.note(leader)
      });
    }
  };
}

// src/edges/served-candidate.ts
async function openServedCandidate(served) {
  let { document, candidate, exchange, clock, door, place, cacheFolder } = served, { serve } = document;
  if (serve === void 0) return candidate;
  let { signal, screen, job } = door, logPath = `${job === void 0 ? place.runPath.replace(/(\.run)?\.jsonl$/, "") : join(job.temporaryFolder, document.name)}.server.log`, serving = openServing({ document, folder: place.folder, claimFolder: join(cacheFolder, "servers"), logPath, door });
  return openServed({ document: { ...document, serve }, candidate, serving, exchange, clock, signal, screen });
}
export {
  openServedCandidate
};
