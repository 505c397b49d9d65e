import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  adaptDialect,
  assembleCacheFields,
  assembleRefusal,
  assembleUnreachable,
  beginDialect,
  chooseCacheControl,
  cleanServerMessage,
  cleanServerText,
  computeBackOff,
  computeRetryWait,
  describeCacheFields,
  loadModelNames,
  loadPageText
} from "./chunk-EK6Y3KYK.js";
import {
  readLabels,
  readSamples
} from "./chunk-GQ55H2IL.js";
import {
  secretWords
} from "./chunk-6P46UH65.js";
import {
  assembleUrl,
  describeSampling,
  renderRequestBody
} from "./chunk-LSDXLQUN.js";
import {
  stripThinking
} from "./chunk-H52RI2GL.js";
import {
  parseJson
} from "./chunk-TRLQPUB7.js";
import {
  isRecord
} from "./chunk-OLLYLGEN.js";
import {
  InputError,
  InterruptedError
} from "./chunk-Y6MH4YRJ.js";

// src/candidate/engine-pages.ts
var timeLimitMs = 2e3;
function locatePage(baseUrl, page, at) {
  let url = new URL(baseUrl), path = url.pathname.replace(/\/+$/, "");
  return url.pathname = `${at === "api" ? path : path.replace(/\/v1$/, "")}/${page}`, url;
}
function openEnginePages(exchange, headers, signal) {
  let loadText = (url) => loadPageText(exchange, { url, headers, timeLimitMs }, signal);
  return {
    text: loadText,
    async json(url) {
      let page = parseJson(await loadText(url) ?? "");
      return isRecord(page) ? page : void 0;
    }
  };
}

// src/candidate/cache-page.ts
var gauges = {
  vllm: ["vllm:kv_cache_usage_perc", "vllm:gpu_cache_usage_perc"],
  sglang: ["sglang:token_usage"],
  "llama.cpp": ["llamacpp:kv_cache_usage_ratio"]
};
function findCachePage(baseUrl, { engine }, headers) {
  let names = gauges[engine];
  return names === void 0 ? void 0 : { url: locatePage(baseUrl, "metrics", "root"), headers, gauges: names };
}

