import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  askCandidate,
  assembleRunEnd,
  measureCandidate,
  requireKnownKey
} from "./chunk-I7IQ7VAL.js";
import {
  loadCandidate
} from "./chunk-QN2I7EC7.js";
import "./chunk-EKI6GDA7.js";
import "./chunk-LSDXLQUN.js";
import "./chunk-QT7LP2OA.js";
import {
  concludeOnGround,
  gateRun,
  listBaselines,
  loadComparable
} from "./chunk-XJDLQQRV.js";
import {
  createRunWriter,
  digestCandidate,
  writeRun
} from "./chunk-EAMLWXZW.js";
import {
  parseCandidate
} from "./chunk-3CDBRDUL.js";
import {
  computeNodeCosts
} from "./chunk-JJ6EKKWB.js";
import {
  assembleCostMeasure
} from "./chunk-IM6DMTUK.js";
import "./chunk-MGQSBXAI.js";
import "./chunk-R2LGOVHS.js";
import {
  unmeasured
} from "./chunk-MV7SFPD5.js";
import "./chunk-RMTWGGAA.js";
import "./chunk-C4KU32DS.js";
import "./chunk-WJPUGUS3.js";
import "./chunk-NAAOS7Y5.js";
import "./chunk-5VCNKVPE.js";
import "./chunk-J2THTO2P.js";
import {
  liesIn,
  requireCheckout
} from "./chunk-H2PIMLPR.js";
import {
  belongsTo,
  calibrationTurns,
  countNoun,
  findOtherStack,
  loadRun,
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
import {
  compareEnvironments,
  describeHardwareOf
} from "./chunk-W2JIOW6A.js";
import "./chunk-PZX4F2R4.js";
import "./chunk-VXHRE3B5.js";
import "./chunk-TDFGMOKY.js";
import "./chunk-ORAYPPDY.js";
import "./chunk-2FQ3F6BV.js";
import "./chunk-6JFRREB3.js";
import "./chunk-GANQ4JAS.js";
import "./chunk-XKHD6ELO.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import "./chunk-3VI7JI2D.js";
import "./chunk-BZFSTERM.js";
import "./chunk-VIDJRIJJ.js";
import "./chunk-SM4JF5J3.js";
import {
  DocumentError,
  EdgeError,
  InputError,
  describeFailure
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/poq/costs/calibration.ts
function assembleCalibration(baselineName, candidateRuns, baselineRuns, measure) {
  let all = [...candidateRuns, ...baselineRuns].map((run) => computeNodeCosts(run, measure)), known = all.filter((costs) => costs.kind === "per-answer"), [first, second, third, fourth] = known, common = [...first?.answers.keys() ?? []].filter((id) => known.every(({ answers }) => answers.has(id)));
  return !first || !second || !third || !fourth || common.length === 0 ? explainAbsence(baselineName, all, measure) : {
    baseline: baselineName,
    measure,
    candidateCosts: averageCosts(first, second, common),
    baselineCosts: averageCosts(third, fourth, common),
    sentence: `Costs are those of ${common.length} ${common.length === 1 ? "prompt" : "prompts"} that both models were asked twice on this machine, in the order ${baselineName}, candidate, candidate, ${baselineName}, because the run of ${baselineName} was measured on another.`
  };
}
function averageCosts(one, other, ids) {
  let answers = ids.flatMap((id) => {
    let [mine, again] = [one.answers.get(id), other.answers.get(id)];
    return mine === void 0 || again === void 0 ? [] : [[id, { ...mine, cost: (mine.cost + again.cost) / 2 }]];
  });
  return { ...one, answers: new Map(answers) };
}
function explainAbsence(baseline, all, { name, at }) {
  let costs = all.find((costs2) => costs2.kind === "absent") ?? (all.every(({ kind }) => kind === "per-answer") ? unmeasured("has no prompt that was timed in all four measurements", "Look in their runs why prompts failed.") : unmeasured(
    `is weighed by ${name} at ${at}, which only whole blocks have`,
    `Calibrate a cost that single answers have, or measure ${baseline} on this hardware.`
  ));
  return {
    baseline,
    candidateCosts: costs,
    baselineCosts: costs,
    sentence: `Costs could not be calibrated: ${describe(baseline, costs)}.`
  };
}
var describe = (baseline, costs) => costs.kind === "absent" ? `one of candidate and ${baseline} ${costs.why}` : "they are there";

// src/poq/costs/cheaper-turns.ts
var mostSaved = 0.1;
function explainCheaperTurns(own, turns, measure) {
  let [mine, ...others] = [own, ...turns].map((run) => computeNodeCosts(run, measure)).filter((costs) => costs.kind === "per-answer");
  if (mine === void 0 || others.length < turns.length) return;
  let common = [...mine.answers.keys()].filter((id) => others.every(({ answers }) => answers.has(id))), meanOf = ({ answers }) => common.reduce((sum, id) => sum + (answers.get(id)?.cost ?? 0), 0) / common.length, before = meanOf(mine), here = others.reduce((sum, costs) => sum + meanOf(costs), 0) / others.length;
  if (!(here < (1 - mostSaved) * before)) return;
  let saved = Math.round(100 * (1 - here / before));
  return `an answer of ${own.header.candidate.name} cost ${saved} % less in the calibration than in its own measurement on this machine, whose answers were scored`;
}

// src/commands/calibrate-baseline.ts
import { isAbsolute, join, resolve } from "node:path";
async function reviveBaseline(world, { baseline, ground, candidate, folder }) {
  let { name, run } = baseline, document = parseCandidate(`the header of ${name}`, JSON.stringify(run.header.candidate));
  requireStartable(document, name), await requireKnownKey(ground, candidate, document, `the baseline ${name}`), ground.asked !== void 0 && await requireOwnCommand(world, document, { name, folder, workspace: ground.asked.job.workspace });
  let revived = { document, folder, ...run.header.stack.files !== void 0 && { files: run.header.stack.files } };
  return await requireSameFiles(world, revived, name), revived;
}
function requireStartable(document, name) {
  if (document.kind === "recorded") throw new InputError(`the answers of ${name} are recorded, and nothing here can give them again`);
  if (!(document.kind !== "endpoint" || document.serve !== void 0))
    throw new InputError(
      `${name} is a server that this program has not started, and so cannot start anew (its candidate.yaml has no serve:)`
    );
}
async function requireSameFiles(world, { document, folder, files }, name) {
  let named = document.kind === "endpoint" ? document.files : void 0;
  if ((named === void 0 ? void 0 : await world.digestFiles(folder, named)) !== files)
    throw new InputError(`the files that ${name} names are not those that it was measured with`);
}
async function requireOwnCommand({ files }, document, whose) {
  if (document.kind !== "endpoint" || document.serve === void 0 || document.files !== void 0) return;
  let { command, folder: own = "." } = document.serve, [program, ...words] = command, named = [...program.includes("/") ? [program] : [], ...words.flatMap(listNamed), ...listModules(words)];
  for (let word of named) {
    let path = isAbsolute(word) ? word : join(whose.folder, own, word);
    if (!(word === "" || !liesIn(resolve(path), whose.workspace) || !await files.exists(path)))
      throw new InputError(
        `the command of ${whose.name} names ${word}, which may be the pull request\u2019s own (no files: of its candidate.yaml vouch for it)`
      );
  }
}
var listNamed = (word) => [word, word.slice(word.indexOf("=") + 1), ...word.split(/[\s;&|()<>"']+/)];
function listModules(words) {
  return words.flatMap((word, index) => {
    let [first] = words[index - 1] === "-m" ? word.split(".") : [];
    return first === void 0 ? [] : [first, `${first}.py`];
  });
}

// src/commands/calibrate-plan.ts
async function planCalibration(world, calibrating) {
  let { loaded, candidate, baselines } = calibrating, { calibrate: name, against } = loaded.suite.gate;
  if (name === void 0) return { kind: "none" };
  let baseline = baselines.find((one) => one.name === name), needless = baseline === void 0 ? "there is no such baseline" : await findNeedless(world, calibrating, baseline), measure = assembleCostMeasure(loaded.suite);
  if (baseline === void 0 || needless !== void 0 || measure === "none")
    return world.screen.note(`gate.calibrate: ${name}: nothing is calibrated, because ${needless ?? "cost plays no part"}`), { kind: "none" };
  try {
    if (!isGated(against, baselines, name)) throw new InputError(`the gate compares with ${against}`);
    requireStartable(candidate.document, candidate.document.name);
    let revived = await reviveBaseline(world, {
      ...calibrating,
      baseline,
      candidate: calibrating.inputs.candidate,
      folder: candidate.folder
    }), blocks = loaded.set.blocks.filter(({ kind }) => kind === "latency");
    return world.screen.note(`gate.calibrate: ${describePlan(baseline, blocks, loaded.suite.measure.warmUp)}`), { kind: "planned", baseline, revived, measure, blocks };
  } catch (failure) {
    return { kind: "refused", baseline: name, because: explainRefusal(world, name, failure) };
  }
}
async function findNeedless(world, { loaded, candidate }, { name, run }) {
  let measure = assembleCostMeasure(loaded.suite);
  if (measure === "none") return "cost plays no part";
  let costs = computeNodeCosts(run, measure);
  if (costs.kind === "absent") return `${name} ${costs.why}`;
  if (costs.kind !== "per-answer") return `${measure.name} at ${measure.at} is a cost of whole blocks, not of single answers`;
  if (costs.source !== "machine") return `the cost of ${name} is a price by token, which belongs to no hardware`;
  let { document } = candidate, declared = "environment" in document ? document.environment : void 0, environment = { ...await world.describeMachine(), ...declared !== void 0 && { declared } };
  return compareEnvironments({ candidate: { ...document }, environment }, run.header).kind === "same" ? `${name} was measured on this hardware` : void 0;
}
function isGated(against, baselines, name) {
  return against === name || against === "all" || against === "best" && baselines.length === 1;
}
function describePlan({ name, run }, blocks, warmUp) {
  let prompts = blocks.reduce((sum, { promptIds }) => sum + promptIds.length, 0), turns = calibrationTurns.length;
  return `${name} was measured on other hardware (${describeHardwareOf(run.header)}). After the measurement ${name} and the candidate are asked the ${countNoun(prompts, "prompt")} of the latency blocks twice each: ${turns} starts, ${turns * prompts} further prompts${warmUp ? ", warm-ups beside them" : ""}`;
}
function explainRefusal({ screen }, name, failure) {
  if (!(failure instanceof InputError || failure instanceof DocumentError || failure instanceof EdgeError)) throw failure;
  let { message, cure } = describeFailure(failure);
  return screen.warn(`${name} cannot be calibrated with: ${message}${cure === void 0 ? "" : `
${cure}`}`), message.split(`
`, 1)[0] ?? message;
}

// src/commands/calibrate-screen.ts
function openTurnScreen(screen, { turn, nowMs }) {
  let startedMs = nowMs(), turnsLeft = calibrationTurns.length - turn;
  return {
    ...screen,
    phase: () => {
    },
    progress({ etaMs, ...progress }) {
      let turnMs = etaMs === void 0 ? void 0 : nowMs() - startedMs + etaMs;
      screen.progress({ ...progress, ...etaMs !== void 0 && turnMs !== void 0 && { etaMs: etaMs + turnsLeft * turnMs } });
    }
  };
}

// src/commands/calibrate-turn.ts
async function measureTurn(world, turn) {
  let { loaded, candidate, blocks, path, calibration } = turn, writer = stampHeader(createRunWriter(await world.files.openSink(path)), calibration);
  try {
    let asked = await askCandidate(world, { loaded, candidate, shard: void 0, plan: { kept: [], remaining: blocks, askedBefore: 0 }, writer, path });
    return await endTurn(world, turn, { asked, writer });
  } catch (failure) {
    throw await writer.abandon().catch(() => {
    }), failure;
  }
}
var stamp = (header, calibration) => ({ ...header, calibration });
function stampHeader(writer, calibration) {
  return { ...writer, write: (line) => writer.write(line.line === "header" ? stamp(line, calibration) : line) };
}
async function endTurn(world, { loaded, candidate, calibration }, { asked, writer }) {
  let run = { ...asked.run, header: stamp(asked.run.header, calibration) }, end = assembleRunEnd(world, { run, asked, loaded, document: candidate.document });
  return { ...run, end: { line: "end", ...end, sha256: await writer.finish(end) } };
}

// src/commands/calibrate.ts
async function calibrate(world, plan, measured) {
  if (plan.kind === "none") return [];
  if (plan.kind === "refused") return [assembleFailed(plan.baseline, plan.because)];
  let { name } = plan.baseline;
  if (isBroken(measured.run))
    return world.screen.note("nothing is calibrated, because the measurement of the candidate is incomplete"), [];
  try {
    let [one, two, three, four] = await collectTurns(world, { ...measured, plan }), cheaper = explainCheaperTurns(measured.run, [two, three], plan.measure);
    if (cheaper !== void 0) throw new InputError(cheaper);
    return [assembleCalibration(name, [two, three], [one, four], plan.measure)];
  } catch (failure) {
    return [assembleFailed(name, explainRefusal(world, name, failure))];
  }
}
function assembleFailed(baseline, because) {
  let costs = unmeasured("could not be calibrated", `Measure ${baseline} on this hardware.`);
  return {
    baseline,
    candidateCosts: costs,
    baselineCosts: costs,
    sentence: `Costs could not be calibrated: ${because.replace(/\.$/, "")}.`.slice(0, 2e3)
  };
}
var isBroken = ({ end, answers }) => end === void 0 || [...answers.values()].some(({ outcome }) => outcome === "lost");
async function collectTurns(world, session) {
  let kept = session.inputs.resume ? await loadTurns(world, session) : void 0;
  if (kept !== void 0)
    return world.screen.note("the four measurements of the calibration are there already; nothing is measured again"), kept;
  for (let turn of calibrationTurns) await world.files.remove(pathOf(session, turn));
  let [first, second, third, fourth] = calibrationTurns;
  return [
    await takeTurn(world, session, first),
    await takeTurn(world, session, second),
    await takeTurn(world, session, third),
    await takeTurn(world, session, fourth)
  ];
}
async function takeTurn(world, session, turn) {
  let { plan, loaded } = session, who = nameOf(session, turn);
  world.screen.phase(`Calibrating: ${who} (${turn.turn} of ${calibrationTurns.length})`);
  let candidate = candidateOf(session, turn);
  await requireSameFiles(world, candidate, who);
  let screen = openTurnScreen(world.screen, { turn: turn.turn, nowMs: world.clock.nowMs }), run = await measureTurn(
    { ...world, screen },
    {
      calibration: { of: plan.baseline.name, turn: turn.turn },
      loaded,
      candidate,
      blocks: plan.blocks,
      path: pathOf(session, turn)
    }
  ), unsound = findUnsound(run, session, turn);
  if (unsound !== void 0) throw new InputError(unsound);
  return run;
}
function findUnsound(found, session, turn) {
  let { plan, run, loaded } = session, who = nameOf(session, turn), lost = [...found.answers.values()].filter(({ outcome }) => outcome === "lost").length;
  if (lost > 0) return `${lost} of ${found.answers.size} answers of ${who} were lost in the measurement ${turn.turn} of 4`;
  let blocking = findBlocking(found, loaded.suite.gate);
  if (blocking !== void 0) return `in the measurement ${turn.turn} of 4, of ${who}: ${blocking}`;
  let other = findOtherStack((turn.side === "baseline" ? plan.baseline.run : run).header, found.header);
  return other === void 0 ? void 0 : `${who} is not what it was when it was measured: ${other}`;
}
function findBlocking({ end, blocks }, { waive }) {
  return [...end?.findings ?? [], ...blocks.flatMap((block) => block.findings)].find(({ blocking, name }) => blocking && !waive.some((waived) => waived === name))?.sentence;
}
async function loadTurns(world, session) {
  let found = [];
  for (let turn of calibrationTurns) {
    let path = pathOf(session, turn), run = await world.files.exists(path) ? await loadRun(world.files, path).catch(() => {
    }) : void 0, { document, files } = candidateOf(session, turn), expected = {
      of: session.plan.baseline.name,
      turn: turn.turn,
      candidateDigest: digestCandidate(document, files),
      run: session.run
    };
    if (run === void 0 || !belongsTo(run, expected) || findUnsound(run, session, turn) !== void 0) return;
    found.push(run);
  }
  let [one, two, three, four] = found;
  if (one && two && three && four)
    return explainCheaperTurns(session.run, [two, three], session.plan.measure) === void 0 ? [one, two, three, four] : void 0;
}
var candidateOf = ({ plan, candidate }, { side }) => side === "baseline" ? plan.revived : candidate, nameOf = ({ plan, candidate }, { side }) => side === "baseline" ? plan.baseline.name : candidate.document.name, pathOf = ({ inputs, candidate }, { turn }) => runFilePath(inputs.out, `${candidate.document.name}.calibration-${turn}`);

// src/commands/evaluate.ts
function evaluate(world, inputs) {
  return concludeOnGround(world, { verb: "evaluate", inputs, decide: (ground) => measureAndGate(world, inputs, ground) });
}
async function measureAndGate(world, inputs, ground) {
  let { sources } = ground;
  await requireCheckout(world, ground);
  let candidate = await loadCandidate(world, inputs.candidate);
  await requireKnownKey(ground, inputs.candidate, candidate.document);
  let loaded = await loadSuite(world, sources.suite), baselines = await loadComparable(world, loaded, inputs, sources.baselines), plan = await planCalibration(world, { ground, loaded, candidate, baselines, inputs }), beside = listBaselines(baselines, loaded.suite, inputs), { run, path: runPath } = await measureCandidate(world, { loaded, candidate, inputs, beside }), calibrations = await calibrate(world, plan, { loaded, candidate, inputs, run }), gated = await gateRun(world, { loaded, run, runPath, baselines, calibrations, inputs, verb: "evaluate", sources });
  return gated.run !== run && await writeRun(world, runPath, gated.run), { loaded, gated, runPath };
}
export {
  evaluate
};
