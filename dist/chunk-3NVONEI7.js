import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  askNvidiaSmi,
  pickGpus
} from "./chunk-GJZ2IF4V.js";

// src/edges/gpu-processes.ts
async function listGpuProcesses(surroundings) {
  let query = ["--query-compute-apps=pid,process_name", "--format=csv,noheader", ...pickGpus(surroundings.environment)];
  return (await askNvidiaSmi(query, surroundings)).split(`
`).flatMap((line) => {
    let parts = /^(\d+), ?(.*)$/.exec(line.trim());
    if (parts === null) return [];
    let [, pid = "", path = ""] = parts;
    return [{ pid: Number(pid), name: path.split("/").at(-1)?.split(" ")[0]?.slice(0, 100) || "unnamed" }];
  });
}

// src/edges/package-energy.ts
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
async function openPackageEnergy(folder = "/sys/class/powercap") {
  let packages = [];
  for (let zone of await readdir(folder).catch(() => [])) {
    if (!/^[\w-]+:\d+$/.test(zone)) continue;
    let name = await readText(join(folder, zone, "name"));
    if (name === void 0 || !/^package-\d+$/.test(name)) continue;
    let file = join(folder, zone, "energy_uj"), range = Number(await readText(join(folder, zone, "max_energy_range_uj")) ?? "none");
    if (await readCounter(file) === void 0 || !Number.isFinite(range)) return { unreadable: !0 };
    packages.push({ file, rangeMicrojoules: range });
  }
  return packages.length === 0 ? void 0 : { readJoules: createReader(packages) };
}
function createReader(packages) {
  let last = /* @__PURE__ */ new Map(), joules = 0;
  return async () => {
    for (let { file, rangeMicrojoules } of packages) {
      let now = await readCounter(file), before = last.get(file);
      if (now === void 0 || joules === void 0) {
        joules = void 0;
        continue;
      }
      last.set(file, now), before !== void 0 && (joules += (now - before + (now < before ? rangeMicrojoules : 0)) / 1e6);
    }
    return joules;
  };
}
async function readCounter(file) {
  let text = await readText(file);
  return text !== void 0 && /^\d{1,19}$/.test(text) ? Number(text) : void 0;
}
var readText = (file) => readFile(file, "latin1").then(
  (text) => text.trim(),
  () => {
  }
);

export {
  listGpuProcesses,
  openPackageEnergy
};
