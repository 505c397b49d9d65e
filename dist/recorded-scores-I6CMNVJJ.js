import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  parseJson
} from "./chunk-TRLQPUB7.js";
import {
  isRecord
} from "./chunk-OLLYLGEN.js";
import {
  DocumentError
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/evaluators/recorded-scores.ts
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";

// src/evaluators/recorded-score-line.ts
function parseRecordedScoreLine(text) {
  let record = parseJson(text);
  if (!isRecord(record)) return { at: "", message: "is not a JSON object" };
  let { promptId, answerDigest, score, unscored } = record;
  return typeof promptId != "string" || promptId === "" ? { at: "promptId", message: "should be a text" } : typeof answerDigest != "string" || !/^sha256:[0-9a-f]{64}$/.test(answerDigest) ? { at: "answerDigest", message: "should be sha256: and the 64 lower-case hex digits of the SHA-256 of the answer\u2019s text" } : score === void 0 == (unscored === void 0) ? { at: "", message: "needs either score or unscored" } : score === void 0 ? typeof unscored == "string" && unscored.trim() !== "" && unscored.length <= longestReason ? { promptId, answerDigest, score: { unscored } } : { at: "unscored", message: `should say why, in at most ${longestReason} characters` } : typeof score == "number" && score >= 0 && score <= 10 ? { promptId, answerDigest, score: { raw: score } } : { at: "score", message: "should be a number in 0..10" };
}
var longestReason = 200;

// src/evaluators/recorded-scores.ts
var mostViolations = 20;
async function loadRecordedScores(name, source) {
  let scores = await loadScores(source);
  return {
    name,
    use: "recorded-scores",
    revision: source.digest(),
    scale: "ten",
    score: async (items) => items.map((item) => findScore(scores, item)),
    close: async () => {
    }
  };
}
async function loadScores({ file, lines }) {
  let scores = /* @__PURE__ */ new Map(), violations = [], line = 0;
  for await (let text of lines) {
    line += 1;
    let problem = text.trim() === "" ? void 0 : place(scores, text);
    if (problem !== void 0 && violations.push({ line, column: 1, ...problem }), violations.length === mostViolations) break;
  }
  if (violations.length === 0) return scores;
  throw new DocumentError(file, violations, { cure: "Correct these lines; docs/evaluators.md says what each holds (\u201CRecorded scores\u201D)." });
}
function place(scores, text) {
  let parsed = parseRecordedScoreLine(text);
  if ("message" in parsed) return parsed;
  let { promptId, answerDigest, score } = parsed, known = scores.get(promptId) ?? /* @__PURE__ */ new Map(), before = known.get(answerDigest);
  if (before !== void 0 && !isDeepStrictEqual(before, score))
    return { at: "", message: `is another score of the same answer to the prompt ${JSON.stringify(promptId)}` };
  scores.set(promptId, known.set(answerDigest, score));
}
function findScore(scores, { promptId, answer }) {
  let known = scores.get(promptId);
  if (known === void 0) return { promptId, unscored: "no-recorded-score" };
  let digest = `sha256:${createHash("sha256").update(answer, "utf8").digest("hex")}`;
  return { promptId, ...known.get(digest) ?? { unscored: "recorded-for-another-answer" } };
}
export {
  loadRecordedScores
};
