import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  InputError,
  InterruptedError
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/candidate/content-words.ts
var functionWords = new Set(
  "a an the this that these those it its he she they them his her hers their theirs him we us our ours you your yours i me my mine who whom whose which what when where why how is are was were be been being am do does did done doing has have had having will would shall should can could may might must not no nor and or but if then than so as of in on at by for with from to into onto about over under after before between during through out up down off again there here all any both each few more most other some such only own same too very just also s t".split(" ")
);
function computeContentWords(text) {
  let words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !functionWords.has(word)));
}
function countSharedWords(one, other) {
  let [small, large] = one.size <= other.size ? [one, other] : [other, one], shared = 0;
  for (let word of small) large.has(word) && (shared += 1);
  return shared;
}

// src/candidate/sentence-choice.ts
var mostSentences = 1e3;
function pickSentences(sentences, scores, count) {
  let ranked = sentences.map((sentence, index) => ({ sentence, index, score: scores[index] ?? Number.NEGATIVE_INFINITY }));
  return ranked.sort((one, other) => other.score - one.score || one.sentence.length - other.sentence.length || one.index - other.index), ranked.slice(0, count).sort((one, other) => one.index - other.index).map(({ sentence }) => sentence);
}
function scoreByQuestion(sentences, question) {
  let asked = computeContentWords(question);
  return sentences.map((sentence) => countSharedWords(computeContentWords(sentence), asked));
}
function scoreByCentrality(sentences) {
  let words = sentences.map(computeContentWords);
  return words.map((own, index) => {
    let sum = 0;
    for (let [otherIndex, other] of words.entries())
      otherIndex !== index && own.size + other.size > 0 && (sum += 2 * countSharedWords(own, other) / (own.size + other.size));
    return words.length > 1 ? sum / (words.length - 1) : 0;
  });
}
function scoreByVector(vectors, target) {
  return vectors.map((vector) => vector.reduce((sum, value, dimension) => sum + value * (target[dimension] ?? 0), 0));
}
function computeMeanVector(vectors) {
  let mean = new Float32Array(vectors[0]?.length ?? 0);
  for (let vector of vectors)
    for (let [dimension, value] of vector.entries()) mean[dimension] = (mean[dimension] ?? 0) + value / vectors.length;
  return mean;
}

// src/candidate/sentences.ts
var segmenter = new Intl.Segmenter("en", { granularity: "sentence" }), abbreviation = /(?:^|[\s("'“‘])(?:Dr|Mr|Mrs|Ms|Prof|Rev|Gen|Lt|Col|Capt|Sgt|Gov|Sen|Rep|St|Jr|Sr|No|vs|cf|[A-Z])\.$/;
function splitSentences(text) {
  return text.split(/\n\s*\n/).flatMap(splitParagraph);
}
function splitParagraph(paragraph) {
  let sentences = [], open = "";
  for (let { segment } of segmenter.segment(paragraph.replace(/\s+/g, " ").trim()))
    open !== "" && !goesOn(open.trimEnd(), segment) && (sentences.push(open.trim()), open = ""), open += segment;
  return sentences.push(open.trim()), sentences.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
var goesOn = (before, next) => abbreviation.test(before.slice(-12)) || new RegExp("^\\p{Ll}", "u").test(next);

// src/candidate/embedded.ts
var settlingMs = 100, settlingRuns = 500;
function openEmbedded({ document, clock, embed, embedRevision }) {
  let score = chooseScoring(document, embed), count = document.sentences ?? 1, engine = `embedded/${document.method}`, answer = async (prompt, signal) => {
    let sentences = requireSentences(prompt, document);
    return pickSentences(sentences, await score({ sentences, question: prompt.question, signal }), count).join(" ");
  }, settled = document.method === "best-sentence-by-embedding", settle = async (prompt, signal) => {
    settled = !0;
    let untilMs = clock.nowMs() + settlingMs;
    for (let run = 0; run < settlingRuns && clock.nowMs() < untilMs && !signal.aborted; run += 1) await answer(prompt, signal);
  };
  return {
    name: document.name,
    stack: { engine, version: "1", request: { sentences: count }, ...embedRevision !== void 0 && { weights: embedRevision } },
    live: !0,
    warmsUp: !0,
    async ask({ prompt }, signal) {
      if (signal.aborted) throw new InterruptedError();
      settled || await settle(prompt, signal);
      let startedMs = clock.nowMs();
      return { outcome: "answered", text: await answer(prompt, signal), finishReason: "stop", e2eMs: clock.nowMs() - startedMs };
    },
    close: async () => {
    }
  };
}
function chooseScoring({ method, name }, embed) {
  if (method === "lead") return async ({ sentences }) => sentences.map((_, index) => -index);
  if (method === "best-sentence")
    return async ({ sentences, question }) => question === void 0 ? scoreByCentrality(sentences) : scoreByQuestion(sentences, question);
  if (embed === void 0) throw new InputError(`candidate ${name}: the method ${method} needs an encoder`);
  return async ({ sentences, question, signal }) => {
    let texts = question === void 0 ? sentences : [...sentences, question], vectors = await embed(texts, signal), ofSentences = vectors.slice(0, sentences.length);
    return scoreByVector(ofSentences, vectors[sentences.length] ?? computeMeanVector(ofSentences));
  };
}
function requireSentences(prompt, { name, method }) {
  let sentences = prompt.context === void 0 ? [] : splitSentences(prompt.context).slice(0, mostSentences);
  if (sentences.length > 0) return sentences;
  let lacks = prompt.context === void 0 ? "has no context" : "has a context without a single sentence";
  throw new InputError(
    `candidate ${name}: the prompt ${JSON.stringify(prompt.id)} ${lacks}, and the method ${method} answers with sentences of it`,
    {
      cure: "Give the prompts a context (a passage or an article), or measure a candidate of another kind."
    }
  );
}
export {
  openEmbedded
};