// node_modules/eventsource-parser/dist/index.js
var ParseError = class extends Error {
  constructor(message, options) {
    super(message), this.name = "ParseError", this.type = options.type, this.field = options.field, this.value = options.value, this.line = options.line;
  }
}, LF = 10, CR = 13, SPACE = 32;
function noop(_arg) {
}
function createParser(config) {
  if (typeof config == "function")
    throw new TypeError(
      "`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?"
    );
  let { onEvent = noop, onError = noop, onRetry = noop, onComment, maxBufferSize } = config, pendingFragments = [], pendingFragmentsLength = 0, isFirstChunk = !0, id, data = "", dataLines = 0, eventType, terminated = !1;
  function feed2(chunk) {
    if (terminated)
      throw new Error(
        "Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing."
      );
    if (isFirstChunk && (isFirstChunk = !1, chunk.charCodeAt(0) === 239 && chunk.charCodeAt(1) === 187 && chunk.charCodeAt(2) === 191 && (chunk = chunk.slice(3))), pendingFragments.length === 0) {
      let trailing2 = processLines(chunk);
      trailing2 !== "" && (pendingFragments.push(trailing2), pendingFragmentsLength = trailing2.length), checkBufferSize();
      return;
    }
    if (chunk.indexOf(`
`) === -1 && chunk.indexOf("\r") === -1) {
      pendingFragments.push(chunk), pendingFragmentsLength += chunk.length, checkBufferSize();
      return;
    }
    pendingFragments.push(chunk);
    let input = pendingFragments.join("");
    pendingFragments.length = 0, pendingFragmentsLength = 0;
    let trailing = processLines(input);
    trailing !== "" && (pendingFragments.push(trailing), pendingFragmentsLength = trailing.length), checkBufferSize();
  }
  function checkBufferSize() {
    maxBufferSize !== void 0 && (pendingFragmentsLength + data.length <= maxBufferSize || (terminated = !0, pendingFragments.length = 0, pendingFragmentsLength = 0, id = void 0, data = "", dataLines = 0, eventType = void 0, onError(
      new ParseError(`Buffered data exceeded max buffer size of ${maxBufferSize} characters`, {
        type: "max-buffer-size-exceeded"
      })
    )));
  }
  function processLines(chunk) {
    let searchIndex = 0;
    if (chunk.indexOf("\r") === -1) {
      let lfIndex = chunk.indexOf(`
`, searchIndex);
      for (; lfIndex !== -1; ) {
        if (searchIndex === lfIndex) {
          dataLines > 0 && onEvent({ id, event: eventType, data }), id = void 0, data = "", dataLines = 0, eventType = void 0, searchIndex = lfIndex + 1, lfIndex = chunk.indexOf(`
`, searchIndex);
          continue;
        }
        let firstCharCode = chunk.charCodeAt(searchIndex);
        if (isDataPrefix(chunk, searchIndex, firstCharCode)) {
          let valueStart = chunk.charCodeAt(searchIndex + 5) === SPACE ? searchIndex + 6 : searchIndex + 5, value = chunk.slice(valueStart, lfIndex);
          if (dataLines === 0 && chunk.charCodeAt(lfIndex + 1) === LF) {
            onEvent({ id, event: eventType, data: value }), id = void 0, data = "", eventType = void 0, searchIndex = lfIndex + 2, lfIndex = chunk.indexOf(`
`, searchIndex);
            continue;
          }
          data = dataLines === 0 ? value : `${data}
${value}`, dataLines++;
        } else isEventPrefix(chunk, searchIndex, firstCharCode) ? eventType = chunk.slice(
          chunk.charCodeAt(searchIndex + 6) === SPACE ? searchIndex + 7 : searchIndex + 6,
          lfIndex
        ) || void 0 : parseLine(chunk, searchIndex, lfIndex);
        searchIndex = lfIndex + 1, lfIndex = chunk.indexOf(`
`, searchIndex);
      }
      return chunk.slice(searchIndex);
    }
    for (; searchIndex < chunk.length; ) {
      let crIndex = chunk.indexOf("\r", searchIndex), lfIndex = chunk.indexOf(`
`, searchIndex), lineEnd = -1;
      if (crIndex !== -1 && lfIndex !== -1 ? lineEnd = crIndex < lfIndex ? crIndex : lfIndex : crIndex !== -1 ? crIndex === chunk.length - 1 ? lineEnd = -1 : lineEnd = crIndex : lfIndex !== -1 && (lineEnd = lfIndex), lineEnd === -1)
        break;
      parseLine(chunk, searchIndex, lineEnd), searchIndex = lineEnd + 1, chunk.charCodeAt(searchIndex - 1) === CR && chunk.charCodeAt(searchIndex) === LF && searchIndex++;
    }
    return chunk.slice(searchIndex);
  }
  function parseLine(chunk, start, end) {
    if (start === end) {
      dispatchEvent();
      return;
    }
    let firstCharCode = chunk.charCodeAt(start);
    if (isDataPrefix(chunk, start, firstCharCode)) {
      let valueStart = chunk.charCodeAt(start + 5) === SPACE ? start + 6 : start + 5, value2 = chunk.slice(valueStart, end);
      data = dataLines === 0 ? value2 : `${data}
${value2}`, dataLines++;
      return;
    }
    if (isEventPrefix(chunk, start, firstCharCode)) {
      eventType = chunk.slice(chunk.charCodeAt(start + 6) === SPACE ? start + 7 : start + 6, end) || void 0;
      return;
    }
    if (firstCharCode === 105 && chunk.charCodeAt(start + 1) === 100 && chunk.charCodeAt(start + 2) === 58) {
      let value2 = chunk.slice(chunk.charCodeAt(start + 3) === SPACE ? start + 4 : start + 3, end);
      value2.includes("\0") || (id = value2);
      return;
    }
    if (firstCharCode === 58) {
      if (onComment) {
        let line2 = chunk.slice(start, end);
        onComment(line2.slice(chunk.charCodeAt(start + 1) === SPACE ? 2 : 1));
      }
      return;
    }
    let line = chunk.slice(start, end), fieldSeparatorIndex = line.indexOf(":");
    if (fieldSeparatorIndex === -1) {
      processField(line, "", line);
      return;
    }
    let field = line.slice(0, fieldSeparatorIndex), offset = line.charCodeAt(fieldSeparatorIndex + 1) === SPACE ? 2 : 1, value = line.slice(fieldSeparatorIndex + offset);
    processField(field, value, line);
  }
  function processField(field, value, line) {
    switch (field) {
      case "event":
        eventType = value || void 0;
        break;
      case "data":
        data = dataLines === 0 ? value : `${data}
${value}`, dataLines++;
        break;
      case "id":
        value.includes("\0") || (id = value);
        break;
      case "retry":
        /^\d+$/.test(value) ? onRetry(parseInt(value, 10)) : onError(
          new ParseError(`Invalid \`retry\` value: "${value}"`, {
            type: "invalid-retry",
            value,
            line
          })
        );
        break;
      default:
        onError(
          new ParseError(
            `Unknown field "${field.length > 20 ? `${field.slice(0, 20)}\u2026` : field}"`,
            { type: "unknown-field", field, value, line }
          )
        );
        break;
    }
  }
  function dispatchEvent() {
    dataLines > 0 && onEvent({
      id,
      event: eventType,
      data
    }), id = void 0, data = "", dataLines = 0, eventType = void 0;
  }
  function reset(options = {}) {
    if (options.consume && pendingFragments.length > 0) {
      let incompleteLine = pendingFragments.join("");
      parseLine(incompleteLine, 0, incompleteLine.length);
    }
    isFirstChunk = !0, id = void 0, data = "", dataLines = 0, eventType = void 0, pendingFragments.length = 0, pendingFragmentsLength = 0, terminated = !1;
  }
  return { feed: feed2, reset };
}
function isDataPrefix(chunk, i, firstCharCode) {
  return firstCharCode === 100 && chunk.charCodeAt(i + 1) === 97 && chunk.charCodeAt(i + 2) === 116 && chunk.charCodeAt(i + 3) === 97 && chunk.charCodeAt(i + 4) === 58;
}
function isEventPrefix(chunk, i, firstCharCode) {
  return firstCharCode === 101 && chunk.charCodeAt(i + 1) === 118 && chunk.charCodeAt(i + 2) === 101 && chunk.charCodeAt(i + 3) === 110 && chunk.charCodeAt(i + 4) === 116 && chunk.charCodeAt(i + 5) === 58;
}

