import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  listGpuProcesses,
  openPackageEnergy
} from "./chunk-3NVONEI7.js";
import {
  askNvidiaSmi,
  listGpuFields,
  pickEnvironment,
  pickGpus,
  program
} from "./chunk-GJZ2IF4V.js";
import {
  readShare
} from "./chunk-GQ55H2IL.js";
import {
  openHttpExchange
} from "./chunk-ZVEF5K7F.js";
import {
  parseThrottleReasons
} from "./chunk-EKI6GDA7.js";
import {
  codeOf
} from "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import {
  computeMean,
  isNonEmpty
} from "./chunk-UNFM3TFD.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/cache-share-meter.ts
import { setTimeout as sleep } from "node:timers/promises";
var firstMs = 250, everyMs = 1e3, timeLimitMs = 1e3, mostBytes = 1024 * 1024, mostMisses = 5;
function openCacheShareMeter(page, nowMs) {
  let { exchange, close } = openHttpExchange(nowMs), misses = 0, running, collectShare = async (signal) => {
    let text = await loadText(page, exchange, signal), share = text === void 0 ? void 0 : readShare(text, page.gauges);
    return signal.aborted || (misses = share === void 0 ? misses + 1 : 0), share;
  }, collectMost = async (signal) => {
    let most, waitMs = firstMs;
    for (; await waitUnlessAborted(waitMs, signal) && misses < mostMisses; ) {
      let share = await collectShare(signal);
      share !== void 0 && (most = Math.max(most ?? 0, share)), waitMs = everyMs;
    }
    return most;
  }, end = async () => {
    running?.stop.abort();
    let most = await running?.most;
    return running = void 0, most === void 0 ? {} : { kvCacheShare: most };
  };
  return {
    begin() {
      if (running !== void 0) return;
      let stop = new AbortController();
      running = { stop, most: collectMost(stop.signal) };
    },
    end,
    async close() {
      await end(), close();
    }
  };
}
var waitUnlessAborted = (ms, signal) => sleep(ms, void 0, { signal, ref: !1 }).then(
  () => !0,
  () => !1
);
async function loadText({ url, headers }, exchange, signal) {
  let parts = [], bytes = 0, status = 0;
  return (await exchange(
    { method: "GET", url, headers: { ...headers, accept: "text/plain" }, timeLimitMs },
    {
      onSent: () => {
      },
      onHead(answered) {
        status = answered;
      },
      onRead(part) {
        return bytes += part.length, bytes > mostBytes ? "stop" : (parts.push(part), "more");
      }
    },
    signal
  )).kind === "complete" && status === 200 ? Buffer.concat(parts).toString("utf8") : void 0;
}

// src/edges/gpu-meter.ts
import { setTimeout as sleep2 } from "node:timers/promises";

// src/profile/energy.ts
function computeEnergy(samples, window, shortestMs = 3e4) {
  if (window.endMs - window.startMs < shortestMs) return { absent: "short-window" };
  let powers = samples.flatMap(({ atMs, powerWatts }) => powerWatts === void 0 ? [] : [{ atMs, powerWatts }]);
  if (powers.length === 0) return { absent: samples.length === 0 ? "gap" : "not-supported" };
  let before = powers.findLastIndex(({ atMs }) => atMs <= window.startMs), after = powers.findIndex(({ atMs }) => atMs >= window.endMs);
  if (before < 0 || after < 0) return { absent: "gap" };
  let covering = powers.slice(before, after + 1), joules = 0;
  for (let [index, to] of covering.entries()) {
    let from = covering[index - 1];
    if (from !== void 0) {
      if (to.atMs - from.atMs > 3e3) return { absent: "gap" };
      joules += computePiece(from, to, window);
    }
  }
  return { joules };
}
function computePiece(from, to, { startMs, endMs }) {
  let [left, right] = [Math.max(from.atMs, startMs), Math.min(to.atMs, endMs)];
  if (right <= left) return 0;
  let slope = (to.powerWatts - from.powerWatts) / (to.atMs - from.atMs);
  return (from.powerWatts + slope * ((left + right) / 2 - from.atMs)) * (right - left) / 1e3;
}
function addEnergies(energies) {
  let joules = 0;
  for (let energy of energies) {
    if ("absent" in energy) return energy;
    joules += energy.joules;
  }
  return energies.length === 0 ? { absent: "gap" } : { joules };
}

