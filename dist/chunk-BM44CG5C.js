import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  assembleHeader,
  assembleProfile,
  countNoun,
  countOutcomes,
  createRunWriter,
  digestCandidate,
  listScores,
  loadDocument,
  loadInterrupted,
  pickSerialAnswers,
  renderNextCommand,
  runFilePath,
  scoreRuns,
  setAsideUnfinished,
  writeRun
} from "./chunk-TU3MBKNT.js";
import {
  parseCandidate
} from "./chunk-DPYBUTQ6.js";
import {
  createTemplateRenderer
} from "./chunk-UYQ7HBDX.js";
import {
  EdgeError,
  InputError,
  InterruptedError
} from "./chunk-Y6MH4YRJ.js";

// src/commands/load-candidate.ts
import { dirname } from "node:path";
async function loadCandidate(world, path) {
  return { document: parseCandidate(path, await loadDocument(world.files, path, "candidate")), folder: dirname(path) };
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

// src/profile/measurement-findings.ts
var tokenDensity = 1.25, chatTemplateTokens = 32;
function findMeasurementFindings({ answers, blocks, questions, endpoint }) {
  if (!endpoint) return [];
  let timed = [...answers].filter(({ outcome, resumed }) => outcome !== "lost" && resumed !== !0), serial = pickSerialAnswers(timed, blocks), answered = serial.filter((answer) => answer.outcome === "answered");
  return [...findRetried(serial), ...findCached(answered, questions), ...findUncounted(answered)];
}
function findRetried(serial) {
  let count = serial.filter(({ attempts }) => (attempts ?? 1) > 1).length;
  return count === 0 ? [] : [
    {
      name: "retried-latency",
      sentence: `${count === 1 ? "1 answer in a latency block" : `${count} answers in latency blocks`} came only at a second or later attempt; the time of the attempts before is not in the latency, and the server may have kept the prompt in its cache from them.`,
      cure: "Look in the server's log why requests failed, mend that, restart the server and measure again without --resume.",
      blocking: !0
    }
  ];
}
function findCached(answered, questions) {
  let shared = computeSharedPrefixes(questions.values()), cached = answered.flatMap(({ promptId, promptTokens, cachedTokens = 0 }) => {
    let question = questions.get(promptId), share = question === void 0 ? 0 : (shared.get(question.prompt.task) ?? 0) / Math.max(1, question.text.length);
    return cachedTokens > (promptTokens ?? 0) * share * tokenDensity + chatTemplateTokens ? [{ cachedTokens, promptTokens }] : [];
  }), [first, ...others] = cached;
  if (first === void 0) return [];
  let most = others.reduce((one, other) => other.cachedTokens > one.cachedTokens ? other : one, first), were = cached.length === 1 ? "1 answer in a latency block was" : `${cached.length} answers in latency blocks were`, largest = `${most.cachedTokens} of ${most.promptTokens ?? "an unknown number of"} prompt tokens`;
  return [
    {
      name: "cached-latency",
      sentence: `${were} made with more of the prompt out of the server's cache than its task's shared beginning explains (at most ${largest}).`,
      cure: "Restart the server between runs, or switch its prompt cache off (llama.cpp: body: {cache_prompt: false}; vLLM: --no-enable-prefix-caching).",
      blocking: !0
    }
  ];
}
function findUncounted(answered) {
  return answered.length === 0 || answered.some(({ cachedTokens }) => cachedTokens !== void 0) ? [] : [
    {
      name: "cache-unknown",
      sentence: "The server does not count cached tokens, so whether latencies came out of a cache cannot be told.",
      cure: "Restart the server between runs or switch its prompt cache off; let it count cached tokens where it can (vLLM: --enable-prompt-tokens-details).",
      blocking: !1
    }
  ];
}

// src/runs/resumable.ts
function computeResumable(run, blocks) {
  if (run.header.candidate.kind === "recorded") return { kept: [], remaining: blocks, askedBefore: 0 };
  let load = new Set(blocks.flatMap((block) => block.kind === "load" ? block.promptIds : [])), latency = new Set(blocks.flatMap((block) => block.kind === "latency" ? block.promptIds : [])), kept = [...run.answers.values()].filter((answer) => answer.outcome !== "lost" && load.has(answer.promptId)).map(withoutTimings), keptIds = new Set(kept.map((answer) => answer.promptId)), remaining = blocks.map((block) => ({ ...block, promptIds: block.promptIds.filter((id) => !keptIds.has(id)) })).filter((block) => block.promptIds.length > 0);
  return { kept, remaining, askedBefore: [...run.answers.keys()].filter((id) => latency.has(id)).length };
}
function withoutTimings(answer) {
  if (answer.outcome === "failed") {
    let { elapsedMs: _, ...rest2 } = answer;
    return { ...rest2, resumed: !0 };
  }
  if (answer.outcome === "lost") return answer;
  let { ttftMs: _t, ttfatMs: _a, e2eMs: _e, tpotMs: _p, ...rest } = answer;
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

// src/profile/steady-load.ts
function computeSteadyLoad(concurrency, answers) {
  if (answers.length < concurrency || answers.some((answer) => answer.disturbed)) return;
  let starts = answers.map((answer) => answer.startMs).sort((one, other) => one - other), ends = answers.map((answer) => answer.endMs).sort((one, other) => one - other), startMs = starts[concurrency - 1] ?? 0, endMs = ends[answers.length - concurrency] ?? 0;
  if (endMs <= startMs) return;
  let shares = answers.map((answer) => computeShareInside(answer, startMs, endMs)), good = answers.flatMap((answer, index) => answer.answered ? [{ answer, share: shares[index] ?? 0 }] : []), counted = good.every(({ answer }) => answer.outputTokens !== void 0);
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

// src/answers/concurrent-asking.ts
async function askConcurrently(questions, concurrency, ask) {
  let asked = [], waiting = questions.values(), work = async () => {
    for (let question of waiting) asked.push(await ask(question));
  };
  return await Promise.all(Array.from({ length: Math.min(concurrency, questions.length) }, work)), asked;
}

// src/answers/remaining-time.ts
function estimateRemaining(kinds) {
  let all = [...kinds.values()], done = all.reduce((sum, kind) => sum + kind.done, 0);
  if (done === 0) return;
  let overallMs = all.reduce((sum, kind) => sum + kind.spentMs, 0) / done;
  return all.reduce((sum, kind) => sum + (kind.total - kind.done) * (kind.done > 0 ? kind.spentMs / kind.done : overallMs), 0);
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
var settledShare = 0.2, mostRounds = 3, longestMs = 2e4;
async function collectWarmUp(questions, blocks, { ask, clock, salt }) {
  let startedMs = clock.nowMs(), asked = [...new Set(blocks.flatMap((block) => block.promptIds))].flatMap((id) => questions.get(id) ?? []), number = 0;
  for (let concurrency of [...new Set(blocks.map((block) => block.concurrency))].sort((one, other) => one - other)) {
    let before;
    for (let round = 1; round <= mostRounds; round += 1) {
      let now = computePace(await askConcurrently(assembleWarmUp(asked, 2 * concurrency, salt, number), concurrency, ask));
      if (number += 2 * concurrency, before !== void 0 && Math.abs(now - before) <= settledShare * before || clock.nowMs() - startedMs > longestMs) break;
      before = now;
    }
  }
}
function computePace(answers) {
  let spentMs = answers.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0), tokens = answers.reduce((sum, { reply }) => sum + (reply.outcome === "answered" ? reply.outputTokens ?? 0 : 0), 0);
  return spentMs / (tokens > 0 ? tokens : Math.max(1, answers.length));
}

// src/answers/collect-answers.ts
async function collectAnswers(collecting) {
  let { candidate, questions, blocks, clock, signal, onLine } = collecting, inner = new AbortController(), either = AbortSignal.any([signal, inner.signal]), ask = createAsking(candidate, clock, either), counts = { answered: 0, failed: 0, lost: 0 }, progress = createProgress(blocks, candidate.live, clock, collecting.onProgress), askNumbered = async (question, block) => {
    let asked = await ask(question);
    if (either.aborted) throw new InterruptedError();
    return counts[asked.reply.outcome] += 1, onLine(assembleAnswerLine(question, asked.reply, candidate.live ? block.number : void 0)), progress.step(block), asked;
  };
  try {
    candidate.live && candidate.warmsUp && collecting.settings.warmUp && await collectWarmUp(questions, blocks, { ask, clock, salt: collecting.salt ?? clock.nowMs().toString(36) });
    for (let block of blocks) {
      progress.start();
      let concurrency = candidate.live ? block.concurrency : 1, asked = await askConcurrently(pickQuestions(block, questions), concurrency, (question) => askNumbered(question, block));
      candidate.live && onLine(assembleBlockLine(block, asked));
    }
  } finally {
    inner.abort();
  }
  return counts;
}
function pickQuestions({ number, promptIds }, questions) {
  return promptIds.map((id) => {
    let question = questions.get(id);
    if (question === void 0) throw new Error(`block ${number} names the prompt ${JSON.stringify(id)}, which is not among the questions`);
    return question;
  });
}
var timeAnswer = ({ reply, startMs, endMs }) => ({
  startMs,
  endMs,
  answered: reply.outcome === "answered",
  disturbed: reply.outcome === "lost" || (reply.attempts ?? 1) > 1,
  ...reply.outcome === "answered" && reply.outputTokens !== void 0 && { outputTokens: reply.outputTokens }
});
function assembleBlockLine({ number, kind, concurrency }, asked) {
  let answered = asked.flatMap(({ reply }) => reply.outcome === "answered" ? [reply] : []), steady = kind === "load" ? computeSteadyLoad(concurrency, asked.map(timeAnswer)) : void 0, counted = answered.length > 0 && answered.every(({ outputTokens }) => outputTokens !== void 0);
  return {
    line: "block",
    kind,
    block: number,
    concurrency,
    startMs: asked.reduce((least, { startMs }) => Math.min(least, startMs), Number.POSITIVE_INFINITY),
    endMs: asked.reduce((most, { endMs }) => Math.max(most, endMs), Number.NEGATIVE_INFINITY),
    answers: answered.length,
    ...counted && { outputTokens: answered.reduce((sum, { outputTokens }) => sum + (outputTokens ?? 0), 0) },
    ...steady !== void 0 && { steady },
    findings: []
  };
}

// src/commands/run-record.ts
function createRunRecord(writer, header, kept) {
  let answers = new Map(kept.map((answer) => [answer.promptId, answer])), blocks = [], begun = !1, begin = () => {
    if (!begun) {
      begun = !0;
      for (let line of [header, ...kept]) writer.write(line);
    }
  };
  return {
    keep(line) {
      begin(), writer.write(line), line.line === "block" ? blocks.push(line) : answers.set(line.promptId, line);
    },
    begin,
    hasBegun: () => begun,
    assemble: () => ({ header, answers, blocks, scores: /* @__PURE__ */ new Map(), evaluators: /* @__PURE__ */ new Map() })
  };
}

// src/commands/ask-candidate.ts
async function askCandidate(world, request) {
  let { loaded, candidate, plan, writer } = request, { document, folder } = candidate, opened = await world.openCandidate(document, { folder, settings: loaded.suite.measure, set: loaded.set });
  try {
    let header = await assembleHeader(world, { document, stack: opened.stack, loaded, shard: request.shard }), record = createRunRecord(writer, header, plan.kept);
    plan.kept.length > 0 && world.screen.note(`${plan.kept.length} answers are kept from the interrupted run, without their timings`);
    let startedMs = world.clock.nowMs();
    await collectAnswers({
      candidate: opened,
      questions: loaded.set.questions,
      blocks: plan.remaining,
      settings: loaded.suite.measure,
      clock: world.clock,
      signal: world.signal,
      onLine: record.keep,
      onProgress: ({ done, total, etaMs }) => world.screen.progress({ label: "answer", done, total, ...etaMs !== void 0 && { etaMs } })
    }).catch((failure) => {
      throw describeUnfinished(world, record, request, failure), failure;
    }), record.begin();
    let run = record.assemble();
    return describeAnswers(world, run.answers, world.clock.nowMs() - startedMs), run;
  } finally {
    await opened.close();
  }
}
function describeUnfinished(world, record, { plan, path }, failure) {
  let { answers } = record.assemble(), total = plan.kept.length + plan.remaining.reduce((sum, block) => sum + block.promptIds.length, 0);
  record.hasBegun() ? world.screen.warn(`${path} is unfinished, ${answers.size} of ${total} prompts were asked; the same command with --resume goes on`) : plan.kept.length > 0 ? world.screen.warn(`${path} is as it was; the same command goes on with it`) : failure instanceof InterruptedError && world.screen.warn("nothing was measured yet");
}
function describeAnswers(world, answers, elapsedMs) {
  let { prompts, answered, failed, lost } = countOutcomes(answers.values(), []);
  world.screen.note(`${answered} of ${prompts} answered in ${(elapsedMs / 1e3).toFixed(1)} s${failed > 0 ? `, ${failed} failed` : ""}`), lost > 0 && world.screen.warn(`${lost} answers were lost; without them there can be no verdict`);
}

// src/commands/check-evaluators.ts
var ownEvaluators = ["token-f1", "exact-match", "sts-embedded"];
async function checkEvaluators(world, { suite, folder }, { scores }) {
  let needy = suite.evaluators.filter(({ use }) => !ownEvaluators.includes(use));
  if (!(!scores || needy.length === 0)) {
    world.screen.phase("Checking the evaluators");
    for (let settings of needy)
      await (await world.openEvaluator(settings, folder)).close();
  }
}

// src/commands/sent-questions.ts
function assembleSentQuestions(document, questions) {
  if (document.kind !== "endpoint" || document.templates === void 0) return questions;
  let render = createTemplateRenderer(document.templates);
  return new Map([...questions].map(([id, question]) => [id, render(question)]));
}

// src/commands/measure-candidate.ts
async function measureCandidate(world, measurement) {
  let { loaded, candidate, inputs } = measurement, { document } = candidate;
  await checkEvaluators(world, loaded, inputs), world.screen.phase(`Measuring ${document.name}`);
  let path = runFilePath(inputs.out, document.name, inputs.shard), blocks = pickBlocks(world, loaded, inputs), earlier = inputs.resume ? await loadEarlier(world, measurement, path) : await setAsideUnfinished(world, path);
  if (earlier !== void 0 && isWhole(earlier)) return { run: await scoreEarlier(world, measurement, { run: earlier, path }), path };
  let plan = earlier === void 0 ? { kept: [], remaining: blocks, askedBefore: 0 } : computeResumable(earlier, blocks), writer = createRunWriter(await world.files.openSink(path));
  try {
    let asked = await askCandidate(world, { loaded, candidate, shard: inputs.shard, plan, writer, path });
    return { run: await finishRun(world, measurement, { asked, writer, plan, path }), path };
  } catch (failure) {
    throw await writer.abandon().catch(() => {
    }), failure;
  }
}
function pickBlocks(world, { set }, { shard }) {
  if (shard === void 0) return set.blocks;
  let blocks = pickShardBlocks(set.blocks, shard), prompts = blocks.reduce((sum, { promptIds }) => sum + promptIds.length, 0);
  return world.screen.note(`part ${shard.index} of ${shard.of}: ${prompts} of ${countNoun(set.questions.size, "prompt")}`), blocks;
}
var loadEarlier = (world, { loaded, candidate, inputs }, path) => loadInterrupted(world, {
  path,
  questionDigest: loaded.set.digest,
  candidateDigest: digestCandidate(candidate.document),
  shard: inputs.shard
}), isWhole = (run) => run.end !== void 0 && [...run.answers.values()].every((answer) => answer.outcome !== "lost");
async function scoreEarlier(world, { loaded, inputs }, { run, path }) {
  if (world.screen.note(`${path} is complete already; nothing is measured again`), !inputs.scores) return run;
  let [scored = run] = await scoreRuns(world, [{ run, rescore: inputs.rescore }], loaded);
  return scored !== run && await writeRun(world, path, scored), scored;
}
async function finishRun(world, { loaded, candidate, inputs }, finishing) {
  let sent = assembleSentQuestions(candidate.document, loaded.set.questions), run = finishing.asked;
  if (!inputs.scores) return endRun(world, run, sent, finishing);
  world.screen.phase("Scoring");
  let [scored = run] = await scoreRuns(world, [{ run, rescore: !0 }], loaded).catch(async (failure) => {
    await endRun(world, run, sent, finishing);
    let runs = inputs.shard === void 0 ? [finishing.path] : [inputs.out];
    throw world.screen.warn(`${finishing.path} is measured, but not scored; ${renderNextCommand("gate", inputs, { runs })} scores it`), failure;
  });
  return endRun(world, scored, sent, finishing);
}
async function endRun(world, run, sent, { writer, plan }) {
  let scores = listScores(run);
  for (let line of [...run.evaluators.values(), ...scores]) writer.write(line);
  let end = {
    endedAt: world.date(),
    counts: countOutcomes(run.answers.values(), scores),
    profile: assembleProfile(run.answers.values(), run.blocks),
    findings: [
      ...findResumed(plan, run),
      ...findMeasurementFindings({
        answers: run.answers.values(),
        blocks: run.blocks,
        questions: sent,
        endpoint: run.header.candidate.kind === "endpoint"
      })
    ]
  };
  return { ...run, end: { line: "end", ...end, sha256: await writer.finish(end) } };
}
function findResumed({ askedBefore }, { header }) {
  return askedBefore === 0 || header.candidate.kind !== "endpoint" ? [] : [
    {
      name: "asked-before",
      sentence: `${askedBefore} prompts of latency blocks had been asked before the run was interrupted; the server may have answered them from its cache.`,
      cure: "Restart the server before resuming and waive asked-before, or measure anew without --resume.",
      blocking: !0
    }
  ];
}

export {
  loadCandidate,
  measureCandidate
};