// src/candidate/completion-chunk.ts
function parseCompletionChunk(json) {
  let root = asObject(parseJson(json));
  if (root === void 0) return;
  let error = readError(root);
  if (error !== void 0) return { kind: "error", error };
  let choice = asObject(asArray(root.choices).find((each) => (asObject(each)?.index ?? 0) === 0)) ?? {}, delta = asObject(choice.delta) ?? asObject(choice.message) ?? {}, usage = readUsage(asObject(root.usage)), finishReason = asText(choice.finish_reason).slice(0, 100), model = asText(root.model).slice(0, 500);
  return {
    kind: "chunk",
    chunk: {
      content: asText(delta.content) + asText(choice.text),
      reasoning: asText(delta.reasoning_content) || asText(delta.reasoning),
      callsTool: asArray(delta.tool_calls).length > 0,
      ...finishReason !== "" && { finishReason },
      ...usage !== void 0 && { usage },
      ...model !== "" && { model }
    }
  };
}
function readError(root) {
  let error = root.error ?? (root.object === "error" ? root : void 0);
  if (error == null) return;
  let fields = asObject(error) ?? {}, code = Number(fields.code ?? fields.status_code ?? fields.status), message = asText(fields.message) || (typeof error == "string" ? error : JSON.stringify(error));
  return { status: Number.isInteger(code) && code >= 100 && code < 600 ? code : statusOfType(asText(fields.type)), message };
}
var statusOfType = (type) => /^(invalid_request_error|BadRequestError)$/.test(type) ? 400 : void 0;
function readUsage(usage) {
  if (usage === void 0) return;
  let promptTokens = asCount(usage.prompt_tokens), outputTokens = asCount(usage.completion_tokens), cachedTokens = asCount(asObject(usage.prompt_tokens_details)?.cached_tokens), reasoningTokens = asCount(asObject(usage.completion_tokens_details)?.reasoning_tokens);
  return {
    ...promptTokens !== void 0 && { promptTokens },
    ...outputTokens !== void 0 && { outputTokens },
    ...cachedTokens !== void 0 && { cachedTokens },
    ...reasoningTokens !== void 0 && { reasoningTokens }
  };
}
var asObject = (value) => isRecord(value) ? value : void 0, asArray = (value) => Array.isArray(value) ? value : [], asText = (value) => typeof value == "string" ? value : "", asCount = (value) => typeof value == "number" && Number.isInteger(value) && value >= 0 ? value : void 0;

