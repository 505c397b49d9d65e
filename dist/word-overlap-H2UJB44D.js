import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  collectEvaluatorProfile,
  isBlank
} from "./chunk-TUIT2UG5.js";
import {
  computeTokenF1,
  normaliseAnswer
} from "./chunk-5VCNKVPE.js";
import {
  waitForTurn
} from "./chunk-J2THTO2P.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/evaluators/exact-match.ts
function computeExactMatch(answer, references) {
  let words = normaliseAnswer(answer).join(" ");
  return references.some((reference) => normaliseAnswer(reference).join(" ") === words) ? 1 : 0;
}

// src/evaluators/common-subsequence.ts
var portion = 4e6;
async function computeCommonSubsequence(one, other, signal) {
  let [shorter, longer] = one.length <= other.length ? [one, other] : [other, one], places = listPlaces(shorter), row = new Uint32Array(Math.ceil(shorter.length / bits)).fill(full), steps = 0;
  for (let element of longer) {
    let matches = places.get(element);
    matches !== void 0 && (steps += advance(row, matches), !(steps < portion) && (steps = 0, await waitForTurn(signal)));
  }
  return countGrown(row, shorter.length);
}
var bits = 32, full = 4294967295;
function listPlaces(elements) {
  let places = /* @__PURE__ */ new Map();
  return elements.forEach((element, index) => {
    let known = places.get(element) ?? { words: [], masks: [] }, word = Math.floor(index / bits);
    known.words.at(-1) !== word && (known.words.push(word), known.masks.push(0));
    let last = known.masks.length - 1;
    known.masks[last] = ((known.masks[last] ?? 0) | 1 << index % bits) >>> 0, places.set(element, known);
  }), places;
}
function advance(row, { words, masks }) {
  let steps = 0, carry = 0;
  for (let next = 0, word = words[0] ?? row.length; word < row.length; steps += 1) {
    let matches = words[next] === word ? masks[next++] ?? 0 : 0, value = row[word] ?? full, sum = value + ((value & matches) >>> 0) + carry;
    row[word] = sum | value & ~matches, carry = sum > full ? 1 : 0, word = carry === 1 ? word + 1 : words[next] ?? row.length;
  }
  return steps + 1;
}
function countGrown(row, length) {
  let grown = 0;
  for (let index = 0; index < length; index += 1)
    ((row[Math.floor(index / bits)] ?? full) >>> index % bits & 1) === 0 && (grown += 1);
  return grown;
}

// src/evaluators/rouge-l.ts
var listWords = (text) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
async function computeRougeL(answer, references, signal) {
  let words = listWords(answer), best;
  for (let reference of references) {
    let score = isBlank(reference) ? Number(isBlank(answer)) : await compare(words, listWords(reference), signal);
    score !== void 0 && (best = Math.max(best ?? 0, score));
  }
  return best;
}
async function compare(answer, reference, signal) {
  if (reference.length !== 0)
    return 2 * await computeCommonSubsequence(answer, reference, signal) / (answer.length + reference.length);
}

// src/evaluators/word-overlap.ts
var metrics = {
  "token-f1": { revision: "squad-v1.1-normalisation/1", compute: computeTokenF1 },
  "exact-match": { revision: "squad-v1.1-normalisation/1", compute: computeExactMatch },
  "rouge-l": { revision: "rouge-score-0.1.2-words/1", compute: computeRougeL }
}, portion2 = { answers: 1e3, characters: 4e6 };
function createWordOverlapEvaluator(name, use, desk) {
  let metric = metrics[use];
  return {
    name,
    use,
    revision: metric.revision,
    scale: "share",
    ...desk !== void 0 && {
      profile: (items, { signal }) => collectEvaluatorProfile(desk, {
        use,
        revision: metric.revision,
        pairs: items.flatMap(({ answer, references }) => references.map((first) => ({ first, second: answer }))),
        runBatch: async (pairs) => {
          for (let { first, second } of pairs) await metric.compute(second, [first], signal);
        },
        signal
      })
    },
    async score(items, { signal, onProgress }) {
      let scores = [], [answers, characters] = [0, 0];
      await waitForTurn(signal);
      for (let item of items) {
        scores.push(await scoreItem(metric, item, signal)), answers += 1, characters += item.answer.length;
        let isLast = scores.length === items.length;
        !isLast && answers < portion2.answers && characters < portion2.characters || ([answers, characters] = [0, 0], onProgress(scores.length, items.length), isLast || await waitForTurn(signal));
      }
      return scores;
    },
    close: async () => {
    }
  };
}
async function scoreItem({ compute }, { promptId, answer, references }, signal) {
  if (references.length === 0) return { promptId, unscored: "no-reference" };
  let raw = await compute(answer, references, signal);
  return raw === void 0 ? { promptId, unscored: "no-words-in-reference" } : { promptId, raw };
}
export {
  createWordOverlapEvaluator
};
