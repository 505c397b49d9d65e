import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  waitForTurn
} from "./chunk-J2THTO2P.js";

// src/encoder/length-sorted-batches.ts
function groupByLength(lengths, limits) {
  checkLimit("texts", limits.texts), checkLimit("tokens", limits.tokens);
  let longestFirst = [...lengths.entries()].sort(([i, a], [j, b]) => b - a || i - j), batches = [], batch = [], capacity = 0;
  for (let [position, length] of longestFirst)
    batch.length === capacity && (capacity = Math.max(1, Math.min(limits.texts, Math.floor(limits.tokens / Math.max(1, length)))), batch = [], batches.push(batch)), batch.push(position);
  return batches;
}
function checkLimit(name, value) {
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`a batch needs a limit of at least 1 for ${name}, not ${value}`);
}

// src/encoder/embed-texts.ts
var defaultLimits = { texts: 32, tokens: 1024 }, textsTokenisedAtOnce = 64;
async function embedTexts(encoder, texts, options = {}) {
  let distinct = [...new Set(texts)], tokenised = await tokeniseAll(encoder, distinct, options.signal), lengths = tokenised.map((text) => text.tokenIds.length), limits = options.limits ?? defaultLimits, batches = groupByLength(lengths, encoder.batchInvariant ? limits : { ...limits, texts: 1 }), found = /* @__PURE__ */ new Map();
  for (let batch of batches) {
    await waitForTurn(options.signal);
    let members = batch.flatMap((position) => pick(distinct, tokenised, position)), embeddings = await encoder.embed(members.map(({ tokens }) => tokens));
    for (let [index, { text, tokens }] of members.entries())
      found.set(text, { embedding: vectorAt(embeddings, index, encoder), truncated: tokens.truncated });
    options.onProgress?.(found.size, distinct.length);
  }
  return assemble(texts, found, lengths);
}
async function tokeniseAll(encoder, texts, signal) {
  let tokenised = [];
  for (let text of texts)
    tokenised.length % textsTokenisedAtOnce === 0 && await waitForTurn(signal), tokenised.push(encoder.tokenise(text));
  return tokenised;
}
function pick(texts, tokenised, position) {
  let text = texts[position], tokens = tokenised[position];
  return text === void 0 || tokens === void 0 ? [] : [{ text, tokens }];
}
function vectorAt(embeddings, index, encoder) {
  let embedding = embeddings[index];
  if (embedding?.length !== encoder.dimensions)
    throw new Error(`${encoder.name} gave ${embedding?.length ?? "no"} numbers for a text instead of ${encoder.dimensions}`);
  return embedding;
}
function assemble(texts, found, lengths) {
  let results = texts.flatMap((text) => found.get(text) ?? []), truncated = results.map((result) => result.truncated);
  return {
    embeddings: results.map((result) => result.embedding),
    truncated,
    truncatedCount: truncated.filter(Boolean).length,
    distinctCount: found.size,
    tokenCount: lengths.reduce((sum, length) => sum + length, 0)
  };
}

export {
  embedTexts
};
