import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  stripThinking
} from "./chunk-H52RI2GL.js";
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

// src/candidate/recorded-records.ts
async function* parseRecords(lines, reading) {
  if (reading.format === "json") {
    yield* parsePredictions(lines);
    return;
  }
  let number = 0;
  for await (let text of lines)
    number += 1, text.trim() !== "" && (yield* parseRecord(text, { line: number, at: "" }, reading));
}
async function* parsePredictions(lines) {
  let parts = [];
  for await (let line of lines) parts.push(line);
  let root = parseJson(parts.join(`
`));
  if (!isRecord(root)) {
    yield violate({ at: "" }, "is not one JSON object of id to text");
    return;
  }
  for (let [id, text] of Object.entries(root)) {
    let position = { at: id };
    typeof text == "string" ? yield { kind: "record", id, reply: assembleRecorded(text, {}), position } : yield violate(position, `should be a text, not ${describeType(text)}`);
  }
}
function* parseRecord(text, position, { fields, recordsWithoutId }) {
  let record = parseJson(text);
  if (!isRecord(record)) return yield violate(position, "is not a JSON object");
  let id = record[fields?.id ?? "id"];
  if (id === void 0 && recordsWithoutId === "skip") return;
  let name = parseId(id);
  if (name === void 0)
    return yield violate({ ...position, at: fields?.id ?? "id" }, `should be a text or a whole number, not ${describeType(id)}`);
  let answer = record[fields?.text ?? "text"], figures = parseFigures(record, fields ?? {}), wrong = figures.flatMap(
    (figure) => figure.problem === void 0 ? [] : [violate({ ...position, at: figure.field }, figure.problem)]
  );
  if (typeof answer != "string" && wrong.unshift(violate({ ...position, at: fields?.text ?? "text" }, `should be a text, not ${describeType(answer)}`)), yield* wrong, typeof answer != "string" || wrong.length > 0) return;
  let values = Object.fromEntries(figures.flatMap(({ name: key, value }) => value === void 0 ? [] : [[key, value]]));
  yield { kind: "record", id: name, reply: assembleRecorded(answer, values), position };
}
function assembleRecorded(text, { block, ...values }) {
  let place = block === void 0 ? {} : { block };
  if (text.length > 1e6)
    return {
      outcome: "failed",
      reason: "too-long",
      detail: `the answer has ${text.length} characters; at most ${1e6} are taken`,
      ...place
    };
  let { answer, open } = stripThinking(text);
  return open && values.finishReason === "length" ? {
    outcome: "failed",
    reason: "reasoning-cap",
    detail: "the token limit was reached inside the reasoning",
    ...values.e2eMs !== void 0 && { elapsedMs: values.e2eMs },
    ...place
  } : { outcome: "answered", text: answer.toWellFormed(), ...values, ...place };
}
var kinds = [
  ["ttftMs", "time"],
  ["e2eMs", "time"],
  ["promptTokens", "count"],
  ["outputTokens", "count"],
  ["block", "count"],
  ["finishReason", "text"]
];
function parseFigures(record, fields) {
  return kinds.flatMap(([name, kind]) => {
    let field = fields[name] ?? name, value = record[field];
    return value == null ? [] : kind === "text" && typeof value == "string" ? [{ name, field, value: value.slice(0, 100) }] : kind !== "text" && isFigure(value, kind) ? [{ name, field, value }] : [{ name, field, problem: `should be ${wanted[kind]}, not ${describeType(value)}` }];
  });
}
var wanted = { time: "a number of at least 0", count: "a whole number of at least 0", text: "a text" }, isFigure = (value, kind) => typeof value == "number" && Number.isFinite(value) && value >= 0 && (kind === "time" || Number.isInteger(value)), parseId = (id) => typeof id == "string" && id !== "" ? id : Number.isInteger(id) ? String(id) : void 0;
function describeType(value) {
  return value === void 0 ? "nothing" : value === null ? "null" : typeof value == "number" || typeof value == "boolean" ? String(value) : typeof value == "string" ? JSON.stringify(value.slice(0, 40)) : Array.isArray(value) ? "a list" : "an object";
}
var violate = (position, message) => ({
  kind: "violation",
  violation: { ...position, ...position.line !== void 0 && { column: 1 }, message }
});

// src/candidate/recorded.ts
var mostViolations = 20;
async function loadRecorded(document, source) {
  let format = document.format ?? (source.file.toLowerCase().endsWith(".json") ? "json" : "jsonl"), replies = /* @__PURE__ */ new Map(), violations = [];
  for await (let record of parseRecords(source.lines, { ...document, format }))
    record.kind === "violation" ? violations.push(record.violation) : replies.has(record.id) ? violations.push({ ...record.position, message: `is a second answer to the prompt ${JSON.stringify(record.id)}` }) : replies.set(record.id, record.reply);
  if (violations.length > 0) throw assembleError(source.file, violations);
  return {
    name: document.name,
    stack: { engine: "recorded", weights: source.digest() },
    live: !1,
    warmsUp: !1,
    ask: async ({ prompt }) => replies.get(prompt.id) ?? { outcome: "failed", reason: "missing", detail: "no answer to this prompt is recorded" },
    close: async () => {
    }
  };
}
function assembleError(file, violations) {
  let shown = violations.slice(0, mostViolations), left = violations.length - shown.length, rest = left > 0 ? [{ at: "", message: `and ${left} further ${left === 1 ? "violation" : "violations"}` }] : [];
  return new DocumentError(file, [...shown, ...rest], {
    cure: "Correct the records, or say which field holds what under fields: in the candidate file; recordsWithoutId: skip leaves out lines such as a meta line."
  });
}
export {
  loadRecorded
};
