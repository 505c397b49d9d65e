import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  importTransformers
} from "./chunk-PYVI7S2R.js";
import {
  describeReason
} from "./chunk-5FHCLNJB.js";
import "./chunk-ICRSZE4X.js";

// src/candidate/first-content.ts
var closing = "</think>";
function findFirstContentToken(tokens, decode, reasoningOpened) {
  let whole = decode(tokens), firstClosing = whole.indexOf(closing), reasons = reasoningOpened || whole.trimStart().startsWith("<think>") || firstClosing >= 0 && !whole.includes("<think>"), hasContent = (text) => {
    if (!reasons) return text !== "";
    let end = text.indexOf(closing);
    return end >= 0 && text.slice(end + closing.length).trim() !== "";
  };
  if (!hasContent(whole)) return;
  let [without, enough] = [0, tokens];
  for (; enough - without > 1; ) {
    let middle = Math.floor((without + enough) / 2);
    hasContent(decode(middle)) ? enough = middle : without = middle;
  }
  return enough;
}

// src/edges/stop-strings.ts
function createStopStrings(stop, decode) {
  let holds = (text) => stop.some((each) => text.includes(each)), window = stop.reduce((most, each) => Math.max(most, Buffer.byteLength(each)), 0) + 8;
  return {
    isReached: (tokens) => stop.length > 0 && holds(decode(tokens.slice(-window))) && holds(decode(tokens)),
    cut(text) {
      let places = stop.map((each) => text.indexOf(each)).filter((place) => place >= 0);
      return places.length === 0 ? text : text.slice(0, Math.min(...places));
    }
  };
}

// src/edges/transformers-generation.ts
var nothingElse = {
  num_beams: 1,
  num_return_sequences: 1,
  min_length: 0,
  min_new_tokens: null,
  no_repeat_ngram_size: 0,
  bad_words_ids: null,
  suppress_tokens: null,
  begin_suppress_tokens: null,
  forced_bos_token_id: null,
  forced_eos_token_id: null,
  guidance_scale: null,
  return_dict_in_generate: !1
};
async function generateAnswer(loaded2, request, stopper2) {
  let begunMs = performance.now(), elapsed = () => performance.now() - begunMs, stage = "chat-template";
  try {
    let prompt = renderPrompt(loaded2, request);
    stage = "engine-error";
    let { contextTokens = Number.POSITIVE_INFINITY } = loaded2;
    if (prompt.tokens >= contextTokens) return { kind: "too-long", promptTokens: prompt.tokens, contextTokens, elapsedMs: elapsed() };
    let most = Math.min(request.maxTokens, contextTokens - prompt.tokens);
    return await generate(loaded2, { request, prompt, most, stopper: stopper2, elapsed });
  } catch (failure) {
    return { kind: "broken", reason: stage, detail: describeReason(failure).slice(0, 500), elapsedMs: elapsed() };
  }
}
function renderPrompt({ tokenizer, api, chatTemplate }, { messages, text }) {
  let rendered = api === "completions" ? text : tokenizer.apply_chat_template([...messages], {
    add_generation_prompt: !0,
    tokenize: !1,
    ...chatTemplate !== void 0 && { chat_template: chatTemplate }
  });
  if (typeof rendered != "string") throw new Error("the chat template gave no text");
  let { input_ids, attention_mask } = tokenizer(rendered, { add_special_tokens: api === "completions" });
  return { input_ids, attention_mask, tokens: input_ids.dims.at(-1) ?? 0, text: rendered };
}
async function generate(loaded2, generating) {
  let { model, tokenizer, transformers, endTokens } = loaded2, { request, prompt, most, stopper: stopper2 } = generating, decode = (some) => some.length === 0 ? "" : tokenizer.decode([...some], { skip_special_tokens: !0 }), stops = createStopStrings(request.stop, decode), taken = createTaking(generating, stops);
  transformers.random.seed(request.seed), await model.generate({
    input_ids: prompt.input_ids,
    attention_mask: prompt.attention_mask,
    ...nothingElse,
    max_new_tokens: most,
    do_sample: request.temperature > 0,
    temperature: request.temperature,
    top_k: request.topK,
    top_p: 1,
    repetition_penalty: request.repetitionPenalty,
    ...endTokens.length > 0 && { eos_token_id: [...endTokens] },
    // its own put() would turn every token into text while the clock runs
    streamer: Object.assign(new transformers.TextStreamer(tokenizer), { put: taken.put, end: () => {
    } }),
    stopping_criteria: stopper2
  });
  let { tokens, tokenMs } = taken, hasEnded = taken.hasStopped() || endTokens.includes(tokens.at(-1) ?? -1);
  if (stopper2.interrupted && !hasEnded) return { kind: "time-limit" };
  let reasoningOpened = /<think>\s*$/.test(prompt.text), firstContentToken = findFirstContentToken(tokens.length, (count) => decode(tokens.slice(0, count)), reasoningOpened);
  return {
    kind: "generated",
    text: stops.cut(decode(tokens)),
    reasoningOpened,
    finishReason: hasEnded ? "stop" : "length",
    promptTokens: prompt.tokens,
    tokenMs,
    ...firstContentToken !== void 0 && { firstContentToken }
  };
}
function createTaking({ stopper: stopper2, elapsed }, stops) {
  let tokens = [], tokenMs = [], isPrompt = !0, hasStopped = !1;
  return {
    tokens,
    tokenMs,
    hasStopped: () => hasStopped,
    put([ids = []]) {
      if (isPrompt) {
        isPrompt = !1;
        return;
      }
      tokenMs.push(elapsed()), tokens.push(...ids.map(Number)), hasStopped = stops.isReached(tokens), hasStopped && stopper2.interrupt();
    }
  };
}

