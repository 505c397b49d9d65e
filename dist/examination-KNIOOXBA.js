import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  listGpus
} from "./chunk-O3RRKICX.js";
import {
  listGpuProcesses,
  openPackageEnergy
} from "./chunk-3NVONEI7.js";
import {
  askNvidiaSmi,
  pickGpus
} from "./chunk-GJZ2IF4V.js";
import {
  openHttpExchange
} from "./chunk-ZVEF5K7F.js";
import {
  isTaken,
  pickEnvironment
} from "./chunk-WPFMYNQF.js";
import {
  readCacheSettings
} from "./chunk-GGUCEUFF.js";
import {
  readFreeBytes
} from "./chunk-KQJH2UEL.js";
import {
  codeOf
} from "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/examination.ts
import { constants } from "node:fs";
import { access, stat, statfs } from "node:fs/promises";
import { delimiter, dirname, join, resolve } from "node:path";
function openExamination(environment, nowMs) {
  let { exchange, close } = openHttpExchange(nowMs);
  return {
    exchange,
    close,
    cacheFolder: readCacheSettings(environment).folder,
    variable: (name) => environment[name],
    lookAtGpus: (signal) => lookAtGpus({ signal, environment }),
    async lookAtPackages() {
      let energy = await openPackageEnergy();
      return energy === void 0 ? "none" : "unreadable" in energy ? "unreadable" : "readable";
    },
    async lookAtFolder(folder) {
      let [freeBytes, writable] = await Promise.all([readFreeBytes(resolve(folder)), isWritable(resolve(folder))]);
      return { writable, ...freeBytes !== void 0 && { freeBytes } };
    },
    readSharedMemoryBytes: () => statfs("/dev/shm").then(
      ({ blocks, bsize }) => blocks * bsize,
      () => {
      }
    ),
    findProgram: (document, folder) => findProgram(document, folder, environment),
    isTaken
  };
}
async function lookAtGpus(surroundings) {
  let listed = await listGpus(surroundings);
  if (listed.gpus.length === 0) return { ...listed, processes: [], utilizationShares: [] };
  let processes = await listGpuProcesses(surroundings), query = ["--query-gpu=utilization.gpu", "--format=csv,noheader,nounits", ...pickGpus(surroundings.environment)], utilizationShares = (await askNvidiaSmi(query, surroundings)).split(`
`).map((line) => line.trim()).filter((cell) => /^\d{1,3}$/.test(cell)).map((cell) => Number(cell) / 100);
  return { ...listed, processes, utilizationShares };
}
async function isWritable(folder) {
  try {
    return await access(folder, constants.W_OK | constants.X_OK), (await stat(folder)).isDirectory();
  } catch (failure) {
    let above = dirname(folder);
    return codeOf(failure) === "ENOENT" && above !== folder ? isWritable(above) : !1;
  }
}
async function findProgram(document, folder, environment) {
  let program = document.serve?.command[0] ?? "", from = resolve(folder, document.serve?.folder ?? "."), { PATH = "" } = pickEnvironment(document, environment), paths = program.includes("/") ? [resolve(from, program)] : PATH.split(delimiter).map((part) => join(resolve(from, part), program));
  for (let path of paths) if (await isProgram(path)) return path;
}
async function isProgram(path) {
  try {
    return await access(path, constants.X_OK), (await stat(path)).isFile();
  } catch {
    return !1;
  }
}
export {
  openExamination
};
