import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  InterruptedError
} from "./chunk-Y6MH4YRJ.js";

// src/edges/nvidia-smi.ts
import { execFile } from "node:child_process";
import { promisify } from "node:util";
var run = promisify(execFile), program = "nvidia-smi";
function pickEnvironment({ PATH, LD_LIBRARY_PATH }) {
  return { ...PATH !== void 0 && { PATH }, ...LD_LIBRARY_PATH !== void 0 && { LD_LIBRARY_PATH }, LC_ALL: "C" };
}
async function askNvidiaSmi(args, { signal, environment }) {
  let options = { signal, env: pickEnvironment(environment), timeout: 1e4, maxBuffer: 4194304 }, output = await run(program, [...args], options).then(
    ({ stdout }) => stdout,
    () => ""
  );
  if (signal.aborted) throw new InterruptedError();
  return output;
}
async function listGpuFields(surroundings) {
  let help = await askNvidiaSmi(["--help-query-gpu"], surroundings);
  return new Set([...help.matchAll(/"([\w.]+)"/g)].map(([, field = ""]) => field));
}
function pickGpus({ CUDA_VISIBLE_DEVICES: visible = "" }) {
  let ids = visible.split(",").map((id) => id.trim());
  return ids.every((id) => /^(?:\d{1,4}|GPU-[0-9a-f-]{4,40})$/.test(id)) ? [`--id=${ids.join(",")}`] : [];
}

export {
  program,
  pickEnvironment,
  askNvidiaSmi,
  listGpuFields,
  pickGpus
};
