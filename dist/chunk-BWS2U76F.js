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

// src/encoder/length-sorted-run.ts
var usualLimits = { texts: 32, tokens: 1024 }, textsTokenisedAtOnce = 64;
async function runByLength(items, { batchInvariant, run }, { limits = usualLimits, onProgress, signal }) {
  let lengths = items.map(({ tokenIds }) => tokenIds.length), found = /* @__PURE__ */ new Map();
  for (let positions of groupByLength(lengths, batchInvariant ? limits : { ...limits, texts: 1 })) {
    await waitForTurn(signal);
    let results = await run(positions.flatMap((position) => items[position] ?? []));
    if (results.length !== positions.length) throw new Error(`${results.length} results for a batch of ${positions.length}`);
    for (let [index, position] of positions.entries()) {
      let result = results[index];
      result !== void 0 && found.set(position, result);
    }
    onProgress?.(found.size, items.length);
  }
  return items.flatMap((_, position) => found.get(position) ?? []);
}
async function tokeniseInTurns(texts, tokenise, signal) {
  let tokenised = [];
  for (let text of texts)
    tokenised.length % textsTokenisedAtOnce === 0 && await waitForTurn(signal), tokenised.push(tokenise(text));
  return tokenised;
}

export {
  runByLength,
  tokeniseInTurns
};
