import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  describeByTask
} from "./chunk-QT7LP2OA.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";

// src/candidate/completion-request.ts
var defaults = { maxTokens: 256, temperature: 0, topP: 1, seed: 0, presencePenalty: 0, frequencyPenalty: 0 }, reserved = ["model", "messages", "prompt", "stream", "stream_options", "n"];
function assembleSampling(document, generation, { tokenLimitField, cache } = { tokenLimitField: "max_tokens", cache: {} }) {
  let clash = reserved.filter((field) => document.body !== void 0 && field in document.body);
  if (clash.length > 0)
    throw new InputError(`candidate ${document.name}: body.${clash[0]} is set by PoQ Gate itself`, {
      cure: `Take ${clash.join(", ")} out of body.`
    });
  let chosen = { ...defaults, ...generation, ...document.generation }, fields = {
    model: document.model,
    // a limit of the body's own stands alone, under whichever name: of two, each server obeys another
    ...!hasOwnLimit(document) && { [tokenLimitField]: chosen.maxTokens },
    temperature: chosen.temperature,
    top_p: chosen.topP,
    ...chosen.topK !== void 0 && { top_k: chosen.topK },
    seed: chosen.seed,
    ...chosen.stop !== void 0 && chosen.stop.length > 0 && { stop: chosen.stop },
    presence_penalty: chosen.presencePenalty,
    frequency_penalty: chosen.frequencyPenalty,
    ...chosen.repetitionPenalty !== void 0 && { repetition_penalty: chosen.repetitionPenalty },
    n: 1,
    ...cache,
    ...document.body
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
var hasOwnLimit = ({ body }) => typeof body?.max_tokens == "number" || typeof body?.max_completion_tokens == "number";
function renderRequestBody(document, question, spoken) {
  return JSON.stringify({
    ...assembleSampling(document, question.generation, spoken),
    ...document.api === "completions" ? { prompt: question.text } : { messages: question.messages },
    ...assembleStreaming(document)
  });
}
var assembleStreaming = ({ streamUsage }) => ({
  stream: !0,
  ...streamUsage !== !1 && { stream_options: { include_usage: !0 } }
});
function findTokenLimit(document, generation) {
  let { tokenLimitField = "auto" } = document, spoken = { tokenLimitField: tokenLimitField === "auto" ? "max_tokens" : tokenLimitField, cache: {} }, { max_tokens, max_completion_tokens } = assembleSampling(document, generation, spoken), limits = [max_tokens, max_completion_tokens].filter((limit) => typeof limit == "number");
  return limits.length === 0 ? void 0 : Math.max(...limits);
}
function assembleUrl(baseUrl, path) {
  let url = new URL(baseUrl);
  return url.pathname = `${url.pathname.replace(/\/+$/, "")}/${path}`, url;
}
function describeSampling(document, questions, spoken) {
  let describe = (generation) => assembleSampling(document, generation, spoken);
  return { api: document.api ?? "chat", ...describeByTask(questions, describe), ...assembleStreaming(document) };
}

export {
  renderRequestBody,
  findTokenLimit,
  assembleUrl,
  describeSampling
};
