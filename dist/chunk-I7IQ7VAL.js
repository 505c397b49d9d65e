import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  hardwareReasons
} from "./chunk-EKI6GDA7.js";
import {
  findTokenLimit
} from "./chunk-LSDXLQUN.js";
import {
  assembleHeader,
  createRunWriter,
  digestCandidate,
  fewestBlocks,
  loadInterrupted,
  setAsideUnfinished,
  writeRun
} from "./chunk-EAMLWXZW.js";
import {
  parseCandidate
} from "./chunk-3CDBRDUL.js";
import {
  findEnergyFindings
} from "./chunk-R2LGOVHS.js";
import {
  assembleExpectedItem,
  locateInRepository,
  planScoring,
  scoreRuns,
  tellScoringCost
} from "./chunk-H2PIMLPR.js";
import {
  assembleProfile,
  countNoun,
  countOutcomes,
  countPromptsOfLoadBlock,
  createBlockingFinding,
  createWarning,
  describeBlocks,
  describeExpectedTime,
  findClientBusy,
  findStabilityFindings,
  listScores,
  pickSerialAnswers,
  placeOfEvaluators,
  renderNextCommand,
  runFilePath
} from "./chunk-R7MY7MOD.js";
import {
  computeQuantile
} from "./chunk-VFMUNMOA.js";
import {
  isNonEmpty
} from "./chunk-UNFM3TFD.js";
import {
  createTemplateRenderer
} from "./chunk-3VI7JI2D.js";
import {
  DocumentError,
  EdgeError,
  InputError,
  InterruptedError
} from "./chunk-Y6MH4YRJ.js";

// src/commands/known-key.ts
var mostBytes = 2 ** 16;
async function requireKnownKey({ asked }, path, document, who = path) {
  if (asked?.subject.fork !== !0 || document.kind !== "endpoint") return;
  let { apiKeyEnv, serve } = document, given = serve?.env ?? [];
  if (apiKeyEnv === void 0 && given.length === 0) return;
  let known = await loadBaseCandidate(asked, path), sendsAnew = apiKeyEnv !== void 0 && (known?.apiKeyEnv !== apiKeyEnv || originOf(known) !== originOf(document)), givenAnew = given.filter((name) => known?.serve?.env?.includes(name) !== !0);
  if (!sendsAnew && givenAnew.length === 0) return;
  let does = [
    ...sendsAnew ? [`send ${apiKeyEnv} to ${originOf(document)}`] : [],
    ...givenAnew.length > 0 ? [`give ${givenAnew.join(", ")} to its server`] : []
  ];
  throw new InputError(`${who} would ${does.join(" and ")}, which the file on ${asked.subject.baseBranch} does not do`, {
    cure: "A pull request from a fork may change the model, not where secrets go: change that on a branch of this repository."
  });
}
var originOf = ({ baseUrl }) => URL.parse(baseUrl)?.origin ?? baseUrl;
async function loadBaseCandidate({ github, job, subject }, file) {
  let { kind, path } = locateInRepository(file, { workspace: job.workspace, from: "", whose: "the path of the candidate" }), entry = kind === "inside" ? await github.readEntry(path, subject.baseCommit) : void 0;
  if (entry?.kind === "file")
    try {
      let document = parseCandidate(path, new TextDecoder().decode(await github.readBlob(entry.blob, mostBytes)));
      return document.kind === "endpoint" ? document : void 0;
    } catch (failure) {
      if (failure instanceof DocumentError) return;
      throw failure;
    }
}

// src/runs/resumable.ts
function computeResumable(run, blocks) {
  if (run.header.candidate.kind === "recorded") return { kept: [], remaining: blocks, askedBefore: 0 };
  let load = new Set(blocks.flatMap((block) => block.kind === "load" ? block.promptIds : [])), latency = new Set(blocks.flatMap((block) => block.kind === "latency" ? block.promptIds : [])), kept = [...run.answers.values()].filter((answer) => answer.outcome !== "lost" && load.has(answer.promptId)).map(withoutTimings), keptIds = new Set(kept.map((answer) => answer.promptId)), remaining = blocks.map(
    (block) => withPrompts(
      block,
      block.promptIds.filter((id) => !keptIds.has(id))
    )
  ).filter((block) => block.promptIds.length > 0);
  return { kept, remaining, askedBefore: [...run.answers.keys()].filter((id) => latency.has(id)).length };
}
function withPrompts(block, promptIds) {
  return block.rate === void 0 ? { ...block, promptIds } : { ...block, promptIds, rate: { ...block.rate, dueMs: block.rate.dueMs.slice(0, promptIds.length) } };
}
function withoutTimings(answer) {
  if (answer.outcome === "failed") {
    let { elapsedMs: _e2, delayMs: _d2, ...rest2 } = answer;
    return { ...rest2, resumed: !0 };
  }
  if (answer.outcome === "lost") return answer;
  let { ttftMs: _t, ttfatMs: _a, e2eMs: _e, tpotMs: _p, longestGapMs: _g, delayMs: _d, ...rest } = answer;
  return { ...rest, resumed: !0 };
}

// src/suite/shard-blocks.ts
function pickShardBlocks(blocks, { index, of }) {
  if (!Number.isInteger(index) || !Number.isInteger(of) || index < 1 || index > of)
    throw new InputError(`shard ${index}/${of} does not exist`, { cure: "Write --shard i/n with 1 \u2264 i \u2264 n, such as --shard 1/4." });
  if (of > blocks.length)
    throw new InputError(`${of} shards are too many: the plan has only ${blocks.length} ${blocks.length === 1 ? "block" : "blocks"}`, {
      cure: `Use at most ${blocks.length}, or enlarge the sample.`
    });
  let dealt = [...blocks.filter((block) => block.kind === "latency"), ...blocks.filter((block) => block.kind === "load")], mine = new Set(dealt.filter((_, position) => position % of === index - 1).map((block) => block.number));
  return blocks.filter((block) => mine.has(block.number));
}

// src/answers/answer-line.ts
function assembleAnswerLine({ prompt }, reply, block) {
  let place = { promptId: prompt.id, cluster: prompt.cluster, task: prompt.task, ...block !== void 0 && { block } };
  return reply.outcome === "answered" ? { line: "answer", ...place, ...reply } : reply.outcome === "failed" ? { line: "answer", ...place, ...reply } : { line: "answer", ...place, ...reply };
}

