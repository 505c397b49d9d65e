import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  assembleCostMeasure,
  computeTokenCosts,
  findTokenPrice,
  serialLatency
} from "./chunk-IM6DMTUK.js";
import {
  energyCures,
  energyWhys,
  sumByBlock
} from "./chunk-R2LGOVHS.js";
import {
  assembleBlockCosts,
  blocksAt,
  unmeasured
} from "./chunk-MV7SFPD5.js";
import {
  computePromptQuality
} from "./chunk-C4KU32DS.js";
import {
  pickSerialAnswers
} from "./chunk-R7MY7MOD.js";
import {
  computeQuantile
} from "./chunk-VFMUNMOA.js";
import {
  isNonEmpty
} from "./chunk-UNFM3TFD.js";
import {
  isElsewhere
} from "./chunk-W2JIOW6A.js";
import {
  nameOfEvaluator,
  roleOfEvaluator
} from "./chunk-PZX4F2R4.js";
import {
  CONSUMPTION,
  COST,
  PROFILE,
  PROPOSAL,
  STACK,
  STEADINESS,
  TROUBLES,
  assembleConsumptionTable,
  assembleLatencyTable,
  assembleLoadTable,
  assembleProposalTable,
  assembleStackTable,
  assembleTaskTable,
  comparedNodes,
  describeProposedVerdict,
  nameLoadTable,
  otherNode,
  splitFlags,
  verdictMark
} from "./chunk-VXHRE3B5.js";
import {
  cutText,
  markInvisible,
  renderPlain
} from "./chunk-XKHD6ELO.js";

// src/poq/costs/load-blocks.ts
function pickLoadWindows(run) {
  let asked = Map.groupBy(run.answers.values(), ({ block }) => block), lines = run.blocks.filter(({ kind }) => kind === "load"), windows = listWholeBlocks(run).filter(({ kind }) => kind === "load").flatMap((line) => cutWindow(line, asked.get(line.block) ?? []));
  return windows.length > 0 ? windows : lines.length === 0 ? unmeasured("has no load blocks", "Ask more prompts, so that some are left for load blocks, or set reward.cost.at: serial.") : unmeasured(
    "has no load block in which all the requests that were to be in flight were so, undisturbed",
    "Ask more prompts or lower measure.concurrency; look in the run for attempts and lost answers; or set reward.cost.at: serial."
  );
}
function listWholeBlocks({ answers, blocks }) {
  let begun = new Set([...answers.values()].flatMap(({ block, resumed }) => resumed === !0 && block !== void 0 ? block : []));
  return blocks.filter(({ block }) => !begun.has(block));
}
function cutWindow(line, asked) {
  let window = pickWindow(line, asked);
  return window === void 0 || window.wallMs <= 0 ? [] : [{ line, asked, ...window }];
}
function pickWindow(line, asked) {
  return line.requestsPerSecond === void 0 ? line.steady && { wallMs: line.steady.endMs - line.steady.startMs, answers: line.steady.answers } : asked.some(({ outcome, attempts = 1 }) => outcome === "lost" || attempts > 1) ? void 0 : { wallMs: line.endMs - line.startMs, answers: line.answers };
}