// src/profile/gpu-block.ts
function computeGpuBlock({ samples, gpus, mig }, window, shortestMs) {
  let inside = samples.filter(({ atMs }) => atMs >= window.startMs && atMs <= window.endMs), memoryMiB = mig ? void 0 : computePeakMemory(inside, gpus);
  return {
    energyOf: "gpu",
    ...renderEnergy(mig ? { absent: "mig" } : computeGpuEnergy({ samples, gpus }, window, shortestMs)),
    ...memoryMiB !== void 0 && { gpuMemoryMiB: memoryMiB },
    gpu: summariseSamples(inside)
  };
}
function computeGpuEnergy({ samples, gpus }, window, shortestMs) {
  let ofEach = Map.groupBy(samples, ({ gpu }) => gpu);
  return addEnergies(gpus.map((gpu) => computeEnergy(ofEach.get(gpu) ?? [], window, shortestMs)));
}
function renderEnergy(energy) {
  return "absent" in energy ? { energyAbsent: energy.absent } : { energyJoules: energy.joules };
}
function computePeakMemory(samples, gpus) {
  let sum = 0;
  for (let gpu of gpus) {
    let values = samples.flatMap((sample) => sample.gpu === gpu ? sample.memoryMiB ?? [] : []);
    if (!isNonEmpty(values)) return;
    sum += values.reduce((most, value) => Math.max(most, value));
  }
  return gpus.length === 0 ? void 0 : sum;
}
function summariseSamples(samples) {
  let clocks = samples.flatMap(({ smClockMHz }) => smClockMHz ?? []), temperatures = samples.flatMap(({ temperatureCelsius }) => temperatureCelsius ?? []), uses = samples.flatMap(({ utilizationShare }) => utilizationShare ?? []), told = samples.flatMap(({ reasons }) => reasons === void 0 ? [] : [reasons]);
  return {
    samples: samples.length,
    ...isNonEmpty(clocks) && { smClockMHz: computeMean(clocks) },
    ...isNonEmpty(temperatures) && { temperatureCelsius: temperatures.reduce((most, value) => Math.max(most, value)) },
    ...isNonEmpty(uses) && { utilizationShare: computeMean(uses) },
    ...told.length > 0 && { reasons: countReasons(told) }
  };
}
function countReasons(told) {
  let counts = /* @__PURE__ */ new Map();
  for (let reason of told.flat()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Object.fromEntries([...counts].map(([reason, count]) => [reason, count / told.length]));
}

// src/profile/gpu-owners.ts
function createGpuOwners() {
  let seen = /* @__PURE__ */ new Map(), own = /* @__PURE__ */ new Set(), first, known = !1;
  return {
    see(processes, ours) {
      first ??= new Set(processes.map(({ pid }) => pid)), known ||= ours !== void 0;
      for (let each of processes)
        seen.set(each.pid, each), ours?.has(each.pid) && own.add(each.pid);
    },
    judge(memoryMiB) {
      if (seen.size === 0)
        return { foreignProcesses: [], ...memoryMiB > 1024 && { processesUnknown: "nvidia-smi shows no processes here" } };
      let apart = known && own.size > 0 ? own : first, foreignProcesses = [...seen.values()].filter(({ pid }) => apart?.has(pid) !== !0), processesUnknown = describeDoubt(known, own, first?.size ?? 0);
      return { foreignProcesses, ...processesUnknown !== void 0 && { processesUnknown } };
    }
  };
}
function describeDoubt(known, own, atFirst) {
  return known ? own.size > 0 || atFirst === 0 ? void 0 : "none of the processes that nvidia-smi shows descends from the served command" : atFirst > 1 ? `${atFirst} processes were on it from the start, and which of them answer is not known` : void 0;
}

// src/profile/limit-watch.ts
var limits = [
  { key: "powerLimitWatts", title: "power limit", unit: "W" },
  { key: "maxSmClockMHz", title: "highest clock", unit: "MHz" }
];
function createLimitWatch() {
  let seen = /* @__PURE__ */ new Map();
  return {
    see(sample) {
      for (let { key, title } of limits) {
        let value = sample[key], name = `GPU ${sample.gpu}: ${title}`, values = seen.get(name) ?? [];
        value === void 0 || values.at(-1) === value || (values.push(value), seen.set(name, values));
      }
    },
    changes: () => [...seen].flatMap(([name, values]) => {
      let unit = limits.find(({ title }) => name.endsWith(title))?.unit ?? "";
      return values.length < 2 ? [] : [`${name} ${values.map((value) => `${value} ${unit}`).join(", then ")}`];
    })
  };
}

// src/edges/gpu-columns.ts
var names = {
  timestamp: ["timestamp"],
  index: ["index"],
  power: ["power.draw.instant", "power.draw.average", "power.draw"],
  clock: ["clocks.sm", "clocks.current.sm"],
  temperature: ["temperature.gpu"],
  memory: ["memory.used"],
  utilization: ["utilization.gpu"],
  reasons: ["clocks_event_reasons.active", "clocks_throttle_reasons.active"],
  powerLimit: ["power.limit", "enforced.power.limit"],
  maxClock: ["clocks.max.sm"]
}, isFigure = (name) => Object.hasOwn(names, name);
function chooseColumns(known) {
  return !known.has("timestamp") || !known.has("index") ? [] : Object.keys(names).filter(isFigure).flatMap((figure) => {
    let fields = names[figure].filter((field) => known.has(field)).map((field) => ({ figure, field }));
    return figure === "power" ? fields : fields.slice(0, 1);
  });
}
function parseGpuLine(line, columns) {
  let cells = line.split(",").map((cell) => cell.trim());
  if (cells.length !== columns.length) return;
  let find = (figure) => columns.flatMap((column, at) => column.figure === figure && isTold(cells[at]) ? [cells[at]] : [])[0], [wallMs, gpu] = [parseTime(find("timestamp") ?? ""), find("index") ?? ""];
  if (wallMs === void 0 || !/^\d{1,4}$/.test(gpu)) return;
  let reasons = parseThrottleReasons(find("reasons") ?? ""), [powerWatts, smClockMHz] = [parseFigure(find("power")), parseFigure(find("clock"))], [temperatureCelsius, memoryMiB] = [parseFigure(find("temperature")), parseFigure(find("memory"))], [powerLimitWatts, maxSmClockMHz] = [parseFigure(find("powerLimit")), parseFigure(find("maxClock"))], percent = parseFigure(find("utilization"));
  return {
    wallMs,
    gpu,
    ...powerWatts !== void 0 && { powerWatts },
    ...smClockMHz !== void 0 && { smClockMHz },
    ...temperatureCelsius !== void 0 && { temperatureCelsius },
    ...memoryMiB !== void 0 && { memoryMiB },
    ...percent !== void 0 && percent <= 100 && { utilizationShare: percent / 100 },
    ...reasons !== void 0 && { reasons },
    ...powerLimitWatts !== void 0 && { powerLimitWatts },
    ...maxSmClockMHz !== void 0 && { maxSmClockMHz }
  };
}
var isTold = (cell) => cell !== void 0 && cell !== "" && !cell.startsWith("[");
function parseFigure(cell) {
  let value = cell === void 0 || !/^\d{1,9}(?:\.\d{1,9})?$/.test(cell) ? Number.NaN : Number(cell);
  return Number.isFinite(value) ? value : void 0;
}
function parseTime(text) {
  let parts = /^(\d{4})\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d)\.(\d{3})$/.exec(text)?.slice(1).map(Number);
  if (parts === void 0) return;
  let [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0, ms = 0] = parts;
  return Date.UTC(year, month - 1, day, hours, minutes, seconds, ms);
}

