import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  requireSameQuestions
} from "./chunk-C4KU32DS.js";
import {
  findRuns,
  isCalibration,
  loadRun,
  mergeShards,
  runEnding
} from "./chunk-R7MY7MOD.js";
import {
  isNonEmpty
} from "./chunk-UNFM3TFD.js";
import {
  nameOfEvaluator
} from "./chunk-PZX4F2R4.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";

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
async function loadRecordedRuns({ files, screen }, loaded, { named, otherwise }) {
  let paths = named.length > 0 ? named : otherwise, lists = await Promise.all(paths.map((path) => findRuns(files, path))), empty = named.filter((_, index) => lists[index]?.length === 0);
  empty.length > 0 && refuseEmpty(empty, !0);
  let found = new Set(lists.flat()), read = await Promise.all([...found].map(async (path) => ({ path, run: await loadRun(files, path) }))), recorded = withoutTwins(
    mergeThose(
      read.filter(({ run }) => !isCalibration(run)),
      loaded
    )
  );
  isNonEmpty(recorded) || refuseEmpty(paths, named.length > 0);
  for (let { path, run } of recorded)
    requireSameQuestions(run, loaded, path, "Name the suite that it was measured with, or measure it again."), run.end === void 0 && screen.warn(`${path} is unfinished; what it has is counted`);
  return nameRuns(recorded);
}
function refuseEmpty(places, areNamed) {
  throw new InputError(`there is no *${runEnding} in ${places.join(", ")}`, {
    cure: areNamed ? "Name recorded runs: --runs, or the input runs; the folder of the baselines is one that holds some." : "Measure first (poq measure), or name recorded runs: --runs, or the input runs."
  });
}
var withoutTwins = (runs) => runs.filter(({ run }, index) => runs.findIndex((other) => other.run.header.runId === run.header.runId) === index);
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

export {
  listInstrumentFindings,
  loadRecordedRuns
};
