import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  loadCandidate,
  measureCandidate
} from "./chunk-BM44CG5C.js";
import {
  exitStatusOf,
  findAnnotations,
  gateRun,
  loadComparable,
  publishReport,
  publishVerdict,
  withdrawReport
} from "./chunk-QB4Q2GZ2.js";
import {
  concludeWithout,
  describeUpload,
  loadGround,
  loadSuite,
  publishArtifacts,
  requireCheckout
} from "./chunk-TU3MBKNT.js";
import "./chunk-DPYBUTQ6.js";
import "./chunk-UYQ7HBDX.js";
import "./chunk-RIXG2KOT.js";
import "./chunk-K4AIX3SQ.js";
import "./chunk-BJKGTWWC.js";
import "./chunk-SM4JF5J3.js";
import "./chunk-TNN5NNLQ.js";
import "./chunk-652A46XS.js";
import "./chunk-TDFGMOKY.js";
import "./chunk-ORAYPPDY.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import "./chunk-HRQA3JMQ.js";
import "./chunk-XKHD6ELO.js";
import "./chunk-PI7FYQRL.js";
import "./chunk-MGQSBXAI.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/commands/evaluate.ts
async function evaluate(world, inputs) {
  await withdrawReport(world, inputs.out);
  let ground = await loadGround(world, inputs);
  if (ground.kind !== "ground") return concludeWithout(world, ground);
  let { sources, asked } = ground;
  await requireCheckout(world, ground);
  let candidate = await loadCandidate(world, inputs.candidate), loaded = await loadSuite(world, sources.suite), baselines = await loadComparable(world, loaded, inputs, sources.baselines), { run, path: runPath } = await measureCandidate(world, { loaded, candidate, inputs }), { report, run: scored } = await gateRun(world, { loaded, run, baselines, inputs, verb: "evaluate", sources }), reportPath = await publishReport(world, report, { inputs, verb: "evaluate", runPath }), uploaded = await publishArtifacts(world, { ...describeUpload(loaded, scored), runPath, reportFolder: inputs.out }), annotations = await findAnnotations({ report, run: scored, candidate: inputs.candidate, asked }), commentUrl = await publishVerdict(world, { report, run: scored, asked, uploaded, annotations });
  return {
    exitStatus: exitStatusOf(report.verdict),
    report,
    runPath,
    reportPath,
    annotations,
    ...commentUrl !== void 0 && { commentUrl }
  };
}
export {
  evaluate
};
