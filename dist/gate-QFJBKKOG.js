import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  exitStatusOf,
  gateRun,
  loadComparable,
  publishReport,
  withdrawReport
} from "./chunk-22T7ANR6.js";
import {
  acceptBaseline
} from "./chunk-JWGPZVOV.js";
import {
  loadRuns,
  loadSuite,
  runFilePath,
  setAsideOther,
  writeRun
} from "./chunk-LMMNFUDJ.js";
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

// src/commands/gate.ts
async function gate(world, inputs) {
  await withdrawReport(world, inputs.out);
  let loadedRun = await loadRuns(world.files, inputs), loaded = await loadSuite(world, inputs.suite), baselines = await loadComparable(world, loaded, inputs), { report, run } = await gateRun(world, { loaded, run: loadedRun, baselines, inputs, verb: "gate" }), runPath = runFilePath(inputs.out, run.header.candidate.name);
  await setAsideOther(world, runPath, run.header.runId), await writeRun(world, runPath, run);
  let reportPath = await publishReport(world, report, { inputs, verb: "gate", runPath });
  return inputs.accept !== void 0 && await acceptBaseline(world, { name: inputs.accept, inputs, run, runPath, set: loaded.set }), { exitStatus: exitStatusOf(report.verdict), report, runPath, reportPath };
}
export {
  gate
};
