import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  assessTrust,
  renderTrustForTerminal
} from "./chunk-RMTWGGAA.js";
import {
  listInstrumentFindings,
  loadRecordedRuns
} from "./chunk-RIWS66SE.js";
import "./chunk-C4KU32DS.js";
import "./chunk-WJPUGUS3.js";
import "./chunk-NAAOS7Y5.js";
import "./chunk-5VCNKVPE.js";
import "./chunk-J2THTO2P.js";
import {
  loadGround,
  refuseWithout,
  requireOwnFolders,
  scoreRuns
} from "./chunk-H2PIMLPR.js";
import {
  loadSuite
} from "./chunk-R7MY7MOD.js";
import "./chunk-WEHNRBUX.js";
import "./chunk-AKL2KCFP.js";
import "./chunk-VFMUNMOA.js";
import "./chunk-NU5WVS4S.js";
import "./chunk-MGQSBXAI.js";
import "./chunk-UNFM3TFD.js";
import "./chunk-PI7FYQRL.js";
import {
  summaryBudget
} from "./chunk-VHF7FM2Q.js";
import "./chunk-W2JIOW6A.js";
import "./chunk-PZX4F2R4.js";
import {
  NOTHING_TO_CORRELATE,
  escapeMarkdown,
  fitSections,
  fixedSection,
  listSection,
  trustSections
} from "./chunk-VXHRE3B5.js";
import "./chunk-TDFGMOKY.js";
import "./chunk-ORAYPPDY.js";
import "./chunk-2FQ3F6BV.js";
import "./chunk-6JFRREB3.js";
import "./chunk-GANQ4JAS.js";
import "./chunk-XKHD6ELO.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import "./chunk-BZFSTERM.js";
import "./chunk-VIDJRIJJ.js";
import "./chunk-SM4JF5J3.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/commands/evaluate-trust.ts
import { join } from "node:path";

// src/report/trust-summary.ts
var SENTENCE = 1600;
function renderTrustSummary(trust, findings = []) {
  let sections = trustSections({ trust }, { correlations: 500, wholeTrust: !0, openTrust: !0 }), shown = sections.length === 0 ? [fixedSection(NOTHING_TO_CORRELATE)] : sections, found = listSection(
    "Found of the evaluators",
    findings.map((finding) => `- ${escapeMarkdown(finding, SENTENCE)}`)
  );
  return fitSections([found, ...shown], summaryBudget);
}

// src/commands/evaluate-trust.ts
async function evaluateTrust(world, inputs) {
  await requireOwnFolders(world, inputs);
  let path = join(inputs.out, "trust.json");
  await world.files.remove(path);
  let ground = await loadGround(world, inputs);
  ground.kind !== "ground" && refuseWithout(ground);
  let loaded = await loadSuite(world, ground.sources.suite), recorded = await loadRecordedRuns(world, loaded, { named: inputs.runs, otherwise: [inputs.out] });
  world.screen.phase("Scoring");
  let rescore = inputs.rescore && "replies", runs = await scoreRuns(
    world,
    recorded.map(({ run }) => ({ run, rescore })),
    loaded
  );
  world.screen.phase("Correlating scores");
  let nodes = recorded.map((named, index) => ({ ...named, run: runs[index] ?? named.run })), trust = await assessTrust(world, loaded, nodes), findings = listInstrumentFindings(nodes, loaded.suite);
  for (let finding of findings) world.screen.warn(finding);
  return await publishTrust(world, trust, { path, json: inputs.json }), { exitStatus: 0, summary: renderTrustSummary(trust, findings) };
}
async function publishTrust({ files, screen }, trust, { path, json }) {
  let text = `${JSON.stringify(trust, void 0, 2)}
`;
  await files.writeText(path, text), screen.result(json ? text : renderTrustForTerminal(trust, { colour: screen.colour, width: screen.width })), screen.note(`The same figures lie in ${path}.`);
}
export {
  evaluateTrust
};
