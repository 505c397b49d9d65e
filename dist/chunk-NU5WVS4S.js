import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  defaultJudgeUrl,
  modelOfJudge,
  nameOfEvaluator
} from "./chunk-PZX4F2R4.js";

// src/documents/judge-twins.ts
function placeOfJudge({ baseUrl = defaultJudgeUrl }) {
  let host = URL.parse(baseUrl)?.hostname ?? baseUrl;
  return /^(localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0)$/.test(host) ? "localhost" : host;
}
function reviewTwins({ evaluators }) {
  let known = /* @__PURE__ */ new Map();
  return evaluators.flatMap((settings, index) => {
    if (settings.use !== "gpt-judge") return [];
    let likeness = describeLikeness(settings), twin = known.get(likeness), name = nameOfEvaluator(settings);
    if (twin === void 0 && known.set(likeness, name), twin === void 0 || twin === name) return [];
    let message = `the judge "${name}" is "${twin}" once more: model, host, prompt, rubrics, maxTokens, temperature and seed are equal (a port makes no difference); give it another model name, or a seed: of its own`;
    return [{ path: ["evaluators", index], onKey: !1, message }];
  });
}
function describeLikeness(judge) {
  let { promptPath = "", rubrics = {}, maxTokens, temperature, seed = "" } = judge, paths = Object.entries(rubrics).map(([task, { path }]) => `${task} ${path}`).sort();
  return JSON.stringify([modelOfJudge(judge), placeOfJudge(judge), promptPath, paths, maxTokens, temperature, seed]);
}

export {
  placeOfJudge,
  reviewTwins
};
