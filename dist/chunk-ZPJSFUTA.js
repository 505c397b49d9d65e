import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  runByLength,
  tokeniseInTurns
} from "./chunk-BWS2U76F.js";

// src/encoder/embed-texts.ts
async function embedTexts(encoder, texts, options = {}) {
  let distinct = [...new Set(texts)], tokenised = await tokeniseInTurns(distinct, encoder.tokenise, options.signal), run = async (batch) => checkVectors(encoder, await encoder.embed(batch)), embeddings = await runByLength(tokenised, { batchInvariant: encoder.batchInvariant, run }, options), positions = new Map(distinct.map((text, position) => [text, position])), pick = (all) => texts.flatMap((text) => all[positions.get(text) ?? -1] ?? []), truncated = pick(tokenised).map((tokens) => tokens.truncated);
  return {
    embeddings: pick(embeddings),
    truncated,
    truncatedCount: truncated.filter(Boolean).length,
    distinctCount: distinct.length,
    tokenCount: tokenised.reduce((sum, { tokenIds }) => sum + tokenIds.length, 0)
  };
}
function checkVectors({ name, dimensions }, vectors) {
  let wrong = vectors.find(({ length }) => length !== dimensions);
  if (wrong === void 0) return vectors;
  throw new Error(`${name} gave ${wrong.length} numbers for a text instead of ${dimensions}`);
}

export {
  embedTexts
};
