import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  computeStudentInterval
} from "./chunk-VFMUNMOA.js";
import {
  computeMean,
  isNonEmpty
} from "./chunk-UNFM3TFD.js";

// src/evaluators/judge/judge-chat.ts
var beyondBudget = "beyond the budget";

// src/evaluators/judge/sign-flips.ts
function computeSignFlipProbability(differences) {
  let sum = differences.reduce((total2, difference) => total2 + Math.abs(difference), 0), step = Math.max(0.01, sum / 2e4), steps = differences.map((difference) => Math.round(difference / step)), total = steps.reduce((all, each) => all + Math.abs(each), 0), observed = Math.abs(steps.reduce((all, each) => all + each, 0)), probability = new Float64Array(total + 1);
  probability[0] = 1;
  for (let each of steps) {
    let size = Math.abs(each);
    for (let plus = total; plus >= 0; plus -= 1)
      probability[plus] = ((probability[plus] ?? 0) + (plus >= size ? probability[plus - size] ?? 0 : 0)) / 2;
  }
  return probability.reduce((far, each, plus) => Math.abs(2 * plus - total) >= observed ? far + each : far, 0);
}

// src/evaluators/judge/drift.ts
var confidence = 0.99;
function computeDrift(of, pairs) {
  let differences = pairs.flatMap(({ before, now }) => now === void 0 ? [] : [now - before]), items = differences.length;
  if (!isNonEmpty(differences)) return { of, items, significant: !1 };
  let shift = computeMean(differences);
  if (items < 2) return { of, items, shift, significant: !1 };
  let squares = differences.reduce((sum, difference) => sum + (difference - shift) ** 2, 0), standardError = Math.sqrt(squares / (items - 1) / items), interval = computeStudentInterval({ estimate: shift, standardError, df: items - 1, confidence }), significant = (interval.low > 0 || interval.high < 0) && computeSignFlipProbability(differences) <= 1 - confidence;
  return { of, items, shift, ...interval, significant };
}
function describeDrift({ of, items, shift = 0, low = 0, high = 0, significant }, asked = items) {
  if (!significant && (items === 0 || items < asked / 2)) {
    let because = `of ${asked} answers that it was to judge again only ${items} have a score`;
    return describeUntold(of, because, "Look at why replies are missing (the other findings of this judge), and run it again.");
  }
  if (!significant) return;
  let size = Math.abs(shift).toFixed(2);
  return {
    name: "judge-drift",
    sentence: `The judge has changed since it judged ${of}: it gives ${items} of the same answers ${size} of 10 points ${shift < 0 ? "less" : "more"} than then (99 % interval ${signed(low)} to ${signed(high)}).`,
    cure: "Have all answers judged again by the judge of today: gate with --rescore, and accept the baseline again with those scores.",
    blocking: !0
  };
}
var untold = "Whether the judge has changed since it judged", describeUntold = (of, because, cure) => ({
  name: "judge-drift",
  sentence: `${untold} ${of} cannot be told: ${because}.`,
  cure,
  blocking: !0
}), isUntold = ({ name, sentence }) => name === "judge-drift" && sentence.startsWith(untold);
function describeStaleReplies(kept) {
  let drift = computeDrift(
    "answers to which its replies were kept",
    kept.map(({ first, second }) => ({ before: first, now: second }))
  );
  return drift.significant ? describeDrift(drift) : void 0;
}
var signed = (value) => `${value < 0 ? "\u2212" : "+"}${Math.abs(value).toFixed(2)}`;

export {
  computeDrift,
  describeDrift,
  describeUntold,
  isUntold,
  describeStaleReplies,
  beyondBudget
};