// src/candidate/completion-stream.ts
var emptyCompletion = { content: "", reasoningLength: 0, deltas: 0 };
function foldChunk(state, chunk, atMs) {
  let generated = chunk.content !== "" || chunk.reasoning !== "" || chunk.callsTool;
  return {
    ...state,
    content: state.content + chunk.content,
    reasoningLength: state.reasoningLength + chunk.reasoning.length,
    ...generated && foldDelta(state, chunk, atMs),
    ...chunk.finishReason !== void 0 && { finishReason: chunk.finishReason, finishMs: state.finishMs ?? atMs },
    ...chunk.usage !== void 0 && { usage: chunk.usage },
    ...chunk.model !== void 0 && { model: chunk.model }
  };
}
function foldDelta(state, chunk, atMs) {
  let firstTokens = state.deltas === 0 ? chunk.usage?.outputTokens : void 0;
  return {
    deltas: state.deltas + 1,
    firstMs: state.firstMs ?? atMs,
    lastMs: atMs,
    ...foldGap(state, atMs),
    ...chunk.content !== "" && { firstContentMs: state.firstContentMs ?? atMs },
    ...firstTokens !== void 0 && firstTokens > 0 && { firstTokens }
  };
}
function foldGap({ lastMs, longestGapMs = 0 }, atMs) {
  return lastMs === void 0 || atMs <= lastMs ? {} : { longestGapMs: Math.max(longestGapMs, atMs - lastMs) };
}

// src/candidate/completion-reader.ts
var mostResponseBytes = 128 * 1024 * 1024;
function createCompletionReader(contentType) {
  let draft = { mode: "unknown", bytes: 0, events: 0, done: !1, state: emptyCompletion, text: "" };
  contentType.includes("text/event-stream") && (draft.mode = "stream");
  let decoder = new TextDecoder(), atMs = 0, parser = createEventParser(draft, () => atMs);
  return {
    read(bytes, readMs) {
      return atMs = readMs, draft.bytes += bytes.length, draft.bytes > mostResponseBytes ? draft.ending ??= { kind: "too-long", detail: `the response exceeds ${mostResponseBytes} bytes` } : feed(draft, parser, decoder.decode(bytes, { stream: !0 })), draft.ending !== void 0 ? "stop" : draft.done ? "last" : "more";
    },
    finish: () => draft.ending ?? (draft.mode === "whole" ? finishWhole(draft) : finishStream(draft))
  };
}
function createEventParser(draft, atMs) {
  let take = (data) => {
    draft.events += 1, !(draft.ending !== void 0 || draft.done) && (data.trim() === "[DONE]" ? draft.done = !0 : takeChunk(draft, data, (chunk) => foldChunk(draft.state, chunk, atMs())));
  };
  return createParser({
    onEvent: ({ data }) => take(data),
    onError: ({ field, value }) => {
      field === "error" && value !== void 0 && take(`{"error":${value}}`);
    }
  });
}
function takeChunk(draft, json, fold) {
  let parsed = parseCompletionChunk(json);
  parsed === void 0 ? draft.ending = {
    kind: "unfinished",
    reason: "malformed-response",
    detail: `the server sent something that is no completion: ${json.slice(0, 200)}`
  } : parsed.kind === "error" ? draft.ending = parsed : (draft.state = fold(parsed.chunk), draft.state.content.length + draft.state.reasoningLength > 1e6 && (draft.ending = { kind: "too-long", detail: `the answer exceeds ${1e6} characters` }));
}
function feed(draft, parser, text) {
  if (draft.mode === "stream") {
    parser.feed(text);
    return;
  }
  draft.text += draft.mode === "unknown" ? text.trimStart() : text, !(draft.mode === "whole" || draft.text === "") && (draft.mode = draft.text.startsWith("{") ? "whole" : "stream", draft.mode === "stream" && parser.feed(draft.text));
}
function finishWhole(draft) {
  return takeChunk(draft, draft.text, (chunk) => foldChunk(draft.state, chunk, 0)), draft.ending ?? { kind: "whole", state: draft.state };
}
function finishStream({ state, bytes, events, done, text }) {
  if (state.finishReason !== void 0) return { kind: "streamed", state };
  let unfinished = (reason, detail) => ({ kind: "unfinished", reason, detail });
  return bytes === 0 ? unfinished(
    "empty-response",
    "status 200 with an empty body, as llama-cpp-python answers a streamed prompt that exceeds its context"
  ) : done ? unfinished(
    "no-finish-reason",
    "the stream ended without a finish reason: the answer may be cut (llama-cpp-python does so when a second request arrives)"
  ) : events === 0 ? unfinished("malformed-response", `the server sent something that is no completion: ${text.slice(0, 200)}`) : unfinished("cut", `the stream ended after ${state.deltas} chunks without a finish reason`);
}