// src/edges/gpu-sampler.ts
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

// src/edges/wall-clock.ts
function createWallClock() {
  let offsetMs;
  return (wallMs, arrivedMs) => {
    let seen = arrivedMs - wallMs;
    return offsetMs = offsetMs === void 0 || seen < offsetMs || seen > offsetMs + 2e3 ? seen : offsetMs, wallMs + offsetMs;
  };
}

// src/edges/gpu-sampler.ts
var pauseMs = 50, silenceMs = 3e3, wakingMs = 2e4, mostRestarts = 5, restartMs = 200;
function startGpuSampler(sampling) {
  let { nowMs } = sampling, restarts = 0, closed = !1, child, patientUntilMs = 0, timer, take = createLineTaker(sampling, () => {
    patientUntilMs = nowMs() + silenceMs;
  }), start = () => {
    patientUntilMs = nowMs() + wakingMs;
    let ended = !1;
    child = startChild(sampling, take, () => {
      ended || closed || (ended = !0, restarts += 1, restarts <= mostRestarts && (timer = setTimeout(start, restartMs).unref()));
    });
  }, watch = setInterval(() => {
    nowMs() > patientUntilMs && child?.kill("SIGKILL");
  }, 500).unref();
  return start(), {
    hasGivenUp: () => restarts > mostRestarts,
    restarts: () => restarts,
    close() {
      closed = !0, clearInterval(watch), clearTimeout(timer), child?.kill("SIGKILL");
    }
  };
}
function startChild({ columns, environment }, take, end) {
  let args = [
    `--query-gpu=${columns.map(({ field }) => field).join(",")}`,
    "--format=csv,noheader,nounits",
    `--loop-ms=${pauseMs}`,
    ...pickGpus(environment)
  ], child = spawn(program, args, { env: pickEnvironment(environment), stdio: ["ignore", "pipe", "ignore"] });
  return createInterface({ input: child.stdout }).on("line", take), child.once("error", end).once("close", end), child;
}
function createLineTaker({ columns, nowMs, onSample }, onRead) {
  let toRun = createWallClock();
  return (line) => {
    let sample = parseGpuLine(line, columns);
    if (sample === void 0) return;
    onRead();
    let { wallMs, ...rest } = sample;
    onSample({ atMs: toRun(wallMs, nowMs()), ...rest });
  };
}

