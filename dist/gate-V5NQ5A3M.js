import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  exitStatusOf,
  gateRun,
  loadComparable,
  publishReport
} from "./chunk-WAST7YMC.js";
import {
  acceptBaseline
} from "./chunk-BKKDK2RC.js";
import {
  loadRuns,
  loadSuite,
  writeRun
} from "./chunk-NUXOMXVU.js";
import "./chunk-SHMJKAR7.js";
import "./chunk-YVQSAH2R.js";
import "./chunk-QDROWV5Z.js";
import "./chunk-CFRCVULD.js";
import "./chunk-SM4JF5J3.js";
import "./chunk-HRQA3JMQ.js";
import "./chunk-C2KI73CK.js";
import "./chunk-MGQSBXAI.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/commands/gate.ts
import { join } from "node:path";
async function gate(world, inputs) {
  let loadedRun = await loadRuns(world.files, inputs.runs.length > 0 ? inputs.runs : [inputs.out]), loaded = await loadSuite(world, inputs.suite), baselines = await loadComparable(world, loaded, inputs.baselines), { report, run } = await gateRun(world, { loaded, run: loadedRun, baselines, inputs, verb: "gate" }), runPath = join(inputs.out, `${run.header.candidate.name}.run.jsonl`);
  await writeRun(world, runPath, run);
  let reportPath = await publishReport(world, report, { ...inputs, runPath });
  return inputs.accept !== void 0 && await acceptBaseline(world, { name: inputs.accept, folder: inputs.baselines, run, runPath, set: loaded.set }), { exitStatus: exitStatusOf(report.verdict), report, runPath, reportPath };
}
export {
  gate
};