// src/poq/costs/energy-costs.ts
function computeEnergyCosts(run, at) {
  let metered = pickMeteredBlocks(run, at);
  if (metered.kind === "absent") return metered;
  let blocks = metered.blocks.map(({ line, joules }) => [line.block, { total: joules, answers: line.answers }]);
  return assembleBlockCosts(new Map(blocks), blocksAt(at), { source: "machine", meter: metered.meter });
}
function pickMeteredBlocks(run, at) {
  let kind = blocksAt(at), lines = listWholeBlocks(run).filter((block) => block.kind === kind);
  if (lines.length === 0) return unmeasured(`has no ${kind} blocks whose energy could be known`, "Measure a model on this machine.");
  let metered = lines.flatMap((line) => hasEnergy(line) ? [{ line, joules: line.energyJoules }] : []), lacking = lines.filter((line) => !hasEnergy(line));
  if (lacking.length > 0) return explainLack(lacking, lines.length, kind);
  let [meter = "gpu", ...others] = new Set(lines.flatMap(({ energyOf }) => energyOf ?? []));
  return others.length > 0 ? unmeasured("has energies of its GPUs and of its CPU packages, which do not add up", "Measure it again.") : { kind: "metered", blocks: metered, meter };
}
var hasEnergy = (line) => (line.energyJoules ?? 0) > 0;
function explainLack(lacking, count, kind) {
  let [reason] = lacking.flatMap(({ energyAbsent }) => energyAbsent ?? []), which = lacking.length === count ? `no energy in any of its ${count}` : `no energy in ${lacking.length} of its ${count}`;
  return reason === void 0 ? unmeasured(
    `has ${which} ${kind} blocks: nothing metered it`,
    "Measure where nvidia-smi or the counters of the CPU packages can be read (poq doctor), or weigh another cost."
  ) : unmeasured(`has ${which} ${kind} blocks: ${energyWhys[reason]}`, energyCures[reason]);
}

// src/poq/costs/gpu-count.ts
function countGpus({ candidate, environment }) {
  return isElsewhere(candidate) ? void 0 : environment.gpus.length;
}

// src/poq/costs/answer-latencies.ts
function computeAnswerLatencies(run) {
  let timed = [...run.answers.values()].filter((answer) => answer.resumed !== !0), serial = pickSerialAnswers(timed, run.blocks), medianMs = computeMedianMs(serial);
  return new Map(
    serial.flatMap((answer) => {
      let latencyMs = medianMs === void 0 ? void 0 : computeLatencyMs(answer, medianMs);
      return latencyMs === void 0 ? [] : [[answer.promptId, { promptId: answer.promptId, latencyMs, ...answer.block !== void 0 && { block: answer.block } }]];
    })
  );
}
function computeMedianMs(answers) {
  let measured = answers.flatMap((answer) => answer.outcome === "answered" ? answer.e2eMs ?? [] : []);
  return isNonEmpty(measured) ? computeQuantile(measured, 0.5) : void 0;
}
function computeLatencyMs(answer, medianMs) {
  return answer.outcome === "answered" ? answer.e2eMs : answer.outcome === "lost" ? void 0 : Math.max(answer.elapsedMs ?? 0, medianMs);
}

// src/poq/costs/serial-latency-costs.ts
function computeSerialLatencyCosts(run) {
  return scaleSerialLatencies(run, 1);
}
function scaleSerialLatencies(run, unitsPerMs) {
  let latencies = computeAnswerLatencies(run);
  if (latencies.size === 0) return explainAbsence(run);
  let answers = [...latencies.values()].map(({ latencyMs, ...place }) => [
    place.promptId,
    { ...place, cost: latencyMs * unitsPerMs }
  ]);
  return { kind: "per-answer", source: "machine", answers: new Map(answers) };
}
function explainAbsence(run) {
  let serial = pickSerialAnswers([...run.answers.values()], run.blocks);
  return serial.length === 0 || serial.some(({ outcome }) => outcome === "answered") ? { kind: "absent", because: "untimed", why: "has no timings", cure: "Record e2eMs with the answers, or set reward: { cost: none } in the suite to gate on quality alone." } : {
    kind: "absent",
    because: "none-answered",
    why: `answered none of its ${serial.length} timed prompts`,
    cure: "See in the run why these failed, mend that and measure it again."
  };
}

// src/poq/costs/gpu-second-costs.ts
function computeGpuSecondCosts(run, at) {
  let gpus = countGpus(run.header) ?? 0;
  if (gpus === 0) return explainNoGpu(run);
  if (at === "serial") return scaleSerialLatencies(run, gpus / 1e3);
  let windows = pickLoadWindows(run);
  if ("kind" in windows) return windows;
  let blocks = windows.map(({ line, wallMs, answers }) => [line.block, { total: gpus * wallMs / 1e3, answers }]);
  return assembleBlockCosts(new Map(blocks), "load", { source: "machine" });
}
function explainNoGpu({ header }) {
  return countGpus(header) === void 0 ? unmeasured("was answered elsewhere, and with how many GPUs is not known", "Weigh another cost, or serve the model on this machine.") : unmeasured("was measured on a machine without a GPU", "Measure where there is one, or weigh another cost (reward.cost.measure).");
}

