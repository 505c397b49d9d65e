import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  loadCandidate,
  measureCandidate,
  requireKnownKey
} from "./chunk-23GURN54.js";
import {
  concludeOnGround,
  gateRun,
  loadComparable
} from "./chunk-VYFPMYJ7.js";
import {
  loadSuite,
  requireCheckout
} from "./chunk-PNFMXO2V.js";
import "./chunk-QJDK5VF3.js";
import "./chunk-MGQSBXAI.js";
import "./chunk-EKI6GDA7.js";
import "./chunk-PB64LY7W.js";
import "./chunk-UYQ7HBDX.js";
import "./chunk-RIXG2KOT.js";
import "./chunk-NCTSCBHT.js";
import "./chunk-LYOWVD3J.js";
import "./chunk-BJKGTWWC.js";
import "./chunk-SM4JF5J3.js";
import "./chunk-QLSNGHNG.js";
import "./chunk-TDFGMOKY.js";
import "./chunk-ORAYPPDY.js";
import "./chunk-HRQA3JMQ.js";
import "./chunk-XKHD6ELO.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import "./chunk-PI7FYQRL.js";
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
