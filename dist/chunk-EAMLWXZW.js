import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  sumAnswers
} from "./chunk-R2LGOVHS.js";
import {
  requireTexts,
  withholdRun
} from "./chunk-H2PIMLPR.js";
import {
  countOutcomes,
  countPromptsOfLoadBlock,
  listScores,
  loadRun,
  renderNextCommand,
  runFilePath
} from "./chunk-R7MY7MOD.js";
import {
  isNonEmpty
} from "./chunk-UNFM3TFD.js";
import {
  describeHardware,
  findLimitDifference
} from "./chunk-W2JIOW6A.js";
import {
  renderCanonicalJson
} from "./chunk-2FQ3F6BV.js";
import {
  DocumentError,
  EdgeError,
  InputError,
  describeFailure
} from "./chunk-Y6MH4YRJ.js";

// src/commands/interrupted-run.ts
async function loadInterrupted(world, expected) {
  if (!await world.files.exists(expected.path)) {
    world.screen.note(`nothing to resume: there is no ${expected.path}`);
    return;
  }
  let run = await loadRun(world.files, expected.path), { header } = run, differs = [
    header.questionDigest !== expected.questionDigest && "the questions have changed",
    header.candidateDigest !== expected.candidateDigest && "the candidate has changed",
    header.commit !== await world.describeCommit() && "the commit has changed",
    isOther(header.environment, await describeHere(world, header.environment)) && "the machine has changed",
    header.calibration !== void 0 && "it is a measurement of a calibration",
    (header.shard?.index !== expected.shard?.index || header.shard?.of !== expected.shard?.of) && "it is another shard"
  ].filter((reason) => reason !== !1);
  if (differs.length > 0)
    throw new InputError(`${expected.path} cannot be resumed: ${differs.join(", ")} since it was begun`, {
      cure: "Measure anew without --resume."
    });
  return run;
}
var isOther = (then, now) => describeHardware(then) !== describeHardware(now) || findLimitDifference(then, now) !== void 0;
async function describeHere(world, { declared }) {
  return { ...await world.describeMachine(), ...declared !== void 0 && { declared } };
}
async function setAsideUnfinished(world, path) {
  !await world.files.exists(path) || !await loadRun(world.files, path).then(
    (run) => run.end === void 0 && run.answers.size > 0,
    () => !0
  ) || (await world.files.copy(path, `${path}.unfinished`), world.screen.warn(`${path} was unfinished and is kept as ${path}.unfinished; --resume would have gone on with it`));
}
async function setAsideOther(world, path, runId) {
  if (!await world.files.exists(path)) return;
  let other = await loadRun(world.files, path).catch(() => {
  });
  if (other?.end === void 0 && other?.header.runId !== runId) return setAsideUnfinished(world, path);
  other === void 0 || other.header.runId === runId || (await world.files.copy(path, `${path}.replaced`), world.screen.warn(`${path} was another run of ${other.header.candidate.name} and is kept as ${path}.replaced`));
}

// src/runs/run-writer.ts
import { createHash } from "node:crypto";
function createRunWriter(sink) {
  let hash = createHash("sha256");
  return {
    write(line) {
      let text = renderLine(line);
      hash.update(text), sink.append(text);
    },
    async finish(end) {
      let line = { line: "end", ...end, sha256: hash.digest("hex") };
      return sink.append(renderLine(line)), await sink.close(), line.sha256;
    },
    abandon: () => sink.close()
  };
}
function renderLine(line) {
  return `${JSON.stringify(line).replace(/[\u2028\u2029]/g, (separator) => separator === "\u2028" ? "\\u2028" : "\\u2029")}
`;
}

// src/commands/write-run.ts
async function writeRun(world, path, run) {
  let pieces = [], writer = createRunWriter({ append: (text) => pieces.push(text), close: async () => {
  } }), scores = listScores(run);
  for (let line of [run.header, ...run.answers.values(), ...run.blocks, ...run.evaluators.values(), ...scores]) writer.write(line);
  if (run.end !== void 0) {
    let { endedAt, profile, findings } = run.end;
    await writer.finish({ endedAt, counts: countOutcomes(run.answers.values(), scores), profile, findings });
  }
  await world.files.writeText(path, pieces);
}

