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

export {
  listGpuProcesses
};