// src/edges/process-scan.ts
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
var ticksPerSecond = 100;
async function scanProcesses(proc = "/proc") {
  let names2 = await readdir(proc).catch(() => []), found = /* @__PURE__ */ new Map();
  for (let name of names2) {
    if (!/^\d+$/.test(name)) continue;
    let scanned = parseStat(await readFile(join(proc, name, "stat"), "latin1").catch(() => ""));
    scanned !== void 0 && found.set(Number(name), scanned);
  }
  return found;
}
function parseStat(text) {
  let fields = text.slice(text.lastIndexOf(")") + 2).split(" "), at = (index) => Number(fields[index] ?? Number.NaN), [parent, session] = [at(1), at(3)], ticks = at(11) + at(12) + at(13) + at(14);
  return Number.isFinite(parent + session + ticks) ? { parent, session, cpuSeconds: ticks / ticksPerSecond } : void 0;
}
function pickTree(processes, root) {
  let children = Map.groupBy([...processes.keys()], (pid) => processes.get(pid)?.parent), tree = new Set([...processes].flatMap(([pid, { session }]) => pid === root || session === root ? [pid] : []));
  for (let pid of tree) for (let child of children.get(pid) ?? []) tree.add(child);
  return tree;
}
function sumCpuSeconds(processes, pids) {
  let sum = 0;
  for (let pid of pids) sum += processes.get(pid)?.cpuSeconds ?? 0;
  return sum;
}