// src/candidate/endpoint-attempt.ts
var mostErrorBytes = 64 * 1024;
async function collectExchange(request, signal, attempting) {
  let { exchange, clock, clean: clean2 } = attempting, startMs = clock.nowMs(), gathered = { headers: {}, errors: [], errorBytes: 0 }, end = await exchange(request, createListener(gathered), signal), reading = gathered.reader?.finish();
  return {
    end,
    headers: gathered.headers,
    ...gathered.status !== void 0 && { status: gathered.status },
    sentMs: gathered.sentMs ?? startMs,
    lastReadMs: gathered.lastReadMs ?? clock.nowMs(),
    ...reading !== void 0 && { reading },
    message: gathered.errors.length === 0 ? "" : clean2(decode(gathered.errors))
  };
}
function createListener(gathered) {
  return {
    onSent(atMs) {
      gathered.sentMs ??= atMs;
    },
    onHead(status, headers) {
      Object.assign(gathered, { status, headers }), status >= 200 && status <= 299 && (gathered.reader = createCompletionReader(headers["content-type"] ?? ""));
    },
    onRead(bytes, atMs) {
      return gathered.lastReadMs = atMs, gathered.reader !== void 0 ? gathered.reader.read(bytes, atMs) : (gathered.errors.push(bytes), gathered.errorBytes += bytes.length, gathered.errorBytes > mostErrorBytes ? "stop" : "more");
    }
  };
}
function decode(parts) {
  let decoder = new TextDecoder();
  return parts.map((part) => decoder.decode(part, { stream: !0 })).join("") + decoder.decode();
}

// src/candidate/completion-reply.ts
function assembleReply(state, sentMs) {
  let endMs = (state.lastMs ?? state.finishMs ?? sentMs) - sentMs, { answer, open } = stripThinking(state.content), reasonedOnly = open || state.content === "" && state.reasoningLength > 0;
  return state.finishReason === "length" && reasonedOnly ? { outcome: "failed", reason: "reasoning-cap", detail: "the token limit was reached inside the reasoning", elapsedMs: endMs } : {
    outcome: "answered",
    // Half a surrogate pair cannot be written as UTF-8; all other characters, NUL included, stay.
    text: answer.toWellFormed(),
    ...state.finishReason !== void 0 && { finishReason: state.finishReason },
    ...state.usage,
    ...state.firstMs !== void 0 && { ttftMs: state.firstMs - sentMs },
    ...state.firstContentMs !== void 0 && { ttfatMs: state.firstContentMs - sentMs },
    e2eMs: endMs,
    ...computeTpot(state),
    ...state.longestGapMs !== void 0 && { longestGapMs: state.longestGapMs },
    ...state.deltas > 0 && { chunks: state.deltas },
    ...state.model !== void 0 && { model: state.model }
  };
}
function assembleWholeReply(state, sentMs, endMs) {
  let reply = assembleReply({ ...state, lastMs: endMs }, sentMs);
  if (reply.outcome !== "answered") return reply;
  let { ttftMs: _ttft, ttfatMs: _ttfat, tpotMs: _tpot, chunks: _chunks, ...rest } = reply;
  return rest;
}
function computeTpot({ firstMs, lastMs, firstTokens, usage }) {
  let further = (usage?.outputTokens ?? 0) - (firstTokens ?? 1);
  return firstMs === void 0 || lastMs === void 0 || lastMs <= firstMs || further < 1 ? {} : { tpotMs: (lastMs - firstMs) / further };
}

