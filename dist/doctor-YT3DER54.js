import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  assembleJudgeRefusal,
  assembleJudgeUnreachable,
  keyVariableOfJudge
} from "./chunk-4UKF53KK.js";
import {
  openEndpoint
} from "./chunk-I3F3LSGT.js";
import {
  assembleRefusal,
  assembleUnreachable,
  cleanServerMessage,
  parseModelNames
} from "./chunk-EK6Y3KYK.js";
import "./chunk-GQ55H2IL.js";
import {
  describeAddress,
  listAddresses
} from "./chunk-IHKXCO4I.js";
import "./chunk-6P46UH65.js";
import {
  loadCandidate
} from "./chunk-QN2I7EC7.js";
import {
  assembleUrl
} from "./chunk-LSDXLQUN.js";
import "./chunk-QT7LP2OA.js";
import "./chunk-3CDBRDUL.js";
import {
  assembleCostMeasure,
  findTokenPrice,
  listComponents
} from "./chunk-IM6DMTUK.js";
import "./chunk-MV7SFPD5.js";
import "./chunk-H52RI2GL.js";
import {
  wrapText
} from "./chunk-WJPUGUS3.js";
import {
  countNoun,
  loadBaselines,
  loadDocument,
  loadSuite,
  placeOf,
  placeOfEvaluators
} from "./chunk-R7MY7MOD.js";
import {
  parseSuite
} from "./chunk-WEHNRBUX.js";
import "./chunk-VFMUNMOA.js";
import "./chunk-NU5WVS4S.js";
import "./chunk-MGQSBXAI.js";
import "./chunk-UNFM3TFD.js";
import "./chunk-PI7FYQRL.js";
import {
  isElsewhere
} from "./chunk-W2JIOW6A.js";
import {
  defaultJudgeUrl,
  modelOfJudge,
  nameOfEvaluator
} from "./chunk-PZX4F2R4.js";
import "./chunk-ORAYPPDY.js";
import "./chunk-2FQ3F6BV.js";
import "./chunk-6JFRREB3.js";
import {
  defaults
} from "./chunk-GANQ4JAS.js";
import "./chunk-XKHD6ELO.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import "./chunk-BZFSTERM.js";
import "./chunk-VIDJRIJJ.js";
import "./chunk-SM4JF5J3.js";
import {
  InterruptedError,
  describeFailure
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/doctor/checklist.ts
import { styleText } from "node:util";
var marks = {
  ok: ["\u2714", "green"],
  warning: ["!", "yellow"],
  failed: ["\u2716", "red"],
  skipped: ["\u2013", "dim"]
};
function renderCheck(check, { colour, width }) {
  let paint = (style2, text2) => colour ? styleText(style2, text2, { validateStream: !1 }) : text2, [mark, style] = marks[check.status], room = Math.max(60, width), [first = "", ...rest] = check.told.split(`
`), lines = [wrapText(`${check.name}: ${first}`, room, "  ").trimStart(), ...rest.map((line) => wrapText(line, room, "    "))], cure2 = "cure" in check && check.cure !== void 0 ? [paint("cyan", `  \u2192 ${wrapText(check.cure, room, "    ").trimStart()}`)] : [];
  return [`${paint(style, mark)} ${lines.join(`
`)}`, ...cure2].join(`
`);
}
function renderSummary(checks) {
  let count = (status) => checks.filter((check) => check.status === status).length, [failed, warnings] = [count("failed"), count("warning")], say = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
  return failed > 0 ? `${say(failed, "check")} failed, ${say(warnings, "warning")}.` : warnings > 0 ? `Ready, with ${say(warnings, "warning")}.` : "Ready.";
}
function renderChecksJson(checks) {
  let rows = checks.map(({ name, status, told, ...rest }) => ({ name, status, told, ...rest }));
  return `${JSON.stringify({ ok: isReady(checks), checks: rows }, void 0, 2)}
`;
}
var isReady = (checks) => checks.every(({ status }) => status !== "failed");

// src/doctor/check.ts
var pass = (told) => ({ status: "ok", told }), skip = (told) => ({ status: "skipped", told }), warn = (told, cure2) => ({ status: "warning", told, cure: cure2 }), fail = (told, cure2) => ({ status: "failed", told, ...cure2 !== void 0 && { cure: cure2 } });

// src/doctor/look-within.ts
async function lookWithin({ look, limitMs: limitMs2, clock, signal }) {
  let over = new AbortController(), both = AbortSignal.any([signal, over.signal]), late = clock.wait(limitMs2, both).then(
    () => fail(
      `not done within ${limitMs2 / 1e3} s`,
      "Try again; a download goes on where it stopped. If that does not help, look at what it waits for."
    )
  );
  try {
    return await Promise.race([look(both), late]);
  } catch (failure) {
    if (signal.aborted) throw new InterruptedError();
    let { message, cure: cure2 } = describeFailure(failure);
    return fail(message, cure2);
  } finally {
    over.abort();
  }
}

// src/commands/examine-documents.ts
import { join } from "node:path";

// src/doctor/baselines-check.ts
function decideBaselines(found, against, folder) {
  let cure2 = "poq measure --accept NAME records one; run it with the candidate that you ship.".replace(
    "NAME",
    against === "best" || against === "all" ? "main" : against
  ), anyOf = against === "best" || against === "all", wanted = anyOf ? found : found.filter(({ name }) => name === against);
  if (wanted.length === 0)
    return warn(anyOf || found.length === 0 ? `there is no baseline in ${folder}` : `there is no baseline ${against} in ${folder}`, cure2);
  let others = found.filter(({ sameQuestions }) => !sameQuestions);
  if (others.length === 0) return pass(`${found.map(({ name }) => name).join(", ")}: on the same questions`);
  let told = `on other questions than the suite asks: ${others.map(({ name }) => name).join(", ")}`;
  return wanted.some(({ sameQuestions }) => !sameQuestions) ? fail(told, cure2) : warn(told, "They are left out of the comparison; measure them again.");
}

// src/doctor/web-page.ts
var timeLimitMs = 4e3, mostCharacters = 4 * 1024 * 1024;
async function loadPage(exchange, url, headers, signal) {
  let decoder = new TextDecoder(), status, text2 = "", end = await exchange(
    { method: "GET", url, headers: { accept: "*/*", "user-agent": "poq-gate", ...headers }, timeLimitMs },
    {
      onSent: () => {
      },
      onHead(answered) {
        status = answered;
      },
      onRead(bytes) {
        return text2 += decoder.decode(bytes, { stream: !0 }), text2.length > mostCharacters ? "stop" : "more";
      }
    },
    signal
  );
  if (end.kind === "aborted") throw new InterruptedError();
  return { end, text: text2, ...status !== void 0 && { status } };
}

// src/doctor/server-check.ts
async function checkServer(asked, { exchange }, signal) {
  let { url, key, words } = asked, page = await loadPage(exchange, url, key === void 0 ? {} : { authorization: `Bearer ${key}` }, signal), { status, end } = page;
  if (status === void 0) return describeSilence(page, asked);
  let names = status === 200 && end.kind === "complete" ? parseModelNames(page.text) : void 0;
  return names !== void 0 ? decideModel(
    asked,
    names.map((name) => cleanServerMessage(name, key))
  ) : status === 401 || status === 403 ? failAs(words.refused(status)) : status >= 500 ? fail(`${url.origin} answers with status ${status}`, "Look into the log of the server.") : warn(
    `${url.origin} answers, but ${url.pathname} lists no models (status ${status})`,
    `Check baseUrl in the ${words.file}: it ends in /v1 on most servers.`
  );
}
var failAs = ({ message, cure: cure2 }) => fail(message, cure2);
function describeSilence({ end }, { url, words }) {
  if (end.kind !== "broken")
    return fail(`${url.origin} takes a connection and does not answer`, "Look into the log of the server: is it loading?");
  let known = words.unreachable(end.code, end.message);
  return known !== void 0 ? failAs(known) : fail(`${url.origin} cannot be talked to (${end.code})`, `Check that the server runs, and baseUrl in the ${words.file}.`);
}
var mostNamed = 10;
function decideModel({ model, url: { origin }, words }, names) {
  if (names.includes(model)) return pass(`${origin} answers and has ${model}`);
  let listed = names.slice(0, mostNamed).join(", ") + (names.length > mostNamed ? ` and ${names.length - mostNamed} more` : "");
  return warn(
    `${origin} answers, but does not list the model ${JSON.stringify(model)}`,
    `It lists: ${listed === "" ? "none" : listed}. Set model in the ${words.file}, unless the server takes any name.`
  );
}

// src/doctor/judge-check.ts
function checkJudge(settings, examination, signal) {
  let { baseUrl = defaultJudgeUrl } = settings, variable = keyVariableOfJudge(settings), model = modelOfJudge(settings), key = variable === void 0 ? void 0 : examination.variable(variable)?.trim() || void 0, place = { name: nameOfEvaluator(settings), model, baseUrl, keyVariable: key === void 0 ? void 0 : variable }, words = {
    file: "suite",
    refused: (status) => assembleJudgeRefusal(place, { status, said: "", modelList: void 0 }),
    unreachable: (code, message) => assembleJudgeUnreachable(place, code, message)
  };
  return checkServer({ url: assembleUrl(baseUrl, "models"), model, key, words }, examination, signal);
}

// src/commands/examine-documents.ts
var patienceMs = 6e4;
async function examineDocuments(consultation) {
  let { world, inputs, seek } = consultation, suite = await seek(
    "suite",
    async () => parseSuite(inputs.suite, await loadDocument(world.files, inputs.suite, "suite")),
    ({ name }) => pass(`${inputs.suite} (${name})`)
  ), candidate = await seek(
    "candidate",
    () => loadCandidate(world, inputs.candidate),
    ({ document }) => pass(`${inputs.candidate} (${document.name}, ${document.kind})`)
  );
  if (suite === void 0) return { suite, candidate };
  let loaded = await seek(
    "prompts",
    (signal) => loadSuite({ ...world, signal }, placeOf(inputs.suite)),
    ({ set }) => pass(`${countNoun(set.questions.size, "prompt")} in ${countNoun(set.blocks.length, "block")}`),
    patienceMs
  );
  if (loaded === void 0) return { suite, candidate };
  await examineBaselines(consultation, loaded);
  for (let settings of suite.evaluators) await examineEvaluator(consultation, placeOfEvaluators(loaded), settings);
  return candidate !== void 0 && candidate.document.kind !== "endpoint" && await examineModel(consultation, candidate, loaded), { suite, candidate };
}
async function examineBaselines({ world, look }, { set, suite }) {
  await look("baselines", async () => {
    let found = (await loadBaselines(world.files, placeOf(defaults.baselines))).map(({ name, run }) => ({ name, sameQuestions: run.header.questionDigest === set.digest }));
    return decideBaselines(found, suite.gate.against, defaults.baselines);
  });
}
async function examineEvaluator({ world, look, examination }, place, settings) {
  let name = nameOfEvaluator(settings), open = async () => {
    let evaluator = await world.openEvaluator(settings, place);
    return await evaluator.close(), pass(describeOpened(evaluator, settings));
  }, opened = await look(`evaluator ${name}`, open, patienceMs);
  settings.use !== "gpt-judge" || opened.status === "failed" || await look(`judge ${name}`, (signal) => checkJudge(settings, examination, signal));
}
function describeOpened({ batchInvariant }, settings) {
  let { use } = settings;
  return use === "gpt-judge" ? keyVariableOfJudge(settings) === void 0 ? "its prompt and rubrics are there; it is sent no key, and nothing was asked" : "its prompt, rubrics and key are there; nothing was asked" : use === "recorded-scores" ? "its scores can be read" : batchInvariant === !1 ? "loads; its scores depend on their batch, so that it is given one text at a time" : "loads";
}
async function examineModel({ world, look }, { document, folder }, { suite, set }) {
  let runPath = join(defaults.out, "doctor.run.jsonl");
  await look("candidate, opened", async () => (await (await world.openCandidate(document, { folder, settings: suite.measure, set, runPath })).close(), pass(document.kind === "recorded" ? "its answers can be read" : "can be opened")), patienceMs);
}

// src/doctor/clock-check.ts
var mostReadings = 2e5, waits = 20, waitMs = 5, coarseMs = 0.1, lateMs = 10;
async function checkClock(clock, signal) {
  let stepMs = measureStep(clock);
  if (stepMs === void 0) return fail("the monotonic clock stands still", "Nothing can be timed on this machine.");
  let latestMs = 0;
  for (let turn = 0; turn < waits; turn += 1) {
    let startMs = clock.nowMs();
    await clock.wait(waitMs, signal), latestMs = Math.max(latestMs, clock.nowMs() - startMs - waitMs);
  }
  let told = `step ${describeStep(stepMs)}; the event loop wakes up at most ${latestMs.toFixed(1)} ms late`;
  return stepMs > coarseMs ? warn(told, "Latencies under a millisecond cannot be told apart: look at the clock source of the (virtual) machine.") : latestMs > lateMs ? warn(told, "Something else keeps this machine busy: let it end before measuring.") : pass(told);
}
var describeStep = (ms) => ms < 1e-4 ? "under 0.1 \xB5s" : `${(ms * 1e3).toFixed(1)} \xB5s`;
function measureStep(clock) {
  let least, last = clock.nowMs();
  for (let reading = 0; reading < mostReadings; reading += 1) {
    let now = clock.nowMs();
    now > last && (least === void 0 || now - last < least) && (least = now - last), last = now;
  }
  return least;
}

// src/doctor/cost-check.ts
var cure = "Measure where there is one, or weigh another cost (reward.cost.measure).";
function decideCost(needs, { gpus, packages }, by) {
  return needs.unpriced ? fail(
    "the price list has no price of this candidate",
    "Add its model, with its baseUrl, to prices.tokens; or machineHourUsd to prices."
  ) : by === "elsewhere" ? fail("it answers elsewhere, where neither GPUs nor energy are known", "Name its model in prices.tokens, or weigh latency.") : needs.gpus && gpus === 0 ? fail("the suite weighs GPU time, and this machine has no NVIDIA GPU", cure) : needs.energy ? by === "server" && gpus > 0 ? pass("energy is that of the GPUs") : packages === "readable" ? pass("energy is that of the CPU packages") : packages === "none" ? fail("the suite weighs energy, and this machine has no meter of it", cure) : fail(
    "the suite weighs energy, and this user may not read the counters of the CPU packages",
    "Make /sys/class/powercap/*/energy_uj readable, or measure as root."
  ) : pass("GPU time can be counted");
}

// src/doctor/folder-check.ts
var MiB = 2 ** 20, leastBytes = 256 * MiB;
function decideFolder({ freeBytes, writable }, { folder, bytes, cure: cure2 }) {
  if (!writable) return fail(`${folder} cannot be written to`, cure2);
  if (freeBytes === void 0) return pass(`${folder}; the system does not tell how much is free`);
  let told = `${folder}: ${describeBytes(freeBytes)} free`;
  return freeBytes >= bytes ? pass(told) : (freeBytes < leastBytes ? fail : warn)(`${told}, ${describeBytes(bytes)} wanted`, `Free some space, or: ${cure2}`);
}
var leastSharedBytes = 1024 * MiB;
function decideSharedMemory(bytes) {
  if (bytes === void 0) return { status: "skipped", told: "this system has no /dev/shm" };
  let told = `/dev/shm has ${describeBytes(bytes)}`;
  return bytes >= leastSharedBytes ? pass(told) : warn(told, "Start the container with --shm-size=1g or more, or with --ipc=host.");
}
var describeBytes = (bytes) => bytes >= 1024 * MiB ? `${(bytes / (1024 * MiB)).toFixed(1)} GiB` : `${Math.floor(bytes / MiB)} MiB`;

// src/doctor/gpu-check.ts
var idleShare = 0.05, mostNamed2 = 5;
function decideGpu({ gpus, cuda, processes, utilizationShares }, answerer) {
  let told = describeGpus(gpus, cuda);
  if (gpus.length === 0)
    return pass(answerer === "elsewhere" ? `${told}; the candidate answers elsewhere` : `${told}: costs belong to the CPU`);
  if (answerer === "elsewhere" || answerer === "own") return pass(`${told}; this candidate does not compute on it`);
  if (processes.length > 0) {
    let named = processes.slice(0, mostNamed2).map(({ pid, name }) => `${name} (${pid})`), more = processes.length > mostNamed2 ? ` and ${processes.length - mostNamed2} more` : "", used = `${told}; in use by ${named.join(", ")}${more}`, cure2 = "or measure on another GPU: CUDA_VISIBLE_DEVICES.";
    return answerer === "started" ? fail(used, `End them, ${cure2}`) : warn(used, `All right where these belong to the server that is measured; end all others, ${cure2}`);
  }
  let busiest = Math.max(0, ...utilizationShares);
  return busiest <= idleShare ? pass(`${told}; idle`) : warn(
    `${told}; ${Math.round(busiest * 100)} % busy, by processes that are not shown`,
    "Wait until it is idle. In a container, --pid=host lets nvidia-smi show whose the processes are."
  );
}
function describeGpus(gpus, cuda) {
  let [first] = gpus;
  if (first === void 0) return "no NVIDIA GPU";
  let names = [...new Set(gpus.map(({ name, memoryMiB }) => `${name}${memoryMiB === void 0 ? "" : `, ${memoryMiB} MiB`}`))].join(
    " + "
  ), versions = [...first.driver === void 0 ? [] : [`driver ${first.driver}`], ...cuda === void 0 ? [] : [`CUDA ${cuda}`]];
  return [`${gpus.length > 1 ? `${gpus.length} \xD7 ` : ""}${names}`, ...versions].join(", ");
}

// src/commands/cost-needs.ts
var nothing = { energy: !1, gpus: !1, unpriced: !1 };
function listCostNeeds(suite, document) {
  let measure = assembleCostMeasure(suite), needs = measure === "none" ? [] : listComponents(measure).map((component) => needsOf(component, document));
  return {
    energy: needs.some(({ energy }) => energy),
    gpus: needs.some(({ gpus }) => gpus),
    unpriced: needs.some(({ unpriced }) => unpriced)
  };
}
function needsOf(component, document) {
  if (component.name !== "usd") return { ...nothing, energy: component.name === "energy", gpus: component.name === "gpu-seconds" };
  let { gpuHourUsd, machineHourUsd, energyKwhUsd } = component.prices;
  if (findTokenPrice({ header: { candidate: { ...document } } }, component.prices) !== void 0) return nothing;
  let energy = energyKwhUsd !== void 0, other = machineHourUsd !== void 0 || energy;
  return {
    energy,
    gpus: gpuHourUsd !== void 0 && (!other || isElsewhere({ ...document })),
    unpriced: gpuHourUsd === void 0 && !other
  };
}

// src/commands/examine-machine.ts
var GiB = 2 ** 30, gpuPatienceMs = 2e4;
async function examineMachine(consultation, { suite, document }) {
  let { world, examination, look } = consultation, gpus = [];
  await look("gpu", async (signal) => {
    let sight = await examination.lookAtGpus(signal);
    return gpus.push(sight.gpus.length), decideGpu(sight, answererOf(document));
  }, gpuPatienceMs);
  let [count] = gpus;
  count !== void 0 && suite !== void 0 && document !== void 0 && await examineCost(consultation, { suite, document, gpus: count });
  let { cacheFolder } = examination;
  await look("cache", async () => decideFolder(await examination.lookAtFolder(cacheFolder), { folder: cacheFolder, bytes: 2 * GiB, cure: "set POQ_CACHE to a folder on a larger disk, which this user may write to." })), await look("results", async () => decideFolder(await examination.lookAtFolder(defaults.out), { folder: defaults.out, bytes: GiB, cure: "name another folder with --out when measuring." })), await look("shared memory", async () => decideSharedMemory(await examination.readSharedMemoryBytes())), await look("clock", (signal) => checkClock(world.clock, signal));
}
function answererOf(document) {
  return document === void 0 ? "unknown" : isElsewhere({ ...document }) ? "elsewhere" : document.kind !== "endpoint" ? "own" : document.serve === void 0 ? "running" : "started";
}
async function examineCost({ examination, look }, { suite, document, gpus }) {
  let needs = listCostNeeds(suite, document);
  if (!(needs.energy || needs.gpus || needs.unpriced)) return;
  let by = isElsewhere({ ...document }) ? "elsewhere" : document.kind === "endpoint" ? "server" : "program";
  await look("cost", async () => decideCost(needs, { gpus, packages: await examination.lookAtPackages() }, by));
}

// src/doctor/engine-checks.ts
function checkKey({ apiKeyEnv }, examination) {
  return apiKeyEnv === void 0 ? skip("the candidate names no variable with a key") : (examination.variable(apiKeyEnv) ?? "").trim() !== "" ? pass(`${apiKeyEnv} is set`) : fail(`${apiKeyEnv} is not set`, `Set ${apiKeyEnv} in the environment of this program, in a workflow from a secret.`);
}
function readKey({ apiKeyEnv }, examination) {
  let key = apiKeyEnv === void 0 ? void 0 : examination.variable(apiKeyEnv)?.trim();
  return key === "" ? void 0 : key;
}
function checkEngine(document, examination, signal) {
  let { baseUrl, model, apiKeyEnv } = document, key = readKey(document, examination), url = assembleUrl(baseUrl, "models"), refused = { message: "", url, model, apiKeyEnv, hasKey: key !== void 0, models: void 0 };
  return checkServer({ url, model, key, words: {
    file: "candidate file",
    refused: (status) => assembleRefusal({ ...refused, status }),
    unreachable: (code, message) => assembleUnreachable(code, message, url)
  } }, examination, signal);
}
async function checkProgram(document, folder, { findProgram }) {
  let program = document.serve?.command[0] ?? "", path = await findProgram(document, folder);
  return path !== void 0 ? pass(`${program} is ${path}; the measurement starts it`) : fail(
    `serve.command: ${JSON.stringify(program)} is no program that may be executed`,
    "Programs are found on PATH, or by a path relative to serve.folder. The command is no shell line: one word an item."
  );
}
async function checkPorts(document, { isTaken }) {
  let addresses = listAddresses(document), taken = await Promise.all(addresses.map(isTaken)), [first] = addresses.filter((_, index) => taken[index] === !0);
  return first === void 0 ? pass(`${addresses.map(describeAddress).join(" and ")}: free`) : fail(
    `${describeAddress(first)} is in use already`,
    `End what listens there (ss -ltnp 'sport = :${first.port}' shows it), or give the candidate another port. To measure a server that runs already, take serve out of the candidate.`
  );
}

// src/doctor/metrics-check.ts
var engines = { "vllm:": "vLLM", "sglang:": "SGLang", "llamacpp:": "llama.cpp" };
async function checkMetrics({ baseUrl }, { exchange }, signal) {
  let url = new URL(baseUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, "").replace(/\/v1$/, "")}/metrics`, url.search = "";
  let { status, text: text2 } = await loadPage(exchange, url, {}, signal), place = `${url.origin}${url.pathname}`;
  if (status !== 200 || !/^# TYPE \S+ /m.test(text2))
    return warn(
      `${place} is no page of metrics${status === void 0 ? "" : ` (status ${status})`}`,
      "Nothing, if the engine has none. vLLM has it unless it is switched off; start SGLang with --enable-metrics, llama.cpp with --metrics."
    );
  let engine = Object.entries(engines).find(
    ([prefix]) => text2.includes(`
# TYPE ${prefix}`) || text2.startsWith(`# TYPE ${prefix}`)
  )?.[1];
  return pass(`${place}${engine === void 0 ? "" : `: ${engine}`}`);
}

