import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  waitForTurn
} from "./chunk-J2THTO2P.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/evaluators/squad-normalisation.ts
var punctuation = /[!-/:-@[-`{-~]/g, articles = /(?<![\p{L}\p{N}_])(?:a|an|the)(?![\p{L}\p{N}_])/gu, whitespace = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
function normaliseAnswer(text) {
  return text.toLowerCase().replace(punctuation, "").replace(articles, " ").split(whitespace).filter((word) => word !== "");
}

// src/evaluators/exact-match.ts
function computeExactMatch(answer, references) {
  let words = normaliseAnswer(answer).join(" ");
  return references.some((reference) => normaliseAnswer(reference).join(" ") === words) ? 1 : 0;
}

// src/evaluators/token-f1.ts
function computeTokenF1(answer, references) {
  let words = normaliseAnswer(answer);
  return references.reduce((best, reference) => Math.max(best, overlapF1(words, normaliseAnswer(reference))), 0);
}
function overlapF1(answer, reference) {
  if (answer.length === 0 || reference.length === 0) return answer.length === reference.length ? 1 : 0;
  let left = /* @__PURE__ */ new Map();
  for (let word of reference) left.set(word, (left.get(word) ?? 0) + 1);
  let same = 0;
  for (let word of answer) {
    let count = left.get(word) ?? 0;
    count > 0 && (same += 1), left.set(word, count - 1);
  }
  return 2 * same / (answer.length + reference.length);
}

// src/evaluators/word-overlap.ts
var metrics = { "token-f1": computeTokenF1, "exact-match": computeExactMatch }, portion = 1e3;
function createWordOverlapEvaluator(name, use) {
  let compute = metrics[use], scoreOne = ({ promptId, answer, references }) => references.length === 0 ? { promptId, unscored: "no-reference" } : { promptId, raw: compute(answer, references) };
  return {
    name,
    use,
    revision: "squad-v1.1-normalisation/1",
    async score(items, { signal, onProgress }) {
      let scores = [];
      for (let start = 0; start < items.length; start += portion)
        await waitForTurn(signal), scores.push(...items.slice(start, start + portion).map(scoreOne)), onProgress(scores.length, items.length);
      return scores;
    },
    close: async () => {
    }
  };
}
export {
  createWordOverlapEvaluator
};
