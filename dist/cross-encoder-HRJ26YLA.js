import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  joinPair
} from "./chunk-4EPNZPJO.js";
import {
  collectEvaluatorProfile,
  isBlank
} from "./chunk-TUIT2UG5.js";
import {
  runByLength,
  tokeniseInTurns
} from "./chunk-BWS2U76F.js";
import "./chunk-MGQSBXAI.js";
import {
  mapToTen
} from "./chunk-NAAOS7Y5.js";
import "./chunk-J2THTO2P.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/encoder/pair-logits.ts
async function collectPairLogits(encoder, pairs, options = {}) {
  let texts = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))], tokens = await tokeniseInTurns(texts, encoder.tokenise, options.signal), tokensOf = new Map(texts.map((text, index) => [text, tokens[index] ?? []])), distinct = /* @__PURE__ */ new Map();
  for (let pair of pairs) {
    let key = keyOf(pair);
    distinct.has(key) || distinct.set(key, joinPair(encoder.frame, tokensOf.get(pair.first) ?? [], tokensOf.get(pair.second) ?? []));
  }
  let joined = [...distinct.values()], run = async (batch) => checkLogits(encoder, await encoder.computeLogits(batch)), logits = await runByLength(joined, { batchInvariant: encoder.batchInvariant, run }, options), found = new Map(
    [...distinct].map(([key, { truncated, answerTruncated }], i) => [key, { logits: logits[i], truncated, answerTruncated }])
  ), isCut = (text) => text.length > encoder.mostCharacters;
  return pairs.flatMap((pair) => {
    let { logits: logits2, truncated = !1, answerTruncated = !1 } = found.get(keyOf(pair)) ?? {};
    return logits2 === void 0 ? [] : [{ logits: logits2, truncated: truncated || isCut(pair.first), answerTruncated: answerTruncated || isCut(pair.second) }];
  });
}
var keyOf = ({ first, second }) => `${first.length} ${first}${second}`;
function checkLogits(encoder, rows) {
  let wrong = rows.find((row) => row.length !== encoder.logits);
  if (wrong === void 0) return rows;
  throw new Error(`${encoder.name} gave ${wrong.length} logits for a pair instead of ${encoder.logits}`);
}

// src/evaluators/pair-score.ts
function choosePairScore({ name, labels, logits }, wanted) {
  if (labels.length > 0 && labels.length !== logits)
    throw new InputError(`${name}: the model gives ${countLogits(logits)}, but its config.json names ${labels.length} labels (id2label)`, {
      cure: "Export the model again, so that config.json and weights belong together."
    });
  let place = labels.findIndex((label) => label.trim().toLowerCase() === "entailment"), kind = wanted ?? (place >= 0 && logits > 1 ? "entailment" : "sigmoid");
  if (kind === "sigmoid") {
    if (logits === 1) return { kind, read: ([logit = Number.NaN]) => logit };
    throw new InputError(
      `${name}: score: sigmoid needs a model with one logit; this one gives ${countLogits(logits)}${nameLabels(labels)}`,
      {
        cure: 'Name a cross-encoder with one output, or one with a label "entailment" (score: entailment).'
      }
    );
  }
  if (place < 0 || logits < 2)
    throw new InputError(
      `${name}: score: entailment needs a model with a label "entailment"; this one gives ${countLogits(logits)}${nameLabels(labels)}`,
      {
        cure: logits === 1 ? "Use score: sigmoid." : "Name a model for natural language inference whose config.json has its labels (id2label)."
      }
    );
  return { kind, read: (all) => computeSoftmax(all, place) };
}
var countLogits = (count) => count === 1 ? "one logit" : `${count} logits`, nameLabels = (labels) => labels.length === 0 ? " without names" : ` (${labels.join(", ")})`;
function computeSoftmax(logits, place) {
  let largest = Math.max(...logits), total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return Math.exp((logits[place] ?? Number.NaN) - largest) / total;
}

