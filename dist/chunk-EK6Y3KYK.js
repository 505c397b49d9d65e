import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  parseJson
} from "./chunk-TRLQPUB7.js";
import {
  fieldOf,
  isRecord
} from "./chunk-OLLYLGEN.js";
import {
  require_mod
} from "./chunk-SM4JF5J3.js";
import {
  EdgeError
} from "./chunk-Y6MH4YRJ.js";
import {
  __toESM
} from "./chunk-ICRSZE4X.js";

// src/candidate/retry-wait.ts
function computeRetryWait(headers) {
  let after = headers["retry-after"], seconds = Number(after), sinceDate = Date.parse(after ?? "") - Date.parse(headers.date ?? ""), waitMs = [
    Number(headers["retry-after-ms"]),
    after !== void 0 && after.trim() !== "" ? seconds * 1e3 : Number.NaN,
    sinceDate
  ].find((candidate) => Number.isFinite(candidate) && candidate >= 0);
  return waitMs === void 0 ? void 0 : Math.min(waitMs, 6e4);
}
var computeBackOff = (attempt) => Math.min(500 * 2 ** (attempt - 2), 8e3);

// src/candidate/endpoint-refusal.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
function assembleRefusal(refusal) {
  let said = refusal.message === "" ? "" : ` It says: ${refusal.message}`, problem = describeProblem(refusal);
  return new EdgeError({ edge: "endpoint", message: `${problem.message}${said}`, cure: problem.cure, retryable: !1 });
}
function describeProblem(refusal) {
  let { status } = refusal, place = describeUrl(refusal.url);
  return status === 401 || status === 403 ? { message: `${place} refuses the key (${status}).`, cure: describeKeyCure(refusal) } : status === 404 ? describeMissing(refusal, place) : {
    message: `${place} redirects (${status}), and redirects are not followed.`,
    cure: "Put the address that it redirects to into baseUrl of the candidate."
  };
}
function describeKeyCure({ apiKeyEnv, hasKey, status }) {
  return apiKeyEnv === void 0 ? "Name the environment variable that holds the key: apiKeyEnv in the candidate file." : hasKey ? status === 401 ? `The key in the environment variable ${apiKeyEnv} is not accepted: replace it.` : `The key in the environment variable ${apiKeyEnv} may not use this model: give it the right, or name another model.` : `Set the environment variable ${apiKeyEnv}; it is empty or missing.`;
}
function describeMissing({ model, models, url }, place) {
  if (models === void 0)
    return { message: `${place} does not exist (404).`, cure: "Check baseUrl in the candidate file: it ends in /v1 on most servers." };
  if (models.includes(model)) {
    let other = url.pathname.endsWith("/chat/completions") ? "completions" : "chat";
    return { message: `${place} does not exist (404), though the server has the model.`, cure: `Try api: ${other} in the candidate file.` };
  }
  let listed = models.slice(0, 10).join(", ") + (models.length > 10 ? ` and ${models.length - 10} more` : ""), nearest = models.length > 0 ? (0, import_fastest_levenshtein.closest)(model, [...models]) : "", near = nearest !== "" && (0, import_fastest_levenshtein.distance)(model, nearest) <= Math.max(2, model.length / 2);
  return {
    message: `the server does not have the model ${JSON.stringify(model)} (404).`,
    cure: `${near ? `Did you mean ${JSON.stringify(nearest)}? ` : ""}It has: ${listed === "" ? "none" : listed}. Set model in the candidate file.`
  };
}
var unreachable = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|EPROTO|ERR_TLS_.*|ERR_SSL_.*|.*CERT.*|UNABLE_TO_VERIFY.*|HPE_.*)$/, isUnreachable = (code) => unreachable.test(code);
function assembleUnreachable(code, message, url) {
  if (!isUnreachable(code)) return;
  let place = url.origin, [problem, cure] = code === "ENOTFOUND" || code === "EAI_AGAIN" ? [`the name of ${place} is not known`, "Check baseUrl in the candidate file."] : code === "ECONNREFUSED" ? [`nobody listens at ${place}`, "Start the server, or check baseUrl in the candidate file."] : [
    `${place} cannot be talked to (${code}: ${message})`,
    "Check that the server runs, and baseUrl in the candidate file: host, port, http or https."
  ];
  return new EdgeError({ edge: "endpoint", message: problem, cure, retryable: !0 });
}
var describeUrl = (url) => `${url.origin}${url.pathname}`;