// src/doctor/token-counts-check.ts
var timeoutSeconds = 4, text = "Hi", question = {
  prompt: { id: "doctor", task: "doctor", cluster: "doctor", references: [], text },
  text,
  messages: [{ role: "user", content: text }],
  generation: {}
};
function limitToOneToken(document) {
  let { body = {} } = document, limits = ["max_tokens", "max_completion_tokens"].filter((field) => typeof body[field] == "number");
  return {
    ...document,
    generation: { ...document.generation, maxTokens: 1 },
    body: { ...body, ...Object.fromEntries(limits.map((field) => [field, 1])) }
  };
}
async function checkTokenCounts({ document, examination, clock, signal }) {
  let key = readKey(document, examination), candidate = openEndpoint({
    document: limitToOneToken(document),
    ...key !== void 0 && { key },
    questions: [question],
    timeoutSeconds,
    retries: 0,
    exchange: examination.exchange,
    clock
  });
  return decideTokenCounts(await candidate.ask(question, signal));
}
function decideTokenCounts(reply) {
  if (reply.outcome !== "answered") {
    let detail = reply.detail === void 0 ? "" : `: ${reply.detail}`;
    return fail(
      `asked for one token, the server did not answer (${reply.reason}${detail})`,
      "Look into its log; fields that it does not know are taken out of the request by null in body of the candidate."
    );
  }
  let { outputTokens, promptTokens, cachedTokens } = reply;
  if (outputTokens === void 0 || promptTokens === void 0)
    return warn(
      "asked for one token, the server does not count tokens: no tokens per second, no cost per token",
      "Let it count: do not set streamUsage: false in the candidate, and use an engine that knows stream_options.include_usage."
    );
  let told = `asked for one token, the server counts ${promptTokens} + ${outputTokens}`;
  return cachedTokens !== void 0 ? pass(`${told}, and ${cachedTokens} from its cache`) : warn(
    `${told}, but not what came from its cache`,
    "Some servers count those only where there are some; vLLM counts them with --enable-prompt-tokens-details."
  );
}

