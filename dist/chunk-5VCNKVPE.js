import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/evaluators/squad-normalisation.ts
var punctuation = /[!-/:-@[-`{-~]/g, articles = /(?<![\p{L}\p{N}_])(?:a|an|the)(?![\p{L}\p{N}_])/gu, whitespace = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
function normaliseAnswer(text) {
  return text.toLowerCase().replace(punctuation, "").replace(articles, " ").split(whitespace).filter((word) => word !== "");
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

export {
  normaliseAnswer,
  computeTokenF1
};