// src/commands/accept-baseline.ts
async function acceptBaseline(world, acceptance) {
  requireAcceptable(acceptance);
  let { name, inputs, runPath } = acceptance, path = runFilePath(inputs.baselines, name);
  await world.files.copy(runPath, path), world.screen.note(`accepted as the baseline ${name}: ${path}`);
}
function requireAcceptable({ name, inputs, run, set }) {
  requireTexts(run);
  let lost = [...run.answers.values()].filter((answer) => answer.outcome === "lost").length, missing = set.questions.size - run.answers.size;
  if (run.end !== void 0 && missing === 0 && lost === 0) {
    requireAnswers(name, run);
    return;
  }
  let lacks = missing > 0 ? `${missing} prompts were not asked` : lost > 0 ? `${lost} answers were lost` : "it is unfinished";
  throw new InputError(`the run of ${run.header.candidate.name} cannot become the baseline ${name}: ${lacks}`, {
    cure: `${renderNextCommand("measure", inputs)} --resume, with its candidate.yaml, finishes it; without --resume it is measured again.`
  });
}
function requireAnswers(name, { header, answers }) {
  let reasons = [...answers.values()].flatMap((answer) => answer.outcome === "failed" ? [answer.detail ?? answer.reason] : []);
  if (!(reasons.length < answers.size))
    throw new InputError(
      `the run of ${header.candidate.name} cannot become the baseline ${name}: it answered none of ${answers.size} prompts (${reasons[0]})`,
      { cure: "Mend why it failed and measure it again." }
    );
}

// src/commands/publish-artifacts.ts
import { join } from "node:path";

// src/pull-request/artifact-name.ts
var documentName = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}", count = "[1-9][0-9]{0,8}", pattern = new RegExp(`^poq-(run|report)-(${count})\\+(${documentName})\\+(${documentName})(?:\\+(${count})-of-(${count}))?$`), mostShards = 1e3;
function renderArtifactName({ kind, attempt, suite, candidate, shard }) {
  return [`poq-${kind}-${attempt}`, suite, candidate, ...shard === void 0 ? [] : [`${shard.index}-of-${shard.of}`]].join("+");
}
function parseArtifactName(name) {
  let [, kind, attempt, suite, candidate, index, of] = pattern.exec(name) ?? [];
  if (kind !== "run" && kind !== "report" || suite === void 0 || candidate === void 0) return;
  let parsed = { kind, attempt: Number(attempt), suite, candidate };
  if (index === void 0 || of === void 0) return parsed;
  let shard = { index: Number(index), of: Number(of) };
  return kind === "report" || shard.of > mostShards || shard.index > shard.of ? void 0 : { ...parsed, shard };
}

// src/commands/publish-artifacts.ts
var describeUpload = ({ suite }, run) => ({
  texts: suite.report.texts,
  suite: suite.name,
  candidate: run.header.candidate.name,
  run,
  ...run.header.shard !== void 0 && { shard: run.header.shard }
}), reportFiles = ["report.json", "report.html", "comment.md"];
async function publishArtifacts(world, publishable) {
  let { job } = world;
  if (job?.wants.upload !== !0) return !1;
  world.screen.phase("Uploading");
  let run = () => collectRun(world, job, publishable), report = () => listReport(world, publishable);
  return publishable.together === !0 ? upload(world, job, { kind: "report", publishable, collect: async () => [...await report(), ...await run()] }) : (await upload(world, job, { kind: "run", publishable, collect: run }), upload(world, job, { kind: "report", publishable, collect: report }));
}
async function upload({ screen }, job, { kind, publishable, collect }) {
  let { suite, candidate, shard } = publishable, name = renderArtifactName({
    kind,
    attempt: job.run.attempt,
    suite,
    candidate,
    ...kind === "run" && shard !== void 0 && { shard }
  });
  try {
    let paths = await collect();
    if (paths.length === 0) return !1;
    let uploaded = await (await job.openArtifacts()).upload(name, paths);
    return uploaded.kind === "uploaded" ? screen.note(`The ${kind} is uploaded as the artifact ${name}.`) : screen.warn(`The ${kind} is not uploaded: ${uploaded.reason}`), uploaded.kind === "uploaded";
  } catch (failure) {
    if (!(failure instanceof EdgeError || failure instanceof InputError || failure instanceof DocumentError)) throw failure;
    let { message, cure } = describeFailure(failure);
    return screen.warn(`The ${kind} is not uploaded: ${message}${cure === void 0 ? "" : `
${cure}`}`), !1;
  }
}
async function collectRun(world, job, publishable) {
  let { texts, candidate, shard, runPath } = publishable;
  if (runPath === void 0) return [];
  if (texts === "all") return [runPath];
  let run = publishable.run ?? await loadRun(world.files, runPath), path = runFilePath(join(job.temporaryFolder, "upload"), candidate, shard);
  return await writeRun(world, path, withholdRun(run, texts)), [path];
}
async function listReport({ files }, { reportFolder }) {
  if (reportFolder === void 0) return [];
  let names = await files.list(reportFolder);
  return reportFiles.filter((name) => names.includes(name)).map((name) => join(reportFolder, name));
}

