import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  concludeOnGround,
  gateRun,
  loadComparable
} from "./chunk-ATTJHGLS.js";
import "./chunk-P6M5BJLG.js";
import {
  measureCandidate,
  requireKnownKey
} from "./chunk-3PCB76JF.js";
import {
  loadCandidate
} from "./chunk-QXKZC4B5.js";
import "./chunk-EKI6GDA7.js";
import {
  requireCheckout
} from "./chunk-Z4EE3PF2.js";
import {
  loadSuite
} from "./chunk-KPSDVG74.js";
import "./chunk-Z3RGLQYZ.js";
import "./chunk-PB64LY7W.js";
import "./chunk-MGQSBXAI.js";
import "./chunk-PI7FYQRL.js";
import "./chunk-NCTSCBHT.js";
import "./chunk-TABMMNG3.js";
import "./chunk-SUTXLAWY.js";
import "./chunk-TDFGMOKY.js";
import "./chunk-2FQ3F6BV.js";
import "./chunk-ORAYPPDY.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import "./chunk-HRQA3JMQ.js";
import "./chunk-XKHD6ELO.js";
import "./chunk-GYEZOL2G.js";
import "./chunk-5IJ6RBNL.js";
import "./chunk-BJKGTWWC.js";
import "./chunk-SM4JF5J3.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/commands/evaluate.ts
function evaluate(world, inputs) {
  return concludeOnGround(world, { verb: "evaluate", inputs, decide: (ground) => measureAndGate(world, inputs, ground) });
}
async function measureAndGate(world, inputs, ground) {
  let { sources } = ground;
  await requireCheckout(world, ground);
  let candidate = await loadCandidate(world, inputs.candidate);
  await requireKnownKey(ground, inputs.candidate, candidate.document);
  let loaded = await loadSuite(world, sources.suite), baselines = await loadComparable(world, loaded, inputs, sources.baselines), { run, path: runPath } = await measureCandidate(world, { loaded, candidate, inputs }), gated = await gateRun(world, { loaded, run, baselines, inputs, verb: "evaluate", sources });
  return { loaded, gated, runPath };
}
export {
  evaluate
};
