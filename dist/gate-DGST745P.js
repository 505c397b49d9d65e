import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  concludeOnGround,
  gateRun,
  loadComparable
} from "./chunk-XJDLQQRV.js";
import {
  parseArtifactName,
  requireAcceptable,
  setAsideOther,
  writeRun
} from "./chunk-EAMLWXZW.js";
import "./chunk-3CDBRDUL.js";
import "./chunk-JJ6EKKWB.js";
import "./chunk-IM6DMTUK.js";
import "./chunk-MGQSBXAI.js";
import "./chunk-R2LGOVHS.js";
import "./chunk-MV7SFPD5.js";
import "./chunk-RMTWGGAA.js";
import "./chunk-C4KU32DS.js";
import "./chunk-WJPUGUS3.js";
import "./chunk-NAAOS7Y5.js";
import "./chunk-5VCNKVPE.js";
import "./chunk-J2THTO2P.js";
import {
  requireMeasuredHead,
  requireVerified
} from "./chunk-H2PIMLPR.js";
import {
  countNoun,
  findRuns,
  loadRuns,
  loadSuite,
  runFilePath
} from "./chunk-R7MY7MOD.js";
import "./chunk-WEHNRBUX.js";
import "./chunk-AKL2KCFP.js";
import "./chunk-VFMUNMOA.js";
import "./chunk-NU5WVS4S.js";
import "./chunk-MGQSBXAI.js";
import "./chunk-UNFM3TFD.js";
import "./chunk-PI7FYQRL.js";
import "./chunk-W2JIOW6A.js";
import "./chunk-PZX4F2R4.js";
import "./chunk-VXHRE3B5.js";
import "./chunk-TDFGMOKY.js";
import {
  quote
} from "./chunk-ORAYPPDY.js";
import "./chunk-2FQ3F6BV.js";
import "./chunk-6JFRREB3.js";
import "./chunk-GANQ4JAS.js";
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

// src/commands/collect-artifacts.ts
import { join } from "node:path";

// src/pull-request/choose-artifacts.ts
var mostArtifacts = 1e3, mostArchiveBytes = 100 * 2 ** 20, mostBytesTogether = 500 * 2 ** 20;
function chooseArtifacts(artifacts, wanted) {
  let newest = /* @__PURE__ */ new Map();
  for (let found of artifacts.flatMap((artifact) => nameRun(artifact, wanted))) {
    let { suite, candidate, shard } = found.name, key = JSON.stringify([suite, candidate, shard?.index, shard?.of]), known = newest.get(key);
    (known === void 0 || isNewer(found, known)) && newest.set(key, found);
  }
  let chosen = [...newest.values()].sort((one, other) => one.artifact.name < other.artifact.name ? -1 : 1);
  return requireBounded(chosen), chosen;
}
function nameRun(artifact, { runId, attempt, suite }) {
  if (artifact.expired || (artifact.workflowRunId ?? runId) !== runId) return [];
  let name = parseArtifactName(artifact.name);
  return name?.kind === "run" && name.attempt <= attempt && (suite === void 0 || name.suite === suite) ? [{ artifact, name }] : [];
}
var isNewer = (one, other) => one.name.attempt === other.name.attempt ? one.artifact.id > other.artifact.id : one.name.attempt > other.name.attempt;
function requireBounded(chosen) {
  if (chosen.length > mostArtifacts)
    throw new InputError(`there are ${chosen.length} artifacts with runs, more than the ${mostArtifacts} shards of one measurement`, {
      cure: "Measure in fewer shards."
    });
  let large = chosen.find(({ artifact }) => !(artifact.bytes <= mostArchiveBytes));
  if (large !== void 0) throw tooLarge(`the artifact ${large.artifact.name} has ${toMiB(large.artifact.bytes)}`, mostArchiveBytes);
  let bytes = chosen.reduce((sum, { artifact }) => sum + artifact.bytes, 0);
  if (bytes > mostBytesTogether) throw tooLarge(`${chosen.length} artifacts with runs have ${toMiB(bytes)} together`, mostBytesTogether);
}
var tooLarge = (finding, most) => new InputError(`${finding}, more than the ${toMiB(most)} that are fetched`, {
  cure: "Measure fewer prompts, or gate the run where it was measured."
}), toMiB = (bytes) => `${Math.ceil(bytes / 2 ** 20)} MiB`;