// src/edges/gpu-meter.ts
var firstMs2 = 15e3, closingMs = 1500, pollMs = 10, processesMs = 1e4, keptMs = 5e3;
async function openGpuMeter(options) {
  let columns = chooseColumns(await listGpuFields(options)), gpus = columns.length === 0 ? [] : await listIndices(options);
  if (gpus.length === 0) return;
  let mig = /^Enabled$/m.test(
    await askNvidiaSmi(["--query-gpu=mig.mode.current", "--format=csv,noheader", ...pickGpus(options.environment)], options)
  ), watch = createGpuWatch(gpus, options.nowMs), sampler = startGpuSampler({ ...options, columns, onSample: watch.take }), processes = createProcessWatch(options), covered = (atMs, limitMs) => watch.wait(atMs, limitMs, sampler.hasGivenUp);
  return await Promise.all([covered(options.nowMs(), firstMs2), processes.look()]), {
    begin: async () => watch.forget(options.nowMs() - keptMs),
    async end(window) {
      return await Promise.all([covered(window.endMs, closingMs), processes.look()]), computeGpuBlock({ samples: watch.samples(), gpus, mig }, window, options.shortestMs);
    },
    async rest(window) {
      await covered(window.endMs, closingMs);
      let energy = computeGpuEnergy({ samples: watch.samples(), gpus }, window, 0);
      return mig || "absent" in energy ? void 0 : energy.joules / ((window.endMs - window.startMs) / 1e3);
    },
    async summarise() {
      return await processes.look(0), { ...processes.judge(watch.mostMemoryMiB()), limitChanges: watch.limitChanges(), restarts: sampler.restarts() };
    },
    close: async () => sampler.close()
  };
}
async function listIndices(options) {
  return (await askNvidiaSmi(["--query-gpu=index", "--format=csv,noheader", ...pickGpus(options.environment)], options)).split(`
`).map((line) => line.trim()).filter((line) => /^\d{1,4}$/.test(line));
}
function createGpuWatch(gpus, nowMs) {
  let limits2 = createLimitWatch(), latest = /* @__PURE__ */ new Map(), samples = [], mostMemoryMiB = 0;
  return {
    take(sample) {
      sample.atMs <= (latest.get(sample.gpu) ?? Number.NEGATIVE_INFINITY) || (latest.set(sample.gpu, sample.atMs), limits2.see(sample), mostMemoryMiB = Math.max(mostMemoryMiB, sample.memoryMiB ?? 0), samples.push(sample));
    },
    samples: () => samples,
    forget(beforeMs) {
      samples = samples.filter(({ atMs }) => atMs >= beforeMs);
    },
    limitChanges: limits2.changes,
    mostMemoryMiB: () => mostMemoryMiB,
    /** Waits until every GPU was sampled after `atMs`, but no longer than `limitMs`. */
    async wait(atMs, limitMs, isHopeless) {
      let untilMs = nowMs() + limitMs, isCovered = () => gpus.every((gpu) => (latest.get(gpu) ?? Number.NEGATIVE_INFINITY) >= atMs);
      for (; !isCovered() && !isHopeless() && nowMs() < untilMs; ) await sleep2(pollMs);
    }
  };
}
function createProcessWatch(options) {
  let owners = createGpuOwners(), lookedMs = Number.NEGATIVE_INFINITY;
  return {
    async look(afterMs = processesMs) {
      if (options.nowMs() - lookedMs < afterMs) return;
      lookedMs = options.nowMs();
      let processes = await listGpuProcesses(options);
      owners.see(processes, options.root === void 0 ? void 0 : pickTree(await scanProcesses(), options.root));
    },
    judge: owners.judge
  };
}