// src/poq/costs/hourly-costs.ts
var msPerHour = 36e5, joulesPerKwh = 36e5;
function computeHourlyCosts(run, prices, at) {
  let usdPerMs = priceTime(run, prices);
  if (typeof usdPerMs != "number") return usdPerMs;
  let times = at === "serial" ? scaleSerialLatencies(run, usdPerMs) : priceLoad(run, usdPerMs);
  if (times.kind === "absent" || prices.energyKwhUsd === void 0) return times;
  let sums = times.kind === "per-answer" ? sumByBlock(times, run, blocksAt(at)) : times;
  return sums.kind === "absent" ? sums : addEnergy(sums.blocks, run, at, prices.energyKwhUsd);
}
function priceTime({ header }, { gpuHourUsd, machineHourUsd, energyKwhUsd }) {
  let gpus = countGpus(header);
  return gpus === void 0 && (gpuHourUsd !== void 0 || energyKwhUsd !== void 0) ? unmeasured(
    "was answered elsewhere, where neither GPUs nor energy are known",
    "Name its model in prices.tokens, or price machine hours alone."
  ) : gpuHourUsd !== void 0 && (gpus ?? 0) > 0 || machineHourUsd !== void 0 || energyKwhUsd !== void 0 ? ((gpus ?? 0) * (gpuHourUsd ?? 0) + (machineHourUsd ?? 0)) / msPerHour : gpuHourUsd === void 0 ? unmeasured("has no price: its model is not among those of prices.tokens", "Add it there, or add gpuHourUsd or machineHourUsd.") : unmeasured("was measured on a machine without a GPU, and only GPU hours have a price", "Add machineHourUsd to prices.");
}
function priceLoad(run, usdPerMs) {
  let windows = pickLoadWindows(run);
  if ("kind" in windows) return windows;
  let blocks = windows.map(({ line, wallMs, answers }) => [line.block, { total: wallMs * usdPerMs, answers }]);
  return assembleBlockCosts(new Map(blocks), "load", { source: "machine" });
}
function addEnergy(times, run, at, kwhUsd) {
  let metered = pickMeteredBlocks(run, at);
  if (metered.kind === "absent") return metered;
  let blocks = metered.blocks.flatMap(({ line, joules }) => {
    let time = times.get(line.block);
    if (time === void 0 || line.answers === 0) return [];
    let energy = joules / line.answers * time.answers * kwhUsd / joulesPerKwh;
    return [[line.block, { total: time.total + energy, answers: time.answers }]];
  });
  return assembleBlockCosts(new Map(blocks), blocksAt(at), { source: "machine", meter: metered.meter });
}

// src/poq/costs/load-latency-costs.ts
function computeLoadLatencyCosts(run) {
  let windows = pickLoadWindows(run);
  if ("kind" in windows) return windows;
  let medianMs = computeMedianMs(windows.flatMap(({ asked }) => asked)) ?? 0, blocks = windows.map((window) => [window.line.block, { total: sumInFlightMs(window, medianMs), answers: window.answers }]);
  return assembleBlockCosts(new Map(blocks), "load", { source: "machine" });
}
function sumInFlightMs({ line, wallMs, asked }, medianMs) {
  return line.requestsPerSecond === void 0 ? wallMs * line.concurrency : asked.reduce((sum, answer) => sum + (computeLatencyMs(answer, medianMs) ?? 0), 0);
}