// src/answers/asking.ts
var mostLostInARow = 10, longestTurnMs = 20;
function createAsking(candidate, clock, signal) {
  let lostInARow = 0, turnedMs = clock.nowMs();
  return async (question) => {
    if (signal.aborted) throw new InterruptedError();
    clock.nowMs() - turnedMs > longestTurnMs && (await clock.wait(0, signal), turnedMs = clock.nowMs());
    let startMs = clock.nowMs(), reply = await unlessAborted(candidate.ask(question, signal), signal), endMs = clock.nowMs();
    if (lostInARow = reply.outcome === "lost" ? lostInARow + 1 : 0, lostInARow >= mostLostInARow && reply.outcome === "lost") throw assembleGone(candidate, reply);
    return { reply, startMs, endMs };
  };
}
function unlessAborted(answer, signal) {
  return new Promise((resolve, reject) => {
    let abort = () => reject(new InterruptedError());
    signal.addEventListener("abort", abort, { once: !0 }), answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
function assembleGone({ name }, last) {
  let detail = last.detail === void 0 ? "" : `: ${last.detail}`;
  return new EdgeError({
    edge: "endpoint",
    message: `${name} does not answer any more: ${mostLostInARow} answers in a row were lost, the last by ${last.reason}${detail}`,
    cure: "Look at the log of the server; then measure again with --resume, or from the start.",
    retryable: !0
  });
}

// src/profile/timed-answer.ts
function countWithin(startMs, endMs, answers) {
  if (endMs <= startMs) return;
  let good = answers.flatMap((answer) => answer.answered ? [{ answer, share: computeShareInside(answer, startMs, endMs) }] : []), counted = good.every(({ answer }) => answer.outputTokens !== void 0);
  return {
    startMs,
    endMs,
    answers: good.reduce((sum, { share }) => sum + share, 0),
    ...counted && { outputTokens: good.reduce((sum, { answer, share }) => sum + share * (answer.outputTokens ?? 0), 0) }
  };
}
function computeShareInside({ startMs, endMs }, fromMs, toMs) {
  return endMs <= startMs ? endMs >= fromMs && endMs <= toMs ? 1 : 0 : Math.max(0, Math.min(endMs, toMs) - Math.max(startMs, fromMs)) / (endMs - startMs);
}

// src/profile/steady-load.ts
function computeSteadyLoad(concurrency, answers) {
  if (answers.length < concurrency || answers.some((answer) => answer.disturbed)) return;
  let starts = answers.map((answer) => answer.startMs).sort((one, other) => one - other), ends = answers.map((answer) => answer.endMs).sort((one, other) => one - other);
  return countWithin(starts[concurrency - 1] ?? 0, ends[answers.length - concurrency] ?? 0, answers);
}

// src/profile/steady-rate.ts
function computeSteadyRate(lastDueMs, answers) {
  if (answers.some((answer) => answer.disturbed)) return;
  let firstEndMs = answers.reduce((least, { answered, endMs }) => answered ? Math.min(least, endMs) : least, Number.POSITIVE_INFINITY);
  return countWithin(firstEndMs, lastDueMs, answers);
}

// src/answers/block-line.ts
function assembleBlockLine(block, { asked, startMs, inFlight = 1 }) {
  let { number, kind, concurrency, rate } = block, answered = asked.flatMap(({ reply }) => reply.outcome === "answered" ? [reply] : []), counted = answered.length > 0 && answered.every(({ outputTokens }) => outputTokens !== void 0), beganMs = startMs ?? asked.reduce((least, each) => Math.min(least, each.startMs), Number.POSITIVE_INFINITY), steady = kind === "load" ? computeSteady(block, asked.map(timeAnswer), beganMs) : void 0;
  return {
    line: "block",
    kind,
    block: number,
    concurrency: rate === void 0 ? concurrency : inFlight,
    ...rate !== void 0 && { requestsPerSecond: rate.requestsPerSecond },
    startMs: beganMs,
    endMs: asked.reduce((most, { endMs }) => Math.max(most, endMs), Number.NEGATIVE_INFINITY),
    answers: answered.length,
    ...counted && { outputTokens: answered.reduce((sum, { outputTokens }) => sum + (outputTokens ?? 0), 0) },
    ...steady !== void 0 && { steady },
    findings: []
  };
}
function computeSteady({ concurrency, rate }, answers, startMs) {
  return rate === void 0 ? computeSteadyLoad(concurrency, answers) : computeSteadyRate(startMs + (rate.dueMs.at(-1) ?? 0), answers);
}
var timeAnswer = ({ reply, startMs, endMs }) => ({
  startMs,
  endMs,
  answered: reply.outcome === "answered",
  disturbed: reply.outcome === "lost" || (reply.attempts ?? 1) > 1,
  ...reply.outcome === "answered" && reply.outputTokens !== void 0 && { outputTokens: reply.outputTokens }
});

// src/answers/concurrent-asking.ts
async function askConcurrently(questions, concurrency, ask) {
  let asked = [], waiting = questions.values(), work = async () => {
    for (let question of waiting) asked.push(await ask(question));
  };
  return await Promise.all(Array.from({ length: Math.min(concurrency, questions.length) }, work)), asked;
}

// src/answers/delayed-reply.ts
function delayReply(reply, delayMs) {
  switch (reply.outcome) {
    case "lost":
      return reply;
    case "failed":
      return { ...reply, delayMs, ...reply.elapsedMs !== void 0 && { elapsedMs: reply.elapsedMs + delayMs } };
    case "answered": {
      let { ttftMs, ttfatMs, e2eMs } = reply;
      return {
        ...reply,
        delayMs,
        ...ttftMs !== void 0 && { ttftMs: ttftMs + delayMs },
        ...ttfatMs !== void 0 && { ttfatMs: ttfatMs + delayMs },
        ...e2eMs !== void 0 && { e2eMs: e2eMs + delayMs }
      };
    }
  }
}

// src/answers/measurement-plan.ts
function assemblePlan(blocks, warmUp2) {
  let latency = blocks.filter(({ kind }) => kind === "latency"), load = blocks.filter(({ kind }) => kind === "load");
  return { latency: planKind(latency, warmUp2), load: planKind(load, warmUp2) };
}
function planKind(blocks, warmUp2) {
  let times = blocks.flatMap((block) => expectTime(block, warmUp2) ?? []);
  return {
    prompts: blocks.reduce((sum, { promptIds }) => sum + promptIds.length, 0),
    blocks: blocks.length,
    ...times.length === blocks.length && blocks.length > 0 && { expectedMs: times.reduce((sum, ms) => sum + ms, 0) }
  };
}
function expectTime({ promptIds, concurrency, rate }, warmUp2) {
  if (rate !== void 0) {
    let last = warmUp2.at(-1);
    return last === void 0 ? void 0 : 1e3 * promptIds.length / rate.requestsPerSecond + last.medianMs;
  }
  let known = warmUp2.find((time) => time.concurrency === concurrency);
  return known === void 0 ? void 0 : promptIds.length * known.medianMs / concurrency;
}

// src/answers/remaining-time.ts
function estimateRemaining(kinds) {
  let all = [...kinds.values()], done = all.reduce((sum, kind) => sum + kind.done, 0);
  if (done === 0) return;
  let overallMs = all.reduce((sum, kind) => sum + kind.spentMs, 0) / done;
  return all.reduce((sum, kind) => sum + estimateKind(kind, overallMs), 0);
}
function estimateKind({ done, total, spentMs, expectedMs }, overallMs) {
  return done === 0 ? expectedMs ?? total * overallMs : (total - done) * spentMs / done;
}

// src/answers/progress.ts
function createProgress(blocks, live, clock, onProgress) {
  let kindOf = (block) => live ? block.kind : "recorded", kinds = /* @__PURE__ */ new Map();
  for (let block of blocks) {
    let kind = kinds.get(kindOf(block)) ?? { done: 0, total: 0, spentMs: 0 };
    kinds.set(kindOf(block), { ...kind, total: kind.total + block.promptIds.length });
  }
  let total = blocks.reduce((sum, block) => sum + block.promptIds.length, 0), done = 0, sinceMs = clock.nowMs();
  return {
    expect({ latency, load }) {
      for (let [kind, { expectedMs }] of [
        ["latency", latency],
        ["load", load]
      ]) {
        let known = kinds.get(kind);
        known !== void 0 && expectedMs !== void 0 && kinds.set(kind, { ...known, expectedMs });
      }
    },
    start() {
      sinceMs = clock.nowMs();
    },
    step(block) {
      let kind = kinds.get(kindOf(block)) ?? { done: 0, total: 0, spentMs: 0 }, nowMs = clock.nowMs();
      kinds.set(kindOf(block), { ...kind, done: kind.done + 1, spentMs: kind.spentMs + nowMs - sinceMs }), sinceMs = nowMs, done += 1;
      let etaMs = estimateRemaining(kinds);
      onProgress({ done, total, block: block.number, kind: kindOf(block), ...etaMs !== void 0 && { etaMs } });
    }
  };
}

// src/answers/rated-asking.ts
async function askAtRate(questions, rated) {
  let { dueMs, clock, signal, ask, limit = 4096 } = rated, startMs = clock.nowMs(), flights = createFlights(), dispatch = async () => {
    for (let [index, question] of questions.entries()) {
      let atMs = startMs + (dueMs[index] ?? 0);
      for (let leftMs = atMs - clock.nowMs(); leftMs > 0; leftMs = atMs - clock.nowMs()) await clock.wait(leftMs, signal);
      await flights.fewerThan(limit), flights.begin(() => ask(question, atMs));
    }
    await flights.fewerThan(1);
  };
  return await Promise.race([dispatch(), flights.broken]), { asked: flights.landed, startMs, inFlight: flights.most() };
}
function createFlights() {
  let landed = [], { promise: broken, reject } = Promise.withResolvers(), flying = 0, most = 0, wake = () => {
  }, fly = async (ask) => {
    landed.push(await ask()), flying -= 1, wake();
  };
  return {
    landed,
    broken,
    most: () => most,
    begin(ask) {
      flying += 1, most = Math.max(most, flying), fly(ask).catch(reject);
    },
    async fewerThan(limit) {
      for (; flying >= limit; )
        await new Promise((resolve) => {
          wake = resolve;
        });
    }
  };
}

// src/answers/rest.ts
async function collectRest({ meter, metered, clock, signal }) {
  if (!metered) return meter.summarise();
  await clock.wait(3e3, signal), await meter.begin();
  let startMs = clock.nowMs();
  await clock.wait(5e3, signal);
  let idlePowerWatts = await meter.rest({ startMs, endMs: clock.nowMs() });
  return { ...await meter.summarise(), ...idlePowerWatts !== void 0 && { idlePowerWatts } };
}

// src/answers/warm-up.ts
function assembleWarmUp(questions, count, salt, first = 0) {
  let longest = [...questions].sort((one, other) => other.text.length - one.text.length);
  return Array.from({ length: longest.length === 0 ? 0 : count }, (_, index) => {
    let question = longest[index % longest.length];
    return question === void 0 ? [] : [markQuestion(question, `Warm-up ${salt} ${first + index}.`)];
  }).flat();
}
function markQuestion(question, mark) {
  let before = (text) => `${mark}

${text}`;
  return {
    ...question,
    prompt: markPrompt(question.prompt, mark, before),
    text: before(question.text),
    messages: markMessages(question.messages, before)
  };
}
function markPrompt(prompt, mark, before) {
  return {
    ...prompt,
    id: `${mark} ${prompt.id}`,
    ...prompt.context !== void 0 && { context: before(prompt.context) },
    ...prompt.text !== void 0 && { text: before(prompt.text) },
    ...prompt.messages !== void 0 && { messages: markMessages(prompt.messages, before) }
  };
}
var markMessages = (messages, before) => messages.map((message, index) => index === 0 ? { ...message, content: before(message.content) } : message);

// src/answers/warm-up-rounds.ts
var settledShare = 0.2, mostRounds = 3, longestMs = 2e4, mostAtRate = 64;
async function collectWarmUp(questions, blocks, { ask, clock, salt }) {
  let startedMs = clock.nowMs(), asked = [...new Set(blocks.flatMap((block) => block.promptIds))].flatMap((id) => questions.get(id) ?? []), number = 0, warmUp2 = async (concurrency) => {
    let before, times2 = [];
    for (let round = 1; ; round += 1) {
      let answers = await askConcurrently(assembleWarmUp(asked, 2 * concurrency, salt, number), concurrency, ask);
      number += 2 * concurrency, times2.push(...answers.map(({ startMs, endMs }) => endMs - startMs));
      let now = computePace(answers);
      if (before !== void 0 && Math.abs(now - before) <= settledShare * before || round >= mostRounds || clock.nowMs() - startedMs > longestMs)
        return { concurrency, medianMs: isNonEmpty(times2) ? computeQuantile(times2, 0.5) : 0 };
      before = now;
    }
  }, times = [];
  for (let concurrency of [...new Set(blocks.map((block) => block.concurrency))].sort((one, other) => one - other))
    times.push(await warmUp2(concurrency));
  let expected = expectInFlight(blocks, times[0]);
  return expected > 1 && times.push(await warmUp2(expected)), times;
}
function expectInFlight(blocks, serial) {
  let perSecond = blocks.find(({ rate }) => rate !== void 0)?.rate?.requestsPerSecond ?? 0;
  return Math.min(mostAtRate, Math.ceil(perSecond * (serial?.medianMs ?? 0) / 1e3));
}
function computePace(answers) {
  let tokens = answers.reduce((sum, { reply }) => sum + (reply.outcome === "answered" ? reply.outputTokens ?? 0 : 0), 0);
  return tokens > 0 ? sumTimes(answers) / tokens : computeMeanTime(answers);
}
var computeMeanTime = (answers) => sumTimes(answers) / Math.max(1, answers.length), sumTimes = (answers) => answers.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);

// src/answers/collect-answers.ts
async function collectAnswers(collecting) {
  let { candidate, blocks, clock, signal, onLine } = collecting, inner = new AbortController(), either = AbortSignal.any([signal, inner.signal]), ask = createAsking(candidate, clock, either), counts = { answered: 0, failed: 0, lost: 0 }, progress = createProgress(blocks, candidate.live, clock, collecting.onProgress), askNumbered = async (question, block, dueMs) => {
    let asked = await ask(question);
    if (either.aborted) throw new InterruptedError();
    let reply = dueMs === void 0 ? asked.reply : delayReply(asked.reply, asked.startMs - dueMs);
    return counts[reply.outcome] += 1, onLine(assembleAnswerLine(question, reply, candidate.live ? block.number : void 0)), progress.step(block), { ...asked, reply };
  }, askBlock = createBlockAsking({ ...collecting, signal: either }, askNumbered, progress.start);
  try {
    if (candidate.live) {
      let plan = assemblePlan(blocks, await warmUp(collecting, ask));
      progress.expect(plan), collecting.onPlan?.(plan);
      let metered = await collectBlocks({ ...collecting, signal: either }, askBlock);
      return { ...counts, ...metered !== void 0 && { metered } };
    }
    for (let block of blocks) await askBlock(block);
    return counts;
  } finally {
    inner.abort();
  }
}
function createBlockAsking({ candidate, questions, clock, signal }, ask, start) {
  return async (block) => {
    start();
    let picked = pickQuestions(block, questions);
    if (candidate.live && block.rate !== void 0)
      return askAtRate(picked, { dueMs: block.rate.dueMs, clock, signal, ask: (question, dueMs) => ask(question, block, dueMs) });
    let concurrency = candidate.live ? block.concurrency : 1;
    return { asked: await askConcurrently(picked, concurrency, (question) => ask(question, block)) };
  };
}
async function warmUp({ candidate, questions, blocks, settings, clock, salt }, ask) {
  return !candidate.warmsUp || !settings.warmUp ? [] : collectWarmUp(questions, blocks, { ask, clock, salt: salt ?? clock.nowMs().toString(36) });
}
async function collectBlocks({ blocks, clock, signal, meter, client, onLine }, ask) {
  let metered = !1;
  for (let block of blocks) {
    await meter?.begin(block.kind);
    let endBusy = client?.begin(), asked = await ask(block), clientBusyShare = endBusy?.(), line = assembleBlockLine(block, asked), measures = await meter?.end(line);
    metered ||= measures?.energyJoules !== void 0, onLine({ ...line, ...measures, ...clientBusyShare !== void 0 && { clientBusyShare } });
  }
  return meter === void 0 ? void 0 : collectRest({ meter, metered, clock, signal });
}
function pickQuestions({ number, promptIds }, questions) {
  return promptIds.map((id) => {
    let question = questions.get(id);
    if (question === void 0) throw new Error(`block ${number} names the prompt ${JSON.stringify(id)}, which is not among the questions`);
    return question;
  });
}

// src/commands/run-record.ts
function createRunRecord(writer, describe, kept) {
  let answers = new Map(kept.map((answer) => [answer.promptId, answer])), blocks = [], header, begin = () => {
    if (header === void 0) {
      header = describe();
      for (let line of [header, ...kept]) writer.write(line);
    }
  };
  return {
    keep(line) {
      begin(), writer.write(line), line.line === "block" ? blocks.push(line) : answers.set(line.promptId, line);
    },
    begin,
    hasBegun: () => header !== void 0,
    assemble: () => ({ header: header ?? describe(), answers, blocks, scores: /* @__PURE__ */ new Map(), evaluators: /* @__PURE__ */ new Map() })
  };
}

// src/commands/ask-candidate.ts
async function askCandidate(world, request) {
  let { loaded, path } = request, { document, folder } = request.candidate, opened = await world.openCandidate(document, { folder, settings: loaded.suite.measure, set: loaded.set, runPath: path });
  isServed(document) && world.screen.phase(`Measuring ${document.name}`);
  let asked = await askIdentified(world, request, opened).finally(() => opened.close()), { weightsMiB, cachePoolMiB } = opened;
  return { ...asked, findings: opened.findings?.() ?? [], weightsMiB, cachePoolMiB };
}
var isServed = (document) => document.kind === "endpoint" && document.serve !== void 0;
async function askIdentified(world, request, opened) {
  return await opened.identify?.(world.signal), askMetered(world, request, opened);
}
async function askMetered(world, request, opened) {
  let client = opened.live ? await world.openClientWatch(request.candidate.document) : void 0, meter = opened.live ? await world.openMeter(request.candidate.document, opened) : void 0;
  return askOpened(world, request, opened, { meter, client }).finally(() => meter?.close());
}
async function askOpened(world, request, opened, { meter, client }) {
  let { loaded, candidate, plan, writer } = request, header = await assembleHeader(world, { candidate, stack: opened.stack, loaded, shard: request.shard }), record = createRunRecord(writer, () => ({ ...header, stack: { ...header.stack, ...opened.stack } }), plan.kept);
  plan.kept.length > 0 && world.screen.note(`${plan.kept.length} answers are kept from the interrupted run, without their timings`);
  let errors = loaded.suite.measure.warmUp ? await client?.probe([1, ...plan.remaining.map(({ concurrency }) => concurrency)]) : void 0, startedMs = world.clock.nowMs(), { metered } = await collectAnswers({
    candidate: opened,
    questions: loaded.set.questions,
    blocks: plan.remaining,
    settings: loaded.suite.measure,
    clock: world.clock,
    signal: world.signal,
    meter,
    client,
    onLine: record.keep,
    onPlan: (foreseen) => {
      startedMs = world.clock.nowMs(), describePlan(world, request, foreseen);
    },
    onProgress: ({ done, total, etaMs }) => world.screen.progress({ label: "answer", done, total, ...etaMs !== void 0 && { etaMs } })
  }).catch((failure) => {
    throw describeUnfinished(world, record, request, failure), failure;
  });
  record.begin();
  let run = record.assemble();
  return describeAnswers(world, run.answers, world.clock.nowMs() - startedMs), { run, metered, client: errors ?? [] };
}
function describePlan(world, { loaded, plan }, foreseen) {
  let text = [...plan.remaining === loaded.set.blocks ? [] : [`left to ask: ${describeBlocks(plan.remaining)}`], describeExpectedTime(foreseen) ?? ""].filter((part) => part !== "").join("; ");
  text !== "" && world.screen.note(text);
}
function describeUnfinished(world, record, { plan, path }, failure) {
  let { answers } = record.assemble(), total = plan.kept.length + plan.remaining.reduce((sum, block) => sum + block.promptIds.length, 0);
  record.hasBegun() ? world.screen.warn(`${path} is unfinished, ${answers.size} of ${total} prompts were asked; the same command with --resume goes on`) : plan.kept.length > 0 ? world.screen.warn(`${path} is as it was; the same command goes on with it`) : failure instanceof InterruptedError && world.screen.warn("nothing was measured yet");
}
function describeAnswers(world, answers, elapsedMs) {
  let { prompts, answered, failed, lost } = countOutcomes(answers.values(), []);
  world.screen.note(`${answered} of ${prompts} answered in ${(elapsedMs / 1e3).toFixed(1)} s${failed > 0 ? `, ${failed} failed` : ""}`), lost > 0 && world.screen.warn(`${lost} answers were lost; without them there can be no verdict`);
}

// src/commands/longest-answer.ts
function findLongestAnswer(document, { generation }) {
  switch (document.kind) {
    case "endpoint":
      return findTokenLimit(document, generation);
    case "in-process":
      return document.generation?.maxTokens ?? generation.maxTokens;
    default:
      return generation.maxTokens;
  }
}

// src/commands/check-evaluators.ts
var ownEvaluators = ["token-f1", "exact-match", "rouge-l", "sts-embedded"], unlimitedTokens = 4096;
async function checkEvaluators(world, plan) {
  let { loaded, blocks, document, beside } = plan, needy = loaded.suite.evaluators.filter(({ use }) => !ownEvaluators.includes(use));
  if (needy.length !== 0) {
    world.screen.phase("Checking the evaluators");
    for (let settings of needy) {
      let evaluator = await world.openEvaluator(settings, placeOfEvaluators(loaded));
      try {
        let scoring = planScoring(evaluator, { loaded, runs: beside, another: !0 }), longest = blocks.flatMap(({ promptIds }) => promptIds.flatMap((id) => scoring.questions.get(id) ?? [])).map((question) => assembleExpectedItem(question, findLongestAnswer(document, question) ?? unlimitedTokens));
        tellScoringCost(world.screen, evaluator, scoring, longest);
      } finally {
        await evaluator.close();
      }
    }
  }
}

// src/commands/few-load-blocks.ts
function warnOfFewLoadBlocks({ reward, measure }, blocks) {
  if (reward.cost === "none" || reward.cost.at !== "load") return;
  let load = blocks.filter(({ kind }) => kind === "load");
  return load.length >= fewestBlocks ? void 0 : `${`the suite gates the cost at load, which takes ${fewestBlocks} load blocks, and the plan has ${load.length}: the verdict will be inconclusive`}; ${advise(measure, blocks, load)}`;
}
var fewestShare = 20;
function advise(measure, blocks, load) {
  let all = countPrompts(blocks), underLoad = countPrompts(load), each = countPromptsOfLoadBlock(measure);
  if (underLoad * fewestShare < all)
    return `lower measure.latencyShare, which leaves ${underLoad === 0 ? "no prompt" : countNoun(underLoad, "prompt")} for them`;
  if (underLoad >= fewestBlocks * each)
    return `ask prompts of at least ${fewestBlocks} passages or articles: there are never more load blocks than latency blocks`;
  let per = measure.requestsPerSecond === void 0 ? `${each}: 10 for each request in flight` : `${each} at a request rate`;
  return `about ${countNoun(Math.ceil(all * fewestBlocks * each / underLoad), "prompt")} would do (sample: in the suite), because a load block has at least ${per}`;
}
var countPrompts = (blocks) => blocks.reduce((sum, { promptIds }) => sum + promptIds.length, 0);

// src/profile/late-requests.ts
var lateMs = 10, fewLate = 0.01;
function findLateRequests(answers) {
  let delays = [...answers].flatMap((answer) => answer.outcome === "lost" ? [] : answer.delayMs ?? []), late = delays.filter((delayMs) => delayMs > lateMs);
  if (late.length <= fewLate * delays.length) return [];
  let [were, they, times] = late.length === 1 ? ["was", "it was", "its time"] : ["were", "they were", "their times"], longest = late.reduce((most, delayMs) => Math.max(most, delayMs), 0);
  return [
    createWarning("late-requests", {
      sentence: `${late.length} of ${delays.length} requests at the rate ${were} sent more than ${lateMs} ms after ${they} due (at most ${Math.round(longest)} ms), which is part of ${times}.`,
      cure: "Let nothing else run on the machine that asks, ask from another machine than the one that answers, or lower measure.requestsPerSecond."
    })
  ];
}

// src/profile/shared-prefix.ts
function computeSharedPrefixes(questions) {
  let tasks = Map.groupBy(questions, ({ prompt }) => prompt.task);
  return new Map([...tasks].map(([task, group]) => [task, computeSharedLength(group.map(({ text }) => text))]));
}
function computeSharedLength([first = "", ...others]) {
  return others.length === 0 ? 0 : others.reduce((length, other) => countAlike(first, other, length), first.length);
}
function countAlike(one, other, limit) {
  let length = 0;
  for (; length < limit && length < other.length && one[length] === other[length]; ) length += 1;
  return length;
}

// src/profile/cache-findings.ts
var tokenDensity = 1.25, chatTemplateTokens = 32;
function findCacheFindings(answered, questions, policy) {
  return answered.length === 0 ? [] : answered.every(({ cachedTokens }) => cachedTokens === void 0) ? [assembleUnknown()] : policy === "production" ? findShare(answered) : findCached(answered, questions, policy);
}
function findCached(answered, questions, policy) {
  let shared = policy === "cold" ? /* @__PURE__ */ new Map() : computeSharedPrefixes(questions.values()), cached = answered.flatMap(({ promptId, promptTokens, cachedTokens = 0 }) => {
    let question = questions.get(promptId), share = question === void 0 ? 0 : (shared.get(question.prompt.task) ?? 0) / Math.max(1, question.text.length);
    return cachedTokens > (promptTokens ?? 0) * share * tokenDensity + chatTemplateTokens ? [{ cachedTokens, promptTokens }] : [];
  }), [first, ...others] = cached;
  if (first === void 0) return [];
  let most = others.reduce((one, other) => other.cachedTokens > one.cachedTokens ? other : one, first), were = cached.length === 1 ? "1 answer in a latency block was" : `${cached.length} answers in latency blocks were`, largest = `${most.cachedTokens} of ${most.promptTokens ?? "an unknown number of"} prompt tokens`;
  return [
    createBlockingFinding("cached-latency", {
      sentence: `${were} made with more of the prompt out of the server's cache than ${policy === "cold" ? "a chat template explains, and the suite asks for cold caches" : "its task's shared beginning explains"} (at most ${largest}).`,
      cure: "Restart the server: somebody may have asked it the same. vLLM and SGLang are sent a salt of the run, and llama.cpp is told to leave its prompt cache alone; switch that of any other engine off."
    })
  ];
}
function findShare(answered) {
  let counted = answered.filter(({ promptTokens, cachedTokens }) => promptTokens !== void 0 && cachedTokens !== void 0), cached = counted.reduce((sum, { cachedTokens = 0 }) => sum + cachedTokens, 0), prompted = counted.reduce((sum, { promptTokens = 0 }) => sum + promptTokens, 0);
  return cached === 0 || prompted === 0 ? [] : [
    createWarning("production-cache", {
      sentence: `${(100 * cached / prompted).toFixed(1)} % of the prompt tokens in latency blocks came out of the server's cache, as the suite allows (measure.cache: production): the latencies are those of a cache that was filled so.`,
      cure: "Set measure.cache: template to compare engines and models, whatever was asked before."
    })
  ];
}
var assembleUnknown = () => createWarning("cache-unknown", {
  sentence: "The server does not count cached tokens, so whether latencies came out of a cache cannot be told.",
  cure: "Restart the server between runs or switch its prompt cache off; let it count cached tokens where it can (vLLM: --enable-prompt-tokens-details)."
});

// src/profile/limit-findings.ts
function findIgnoredLimits(answered, questions, limitOf) {
  let beyond = answered.flatMap(({ promptId, outputTokens }) => {
    let question = questions.get(promptId), limit = question === void 0 ? void 0 : limitOf(question);
    return outputTokens !== void 0 && limit !== void 0 && outputTokens > limit ? [{ outputTokens, limit }] : [];
  }), [first, ...others] = beyond;
  if (first === void 0) return [];
  let most = others.reduce((one, other) => other.outputTokens > one.outputTokens ? other : one, first), have = beyond.length === 1 ? "1 answer has" : `${beyond.length} answers have`;
  return [
    createWarning("token-limit-ignored", {
      sentence: `${have} more output tokens than were asked for (at most ${most.outputTokens}, with a limit of ${most.limit}).`,
      cure: "Find out how the server calls its limit: tokenLimitField of the candidate, or body; some leave reasoning out of it."
    })
  ];
}

// src/profile/measurement-findings.ts
function findMeasurementFindings(parts) {
  let { answers, blocks, questions, cache, limitOf } = parts;
  if (!parts.endpoint) return [];
  let timed = [...answers].filter(({ outcome, resumed }) => outcome !== "lost" && resumed !== !0), serial = pickSerialAnswers(timed, blocks), answered = serial.filter((answer) => answer.outcome === "answered");
  return [
    ...findRetried(serial),
    ...findCacheFindings(answered, questions, cache),
    ...findIgnoredLimits(
      timed.filter((answer) => answer.outcome === "answered"),
      questions,
      limitOf
    )
  ];
}
function findRetried(serial) {
  let count = serial.filter(({ attempts }) => (attempts ?? 1) > 1).length;
  if (count === 0) return [];
  let came = count === 1 ? "1 answer in a latency block" : `${count} answers in latency blocks`;
  return [
    createBlockingFinding("retried-latency", {
      sentence: `${came} came only at a second or later attempt; the time of the attempts before is not in the latency, and the server may have kept the prompt in its cache from them.`,
      cure: "Look in the server's log why requests failed, mend that, restart the server and measure again without --resume."
    })
  ];
}

// src/profile/gpu-findings.ts
var stillClock = 0.05, rareCap = 0.01, mostNamed = 5;
function findGpuFindings(blocks, summary) {
  let metered = blocks.filter(({ gpu }) => gpu !== void 0);
  return [
    ...findForeign(summary),
    ...findThrottled(metered),
    ...findLimits(summary),
    ...findCapped(metered),
    ...findMoved(metered),
    ...findUnknown(summary),
    ...findRestarted(summary)
  ];
}
function findForeign({ foreignProcesses }) {
  if (foreignProcesses.length === 0) return [];
  let named = foreignProcesses.slice(0, mostNamed).map(({ pid, name }) => `${name} (${pid})`), more = foreignProcesses.length > mostNamed ? ` and ${foreignProcesses.length - mostNamed} more` : "";
  return [
    createBlockingFinding("foreign-gpu-process", {
      sentence: `Other processes used the GPU while it was measured: ${named.join(", ")}${more}.`,
      cure: "End them, or measure on a GPU of its own (CUDA_VISIBLE_DEVICES), and measure again."
    })
  ];
}
var shareOf = ({ gpu }, reasons) => Math.max(0, ...reasons.map((reason) => gpu?.reasons?.[reason] ?? 0)), inBlocks = (count, of) => `in ${count} of ${of} ${of === 1 ? "block" : "blocks"}`, percent = (share) => `${share < 0.01 ? "< 1" : Math.round(share * 100)} %`;
function findThrottled(blocks) {
  let hit = blocks.filter((block) => shareOf(block, hardwareReasons) > 0);
  if (hit.length === 0) return [];
  let names = hardwareReasons.filter((reason) => hit.some((block) => shareOf(block, [reason]) > 0)), most = Math.max(...hit.map((block) => shareOf(block, hardwareReasons)));
  return [
    createBlockingFinding("hardware-throttling", {
      sentence: `The GPU was slowed down ${inBlocks(hit.length, blocks.length)} (${names.join(", ")}; at most ${percent(most)} of a block's samples).`,
      cure: "Look after cooling and power supply, or set a lower power limit that it can hold, and measure again."
    })
  ];
}
function findLimits({ limitChanges }) {
  return limitChanges.length === 0 ? [] : [
    createBlockingFinding("limits-changed", {
      sentence: `Limits of the GPU changed while it was measured: ${limitChanges.slice(0, mostNamed).join("; ")}.`,
      cure: "Keep power and clock limits as they are for the whole measurement, and measure again."
    })
  ];
}
function findCapped(blocks) {
  let hit = blocks.filter((block) => shareOf(block, ["software-power-cap"]) > rareCap);
  if (hit.length === 0) return [];
  let most = Math.max(...hit.map((block) => shareOf(block, ["software-power-cap"])));
  return [
    createWarning("power-capped", {
      sentence: `The GPU lowered its clocks to stay within its power limit ${inBlocks(hit.length, blocks.length)} (at most ${percent(most)} of a block's samples).`,
      cure: "Nothing, where production runs with the same limit; the limit is part of the environment that costs are compared within."
    })
  ];
}
function findMoved(blocks) {
  return ["latency", "load"].flatMap((kind) => {
    let clocks = blocks.flatMap((block) => block.kind === kind ? block.gpu?.smClockMHz ?? [] : []), [least, most] = [Math.min(...clocks), Math.max(...clocks)];
    return clocks.length < 2 || most <= 0 || (most - least) / most <= stillClock ? [] : [
      createWarning("clocks-moved", {
        sentence: `The mean clock of the GPU lay between ${Math.round(least)} and ${Math.round(most)} MHz in the ${kind} blocks.`,
        cure: "Lock the clocks for measuring (nvidia-smi --lock-gpu-clocks), or let the GPU reach a steady temperature first."
      })
    ];
  });
}
function findUnknown({ processesUnknown }) {
  return processesUnknown === void 0 ? [] : [
    createWarning("gpu-processes-unknown", {
      sentence: `Whether other processes used the GPU is not known: ${processesUnknown}.`,
      cure: "See to it that nothing else runs there; in a container, --pid=host lets nvidia-smi show processes."
    })
  ];
}
function findRestarted({ restarts }) {
  return restarts === 0 ? [] : [
    createWarning("meter-restarted", {
      sentence: `nvidia-smi ended or fell silent ${restarts === 1 ? "once" : `${restarts} times`} while it was sampled.`,
      cure: "Look in the kernel log for errors of the driver (NVRM, Xid)."
    })
  ];
}

// src/profile/machine-findings.ts
var fewStolen = 0.02, littleElse = 0.1;
function findMachineFindings(blocks) {
  let serial = blocks.filter(({ kind }) => kind === "latency"), stolen = weigh(serial, ({ stealShare }) => stealShare), other = weigh(serial, ({ otherCpuShare }) => otherCpuShare);
  return [
    ...stolen > fewStolen ? [
      createWarning("stolen-time", {
        sentence: `The hypervisor gave ${Math.round(stolen * 100)} % of the CPU time in latency blocks to other machines.`,
        cure: "Measure on a machine that shares no processor, or expect latencies that spread."
      })
    ] : [],
    ...other > littleElse ? [
      createWarning("busy-machine", {
        sentence: `Other processes took ${Math.round(other * 100)} % of the CPU time of this machine in latency blocks.`,
        cure: "Let nothing else run on the machine while it measures."
      })
    ] : []
  ];
}
function weigh(blocks, pick) {
  let known = blocks.flatMap((block) => {
    let share = pick(block);
    return share === void 0 ? [] : [{ share, ms: block.endMs - block.startMs }];
  }), whole = known.reduce((sum, { ms }) => sum + ms, 0);
  return whole <= 0 ? 0 : known.reduce((sum, { share, ms }) => sum + share * ms, 0) / whole;
}

// src/profile/meter-findings.ts
function findMeterFindings(blocks, summary) {
  return summary === void 0 ? [] : [...findGpuFindings(blocks, summary), ...findMachineFindings(blocks), ...findEnergyFindings(blocks)];
}

// src/commands/sent-questions.ts
function assembleSentQuestions(document, questions) {
  if (!("templates" in document) || document.templates === void 0) return questions;
  let render = createTemplateRenderer(document.templates);
  return new Map([...questions].map(([id, question]) => [id, render(question)]));
}

// src/commands/run-end.ts
function assembleRunEnd(world, { run, asked, loaded, document, further = [] }) {
  let { answers, blocks } = run, profile = assembleProfile(answers.values(), blocks, {
    idlePowerWatts: asked.metered?.idlePowerWatts,
    plan: loaded.set.blocks,
    objective: loaded.suite.measure.objective
  });
  return {
    endedAt: world.date(),
    counts: countOutcomes(answers.values(), listScores(run)),
    profile: {
      ...profile,
      ...describeEngine(asked, profile),
      ...asked.client.length > 0 && { client: [...asked.client] }
    },
    findings: [
      ...asked.findings,
      ...further,
      ...findMeasurementFindings({
        answers: answers.values(),
        blocks,
        questions: assembleSentQuestions(document, loaded.set.questions),
        endpoint: run.header.candidate.kind === "endpoint",
        cache: loaded.suite.measure.cache,
        limitOf: ({ generation }) => document.kind === "endpoint" ? findTokenLimit(document, generation) : void 0
      }),
      ...findStabilityFindings(answers.values(), blocks),
      ...findMeterFindings(blocks, asked.metered),
      ...findClientBusy(blocks, asked.client),
      ...findLateRequests(answers.values())
    ]
  };
}
function describeEngine({ weightsMiB, cachePoolMiB }, { kvCacheShare }) {
  return {
    ...kvCacheShare !== void 0 && cachePoolMiB !== void 0 && { kvCacheMiB: kvCacheShare * cachePoolMiB },
    ...weightsMiB !== void 0 && { weightsMiB }
  };
}

// src/commands/measure-candidate.ts
async function measureCandidate(world, measurement) {
  let { loaded, candidate, inputs } = measurement, { document } = candidate, blocks = pickBlocks(world, loaded, inputs);
  inputs.scores && await checkEvaluators(world, { loaded, blocks, document, beside: measurement.beside ?? [] }), world.screen.phase(`${isServed(document) ? "Starting" : "Measuring"} ${document.name}`);
  let path = runFilePath(inputs.out, document.name, inputs.shard), earlier = inputs.resume ? await loadEarlier(world, measurement, path) : await setAsideUnfinished(world, path);
  if (earlier !== void 0 && isWhole(earlier)) return { run: await scoreEarlier(world, measurement, { run: earlier, path }), path };
  document.kind !== "recorded" && warnOfPlan(world, loaded);
  let plan = earlier === void 0 ? { kept: [], remaining: blocks, askedBefore: 0 } : computeResumable(earlier, blocks), writer = createRunWriter(await world.files.openSink(path));
  try {
    let asked = await askCandidate(world, { loaded, candidate, shard: inputs.shard, plan, writer, path });
    return { run: await finishRun(world, measurement, { asked, loaded, candidate, writer, plan, path }), path };
  } catch (failure) {
    throw await writer.abandon().catch(() => {
    }), failure;
  }
}
function warnOfPlan(world, { suite, set }) {
  let warning = warnOfFewLoadBlocks(suite, set.blocks);
  warning !== void 0 && world.screen.warn(warning);
}
function pickBlocks(world, { set }, { shard }) {
  if (shard === void 0) return set.blocks;
  let blocks = pickShardBlocks(set.blocks, shard), prompts = blocks.reduce((sum, { promptIds }) => sum + promptIds.length, 0);
  return world.screen.note(`part ${shard.index} of ${shard.of}: ${prompts} of ${countNoun(set.questions.size, "prompt")}`), blocks;
}
var loadEarlier = (world, { loaded, candidate, inputs }, path) => loadInterrupted(world, {
  path,
  questionDigest: loaded.set.digest,
  candidateDigest: digestCandidate(candidate.document, candidate.files),
  shard: inputs.shard
}), isWhole = (run) => run.end !== void 0 && [...run.answers.values()].every((answer) => answer.outcome !== "lost"), scoresHere = ({ inputs, beside }) => inputs.scores && beside === void 0;
async function scoreEarlier(world, measurement, { run, path }) {
  if (world.screen.note(`${path} is complete already; nothing is measured again`), !scoresHere(measurement)) return run;
  let [scored = run] = await scoreRuns(world, [{ run, rescore: !1 }], measurement.loaded);
  return scored !== run && await writeRun(world, path, scored), scored;
}
async function finishRun(world, measurement, finishing) {
  let { loaded, inputs } = measurement, { run } = finishing.asked;
  if (!scoresHere(measurement)) return endRun(world, run, finishing);
  world.screen.phase("Scoring");
  let [scored = run] = await scoreRuns(world, [{ run, rescore: "scores" }], loaded).catch(async (failure) => {
    await endRun(world, run, finishing);
    let runs = inputs.shard === void 0 ? [finishing.path] : [inputs.out];
    throw world.screen.warn(`${finishing.path} is measured, but not scored; ${renderNextCommand("gate", inputs, { runs })} scores it`), failure;
  });
  return endRun(world, scored, finishing);
}
async function endRun(world, run, { asked, loaded, candidate, writer, plan }) {
  for (let line of [...run.evaluators.values(), ...listScores(run)]) writer.write(line);
  let end = assembleRunEnd(world, { run, asked, loaded, document: candidate.document, further: findResumed(plan, run) });
  return { ...run, end: { line: "end", ...end, sha256: await writer.finish(end) } };
}
function findResumed({ askedBefore }, { header }) {
  return askedBefore === 0 || header.candidate.kind !== "endpoint" || header.candidate.serve !== void 0 ? [] : [
    createBlockingFinding("asked-before", {
      sentence: `${askedBefore} prompts of latency blocks had been asked before the run was interrupted; the server may have answered them from its cache.`,
      cure: "Restart the server before resuming and waive asked-before, or measure anew without --resume."
    })
  ];
}

export {
  requireKnownKey,
  askCandidate,
  assembleRunEnd,
  measureCandidate
};
