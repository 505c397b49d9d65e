import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  InterruptedError
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/machine.ts
import { execFile } from "node:child_process";
import { arch, cpus, platform, release, totalmem } from "node:os";
import { promisify } from "node:util";
var run = promisify(execFile);
async function describeMachine(surroundings) {
  let processors = cpus();
  return {
    os: `${platform()} ${arch()} ${release()}`,
    node: process.version,
    cpu: { model: processors[0]?.model.trim() || "unknown", cores: Math.max(1, processors.length) },
    memoryMiB: Math.round(totalmem() / 2 ** 20),
    gpus: await listGpus(surroundings)
  };
}
async function listGpus({ signal, environment }) {
  let output = await run("nvidia-smi", ["--query-gpu=name,memory.total,driver_version", "--format=csv,noheader,nounits"], { signal, env: environment, timeout: 1e4, maxBuffer: 1048576 }).then(
    ({ stdout }) => stdout,
    () => ""
  );
  if (signal.aborted) throw new InterruptedError();
  return output.split(`
`).flatMap((line) => parseGpu(line));
}
function parseGpu(line) {
  let [name, memory, driver] = line.split(",").map((field) => field.trim());
  if (name === void 0 || name === "" || memory === void 0) return [];
  let memoryMiB = Number(memory);
  return [{ name, ...Number.isFinite(memoryMiB) && { memoryMiB }, ...driver !== void 0 && !driver.startsWith("[") && { driver } }];
}
async function describeCommit({ signal, environment }) {
  let found = await run("git", ["rev-parse", "HEAD"], { signal, env: environment, timeout: 5e3 }).then(
    ({ stdout }) => stdout.trim(),
    () => environment.GITHUB_SHA
  );
  return found !== void 0 && /^[0-9a-f]{7,64}$/.test(found) ? found : void 0;
}
export {
  describeCommit,
  describeMachine
};