// src/profile/machine-block.ts
var shortestCpuMs = 1e3;
function compareReadings(before, after, window) {
  let cpuSeconds = subtract(after.answeringSeconds, before.answeringSeconds), long = window.endMs - window.startMs >= shortestCpuMs, total = subtract(after.processor?.total, before.processor?.total) ?? 0, steal = subtract(after.processor?.steal, before.processor?.steal), busy = subtract(after.processor?.busy, before.processor?.busy), measuring = subtract(after.measuringSeconds, before.measuringSeconds), loadAverage = after.processor?.loadAverage;
  return {
    ...renderPackageEnergy(before, after, window),
    ...long && cpuSeconds !== void 0 && { cpuSeconds: Math.round(cpuSeconds * 100) / 100 },
    ...long && total > 0 && busy !== void 0 && measuring !== void 0 && { otherCpuShare: clip((busy - measuring) / total) },
    ...long && total > 0 && steal !== void 0 && { stealShare: clip(steal / total) },
    ...loadAverage !== void 0 && { loadAverage }
  };
}
var clip = (share) => Math.min(1, Math.max(0, share));
function subtract(after, before) {
  return after === void 0 || before === void 0 || after < before ? void 0 : after - before;
}
function renderPackageEnergy(before, after, window) {
  return before.joules === void 0 || after.joules === void 0 ? {} : { energyOf: "cpu-package", ...renderEnergy(computePackageEnergy(before.joules, after.joules, window)) };
}
function computePackageEnergy(before, after, { startMs, endMs }) {
  return typeof before != "number" || typeof after != "number" ? { absent: "unreadable" } : endMs - startMs < 1e3 ? { absent: "short-window" } : { joules: after - before };
}

// src/edges/process-memory.ts
import { readFile as readFile2 } from "node:fs/promises";
import { join as join2 } from "node:path";
async function readMemoryMiB(pids, proc = "/proc") {
  let kibibytes = 0;
  for (let pid of pids) {
    let size = await readPss(join2(proc, String(pid)));
    if (size === void 0) return;
    kibibytes += size;
  }
  return kibibytes === 0 ? void 0 : kibibytes / 1024;
}
async function readPss(folder) {
  try {
    let size = /^Pss: +(\d+) kB$/m.exec(await readFile2(join2(folder, "smaps_rollup"), "latin1"))?.[1];
    return size === void 0 ? void 0 : Number(size);
  } catch (cause) {
    return codeOf(cause) === "ESRCH" || codeOf(cause) === "ENOENT" && !await exists(join2(folder, "stat")) ? 0 : void 0;
  }
}
var exists = (path) => readFile2(path).then(
  () => !0,
  () => !1
);

// src/edges/processor-time.ts
import { readFile as readFile3 } from "node:fs/promises";
import { join as join3 } from "node:path";
var ticksPerSecond2 = 100;
async function readProcessorTime(proc = "/proc") {
  let text = await readFile3(join3(proc, "stat"), "latin1").catch(() => ""), ticks = /^cpu +([\d ]+)/.exec(text)?.[1]?.split(" ").map(Number) ?? [], [user = 0, nice = 0, system = 0, idle = 0, waiting = 0, interrupts = 0, softInterrupts = 0, steal = 0] = ticks;
  if (ticks.length < 4) return;
  let busy = user + nice + system + interrupts + softInterrupts, load = Number((await readFile3(join3(proc, "loadavg"), "latin1").catch(() => "")).split(" ")[0] || "none");
  return {
    total: (busy + idle + waiting + steal) / ticksPerSecond2,
    busy: busy / ticksPerSecond2,
    steal: steal / ticksPerSecond2,
    ...Number.isFinite(load) && { loadAverage: load }
  };
}

