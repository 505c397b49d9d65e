import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  measureCandidate
} from "./chunk-LNJPI3SA.js";
import {
  exitStatusOf,
  gateRun,
  loadComparable,
  publishReport
} from "./chunk-WAST7YMC.js";
import {
  loadCandidate,
  loadSuite
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

// src/commands/evaluate.ts
async function evaluate(world, inputs) {
  let candidate = await loadCandidate(world, inputs.candidate), loaded = await loadSuite(world, inputs.suite), baselines = await loadComparable(world, loaded, inputs.baselines), { run, path } = await measureCandidate(world, { loaded, candidate, inputs }), { report } = await gateRun(world, { loaded, run, baselines, inputs, verb: "evaluate" }), reportPath = await publishReport(world, report, { ...inputs, runPath: path });
  return { exitStatus: exitStatusOf(report.verdict), report, runPath: path, reportPath };
}
export {
  evaluate
};