// src/candidate/endpoint-outcome.ts
function decideOutcome(exchanged, timeLimitMs2, clean2) {
  let { end, status, reading, sentMs, lastReadMs, headers, message } = exchanged, elapsedMs = lastReadMs - sentMs;
  if (status !== void 0 && (status < 200 || status > 299)) return decideByStatus(status, { message, headers, elapsedMs });
  if (reading?.kind === "streamed") return { kind: "done", reply: assembleReply(reading.state, sentMs) };
  if (reading?.kind === "too-long") return fail("too-long", reading.detail, elapsedMs);
  if (reading?.kind === "error") {
    let words = { message: clean2(reading.error.message), headers, elapsedMs };
    return reading.error.status === void 0 ? again("stream-error", words.message) : decideByStatus(reading.error.status, words);
  }
  return end.kind === "time-limit" ? fail("time-limit", `no whole answer within ${timeLimitMs2 / 1e3} s`, timeLimitMs2) : end.kind === "broken" && status === void 0 ? again("connection", `${end.code}: ${clean2(end.message)}`) : end.kind === "broken" && reading?.kind === "unfinished" ? again(reading.reason === "no-finish-reason" ? reading.reason : "cut", `${clean2(reading.detail)} (${end.code})`) : reading?.kind === "whole" ? { kind: "done", reply: assembleWholeReply(reading.state, sentMs, lastReadMs) } : reading?.kind === "unfinished" ? again(reading.reason, clean2(reading.detail)) : again("connection", "the server ended the connection without an answer");
}
function decideByStatus(status, { message, headers, elapsedMs }) {
  if ([401, 403, 404].includes(status) || status >= 300 && status < 400) return { kind: "stop", status, message };
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) return fail(`http-${status}`, message, elapsedMs);
  let waitMs = computeRetryWait(headers);
  return { ...again(`http-${status}`, message), ...waitMs !== void 0 && { waitMs } };
}
var again = (reason, detail) => ({ kind: "again", reason, detail }), fail = (reason, detail, elapsedMs) => ({
  kind: "done",
  reply: { outcome: "failed", reason, ...detail !== "" && { detail }, elapsedMs: Math.max(0, elapsedMs) }
});

// src/candidate/endpoint-speech.ts
function openSpeech(document, cache) {
  let dialect = beginDialect(document), requests = 0;
  return {
    speak() {
      return requests += 1, { dialect, tokenLimitField: dialect.tokenLimitField, cache: assembleCacheFields(dialect, cache?.salt ?? "", requests) };
    },
    describe: () => ({ tokenLimitField: dialect.tokenLimitField, cache: describeCacheFields(dialect) }),
    meet(engine) {
      cache !== void 0 && (dialect = { ...dialect, cacheControl: chooseCacheControl(engine, cache.policy) });
    },
    learn(spoken, reply) {
      if (reply.outcome !== "failed" || reply.reason !== "http-400" && reply.reason !== "http-422") return !1;
      if (spoken.dialect !== dialect) return !0;
      let adapted = adaptDialect(dialect, document, reply.detail ?? "");
      return adapted === void 0 ? !1 : (dialect = adapted, !0);
    }
  };
}

