import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  quote
} from "./chunk-ORAYPPDY.js";

// src/documents/suite-evaluators.ts
function nameOfEvaluator(settings) {
  return settings.name ?? settings.use;
}
function roleOfEvaluator(settings) {
  let usual = settings.use === "exact-match" || settings.use === "rouge-l" || isSampled(settings) ? "analysis" : "consensus";
  return settings.role ?? usual;
}
var isSampled = (settings) => settings.use === "gpt-judge" && settings.sample !== void 0, defaultJudgeUrl = "https://api.openai.com/v1", paperJudge = "gpt-4o-mini-2024-07-18";
function modelOfJudge({ model, preset }) {
  return model ?? (preset === "paper" ? paperJudge : "");
}
function reviewEvaluators({ evaluators, prices, preset }) {
  let names = evaluators.map(nameOfEvaluator), each = evaluators.flatMap((settings, index) => {
    let complain = (message, key) => key === void 0 ? { path: ["evaluators", index], onKey: !1, message } : { path: ["evaluators", index, key], onKey: !0, message };
    return [...names.indexOf(names[index] ?? "") === index ? [] : [complain(describeRepeated(names[index] ?? ""))], ...reviewSource(settings).map((message) => complain(message)), ...reviewJudge(settings, prices, complain)];
  }), voteless = evaluators.filter((settings) => roleOfEvaluator(settings) === "consensus").length > 0 ? [] : [{ path: ["evaluators"], onKey: !1, message: describeVoteless(preset) }];
  return [...each, ...voteless];
}
var describeVoteless = (preset) => preset === void 0 ? "none of them votes; give at least one role: consensus" : `none of them votes: with preset: ${preset} F1 and judges are for analysis; add an encoder, or give one of these role: consensus`, describeRepeated = (name) => `a second evaluator called "${name}"; give it a name: of its own`;
function reviewSource(settings) {
  return settings.use !== "bi-encoder" && settings.use !== "cross-encoder" ? [] : settings.path === void 0 != (settings.model === void 0) ? [] : [`a ${settings.use} needs either path: (a folder) or model: (a hub id)`];
}
function reviewJudge(settings, prices, complain) {
  if (settings.use !== "gpt-judge") return [];
  let { model, preset, baseUrl, budgetUsd, sample, role } = settings, complaints = baseUrl === void 0 ? [] : reviewBaseUrl(baseUrl).map((message) => complain(message, "baseUrl"));
  return model === void 0 == (preset === void 0) && complaints.push(complain("a gpt-judge needs either model: (as its server names it) or preset: paper")), sample !== void 0 && role === "consensus" && complaints.push(complain("must be analysis with sample:, because such a judge has not seen every answer", "role")), budgetUsd !== void 0 && preset === void 0 && !isPriced(settings, prices) && complaints.push(
    complain(
      `needs a price for ${quote(model ?? "")}: add it to prices.tokens, with its baseUrl ${settings.baseUrl ?? defaultJudgeUrl}`,
      "budgetUsd"
    )
  ), complaints;
}
function reviewBaseUrl(baseUrl) {
  let url = URL.parse(baseUrl);
  return url === null ? ["is no address; it looks like https://api.example.com/v1"] : url.username !== "" || url.password !== "" ? ["must not hold a user name or password; name the variable with the key in apiKeyEnv"] : url.search === "" && url.hash === "" ? [] : ["must end with its path (\u2026/v1): what follows ? or # cannot be sent along; a key belongs into apiKeyEnv"];
}
function isPriced(judge, prices) {
  let place = URL.parse(judge.baseUrl ?? defaultJudgeUrl)?.origin;
  return prices?.tokens?.some(({ model, baseUrl }) => model === modelOfJudge(judge) && URL.parse(baseUrl)?.origin === place) === !0;
}

export {
  nameOfEvaluator,
  roleOfEvaluator,
  defaultJudgeUrl,
  modelOfJudge,
  reviewEvaluators
};