// src/edges/process-meter.ts
var periodMs = 1e3, mostShare = 0.02;
async function openProcessMeter(options) {
  let { nowMs, proc } = options, packages = options.energy ? await openPackageEnergy(options.powercap) : void 0, joules = createJouleReader(packages), memory = createMemoryWatch(proc), ticking = createTicking(async () => {
    let startMs = nowMs();
    return await memory.look((await scanOwners(options)).answering), await joules(), Math.max(periodMs, (nowMs() - startMs) / mostShare);
  }), readMachine = async () => ({ atMs: nowMs(), processor: await readProcessorTime(proc), joules: await joules() }), before = assembleReading(await readMachine(), await scanOwners(options));
  return {
    async begin() {
      memory.forget();
      let owners = await scanOwners(options);
      await memory.look(owners.answering), before = assembleReading(await readMachine(), owners), ticking.start();
    },
    async end(window) {
      ticking.stop();
      let machine = await readMachine(), owners = await scanOwners(options);
      await memory.look(owners.answering);
      let peakMemoryMiB = memory.peakMiB();
      return {
        ...compareReadings(before, assembleReading(machine, owners), window),
        ...peakMemoryMiB !== void 0 && { peakMemoryMiB }
      };
    },
    async rest() {
      ticking.stop();
      let after = await readMachine();
      if (!(typeof before.joules != "number" || typeof after.joules != "number"))
        return (after.joules - before.joules) / ((after.atMs - before.atMs) / 1e3);
    },
    close: async () => ticking.stop()
  };
}
function createJouleReader(packages) {
  return packages === void 0 ? async () => {
  } : "unreadable" in packages ? async () => "unreadable" : async () => await packages.readJoules() ?? "unreadable";
}
async function scanOwners({ root, proc }) {
  if (root === void 0) return { answering: /* @__PURE__ */ new Set() };
  let processes = await scanProcesses(proc), answering = pickTree(processes, root), measuring = /* @__PURE__ */ new Set([...answering, ...pickTree(processes, process.pid)]);
  return {
    answering,
    ...answering.size > 0 && { answeringSeconds: sumCpuSeconds(processes, answering) },
    ...measuring.size > 0 && { measuringSeconds: sumCpuSeconds(processes, measuring) }
  };
}
function assembleReading({ atMs, processor, joules }, { answering: _, ...seconds }) {
  return { atMs, ...processor !== void 0 && { processor }, ...joules !== void 0 && { joules }, ...seconds };
}
function createMemoryWatch(proc) {
  let seen = [];
  return {
    forget() {
      seen = [];
    },
    async look(pids) {
      pids.size > 0 && seen.push(await readMemoryMiB(pids, proc));
    },
    peakMiB: () => seen.length === 0 || seen.includes(void 0) ? void 0 : Math.max(...seen.flatMap((size) => size ?? []))
  };
}
function createTicking(tick) {
  let round = 0, timer, wait = (mine, ms) => {
    mine === round && (timer = setTimeout(() => {
      tick().then((next) => wait(mine, next));
    }, ms).unref());
  };
  return {
    start() {
      round += 1, wait(round, periodMs);
    },
    stop() {
      round += 1, clearTimeout(timer);
    }
  };
}

// src/edges/meter.ts
async function openMeter(options) {
  let gpu = options.gpu ? await openGpuMeter(options) : void 0, { nowMs, root } = options, machine = await openProcessMeter({ nowMs, ...root !== void 0 && { root }, energy: gpu === void 0 }), cache = options.cachePage === void 0 ? void 0 : openCacheShareMeter(options.cachePage, nowMs);
  return {
    async begin(kind) {
      await Promise.all([gpu?.begin(), machine.begin()]), kind === "load" && cache?.begin();
    },
    async end(window) {
      let ofCache = await cache?.end();
      return { ...await machine.end(window), ...await gpu?.end(window), ...ofCache };
    },
    rest: async (window) => gpu === void 0 ? machine.rest(window) : gpu.rest(window),
    summarise: async () => await gpu?.summarise() ?? { foreignProcesses: [], limitChanges: [], restarts: 0 },
    async close() {
      await Promise.all([gpu?.close(), machine.close(), cache?.close()]);
    }
  };
}
export {
  openMeter
};