// src/candidate/server-message.ts
var mostCharacters = 2e3;
function cleanServerMessage(body, key) {
  return cleanServerText(readMessage(body), key);
}
function cleanServerText(text, key) {
  return (key === void 0 || key === "" ? text : text.replaceAll(key, "[key]")).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}\s]+/gu, " ").trim().slice(0, mostCharacters);
}
function readMessage(body) {
  let root = parseJson(body), error = member(root, "error");
  return [member(error, "message"), error, member(root, "message"), member(root, "detail")].find((candidate) => typeof candidate == "string") ?? body;
}
var member = (value, name) => isRecord(value) ? fieldOf(value, name) : void 0;

// src/candidate/page-text.ts
async function loadPageText(exchange, page, signal) {
  let decoder = new TextDecoder(), status = 0, text = "", listener = {
    onSent: () => {
    },
    onHead(answered) {
      status = answered;
    },
    onRead(bytes) {
      return text += decoder.decode(bytes, { stream: !0 }), text.length > 4194304 ? "stop" : "more";
    }
  };
  return (await exchange({ method: "GET", ...page }, listener, signal)).kind === "complete" && status === 200 ? text : void 0;
}

// src/candidate/model-list.ts
var timeLimitMs = 5e3;
async function loadModelNames(exchange, url, headers, signal) {
  let text = await loadPageText(exchange, { url, headers, timeLimitMs }, signal);
  return text === void 0 ? void 0 : parseModelNames(text);
}
function parseModelNames(text) {
  let root = parseJson(text);
  if (!(!isRecord(root) || !Array.isArray(root.data)))
    return root.data.flatMap((model) => isRecord(model) && typeof model.id == "string" ? [model.id.slice(0, 200)] : []);
}

// src/candidate/request-dialect.ts
function beginDialect({ tokenLimitField = "auto" }) {
  return { tokenLimitField: tokenLimitField === "auto" ? "max_tokens" : tokenLimitField, cacheControl: "none" };
}
function chooseCacheControl(engine, cache) {
  return cache === "production" ? "none" : engine === "llama.cpp" ? "no-prompt-cache" : engine !== "vllm" && engine !== "sglang" ? "none" : cache === "cold" ? "salt-per-request" : "salt-per-run";
}
function adaptDialect(dialect, { tokenLimitField = "auto" }, refusal) {
  if (!refusesField(refusal)) return;
  let control = dialect.cacheControl === "no-prompt-cache" ? "cache_prompt" : "cache_salt";
  if (dialect.cacheControl !== "none" && refusal.includes(control)) return { ...dialect, cacheControl: "none" };
  if (tokenLimitField === "auto" && dialect.tokenLimitField === "max_tokens" && refusesTokenLimit(refusal))
    return { ...dialect, tokenLimitField: "max_completion_tokens" };
}
var refusesField = (refusal) => /unsupported|not supported|unknown|unrecogni[sz]ed|unexpected|not permitted|extra inputs|deprecated/i.test(refusal), refusesTokenLimit = (refusal) => /max_(completion_)?tokens/.test(refusal);
function assembleCacheFields({ cacheControl }, salt, number) {
  switch (cacheControl) {
    case "salt-per-run":
      return { cache_salt: salt };
    case "salt-per-request":
      return { cache_salt: `${salt}-${number}` };
    case "no-prompt-cache":
      return { cache_prompt: !1 };
    case "none":
      return {};
  }
}
function describeCacheFields({ cacheControl }) {
  return cacheControl === "salt-per-run" ? { cache_salt: "one per run" } : cacheControl === "salt-per-request" ? { cache_salt: "one per request" } : assembleCacheFields({ tokenLimitField: "max_tokens", cacheControl }, "", 0);
}

export {
  loadPageText,
  computeRetryWait,
  computeBackOff,
  assembleRefusal,
  isUnreachable,
  assembleUnreachable,
  beginDialect,
  chooseCacheControl,
  adaptDialect,
  refusesField,
  refusesTokenLimit,
  assembleCacheFields,
  describeCacheFields,
  cleanServerMessage,
  cleanServerText,
  loadModelNames,
  parseModelNames
};