// src/poq/costs/node-costs.ts
function computeNodeCosts(run, measure) {
  return measure.name === "mix" ? computeMixedCosts(run, measure) : computeComponentCosts(run, measure);
}
function computeComponentCosts(run, component) {
  switch (component.name) {
    case "latency":
      return component.at === "serial" ? computeSerialLatencyCosts(run) : computeLoadLatencyCosts(run);
    case "energy":
      return computeEnergyCosts(run, component.at);
    case "gpu-seconds":
      return computeGpuSecondCosts(run, component.at);
    case "usd": {
      let price = findTokenPrice(run, component.prices);
      return price === void 0 ? computeHourlyCosts(run, component.prices, component.at) : computeTokenCosts(run, price);
    }
  }
}
function computeMixedCosts(run, { parts, at }) {
  let known = [];
  for (let { share, component } of parts) {
    let costs = computeComponentCosts(run, component), totals = costs.kind === "per-answer" ? sumByBlock(costs, run, blocksAt(at)) : costs;
    if (totals.kind === "absent") return totals;
    known.push({ share, costs: totals });
  }
  let isKnown = (block) => known.every(({ costs }) => (costs.blocks.get(block)?.answers ?? 0) > 0), common = known.map(({ share, costs }) => {
    let blocks = new Map([...costs.blocks].filter(([block]) => isKnown(block)));
    return { share, costs: { ...costs, blocks } };
  });
  return isNonEmpty(common) && common[0].costs.blocks.size > 0 ? { kind: "mix", parts: common } : notMixed;
}
var notMixed = unmeasured("has no block in which all the costs of the mix are known", "Weigh a single measure.");

// src/gate/rules.ts
var defaultBeta = 0.3;
function assembleRules(suite) {
  let { reward, gate } = suite, cost = reward.cost === "none" ? void 0 : reward.cost, reference = cost?.reference ?? cost?.referenceMs, { unscoredShare, ...ceilings } = gate.ceilings;
  return {
    alpha: reward.alpha,
    beta: cost === void 0 ? 0 : reward.beta ?? defaultBeta,
    cost: assembleCostMeasure(suite),
    ...reference !== void 0 && { reference },
    against: gate.against,
    margin: gate.margin,
    confidence: gate.confidence,
    qualityFloors: gate.floors.quality ?? {},
    ceilings: { ...ceilings, unscoredShare },
    waived: gate.waive,
    allowInconclusive: gate.inconclusive === "allow-merge"
  };
}

// src/poq/consensus/voices.ts
var speakAlone = (evaluator) => ({ evaluators: [evaluator], joinedBy: "mean" });
function listVoices({ evaluators, consensus }) {
  let voting = evaluators.filter((settings) => roleOfEvaluator(settings) === "consensus"), judges = voting.filter(({ use }) => use === "gpt-judge").map(nameOfEvaluator), joinedBy = consensus?.judges ?? "each";
  if (joinedBy === "each" || !isNonEmpty(judges)) return voting.map((settings) => speakAlone(nameOfEvaluator(settings)));
  let [first] = judges;
  return voting.map(nameOfEvaluator).flatMap((name) => name === first ? [{ evaluators: judges, joinedBy }] : judges.includes(name) ? [] : [speakAlone(name)]);
}

// src/gate/measurement-reasons.ts
function findBreakages({ run, name }, promptIds) {
  let count = promptIds.length, asked = promptIds.filter((id) => run.answers.has(id)).length, lost = [...run.answers.values()].flatMap((answer) => answer.outcome === "lost" ? [answer.reason] : []), reasons = [];
  return (asked < count || run.end === void 0) && reasons.push({
    code: "incomplete",
    sentence: asked < count ? `The run of ${name} is incomplete: ${asked} of ${count} prompts were asked.` : `The run of ${name} is unfinished: all ${count} prompts were asked, but its last line is missing.`,
    cure: "Finish it with --resume, or give every shard to --runs."
  }), run.answers.size > asked && reasons.push({
    code: "foreign-answers",
    sentence: `The run of ${name} holds answers to prompts that the suite does not ask (${run.answers.size - asked}).`,
    cure: "Gate it with the suite that it was measured with, or measure again."
  }), lost.length > 0 && reasons.push({
    code: "lost-answers",
    sentence: `${lost.length} of ${count} answers of ${name} ${lost.length === 1 ? "was" : "were"} lost (${lost[0]}).`,
    cure: "Mend the connection or the server and measure again; --resume keeps what was answered under load."
  }), reasons;
}
function findBlockers({ run, name }, rules) {
  let findings = [...run.end?.findings ?? [], ...run.blocks.flatMap((block) => block.findings)], reasons = /* @__PURE__ */ new Map();
  for (let finding of findings)
    !finding.blocking || rules.waived.includes(finding.name) || reasons.set(`${finding.name} ${finding.sentence}`, {
      code: finding.name,
      sentence: `${name}: ${finding.sentence}`,
      cure: finding.cure
    });
  return [...reasons.values()];
}