// src/commands/examine-server.ts
async function examineServer(consultation, document, folder) {
  let { world, examination, look } = consultation;
  if (await look("key", async () => checkKey(document, examination)), document.serve !== void 0) {
    await look("engine", () => checkProgram(document, folder, examination)), await look("port", () => checkPorts(document, examination));
    return;
  }
  (await look("engine", (signal) => checkEngine(document, examination, signal))).status !== "failed" && (await look("token counts", (signal) => checkTokenCounts({ document, examination, clock: world.clock, signal })), await look(
    "metrics",
    async (signal) => isElsewhere({ ...document }) ? skip("not asked of a server elsewhere") : checkMetrics(document, examination, signal)
  ));
}

// src/commands/doctor.ts
var limitMs = 5e3;
async function doctor(world, inputs, examination) {
  let checks = [], look = async (name, looking, within = limitMs) => {
    let check = { name, ...await lookWithin({ look: looking, limitMs: within, clock: world.clock, signal: world.signal }) };
    return checks.push(check), inputs.json || world.screen.result(renderCheck(check, world.screen)), check;
  }, seek = async (name, load, tell, within) => {
    let found = [];
    return (await look(name, async (signal) => {
      let value = await load(signal);
      return found.push(value), tell(value);
    }, within)).status === "failed" ? void 0 : found[0];
  }, consultation = { world: { ...world, screen: silence(world.screen) }, inputs, examination, look, seek }, { suite, candidate } = await examineDocuments(consultation);
  return await examineMachine(consultation, { suite, document: candidate?.document }), candidate?.document.kind === "endpoint" && await examineServer(consultation, candidate.document, candidate.folder), world.screen.result(inputs.json ? renderChecksJson(checks) : renderSummary(checks)), isReady(checks) ? 0 : 1;
}
var silence = (screen) => ({ ...screen, phase: () => {
}, note: () => {
}, warn: () => {
}, result: () => {
} });
export {
  doctor
};
