import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  openWorld
} from "./chunk-T2OUVEVU.js";
import "./chunk-VZ5ASGSJ.js";
import {
  runVerb
} from "./chunk-YGEJRYLZ.js";
import {
  parseBaselineName,
  parseShard,
  requireFittingTrust,
  watchStrayFailures
} from "./chunk-GIC2T2ML.js";
import "./chunk-6PWY2SJZ.js";
import {
  guessJobInputs,
  openFailedJob,
  openGitHubJob,
  openJob,
  parseJobInputs,
  parseSwitch,
  withdrawVerdict
} from "./chunk-YZKLMLTL.js";
import "./chunk-36ZASG2T.js";
import "./chunk-SDNH3JBT.js";
import {
  systemClock
} from "./chunk-53LOMDBW.js";
import "./chunk-DTTH4UXF.js";
import "./chunk-ZMRCHSPF.js";
import "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import {
  watchInterrupts
} from "./chunk-MYZLMAEG.js";
import {
  renderSummary
} from "./chunk-VHF7FM2Q.js";
import "./chunk-W2JIOW6A.js";
import "./chunk-PZX4F2R4.js";
import {
  renderFailureSummary
} from "./chunk-VXHRE3B5.js";
import "./chunk-TDFGMOKY.js";
import "./chunk-ORAYPPDY.js";
import "./chunk-2FQ3F6BV.js";
import "./chunk-6JFRREB3.js";
import {
  defaults,
  verbs,
  verbsOfInput
} from "./chunk-GANQ4JAS.js";
import "./chunk-XKHD6ELO.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import {
  suggest
} from "./chunk-VIDJRIJJ.js";
import "./chunk-SM4JF5J3.js";
import {
  DocumentError,
  InputError,
  InterruptedError,
  describeFailure
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/inputs/action-inputs.ts
function parseActionInputs(read) {
  let text = (name) => read(name).trim() || void 0, accept = text("accept"), shard = text("shard"), verb = parseVerb(text("mode") ?? "evaluate"), inputs = {
    suite: text("suite") ?? defaults.suite,
    candidate: text("candidate") ?? defaults.candidate,
    baselines: text("baselines") ?? defaults.baselines,
    runs: read("runs").split(`
`).map((line) => line.trim()).filter((line) => line !== ""),
    out: text("out") ?? defaults.out,
    ...accept !== void 0 && { accept: parseBaselineName(accept) },
    rescore: parseSwitch("rescore", text("rescore") ?? "false"),
    scores: parseSwitch("scores", text("scores") ?? "true"),
    ...shard !== void 0 && { shard: parseShard(shard) },
    resume: parseSwitch("resume", text("resume") ?? "false"),
    trust: parseSwitch("trust", text("trust") ?? "false"),
    simulation: {},
    json: !1
  };
  return refuseUnused(verb, inputs), requireFittingTrust(verb, inputs), { verb, inputs };
}
function parseVerb(text) {
  let verb = verbs.find((known) => known === text);
  if (verb !== void 0) return verb;
  throw new InputError(`mode: ${JSON.stringify(text)} is not one of ${verbs.join(", ")}${suggest(text, verbs)}`);
}
function refuseUnused(verb, inputs) {
  let unused = [
    ["runs", inputs.runs.length > 0],
    ["accept", inputs.accept !== void 0],
    ["rescore", inputs.rescore],
    ["scores", !inputs.scores],
    ["shard", inputs.shard !== void 0],
    ["resume", inputs.resume],
    ["trust", inputs.trust]
  ].filter(([name, isGiven]) => isGiven && !verbsOfInput[name].includes(verb));
  if (unused.length !== 0)
    throw new InputError(unused.map(([name]) => `${name}: goes with mode ${verbsOfInput[name].join(" or ")}, not with ${verb}`).join(`
`), {
      cure: "Leave it out, or choose another mode."
    });
}

// src/index.ts
var mostAnnotations = 10, withdrawalMs = 8e3, settleMs = 1e3;
async function main(job2) {
  let surroundings = { environment: process.env, readInput: job2.readInput, signal: watchInterrupts(), maskSecret: job2.maskSecret };
  try {
    let inputs = parseJobInputs(job2.readInput), github = await openGitHubJob({ ...surroundings, inputs, onWait: job2.screen.note }), request = parseActionInputs(job2.readInput), world = await openWorld({ ...surroundings, screen: job2.screen, ...github !== void 0 && { job: github } }), outcome = await runVerb(request.verb, world, request.inputs);
    return job2.end(), await publishOutcome(job2, outcome), job2.markEnded(), outcome.exitStatus;
  } catch (failure) {
    let status = await publishFailure(job2, failure), signal = AbortSignal.timeout(withdrawalMs), failed = await openFailedJob({ ...surroundings, inputs: guessJobInputs(job2.readInput), signal, onWait: job2.screen.note }), settle = () => systemClock.wait(settleMs, signal), troubles = failed === void 0 ? [] : await withdrawVerdict(failed, describeFailure(failure), settle);
    for (let trouble of troubles) job2.screen.warn(trouble);
    return troubles.length === 0 && job2.markEnded(), status;
  }
}
async function publishOutcome(job2, outcome) {
  let { report, runPath, reportPath, commentUrl, summary, verdict = report?.verdict.status } = outcome;
  if (runPath !== void 0 && job2.setOutput("run", runPath), reportPath !== void 0 && job2.setOutput("report", reportPath), commentUrl !== void 0 && job2.setOutput("comment-url", commentUrl), verdict !== void 0 && job2.setOutput("verdict", verdict), report === void 0) return summary === void 0 ? void 0 : job2.writeSummary(summary);
  let reward = report.nodes[0].reward;
  reward !== void 0 && (job2.setOutput("reward", reward.estimate), job2.setOutput("reward-low", reward.low), job2.setOutput("reward-high", reward.high)), await job2.writeSummary(renderSummary(report)), outcome.exitStatus !== 0 && annotateVerdict(job2, report, outcome.annotations ?? []);
}
function annotateVerdict(job2, { verdict }, lines) {
  let title = `PoQ Gate: ${verdict.status}`, told = [.../* @__PURE__ */ new Set([verdict.sentence, ...verdict.reasons.map(({ sentence }) => sentence)])].map((sentence) => () => job2.annotate(sentence, { title })), marked = lines.map((line) => () => job2.annotate(line.message, { title, file: line.path, line: line.line }));
  for (let annotate of [...told.slice(0, 1), ...marked, ...told.slice(1)].slice(0, mostAnnotations)) annotate();
}
async function publishFailure(job2, failure) {
  let status = announce(job2, failure);
  return job2.setOutput("verdict", "error"), await job2.writeSummary(renderFailureSummary(nameFailure(failure), describeFailure(failure))), status;
}
function announce(job2, failure) {
  job2.end();
  let { message, cure, stack, bug } = describeFailure(failure), title = nameFailure(failure);
  if (failure instanceof DocumentError)
    for (let { at, message: told, line, column } of failure.violations)
      job2.annotate(at === "" ? told : `${at}: ${told}`, {
        title,
        file: failure.file,
        ...line !== void 0 && { line },
        ...column !== void 0 && { column }
      });
  else job2.annotate(cure === void 0 ? message : `${message}
${cure}`, { title });
  return stack !== void 0 && (bug || process.env.RUNNER_DEBUG === "1") && job2.screen.note(stack), failure instanceof InterruptedError ? 130 : 3;
}
var nameFailure = (failure) => failure instanceof InterruptedError ? "PoQ Gate: interrupted" : "PoQ Gate: error", job = openJob(() => performance.now());
watchStrayFailures((failure) => announce(job, failure));
process.exitCode = await main(job);
