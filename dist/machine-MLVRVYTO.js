import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  listGpus
} from "./chunk-O3RRKICX.js";
import "./chunk-GJZ2IF4V.js";
import "./chunk-Y6MH4YRJ.js";
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
    ...await listGpus(surroundings)
  };
}
async function describeCommit({ signal, environment }) {
  let found = await run("git", ["-c", "safe.directory=*", "rev-parse", "HEAD"], { signal, env: environment, timeout: 5e3 }).then(
    ({ stdout }) => stdout.trim(),
    () => environment.GITHUB_SHA
  );
  return found !== void 0 && /^[0-9a-f]{7,64}$/.test(found) ? found : void 0;
}
export {
  describeCommit,
  describeMachine
};
