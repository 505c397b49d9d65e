import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  loadCandidate,
  measureCandidate
} from "./chunk-UDH56C35.js";
import {
  exitStatusOf,
  gateRun,
  loadComparable,
  publishReport,
  withdrawReport
} from "./chunk-22T7ANR6.js";
import {
  loadSuite
} from "./chunk-LMMNFUDJ.js";
import "./chunk-UYQ7HBDX.js";
import "./chunk-RIXG2KOT.js";
import "./chunk-UGGEXJEI.js";
import "./chunk-YH4X5V3U.js";
import "./chunk-Y2YYMYJK.js";
import "./chunk-BJKGTWWC.js";
import "./chunk-SM4JF5J3.js";
import "./chunk-HRQA3JMQ.js";
import "./chunk-XKHD6ELO.js";
import "./chunk-PI7FYQRL.js";
import "./chunk-MGQSBXAI.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/commands/evaluate.ts
async function evaluate(world, inputs) {
  await withdrawReport(world, inputs.out);
  let candidate = await loadCandidate(world, inputs.candidate), loaded = await loadSuite(world, inputs.suite), baselines = await loadComparable(world, loaded, inputs), { run, path } = await measureCandidate(world, { loaded, candidate, inputs }), { report } = await gateRun(world, { loaded, run, baselines, inputs, verb: "evaluate" }), reportPath = await publishReport(world, report, { inputs, verb: "evaluate", runPath: path });
  return { exitStatus: exitStatusOf(report.verdict), report, runPath: path, reportPath };
}
export {
  evaluate
};