// src/commands/collect-artifacts.ts
var mostEntries = 8, mostFileBytes = 256 * 2 ** 20, mostBytesTogether2 = 512 * 2 ** 20;
async function collectArtifacts(world, collection) {
  let { github, job, subject, suite } = collection, source = subject?.measuredBy ?? { runId: job.run.id, attempt: job.run.attempt };
  world.screen.phase("Fetching the measurement");
  let artifacts = await github.listArtifacts(source.runId), chosen = chooseArtifacts(artifacts, { ...source, ...suite !== void 0 && { suite } });
  if (chosen.length === 0) throw refuseNothing(collection, source.runId, artifacts.length);
  requireOneCandidate(chosen, source.runId);
  let paths = [], left = mostBytesTogether2;
  for (let one of chosen) {
    let fetched = await fetchRuns(world, one, { github, temporaryFolder: job.temporaryFolder, maxTotalBytes: left });
    paths.push(...fetched.paths), left -= fetched.bytes;
  }
  return world.screen.note(`${countNoun(chosen.length, "artifact")} of the run ${source.runId} with ${countNoun(paths.length, "run file")}`), paths;
}
function requireOneCandidate(chosen, runId) {
  let candidates = [...new Set(chosen.map(({ name }) => name.candidate))];
  if (!(candidates.length <= 1))
    throw new InputError(`the workflow run ${runId} has measured several candidates: ${candidates.join(", ")}`, {
      cure: "Give each candidate a workflow file of its own (docs/pull-requests.md)."
    });
}
async function fetchRuns(world, { artifact }, { github, temporaryFolder, maxTotalBytes }) {
  let place = join(temporaryFolder, `artifact-${artifact.id}`), archive = `${place}.zip`;
  try {
    await github.downloadArtifact(artifact, { to: archive, maxBytes: mostArchiveBytes });
    let unpacked = await world.unpackRuns(archive, {
      to: place,
      maxFileBytes: mostFileBytes,
      maxTotalBytes,
      maxEntries: mostEntries,
      signal: world.signal
    });
    if (unpacked.paths.length > 0) return unpacked;
    throw new InputError("it holds no run file");
  } catch (failure) {
    throw failure instanceof InputError ? new InputError(`the artifact ${artifact.name} cannot be used: ${failure.message}`, {
      ...failure.cure !== void 0 && { cure: failure.cure },
      cause: failure
    }) : failure;
  } finally {
    await world.files.remove(archive);
  }
}
function refuseNothing({ subject, suite }, runId, artifacts) {
  let conclusion = subject?.measuredBy?.conclusion, ended = conclusion === void 0 || conclusion === "success" ? "" : ` That run ended with ${quote(conclusion)}: see its log first.`, of = suite === void 0 ? "" : ` of the suite ${suite}`, among = artifacts === 0 ? "" : ` among its ${countNoun(artifacts, "artifact")}`;
  return new InputError(`the workflow run ${runId} has uploaded no measurement${of}${among}`, {
    cure: subject?.fork === !0 && subject.measuredBy === void 0 ? "A pull request from a fork is not measured in this set-up: poq init --forks has one for them." : `Let the job that measures do so with upload: true, and before this one (needs:). Artifacts expire; then measure again.${ended}`
  });
}

// src/commands/gate.ts
function gate(world, inputs) {
  return concludeOnGround(world, { verb: "gate", inputs, decide: (ground) => fetchAndGate(world, inputs, ground) });
}
async function fetchAndGate(world, inputs, ground) {
  let { sources } = ground;
  requireVerified(ground, inputs), requireNoRuns(ground, inputs);
  let loaded = await loadSuite(world, sources.suite), measured = await loadMeasured(world, { inputs, ground, loaded });
  requireMeasuredHead(ground, measured), inputs.accept !== void 0 && requireAcceptable({ name: inputs.accept, inputs, run: measured, set: loaded.set });
  let baselines = await loadComparable(world, loaded, inputs, sources.baselines), gated = await gateRun(world, { loaded, run: measured, baselines, calibrations: [], inputs, verb: "gate", sources }), runPath = runFilePath(inputs.out, gated.run.header.candidate.name);
  return await setAsideOther(world, runPath, gated.run.header.runId), await writeRun(world, runPath, gated.run), { loaded, gated, runPath };
}
function requireNoRuns({ asked }, { runs }) {
  if (!(asked?.subject.measuredBy === void 0 || runs.length === 0))
    throw new InputError("runs: in a job for workflow_run the measurement is what the measuring run has uploaded, and nothing else", {
      cure: "Leave the input out."
    });
}
async function loadMeasured(world, { inputs, ground, loaded }) {
  let { job } = world, { asked } = ground;
  if (inputs.runs.length > 0 || asked === void 0 && (await findRuns(world.files, inputs.out)).length > 0 || job === void 0) return loadRuns(world.files, inputs, loaded.set.blocks);
  let github = asked?.github ?? await job.openGitHub(), runs = await collectArtifacts(world, { github, job, subject: asked?.subject, suite: loaded.suite.name });
  return loadRuns(world.files, { ...inputs, runs }, loaded.set.blocks);
}
export {
  gate
};