// src/edges/transformers-model.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";
async function loadModel({ folder, dtype, threads, api, contextTokens }) {
  let transformers = await importTransformers().catch((cause) => describeReason(cause));
  if (typeof transformers == "string")
    return unusable(`onnxruntime cannot be loaded on this machine: ${transformers}`, "Measure the model behind a server instead.");
  let tokenizer = await transformers.AutoTokenizer.from_pretrained(folder, { local_files_only: !0 }).catch(describeReason);
  if (typeof tokenizer == "string")
    return unusable(
      `the tokenizer in ${folder} cannot be used: ${tokenizer}`,
      "Copy or download tokenizer.json and tokenizer_config.json again."
    );
  let chatTemplate = await readFile(join(folder, "chat_template.jinja"), "utf8").catch(() => {
  }), hasTemplate = chatTemplate !== void 0 || tokenizer.chat_template !== null;
  if (api === "chat" && !hasTemplate)
    return unusable(`the tokenizer in ${folder} has no chat template`, "Leave api: out, or set api: completions.");
  let model = await transformers.AutoModelForCausalLM.from_pretrained(folder, {
    dtype,
    device: "cpu",
    local_files_only: !0,
    session_options: threads === void 0 ? {} : { intraOpNumThreads: threads, interOpNumThreads: 1 }
  }).catch(describeReason);
  return typeof model == "string" ? unusable(
    `the model in ${folder} cannot be loaded: ${model}`,
    "Name a model for text generation, exported to ONNX for transformers.js."
  ) : { kind: "ready", loaded: {
    transformers,
    model,
    tokenizer,
    api: api ?? (hasTemplate ? "chat" : "completions"),
    ...chatTemplate !== void 0 && { chatTemplate },
    ...contextTokens !== void 0 && { contextTokens },
    endTokens: listEndTokens(model, tokenizer)
  } };
}
function describeVersion({ env }) {
  return `${env.version}, onnxruntime ${env.backends.onnx.versions?.node ?? "unknown"}`;
}
function listEndTokens(model, tokenizer) {
  let own = model.generation_config?.eos_token_id ?? Object.entries(model.config).find(([key]) => key === "eos_token_id")?.[1], all = [...Array.isArray(own) ? own : [own], tokenizer.eos_token_id];
  return [...new Set(all.filter((id) => typeof id == "number"))];
}
var unusable = (message, cure) => ({ kind: "unusable", message, cure });

// src/edges/generator-process.ts
var loaded, stopper, say = (message) => {
  process.send?.(message);
};
async function load(model) {
  let loading = await loadModel(model);
  if (loading.kind === "unusable") return say(loading);
  loaded = loading.loaded, say({ kind: "loaded", api: loaded.api, version: describeVersion(loaded.transformers) });
}
async function answer(message) {
  message.kind === "stop" ? stopper?.interrupt() : message.kind === "load" ? await load(message.model) : loaded !== void 0 && (stopper = new loaded.transformers.InterruptableStoppingCriteria(), say({ kind: "done", generation: await generateAnswer(loaded, message.request, stopper) }));
}
process.on("message", (message) => {
  answer(message);
});
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
process.on("SIGINT", () => {
});
