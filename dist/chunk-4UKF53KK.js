import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  parseModelNames
} from "./chunk-EK6Y3KYK.js";
import {
  defaultJudgeUrl
} from "./chunk-PZX4F2R4.js";
import {
  quote
} from "./chunk-ORAYPPDY.js";
import {
  EdgeError,
  InputError
} from "./chunk-Y6MH4YRJ.js";

// src/evaluators/judge/judge-key.ts
function keyVariableOfJudge({ baseUrl = defaultJudgeUrl, apiKeyEnv }) {
  let isOpenAi = URL.parse(baseUrl)?.origin === new URL(defaultJudgeUrl).origin;
  return apiKeyEnv ?? (isOpenAi ? "OPENAI_API_KEY" : void 0);
}
function readJudgeKey(settings, environment) {
  let name = settings.name ?? settings.use, url = URL.parse(settings.baseUrl ?? defaultJudgeUrl);
  if (url === null) throw new InputError(`${name}: baseUrl is no address`, { cure: "It looks like https://api.example.com/v1" });
  if (url.username !== "" || url.password !== "")
    throw new InputError(`${name}: baseUrl holds a user name or password`, {
      cure: "Take it out; a key belongs into an environment variable that apiKeyEnv names."
    });
  let variable = keyVariableOfJudge(settings);
  if (variable === void 0) return;
  let key = environment[variable]?.trim() ?? "";
  if (key === "")
    throw new InputError(`${name} takes its key from ${variable}, which is not set`, {
      cure: `Set ${variable} in the environment of this program, in a workflow from a secret. A machine that shall not have it measures with --no-scores (scores: false), and gate scores elsewhere. A server without a key needs baseUrl and no apiKeyEnv.`
    });
  if (/[^\x21-\x7e]/.test(key)) throw new InputError(`${name}: the key in ${variable} holds characters that an HTTP header cannot carry`);
  return { variable, key };
}

// src/evaluators/judge/chat-refusal.ts
function assembleJudgeRefusal(place, { status, said, modelList }) {
  let { message, cure } = describeProblem(place, status, modelList === void 0 ? void 0 : parseModelNames(modelList));
  return failure(`${place.name}: ${message}.${said === "" ? "" : ` It says: ${said}`}`, cure, !1);
}
function describeProblem(place, status, models) {
  let where = describeAddress(place), key = place.keyVariable;
  if (status === 401 || status === 403) {
    let cure = key === void 0 ? "Name the environment variable that holds the key: apiKeyEnv of the judge." : status === 401 ? `The key in the environment variable ${key} is not accepted: replace it.` : `The key in the environment variable ${key} may not use ${quote(place.model)}: give it the right, or name another model.`;
    return { message: `${where} refuses ${key === void 0 ? "a request without a key" : "the key"} (${status})`, cure };
  }
  if (status === 402 || status === 429) {
    let cure = `Top up the account that the key${key === void 0 ? "" : ` in ${key}`} belongs to. What has been answered stands in the cache and is not paid again.`;
    return { message: `the account at ${where} has no credit left (${status})`, cure };
  }
  return status === 404 ? describeMissing(place, where, models) : {
    message: `${where} redirects (${status}), and redirects are not followed, because they would carry the key elsewhere`,
    cure: "Put the address that it redirects to into baseUrl of the judge."
  };
}
function describeMissing({ model }, where, models) {
  if (models === void 0 || models.includes(model))
    return { message: `${where} has no chat completions (404)`, cure: "Check baseUrl of the judge: it ends in /v1 on most servers." };
  let listed = models.slice(0, 10).map(quote).join(", ") + (models.length > 10 ? ` and ${models.length - 10} more` : "");
  return {
    message: `${where} does not have the model ${quote(model)} (404)`,
    cure: `Name one that it has as model of the judge${listed === "" ? "" : `: ${listed}`}.`
  };
}
function assembleJudgeUnreachable(place, code, message) {
  return failure(
    `${place.name}: ${describeAddress(place)} cannot be talked to (${code}${message === "" ? "" : `: ${message}`})`,
    "Check that the server runs, and baseUrl of the judge: host, port, http or https.",
    !0
  );
}
function assembleJudgeSilence(place, lost, reason) {
  let cure = reason === "time-out" ? "Raise timeoutSeconds of the judge where it is slow; else run it again when the server is well. What has been answered stands in the cache and is not paid again." : "Run it again when the server is well. What has been answered stands in the cache and is not paid again.";
  return failure(
    `${place.name}: ${describeAddress(place)} has left ${lost} requests in a row unanswered, the last by ${reason}`,
    cure,
    !0
  );
}
var failure = (message, cure, retryable) => new EdgeError({ edge: "judge", message, cure, retryable });
function describeAddress({ baseUrl }) {
  let url = URL.parse(baseUrl);
  return url === null ? "the server" : `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

export {
  assembleJudgeRefusal,
  assembleJudgeUnreachable,
  assembleJudgeSilence,
  keyVariableOfJudge,
  readJudgeKey
};