// src/commands/run-header.ts
import { createHash as createHash2 } from "node:crypto";
async function assembleHeader(world, { candidate, stack, loaded, shard }) {
  let { document, files } = candidate, machine = await world.describeMachine(), commit = await world.describeCommit(), declared = "environment" in document ? document.environment : void 0;
  return {
    line: "header",
    schemaVersion: 1,
    runId: world.newRunId(),
    suite: loaded.suite.name,
    questionDigest: loaded.set.digest,
    promptCount: loaded.set.questions.size,
    candidate: { ...document },
    candidateDigest: digestCandidate(document, files),
    environment: { ...machine, ...declared !== void 0 && { declared } },
    stack: { ...stack, ...files !== void 0 && { files } },
    ...commit !== void 0 && { commit },
    ...shard !== void 0 && { shard },
    startedAt: world.date(),
    tool: world.tool
  };
}
function digestCandidate(document, files) {
  let plain = JSON.parse(JSON.stringify(document));
  return `sha256:${createHash2("sha256").update(renderCanonicalJson(files === void 0 ? plain : [plain, files])).digest("hex")}`;
}

// src/gate/cost-pairs.ts
function pairCosts(candidate, baseline, promptIds) {
  let [mine, theirs] = [candidate.costs, baseline.costs];
  if (mine.kind === "per-answer" && theirs.kind === "per-answer") return pairAnswers(mine, theirs, candidate, promptIds);
  let parts = listParts(mine).flatMap(({ share, costs }, index) => {
    let other = listParts(theirs)[index];
    return other === void 0 ? [] : [{ share, measured: pairBlocks(costs, other.costs) }];
  });
  return { kind: "blocks", parts: isNonEmpty(parts) ? parts : [{ share: 1, measured: [] }] };
}
function listParts(costs) {
  return costs.kind === "absent" ? [] : costs.kind === "mix" ? costs.parts : [{ share: 1, costs }];
}
function pairAnswers(mine, theirs, candidate, promptIds) {
  let indices = new Map(promptIds.map((id, index) => [id, index])), both = [...mine.answers.values()].flatMap((cost) => {
    let other = theirs.answers.get(cost.promptId);
    return other === void 0 ? [] : [{ cost, other }];
  }), blockInformation = both.every(({ cost, other }) => cost.block !== void 0 && cost.block === other.block);
  return { kind: "answers", measured: both.map(({ cost, other }) => {
    let index = indices.get(cost.promptId), cluster = candidate.run.answers.get(cost.promptId)?.cluster ?? cost.promptId;
    return {
      ...index !== void 0 && { index },
      block: (blockInformation ? cost.block : void 0) ?? cluster,
      candidateCost: cost.cost,
      baselineCost: other.cost
    };
  }), blockInformation };
}
function pairBlocks(mine, theirs) {
  let [totals, others] = [sumBlocks(mine), sumBlocks(theirs)];
  return [...totals].flatMap(([block, candidate]) => {
    let baseline = others.get(block);
    return baseline === void 0 ? [] : [{ block, candidate, baseline }];
  });
}
function sumBlocks(costs) {
  return costs.kind === "per-block" ? costs.blocks : sumAnswers(
    costs,
    [...costs.answers.values()].flatMap(({ block }) => block ?? [])
  );
}
function computeLargestShare(measured, reference) {
  let sumOf = (values) => values.reduce((sum, value) => sum + value, 0), baselineSum = sumOf(measured.map(({ baselineCost }) => baselineCost)), ratio = reference.kind === "fixed" ? 1 : sumOf(measured.map(({ candidateCost }) => candidateCost)) / baselineSum, terms = measured.map(({ candidateCost, baselineCost }) => candidateCost - ratio * baselineCost), mean = sumOf(terms) / terms.length, squares = terms.map((term) => (term - mean) ** 2).sort((one, other) => other - one), total = sumOf(squares);
  return total > 0 ? sumOf(squares.slice(0, 5)) / total : void 0;
}