// src/poq/consensus/score-maps.ts
function fitScoreMaps(evaluators, baselines) {
  return new Map(evaluators.map((settings) => [nameOfEvaluator(settings), chooseMap(settings, baselines)]));
}
function chooseMap(settings, baselines) {
  let choice = ("map" in settings ? settings.map : void 0) ?? "own";
  return choice === "min-max" ? fitMinMax(nameOfEvaluator(settings), baselines) : { kind: choice };
}
function fitMinMax(evaluator, baselines) {
  let fittedOn = [], [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let { name, run } of baselines) {
    let isLogit = run.evaluators.get(evaluator)?.scale === "sigmoid", values = listRawScores(run, evaluator).filter((value) => !isLogit || Math.abs(value) !== 40);
    values.length > 0 && fittedOn.push(name);
    for (let value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  }
  return fittedOn.length === 0 ? { kind: "unfitted", because: "no baseline has a score that min-max could be fitted on" } : low === high ? { kind: "unfitted", because: "all scores of the baselines are equal, so that min-max cannot be fitted" } : { kind: "min-max", low, high, fittedOn };
}
function listRawScores({ answers, scores }, evaluator) {
  let known = scores.get(evaluator);
  return [...answers.values()].flatMap(({ outcome, promptId }) => outcome === "answered" ? known?.get(promptId)?.raw ?? [] : []);
}

// src/poq/node.ts
function assembleNode({ name, run, promptIds, electorate, measure }) {
  let qualities = new Map([...promptIds].map((id) => [id, computePromptQuality(run, id, electorate)])), costs = computeNodeCosts(run, measure === "none" ? serialLatency : measure);
  return { name, run, qualities, electorate, latencies: computeAnswerLatencies(run), costs };
}

// src/report/page/markup.ts
function markup(strings, ...parts) {
  return { html: strings.map((text, index) => `${index === 0 ? "" : renderPart(parts[index - 1])}${text}`).join("") };
}
function trustedMarkup(html) {
  return { html };
}
function renderPart(part) {
  return part === void 0 ? "" : typeof part == "string" || typeof part == "number" ? escapeHtml(String(part)) : "html" in part ? part.html : part.map(renderPart).join("");
}
function escapeHtml(text) {
  return markInvisible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

// src/report/page/document.ts
import { createHash } from "node:crypto";

// src/report/page/page-data.ts
var LENGTHS = [8e3, 2e3, 500, 100], MOST_CHARACTERS = 16e6;
function assemblePageData(report) {
  let textLength = LENGTHS.find((length) => countCharacters(report.prompts, length) <= MOST_CHARACTERS) ?? LENGTHS[3];
  return {
    nodes: report.nodes.map(({ name, role }) => ({ name: renderPlain(name, 100), role })),
    other: otherNode(report) ?? -1,
    textLength,
    rows: report.prompts.map((row) => slimRow(row, textLength))
  };
}
function renderEmbeddedJson(value) {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function slimRow(row, length) {
  return {
    ...row,
    id: markInvisible(row.id),
    task: markInvisible(row.task),
    cluster: markInvisible(row.cluster),
    ...row.leftOut === void 0 ? {} : { leftOut: markInvisible(row.leftOut) },
    ...row.prompt === void 0 ? {} : { prompt: showText(row.prompt, length) },
    ...row.references === void 0 ? {} : { references: row.references.map((reference) => showText(reference, length)) },
    nodes: row.nodes.map((cell) => ({
      ...cell,
      ...cell.quality === void 0 ? {} : { quality: round(cell.quality) },
      ...cell.costMs === void 0 ? {} : { costMs: round(cell.costMs) },
      scores: Object.fromEntries(
        Object.entries(cell.scores).map(([name, score]) => [markInvisible(name), score === null ? null : round(score)])
      ),
      ...cell.text === void 0 ? {} : { text: showText(cell.text, length) }
    }))
  };
}
function showText(text, length) {
  return cutText(markInvisible(text.slice(0, length + 1)), length);
}
function countCharacters(rows, length) {
  return rows.reduce((sum, row) => [row.prompt, ...row.references ?? [], ...row.nodes.map((cell) => cell.text)].reduce((total, text) => total + Math.min(text?.length ?? 0, length), sum), 0);
}
function round(value) {
  return Number(value.toPrecision(6));
}

// src/report/page/document.ts
function renderDocument({ title, verdict, style, body, program }) {
  return markup`<!doctype html>
<html lang="en" data-verdict="${verdict}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${renderPolicy(style, program?.script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${trustedMarkup(style)}</style>
</head>
<body>
${body}${program === void 0 ? void 0 : renderProgram(program.script, program.data)}
</body>
</html>
`.html;
}
function renderPageHeader(name, createdAt) {
  return markup`<header><span class="brand">PoQ Gate</span><span>${renderPlain(name, 100)}</span><time datetime="${createdAt}">${createdAt.slice(0, 16).replace("T", " ")}</time></header>`;
}
function renderProgram(script, data) {
  return markup`
<script type="application/json" id="report-data">${trustedMarkup(renderEmbeddedJson(data))}</script>
<script>${trustedMarkup(script)}</script>`;
}
function renderPolicy(style, script) {
  let hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`, scripts = script === void 0 ? "" : ` script-src ${hash(script)};`;
  return `default-src 'none'; style-src ${hash(style)};${scripts} img-src data:; base-uri 'none'; form-action 'none'`;
}

// src/poq/costs/mean-cost.ts
function computeMeanCosts(costs) {
  switch (costs.kind) {
    case "absent":
      return;
    case "mix": {
      let [first, ...rest] = costs.parts;
      return [computeMean(first.costs), ...rest.map((part) => computeMean(part.costs))];
    }
    default:
      return [computeMean(costs)];
  }
}
function computeMeanCost(costs, references) {
  let means = computeMeanCosts(costs);
  if (means === void 0 || costs.kind !== "mix") return means?.[0];
  if (references !== void 0)
    return costs.parts.reduce((sum, { share }, index) => sum + share * (means[index] ?? 0) / (references[index] ?? 1), 0);
}
function computeMean(costs) {
  if (costs.kind === "per-answer") return [...costs.answers.values()].reduce((sum, { cost }) => sum + cost, 0) / costs.answers.size;
  let blocks = [...costs.blocks.values()];
  return blocks.reduce((sum, { total }) => sum + total, 0) / blocks.reduce((sum, { answers }) => sum + answers, 0);
}

// src/report/page/table.ts
function renderTable(table, caption) {
  if (table.rows.length === 0) return markup``;
  let kind = (column) => column > 0 && table.columns[column]?.kind === "figure" ? "figure" : "text", head = table.columns.map(({ title }, column) => markup`<th scope="col" class="${kind(column)}">${renderPlain(title, 100)}</th>`), rows = table.rows.map(
    (row) => markup`<tr>${row.map((cell, column) => column === 0 ? markup`<th scope="row">${renderPlain(cell, 300)}</th>` : markup`<td class="${kind(column)}" data-label="${cell === "" ? "" : renderPlain(table.columns[column]?.title ?? "", 100)}"><span>${kind(column) === "figure" ? renderFigureCell(cell) : cell}</span></td>`)}</tr>`
  );
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="stacked"><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
function renderFigureCell(cell) {
  let cut = cell.search(/ [[(]/);
  return cut < 0 ? markup`${cell}` : markup`${cell.slice(0, cut)} <span class="interval">${cell.slice(cut + 1)}</span>`;
}

// src/report/page/sections.ts
function renderVerdict(story) {
  let softened = story.softened === void 0 ? void 0 : markup`<p class="note">${story.softened}</p>`;
  return markup`<section class="verdict"><h1><span class="badge"><span aria-hidden="true">${verdictMark(story.status).symbol}</span> ${story.status}</span>
<span class="title">${renderPlain(story.title, 320)}</span></h1><p class="sentence">${renderPlain(story.sentence)}</p>${softened}</section>`;
}
function renderProposal({ proposal }) {
  if (proposal === void 0) return markup``;
  let verdict = describeProposedVerdict(proposal), files = proposal.files.map(({ path, change }) => markup`<li class="note">${change} <code>${renderPlain(path)}</code></li>`);
  return markup`<section><h2>${PROPOSAL}</h2><p>${renderPlain(proposal.sentence)}</p>${verdict === void 0 ? void 0 : markup`<p class="note">${renderPlain(verdict)}</p>`}${renderTable(assembleProposalTable(proposal), "Settings")}${files.length === 0 ? void 0 : markup`<ul>${files}</ul>`}</section>`;
}
function renderReasons(story) {
  return markup`${listReasons("What decided it", story.reasons)}${listReasons("Also", story.also)}`;
}
function listReasons(title, reasons) {
  if (reasons.length === 0) return markup``;
  let items = reasons.map(({ code, sentence, cure }) => {
    let advice = cure === void 0 ? void 0 : markup`<p class="cure">${renderPlain(cure)}</p>`;
    return markup`<li><p>${renderPlain(sentence)} <code>${renderPlain(code, 100)}</code></p>${advice}</li>`;
  });
  return markup`<h2>${title}</h2><ul class="reasons">${items}</ul>`;
}
function renderFacts(title, facts) {
  let items = facts.map(
    ({ label, text }) => markup`<div><dt>${renderPlain(label, 200)}</dt><dd>${keepIntervals(renderPlain(text))}</dd></div>`
  );
  return markup`<h2>${renderPlain(title, 200)}</h2><dl>${items}</dl>`;
}
function renderTroubles(story) {
  return listLines(TROUBLES, story.troubles);
}
function listLines(title, lines) {
  return lines.length === 0 ? markup`` : markup`<h2>${title}</h2><ul>${lines.map((line) => markup`<li class="note">${keepIntervals(renderPlain(line))}</li>`)}</ul>`;
}
function renderLeftOut(story) {
  let reasons = story.leftOut.reasons.map((reason) => markup`<li>${renderPlain(reason)}</li>`);
  return markup`<h2>Left out</h2><p>${story.leftOut.sentence}</p>${reasons.length === 0 ? void 0 : markup`<ul>${reasons}</ul>`}`;
}
function renderFindings(story) {
  if (story.findings.length === 0) return markup``;
  let items = story.findings.map(
    ({ node, name, sentence, cure, blocking }) => markup`<li class="${blocking ? "blocking" : "warning"}"><p><strong>${blocking ? "Blocking" : "Warning"}</strong>, ${renderPlain(node, 100)}: ${renderPlain(sentence)} <code>${renderPlain(name, 100)}</code></p><p class="cure">${renderPlain(cure)}</p></li>`
  );
  return markup`<section><h2>Findings</h2><ul class="reasons">${items}</ul></section>`;
}
function renderDetails(report, story) {
  let tables = [
    renderTable(assembleTaskTable(report), "Quality per task, of 10"),
    renderTable(assembleLoadTable(report, { times: !1 }), nameLoadTable(report)),
    renderTable(assembleLatencyTable(report, { load: !0 }), PROFILE),
    renderTable(assembleConsumptionTable(report), CONSUMPTION),
    renderTable(assembleStackTable(report), STACK)
  ];
  return markup`<section><h2>Figures</h2>${tables}${renderFlags(report)}${listLines(COST, story.cost)}${listLines(STEADINESS, story.steadiness)}</section>`;
}
function renderFlags(report) {
  return comparedNodes(report).flatMap(({ name, stack: { flags } }) => {
    if (flags === void 0) return [];
    let lines = splitFlags(flags).map((flag) => renderPlain(flag, 2e4));
    return [
      markup`<details><summary>Flags of ${renderPlain(name, 100)}</summary><pre tabindex="0" dir="auto">${lines.join(`
`)}</pre></details>`
    ];
  });
}
function keepIntervals(text) {
  return text.replace(/\[[^[\]]{1,40}\]/g, (interval) => interval.replaceAll(" ", "\xA0"));
}

// src/report/page/axis.ts
function computeAxis(values, count) {
  let [least, most] = [Math.min(...values), Math.max(...values)], span = [most - least, Math.abs(most)].find((size) => size > 1e-9) ?? 1, step = niceStep(span / count), first = Math.floor(least / step + 1e-9), last = Math.max(first + 1, Math.ceil(most / step - 1e-9)), ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
  return { low: ticks[0] ?? least, high: ticks.at(-1) ?? most, ticks };
}
function niceStep(rough) {
  let power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10) * power;
}

// src/report/page/drawing.ts
function renderDrawing({ id, width, height, title, text }, content) {
  return markup`<svg class="picture" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-text">
<title id="${id}-title">${title}</title><desc id="${id}-text">${renderPlain(text)}</desc>
${content}
</svg>`;
}
function roundPlace(value) {
  return Math.round(value * 10) / 10;
}

// src/report/page/label-places.ts
function placeLabels(labels, height) {
  let placed = [], order = labels.map((_, index) => index).sort((left, right) => (labels[left]?.y ?? 0) - (labels[right]?.y ?? 0)), heights = labels.map((label) => label.y);
  for (let index of order) {
    let label = labels[index];
    if (label === void 0) continue;
    let y = label.y, covers = (other) => Math.abs(other.y - y) < height - 1e-6 && label.x < other.x + other.width && other.x < label.x + label.width;
    for (let hit = placed.find(covers); hit !== void 0; hit = placed.find(covers)) y = hit.y + height;
    placed.push({ ...label, y }), heights[index] = y;
  }
  return heights;
}

// src/report/page/plot.ts
var TITLE_DROP = 38;
function scaleLinear(axis, from, to) {
  return { axis, at: (value) => roundPlace(from + (to - from) * (value - axis.low) / (axis.high - axis.low)) };
}
function drawAxes(plot, titles) {
  let { left, right, top, bottom } = plot, vertical = ticksOf(plot.x).map(
    ({ place, text }) => markup`<line class="grid" x1="${place}" x2="${place}" y1="${top}" y2="${bottom}"/><text class="tick" x="${place}" y="${bottom + 16}" text-anchor="middle">${text}</text>`
  ), horizontal = ticksOf(plot.y).map(
    ({ place, text }) => markup`<line class="grid" x1="${left}" x2="${right}" y1="${place}" y2="${place}"/><text class="tick" x="${left - 8}" y="${place + 4}" text-anchor="end">${text}</text>`
  );
  return markup`${vertical}${horizontal}<text class="axis" x="${right}" y="${bottom + TITLE_DROP}" text-anchor="end">${titles.x} →</text><text class="axis" x="6" y="${top - 14}">↑ ${titles.y}</text>`;
}
function clipToPlot({ left, right, top, bottom }, id, content) {
  return markup`<clipPath id="${id}"><rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"/></clipPath><g clip-path="url(#${id})">${content}</g>`;
}
function ticksOf({ axis, at, renderTick }) {
  return axis.ticks.filter((tick) => tick >= axis.low && tick <= axis.high).map((tick) => ({ place: at(tick), text: (renderTick ?? renderNumber)(tick) }));
}
function renderNumber(value) {
  return value.toLocaleString("en-US", { maximumSignificantDigits: 6 }).replace("-", "\u2212");
}

export {
  computeNodeCosts,
  computeMeanCosts,
  computeMeanCost,
  findBreakages,
  findBlockers,
  assembleRules,
  fitScoreMaps,
  listRawScores,
  listVoices,
  assembleNode,
  markup,
  assemblePageData,
  renderDocument,
  renderPageHeader,
  renderTable,
  computeAxis,
  renderDrawing,
  roundPlace,
  placeLabels,
  scaleLinear,
  drawAxes,
  clipToPlot,
  renderVerdict,
  renderProposal,
  renderReasons,
  renderFacts,
  renderTroubles,
  renderLeftOut,
  renderFindings,
  renderDetails
};