// src/evaluators/cross-encoder.ts
var leastAnchor = 0.05;
function createCrossEncoderEvaluator(options) {
  let { encoder, pair, anchored, name, use, model, dtype, desk } = options, score = choosePairScore(encoder, options.score), revision = [
    encoder.revision,
    `pair ${pair}`,
    `score ${score.kind}`,
    ...anchored ? [pair === "query" ? "anchored at the best" : "anchored"] : [],
    "blank 0"
  ].join(", ");
  return {
    name,
    use,
    model,
    dtype,
    pair,
    scale: score.kind,
    revision,
    batchInvariant: encoder.batchInvariant,
    ...encoder.hubRevision !== void 0 && { hubRevision: encoder.hubRevision },
    ...desk !== void 0 && { profile: (items, { signal }) => collectEvaluatorProfile(desk, describeProfile(options, items, signal)) },
    async score(items, { signal, onProgress }) {
      let plans = items.map((item) => planItem(item, options)), pairs = plans.flatMap(({ answers, anchors }) => [...answers, ...anchors]), scored = (await collectPairLogits(encoder, pairs, { signal, onProgress })).map(({ logits, ...cut }) => ({
        ...cut,
        raw: score.read(logits)
      })), next = 0;
      return plans.map((plan, i) => {
        let start = next, answersEnd = start + plan.answers.length;
        next = answersEnd + plan.anchors.length;
        let pairsOf = { answers: scored.slice(start, answersEnd), anchors: scored.slice(answersEnd, next), kind: score.kind }, promptId = items[i]?.promptId ?? "";
        return plan.blank === void 0 ? assembleScore(promptId, plan.unscored ?? pairsOf) : assembleBlankScore(promptId, plan.blank, { kind: score.kind, anchored });
      });
    },
    close: () => encoder.close()
  };
}
function describeProfile(options, items, signal) {
  let { encoder, use, dtype, threads } = options;
  return {
    use,
    revision: encoder.revision,
    dtype,
    ...threads !== void 0 && { threads },
    pairs: items.flatMap((item) => planItem(item, options).answers),
    runBatch: (batch) => encoder.computeLogits(batch.map(({ first, second }) => joinPair(encoder.frame, encoder.tokenise(first), encoder.tokenise(second)))),
    ...!encoder.batchInvariant && { sizes: [1] },
    signal
  };
}
function planItem({ query, answer, references }, { pair, anchored }) {
  let none = (unscored) => ({ answers: [], anchors: [], unscored });
  return references.length === 0 && (pair === "reference" || anchored) ? none("no-reference") : pair === "query" && query.trim() === "" ? none("no-query") : isBlank(answer) ? { answers: [], anchors: [], blank: references.some(isBlank) ? 1 : 0 } : {
    answers: (pair === "query" ? [query] : references).map((first) => ({ first, second: answer })),
    anchors: anchored ? references.map((reference) => ({ first: pair === "query" ? query : reference, second: reference })) : []
  };
}
function assembleBlankScore(promptId, blank, { kind, anchored }) {
  let raw = kind === "entailment" ? blank : (2 * blank - 1) * 40;
  return { promptId, raw, ...anchored && { anchored: blank } };
}
function assembleScore(promptId, pairs) {
  if (typeof pairs == "string") return { promptId, unscored: pairs };
  let { answers, anchors, kind } = pairs, anchored = anchors.length === 0 ? void 0 : computeAnchored(answers, anchors, kind);
  return anchored === "none" ? { promptId, unscored: "anchor-near-zero" } : {
    promptId,
    raw: Math.max(...answers.map(({ raw }) => raw)),
    ...anchored !== void 0 && { anchored },
    ...[...answers, ...anchors].some((each) => each.truncated || each.answerTruncated) && { truncated: !0 },
    ...answers.some(({ answerTruncated }) => answerTruncated) && { answerTruncated: !0 }
  };
}
function computeAnchored(answers, anchors, kind) {
  let share = ({ raw }) => mapToTen(raw, kind) / 10, [only, ...others] = answers, ratios = (only !== void 0 && others.length === 0 ? [{ answer: share(only), anchor: Math.max(...anchors.map(share)) }] : answers.flatMap((answer, i) => {
    let anchor = anchors[i];
    return anchor === void 0 ? [] : [{ answer: share(answer), anchor: share(anchor) }];
  })).flatMap(({ answer, anchor }) => anchor >= leastAnchor ? [answer / anchor] : []);
  return ratios.length === 0 ? "none" : Math.min(1, Math.max(...ratios));
}
export {
  createCrossEncoderEvaluator
};
