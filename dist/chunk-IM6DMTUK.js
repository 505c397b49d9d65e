import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  unmeasured
} from "./chunk-MV7SFPD5.js";
import {
  computeQuantile
} from "./chunk-VFMUNMOA.js";
import {
  isNonEmpty
} from "./chunk-UNFM3TFD.js";

// src/poq/costs/cost-measure.ts
var serialLatency = { name: "latency", at: "serial", unit: "ms" };
function assembleCostMeasure({ reward: { cost }, prices }) {
  if (cost === "none") return "none";
  let { measure = "latency", at = "serial", weights = {} } = cost;
  return measure === "mix" ? assembleMix(weights, at, prices) : assembleComponent(measure, at, prices);
}
function listComponents(measure) {
  if (measure.name !== "mix") return [measure];
  let [first, ...rest] = measure.parts;
  return [first.component, ...rest.map(({ component }) => component)];
}
var order = ["latency", "energy", "usd", "gpu-seconds"];
function assembleMix(weights, at, prices) {
  let weighed = order.flatMap((name) => {
    let weight = weights[name] ?? 0;
    return weight > 0 ? [{ weight, component: assembleComponent(name, at, prices) }] : [];
  }), sum = weighed.reduce((total, { weight }) => total + weight, 0), parts = weighed.map(({ weight, component }) => ({ share: weight / sum, component }));
  if (!isNonEmpty(parts)) throw new RangeError("a mix of costs needs weights");
  return { name: "mix", at, unit: "", parts };
}
function assembleComponent(name, at, prices) {
  switch (name) {
    case "latency":
      return { name, at, unit: "ms" };
    case "energy":
      return { name, at, unit: "J" };
    case "gpu-seconds":
      return { name, at, unit: "GPU s" };
    case "usd":
      if (prices === void 0) throw new RangeError("a cost in USD needs a price list");
      return { name, at, unit: "USD", prices };
  }
}

// src/poq/costs/token-costs.ts
function findTokenPrice({ header }, { tokens }) {
  if (header.candidate.kind !== "endpoint" || header.candidate.serve !== void 0) return;
  let { model, baseUrl } = header.candidate, origin = typeof baseUrl == "string" ? originOf(baseUrl) : void 0;
  return tokens?.find((price) => price.model === model && origin !== void 0 && originOf(price.baseUrl) === origin);
}
var originOf = (url) => URL.parse(url)?.origin;
function computeTokenCosts(run, price) {
  let given = [...run.answers.values()].filter(({ outcome }) => outcome !== "lost"), answered = given.filter((answer) => answer.outcome === "answered"), priced = new Map(
    answered.flatMap((answer) => {
      let usd = computeUsd(answer, price);
      return usd === void 0 ? [] : [[answer.promptId, usd]];
    })
  );
  if (priced.size < answered.length) return explainUncounted(answered.length - priced.size, answered.length);
  let known = [...priced.values()];
  if (!isNonEmpty(known)) return explainUnanswered(given.length);
  let median = computeQuantile(known, 0.5), answers = given.map(({ promptId, block }) => [
    promptId,
    { promptId, cost: priced.get(promptId) ?? median, ...block !== void 0 && { block } }
  ]);
  return { kind: "per-answer", source: "tokens", answers: new Map(answers) };
}
function computeUsd({ text, promptTokens, cachedTokens = 0, outputTokens }, price) {
  if (promptTokens === void 0 || outputTokens === void 0 || promptTokens < 1 || outputTokens * mostWords < countWords(text)) return;
  let { inputPerMillionUsd: input, cachedInputPerMillionUsd: cached = input, outputPerMillionUsd: output } = price;
  return (Math.max(0, promptTokens - cachedTokens) * input + cachedTokens * cached + outputTokens * output) / 1e6;
}
var mostWords = 2, countWords = (text) => text.match(/\S+/g)?.length ?? 0, explainUncounted = (missing, answered) => unmeasured(
  `is paid for by token, and ${missing} of its ${answered} answers carry no credible token counts`,
  "Let the server count tokens (usage), or price the machine instead: take the model out of prices.tokens."
), explainUnanswered = (asked) => ({
  kind: "absent",
  because: "none-answered",
  why: `answered none of its ${asked} prompts`,
  cure: "See in the run why these failed, mend that and measure it again."
});

export {
  findTokenPrice,
  computeTokenCosts,
  serialLatency,
  assembleCostMeasure,
  listComponents
};
