import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  assessTrust,
  renderTrustForTerminal,
  requireSameQuestions
} from "./chunk-Z7BYUHPB.js";
import "./chunk-WJPUGUS3.js";
import "./chunk-NAAOS7Y5.js";
import "./chunk-5VCNKVPE.js";
import "./chunk-J2THTO2P.js";
import {
  loadGround,
  refuseWithout,
  requireOwnFolders,
  scoreRuns
} from "./chunk-5OO24LKM.js";
import {
  findRuns,
  isCalibration,
  loadRun,
  loadSuite,
  mergeShards,
  runEnding
} from "./chunk-S3JIRO23.js";
import "./chunk-ZFEMJBPP.js";
import "./chunk-NHQNZO7L.js";
import "./chunk-EL2UPFPD.js";
import "./chunk-KMWU72GI.js";
import "./chunk-MGQSBXAI.js";
import {
  isNonEmpty
} from "./chunk-UNFM3TFD.js";
import "./chunk-PI7FYQRL.js";
import {
  summaryBudget
} from "./chunk-W5W3ZYKW.js";
import "./chunk-W2JIOW6A.js";
import {
  nameOfEvaluator
} from "./chunk-QV2MG57M.js";
import {
  NOTHING_TO_CORRELATE,
  escapeMarkdown,
  fitSections,
  fixedSection,
  listSection,
  trustSections
} from "./chunk-U7NNGOZG.js";
import "./chunk-TDFGMOKY.js";
import "./chunk-ORAYPPDY.js";
import "./chunk-2FQ3F6BV.js";
import "./chunk-6JFRREB3.js";
import "./chunk-T2KDYGV6.js";
import "./chunk-XKHD6ELO.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import "./chunk-BZFSTERM.js";
import "./chunk-VIDJRIJJ.js";
import "./chunk-SM4JF5J3.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";
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

// src/commands/instrument-findings.ts
function listInstrumentFindings(nodes, { evaluators }) {
  return evaluators.map(nameOfEvaluator).flatMap((evaluator) => {
    let runs = /* @__PURE__ */ new Map();
    for (let { name, run } of nodes)
      for (let { sentence, cure } of run.evaluators.get(evaluator)?.findings ?? []) {
        let finding = `${sentence} \u2192 ${cure}`;
        runs.set(finding, [...runs.get(finding) ?? [], name]);
      }
    return [...runs].map(([finding, names]) => `${evaluator} on ${names.join(", ")}: ${finding}`);
  });
}

// src/commands/load-recorded-runs.ts
import { basename } from "node:path";
async function loadRecordedRuns({ files, screen }, loaded, inputs) {
  let paths = inputs.runs.length > 0 ? inputs.runs : [inputs.out], found = new Set((await Promise.all(paths.map((path) => findRuns(files, path)))).flat()), read = await Promise.all([...found].map(async (path) => ({ path, run: await loadRun(files, path) }))), recorded = mergeThose(
    read.filter(({ run }) => !isCalibration(run)),
    loaded
  );
  if (!isNonEmpty(recorded))
    throw new InputError(`there is no *${runEnding} in ${paths.join(", ")}`, {
      cure: "Name recorded runs: --runs, or the input runs; the folder of the baselines is one that holds some."
    });
  for (let { path, run } of recorded)
    requireSameQuestions(run, loaded, path, "Name the suite that it was measured with, or measure it again."), run.end === void 0 && screen.warn(`${path} is unfinished; what it has is counted`);
  return nameRuns(recorded);
}
function mergeThose(read, { set }) {
  let whole = read.filter(({ run }) => run.header.shard === void 0), merged = [...Map.groupBy(
    read.filter(({ run }) => run.header.shard !== void 0),
    ({ run }) => run.header.candidateDigest
  ).values()].flatMap((files) => {
    let runs = files.map(({ run }) => run);
    return isNonEmpty(runs) ? [{ path: files[0]?.path ?? "", run: mergeShards(runs, set.blocks) }] : [];
  });
  return [...whole, ...merged];
}
function nameRuns(runs) {
  let names = runs.map(({ run }) => run.header.candidate.name), isShared = (name) => names.filter((other) => other === name).length > 1, stems = runs.map(({ path, run: { header } }) => {
    let { name } = header.candidate;
    return isShared(name) ? basename(path).slice(0, -runEnding.length) : name;
  });
  return runs.map(({ run, path }, index) => {
    let stem = stems[index] ?? "";
    return { name: stems.indexOf(stem) === index && stems.lastIndexOf(stem) === index ? stem : path, run };
  });
}

// src/commands/evaluate-trust.ts
async function evaluateTrust(world, inputs) {
  await requireOwnFolders(world, inputs);
  let path = join(inputs.out, "trust.json");
  await world.files.remove(path);
  let ground = await loadGround(world, inputs);
  ground.kind !== "ground" && refuseWithout(ground);
  let loaded = await loadSuite(world, ground.sources.suite), recorded = await loadRecordedRuns(world, loaded, inputs);
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