// src/candidate/engine.ts
import { basename } from "node:path";
var mostText = 500, mostFlags = 2e4, owners = {
  vllm: "vllm",
  sglang: "sglang",
  llamacpp: "llama.cpp",
  library: "ollama"
};
async function loadEngineIdentity(asking) {
  let { pages, baseUrl, model } = asking, list = await pages.json(locatePage(baseUrl, "models", "api")), models = Array.isArray(list?.data) ? list.data.filter(isRecord) : [], entry = models.find(({ id }) => id === model) ?? models[0] ?? {};
  if (new URL(baseUrl).hostname === "api.openai.com") return { engine: "openai" };
  let owner = typeof entry.owned_by == "string" ? owners[entry.owned_by.toLowerCase()] : void 0;
  if (!asking.near) return { engine: owner ?? "openai-compatible", ...readWeights(entry.root, asking) };
  switch (owner) {
    case "vllm":
      return loadVllm(asking, entry);
    case "sglang":
      return loadSglang(asking);
    case "llama.cpp":
      return loadLlamaCpp(asking, entry);
    case "ollama":
      return loadOllama(asking);
    default:
      return loadUnnamed(asking);
  }
}
async function loadVllm(asking, entry) {
  let page = await asking.pages.json(locatePage(asking.baseUrl, "version", "root")), metrics = await asking.pages.text(locatePage(asking.baseUrl, "metrics", "root")) ?? "", [settings] = readSamples(metrics, "vllm:cache_config_info").map(readLabels), flags = renderFlags({ ...settings, max_model_len: entry.max_model_len }, asking);
  return { engine: "vllm", ...readVersion(page?.version, asking), ...flags, ...readWeights(entry.root, asking) };
}
async function loadSglang(asking) {
  let page = await asking.pages.json(locatePage(asking.baseUrl, "server_info", "root")) ?? await asking.pages.json(locatePage(asking.baseUrl, "get_server_info", "root")) ?? {}, { version, internal_states: states, ...args } = page, revision = typeof args.revision == "string" ? `@${args.revision}` : "", weights = readWeights(args.model_path, asking);
  return {
    engine: "sglang",
    ...readVersion(version, asking),
    ...renderFlags(args, asking),
    ...weights.weights !== void 0 && { weights: clean(`${weights.weights}${revision}`, asking) },
    ...readPool(states, args)
  };
}
function readPool(states, args) {
  let [state, ...others] = Array.isArray(states) ? states.filter(isRecord) : [], parts = [args.tp_size, args.pp_size, args.dp_size].some((size) => size !== void 0 && size !== 1), memory = state?.memory_usage, pool = isRecord(memory) ? memory.kvcache : void 0;
  return others.length === 0 && !parts && typeof pool == "number" && pool > 0 && pool < 1e6 ? { cachePoolMiB: pool * 1024 } : {};
}
async function loadLlamaCpp(asking, entry) {
  let page = await asking.pages.json(locatePage(asking.baseUrl, "props", "root")) ?? {}, defaults = isRecord(page.default_generation_settings) ? page.default_generation_settings : {}, bytes = isRecord(entry.meta) ? entry.meta.size : void 0;
  return {
    engine: "llama.cpp",
    ...readVersion(page.build_info, asking),
    ...renderFlags({ model_ftype: page.model_ftype, n_ctx: defaults.n_ctx, total_slots: page.total_slots }, asking),
    ...readWeights(page.model_path, asking),
    ...readBytes(bytes)
  };
}
async function loadOllama(asking) {
  let version = await asking.pages.json(locatePage(asking.baseUrl, "api/version", "root")), tags = await asking.pages.json(locatePage(asking.baseUrl, "api/tags", "root")), own = (Array.isArray(tags?.models) ? tags.models.filter(isRecord) : []).find(({ name }) => name === asking.model || name === `${asking.model}:latest`), digest = typeof own?.digest == "string" && /^[0-9a-f]{64}$/.test(own.digest) ? { weights: `sha256:${own.digest}` } : {};
  return { engine: "ollama", ...readVersion(version?.version, asking), ...digest, ...readBytes(own?.size) };
}
async function loadUnnamed(asking) {
  let [tgi, ollama] = await Promise.all([loadTgi(asking), loadOllama(asking)]);
  return tgi.engine === "tgi" ? tgi : ollama.version === void 0 || ollama.weights === void 0 ? { engine: "openai-compatible" } : ollama;
}
async function loadTgi(asking) {
  let page = await asking.pages.json(locatePage(asking.baseUrl, "info", "root"));
  if (typeof page?.model_id != "string" || typeof page.version != "string") return { engine: "openai-compatible" };
  let revision = typeof page.model_sha == "string" ? `@${page.model_sha}` : "", { model_id, version, model_sha: _, ...rest } = page, weights = readWeights(model_id, asking).weights;
  return {
    engine: "tgi",
    ...readVersion(version, asking),
    ...renderFlags(rest, asking),
    ...weights !== void 0 && { weights: clean(`${weights}${revision}`, asking) }
  };
}
var clean = (text, { key }) => cleanServerText(text, key).slice(0, mostText);
function readVersion(version, asking) {
  let text = typeof version == "string" ? clean(version, asking).slice(0, 200) : "";
  return text === "" ? {} : { version: text };
}
function readWeights(source, asking) {
  if (typeof source != "string") return {};
  let text = clean(source, asking), named = /^[\w.-]+\/[\w.-]+$/.test(text) ? text : text.split(/[\\/]/).findLast((part) => part !== "") ?? "";
  return named === "" ? {} : { weights: named };
}
var readBytes = (bytes) => typeof bytes == "number" && Number.isFinite(bytes) && bytes > 0 && bytes < 1e15 ? { weightsMiB: bytes / 2 ** 20 } : {}, secret = new RegExp(secretWords, "i");
function renderFlags(args, asking) {
  let flags = Object.entries(args).filter(([name, value]) => /^[\w.-]{1,100}$/.test(name) && !secret.test(name) && !passing.has(name) && isPlain(value)).map(([name, value]) => clean(`${name}=${shorten(value)}`, asking).replace(/;/g, ",")).sort().join(`
`).slice(0, mostFlags);
  return flags === "" ? {} : { flags };
}
var passing = /* @__PURE__ */ new Set(["random_seed", "nccl_port", "status", "engine"]), shorten = (value) => typeof value == "string" && /^\/[^ ]*\/[^ /]+\/?$/.test(value) ? basename(value) : String(value), isPlain = (value) => typeof value == "number" || typeof value == "boolean" || typeof value == "string" && value !== "" && isFit(value), isFit = (text) => text.length <= mostText && !/:\/\/[^/\s]*@/.test(text) && !(/^\s*[[{]/.test(text) && secret.test(text));

// src/candidate/endpoint.ts
function openEndpoint(options) {
  let { document, retries, clock } = options, key = parseKey(options), questions = [...options.questions], speech = openSpeech(document, options.cache), connection = { ...options, key, reached: { value: !1 } };
  describeSampling(document, questions, speech.describe());
  let identity = { engine: "openai-compatible" };
  return {
    name: document.name,
    get stack() {
      return assembleStack(document, identity, describeSampling(document, questions, speech.describe()));
    },
    get weightsMiB() {
      return identity.weightsMiB;
    },
    get cachePage() {
      return options.near === !0 ? findCachePage(document.baseUrl, identity, assembleHeaders(key)) : void 0;
    },
    get cachePoolMiB() {
      return identity.cachePoolMiB;
    },
    live: !0,
    warmsUp: !0,
    async identify(signal) {
      let pages = openEnginePages(options.exchange, assembleHeaders(key), signal), { baseUrl, model } = document;
      identity = await loadEngineIdentity({ pages, baseUrl, model, near: options.near === !0, key }), speech.meet(identity.engine);
    },
    async ask(question, signal) {
      let rendered = options.render === void 0 ? question : options.render(question);
      for (let attempt = 1; ; attempt += 1) {
        let spoken = speech.speak(), outcome = await attemptOnce(connection, renderRequestBody(document, rendered, spoken), signal);
        if (outcome.kind === "done" && speech.learn(spoken, outcome.reply)) {
          attempt -= 1;
          continue;
        }
        let attempts = attempt > 1 ? { attempts: attempt } : {};
        if (outcome.kind === "done") return { ...outcome.reply, ...attempts };
        if (attempt > retries)
          return { outcome: "lost", reason: outcome.reason, ...outcome.detail !== "" && { detail: outcome.detail }, ...attempts };
        await clock.wait(outcome.waitMs ?? computeBackOff(attempt + 1), signal);
      }
    },
    async close() {
      options.close?.();
    }
  };
}
async function attemptOnce(connection, body, signal) {
  let { document, key, exchange, clock, reached, timeoutSeconds } = connection;
  if (signal.aborted) throw new InterruptedError();
  let url = assembleUrl(document.baseUrl, document.api === "completions" ? "completions" : "chat/completions"), headers = { ...assembleHeaders(key), accept: "text/event-stream, application/json", "content-type": "application/json" }, clean2 = (text) => cleanServerMessage(text, key), timeLimitMs2 = timeoutSeconds * 1e3, exchanged = await collectExchange({ method: "POST", url, headers, body, timeLimitMs: timeLimitMs2 }, signal, { exchange, clock, clean: clean2 });
  if (exchanged.end.kind === "aborted") throw new InterruptedError();
  if (exchanged.status !== void 0) reached.value = !0;
  else if (!reached.value && exchanged.end.kind === "broken") {
    let unreachable = assembleUnreachable(exchanged.end.code, clean2(exchanged.end.message), url);
    if (unreachable !== void 0) throw unreachable;
  }
  let outcome = decideOutcome(exchanged, timeLimitMs2, clean2);
  if (outcome.kind !== "stop") return outcome;
  let models = outcome.status === 404 ? await loadModelNames(exchange, assembleUrl(document.baseUrl, "models"), headers, signal) : void 0, { model, apiKeyEnv } = document;
  throw assembleRefusal({
    status: outcome.status,
    message: outcome.message,
    url,
    model,
    apiKeyEnv,
    hasKey: key !== void 0,
    models: models?.map(clean2)
  });
}
var assembleHeaders = (key) => ({
  accept: "application/json",
  "user-agent": "poq-gate",
  ...key !== void 0 && { authorization: `Bearer ${key}` }
});
function assembleStack(document, identity, request) {
  let { engine, version, flags, weights } = identity;
  return {
    engine,
    ...version !== void 0 && { version },
    model: document.model,
    ...weights !== void 0 && { weights },
    ...flags !== void 0 && { flags },
    ...request !== void 0 && { request },
    ...document.templates !== void 0 && { templates: document.templates }
  };
}
function parseKey({ document, key }) {
  let trimmed = key?.trim() ?? "";
  if (/[^\x21-\x7e]/.test(trimmed))
    throw new InputError(
      `candidate ${document.name}: the key in ${document.apiKeyEnv ?? "its environment variable"} holds characters that an HTTP header cannot carry`
    );
  return trimmed === "" ? void 0 : trimmed;
}

export {
  openEndpoint
};
