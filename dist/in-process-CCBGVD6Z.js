import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  describeByTask
} from "./chunk-QT7LP2OA.js";
import {
  stripThinking
} from "./chunk-H52RI2GL.js";
import {
  InputError,
  InterruptedError
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/candidate/in-process-reply.ts
function assembleGeneratedReply(generation, queuedMs, timeLimitMs) {
  if (generation.kind === "time-limit") return fail("time-limit", `no whole answer within ${timeLimitMs / 1e3} s`, timeLimitMs);
  if (generation.kind === "broken") return fail(generation.reason, generation.detail, queuedMs + generation.elapsedMs);
  if (generation.kind === "too-long") {
    let { promptTokens, contextTokens, elapsedMs } = generation, detail = `the prompt has ${promptTokens} tokens, the model's context ${contextTokens}: no room for an answer`;
    return fail("context-overflow", detail, queuedMs + elapsedMs);
  }
  return assembleAnswer(generation, queuedMs);
}
function assembleAnswer(generated, queuedMs) {
  let { text, tokenMs, finishReason, promptTokens, firstContentToken, reasoningOpened } = generated, first = tokenMs[0] ?? 0, last = tokenMs.at(-1) ?? 0, e2eMs = queuedMs + last;
  if (text.length > 1e6) return fail("too-long", `the answer exceeds ${1e6} characters`, e2eMs);
  let { answer, open } = stripThinking(reasoningOpened ? `<think>${text}` : text);
  if (finishReason === "length" && open) return fail("reasoning-cap", "the token limit was reached inside the reasoning", e2eMs);
  let contentMs = firstContentToken === void 0 ? void 0 : tokenMs[firstContentToken - 1];
  return {
    outcome: "answered",
    text: answer.toWellFormed(),
    finishReason,
    promptTokens,
    outputTokens: tokenMs.length,
    ...text !== "" && { ttftMs: queuedMs + first },
    ...contentMs !== void 0 && { ttfatMs: queuedMs + contentMs },
    e2eMs,
    ...tokenMs.length > 1 && last > first && { tpotMs: (last - first) / (tokenMs.length - 1), longestGapMs: findLongestGap(tokenMs) }
  };
}
var findLongestGap = (tokenMs) => tokenMs.reduce((longest, atMs, index) => Math.max(longest, atMs - (tokenMs[index - 1] ?? atMs)), 0), fail = (reason, detail, elapsedMs) => ({ outcome: "failed", reason, detail, elapsedMs });

// src/candidate/in-process-request.ts
var defaults = {
  maxTokens: 256,
  temperature: 0,
  topP: 1,
  topK: 0,
  seed: 0,
  presencePenalty: 0,
  frequencyPenalty: 0,
  repetitionPenalty: 1
};
function assembleGeneration(document, generation) {
  let { maxTokens, temperature, topP, topK, seed, stop, ...penalties } = { ...defaults, ...generation, ...document.generation }, unknown = [
    ...temperature > 0 && topP < 1 ? ["topP"] : [],
    ...penalties.presencePenalty === 0 ? [] : ["presencePenalty"],
    ...penalties.frequencyPenalty === 0 ? [] : ["frequencyPenalty"]
  ];
  if (unknown.length > 0)
    throw new InputError(`candidate ${document.name}: ${unknown.join(" and ")} cannot be had in process`, {
      cure: "Set topP: 1, presencePenalty: 0 and frequencyPenalty: 0 in the generation of the candidate; topK, temperature, seed, stop and repetitionPenalty can be had."
    });
  return { maxTokens, temperature, topK: Math.max(0, topK), repetitionPenalty: penalties.repetitionPenalty, seed, stop: stop ?? [] };
}
function assembleRequest(document, { messages, text, generation }) {
  return { messages, text, ...assembleGeneration(document, generation) };
}
function describeGeneration(document, questions) {
  let describe = (generation) => {
    let { maxTokens, temperature, topK, repetitionPenalty, seed, stop } = assembleGeneration(document, generation);
    return {
      max_new_tokens: maxTokens,
      do_sample: temperature > 0,
      temperature,
      top_p: 1,
      top_k: topK,
      repetition_penalty: repetitionPenalty,
      seed,
      ...stop.length > 0 && { stop }
    };
  };
  return { dtype: document.dtype ?? "fp32", threads: document.threads ?? "physical cores", ...describeByTask(questions, describe) };
}

// src/candidate/in-process.ts
async function openInProcess(options) {
  let { document, render, timeoutSeconds, clock } = options, sampling = describeGeneration(document, options.questions), generator = await options.openGenerator(), takeTurn = createTurns(), timeLimitMs = timeoutSeconds * 1e3;
  return {
    name: document.name,
    stack: {
      engine: generator.engine,
      version: generator.version,
      model: document.path ?? `${document.model ?? ""}@${document.revision ?? "main"}`,
      weights: generator.weights,
      request: { api: generator.api, ...sampling },
      ...document.templates !== void 0 && { templates: document.templates }
    },
    weightsMiB: generator.weightsMiB,
    live: !0,
    warmsUp: !0,
    ...generator.processId !== void 0 && { processId: generator.processId },
    ask(question, signal) {
      let request = assembleRequest(document, render === void 0 ? question : render(question)), askedMs = clock.nowMs();
      return takeTurn(async () => {
        if (signal.aborted) throw new InterruptedError();
        let queuedMs = clock.nowMs() - askedMs, remainingMs = timeLimitMs - queuedMs, generation = remainingMs <= 0 ? { kind: "time-limit" } : await generator.generate(request, { timeLimitMs: remainingMs, signal });
        return assembleGeneratedReply(generation, queuedMs, timeLimitMs);
      });
    },
    close: () => generator.close()
  };
}
function createTurns() {
  let last = Promise.resolve();
  return (work) => {
    let turn = last.then(work, work);
    return last = turn, turn;
  };
}
export {
  openInProcess
};