// src/gate/few-blocks.ts
var fewestBlocks = 6;
function findFewBlocks(candidate, baseline, kind) {
  if (candidate.costs.kind === "absent" || baseline.costs.kind === "absent") return [];
  let paired = pairCosts(candidate, baseline, []);
  if (paired.kind === "answers") return [];
  let [first = [], ...others] = paired.parts.map(({ measured }) => measured.map(({ block }) => block)), found = first.filter((block) => others.every((blocks) => blocks.includes(block))).length;
  if (found >= fewestBlocks) return [];
  let have = `the costs of ${candidate.name} and ${baseline.name} are known in ${found} common ${kind} ${found === 1 ? "block" : "blocks"}`;
  return [
    {
      code: `few-${kind}-blocks`,
      sentence: `Costs are told, but not gated: ${have}, and a verdict on them needs ${fewestBlocks}.`,
      cure: kind === "load" ? adviseOnLoad(candidate.run) : adviseOnLatency(candidate.run)
    }
  ];
}
var ofKind = ({ blocks }, kind) => blocks.filter((block) => block.kind === kind), again = "Measure both again: requests that were tried again or lost leave blocks out.";
function adviseOnLoad(run) {
  let lines = ofKind(run, "load"), [first] = lines;
  if (lines.length >= fewestBlocks) return again;
  let latency = ofKind(run, "latency").length, numbers = new Set(lines.map(({ block }) => block)), asked = [...run.answers.values()].filter(({ block }) => block !== void 0 && numbers.has(block)).length;
  if (first === void 0 || asked === 0) return "Ask more prompts, so that some are left for load blocks.";
  let each = countPromptsOfLoadBlock(first), prompts = Math.ceil(run.answers.size * fewestBlocks * each / asked), concurrency = first.requestsPerSecond === void 0 ? Math.floor(asked * first.concurrency / (fewestBlocks * each)) : 0, ways = [
    ...prompts > run.answers.size ? [`ask about ${prompts} prompts (sample: in the suite) instead of ${run.answers.size}`] : [],
    ...concurrency > 0 && concurrency < first.concurrency ? [`lower measure.concurrency to ${concurrency}`] : []
  ], plan = ways.length === 0 ? "" : `${capitalize(ways.join(", or "))}.`;
  return [latency < fewestBlocks ? `Raise measure.latencyBlocks to at least ${fewestBlocks}: there are never more load blocks.` : "", plan].filter((text) => text !== "").join(" ") || again;
}
function adviseOnLatency(run) {
  return ofKind(run, "latency").length >= fewestBlocks ? again : `Raise measure.latencyBlocks to at least ${fewestBlocks}, and ask prompts of at least as many passages or articles.`;
}
var capitalize = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export {
  createRunWriter,
  assembleHeader,
  digestCandidate,
  pairCosts,
  listParts,
  computeLargestShare,
  fewestBlocks,
  findFewBlocks,
  loadInterrupted,
  setAsideUnfinished,
  setAsideOther,
  writeRun,
  acceptBaseline,
  requireAcceptable,
  parseArtifactName,
  describeUpload,
  publishArtifacts
};
