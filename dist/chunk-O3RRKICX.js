import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  askNvidiaSmi,
  listGpuFields,
  pickGpus
} from "./chunk-GJZ2IF4V.js";

// src/edges/gpu-list.ts
var always = ["name", "memory.total", "driver_version"], sometimes = ["index", "mig.mode.current", "power.limit", "clocks.max.sm", "clocks.applications.graphics"];
async function listGpus(surroundings) {
  let known = await listGpuFields(surroundings), fields = [...always, ...sometimes.filter((field) => known.has(field))], query = [`--query-gpu=${fields.join(",")}`, "--format=csv,noheader,nounits", ...pickGpus(surroundings.environment)], rows = (await askNvidiaSmi(query, surroundings)).split(`
`).flatMap((line) => parseRow(line, fields));
  if (rows.length === 0) return { gpus: [] };
  let head = await askNvidiaSmi([], surroundings), cuda = /CUDA(?: \w+)? Version: *(\d[\d.]{0,20})/.exec(head)?.[1], instances = rows.some((row) => row.get("mig.mode.current") === "Enabled") ? await listInstances(surroundings) : /* @__PURE__ */ new Map();
  return { gpus: rows.map((row) => assembleGpu(row, instances)), ...cuda !== void 0 && { cuda } };
}
function parseRow(line, fields) {
  let cells = line.split(",").map((cell) => cell.trim()), [name, memory] = cells;
  return name === void 0 || name === "" || memory === void 0 ? [] : [new Map(fields.flatMap((field, index) => cells[index]?.startsWith("[") === !1 ? [[field, cells[index]]] : []))];
}
function assembleGpu(row, instances) {
  let figure = (field) => {
    let value = Number(row.get(field) ?? "none");
    return Number.isFinite(value) ? value : void 0;
  }, [memoryMiB, powerLimitWatts] = [figure("memory.total"), figure("power.limit")], [maxSmClockMHz, applicationClockMHz] = [figure("clocks.max.sm"), figure("clocks.applications.graphics")], driver = row.get("driver_version"), mig = describeMig(row, instances);
  return {
    name: row.get("name") ?? "unknown",
    ...memoryMiB !== void 0 && { memoryMiB },
    ...driver !== void 0 && { driver },
    ...mig !== void 0 && { mig },
    ...powerLimitWatts !== void 0 && { powerLimitWatts },
    ...maxSmClockMHz !== void 0 && { maxSmClockMHz },
    ...applicationClockMHz !== void 0 && { applicationClockMHz }
  };
}
function describeMig(row, instances) {
  let mode = row.get("mig.mode.current");
  return mode !== "Enabled" ? mode?.toLowerCase() : (instances.get(row.get("index") ?? "") ?? []).join(" + ").slice(0, 200) || "enabled";
}
async function listInstances(surroundings) {
  let instances = /* @__PURE__ */ new Map(), gpu = "";
  for (let line of (await askNvidiaSmi(["-L"], surroundings)).split(`
`)) {
    gpu = /^GPU (\d+):/.exec(line)?.[1] ?? gpu;
    let profile = /^\s+MIG (\S+)/.exec(line)?.[1];
    profile !== void 0 && instances.set(gpu, [...instances.get(gpu) ?? [], profile]);
  }
  return instances;
}

export {
  listGpus
};
