import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  isSameVector
} from "./chunk-HV3QOAR2.js";
import {
  collectEvaluatorProfile,
  isBlank
} from "./chunk-TUIT2UG5.js";
import {
  embedTexts
} from "./chunk-ZPJSFUTA.js";
import "./chunk-BWS2U76F.js";
import "./chunk-J2THTO2P.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/encoder/cosine.ts
function computeCosine(a, b) {
  if (a.length !== b.length) throw new RangeError(`vectors of ${a.length} and ${b.length} numbers cannot be compared`);
  let dot = 0, squaresOfA = 0, squaresOfB = 0;
  for (let i = 0; i < a.length; i++) {
    let x = a[i] ?? 0, y = b[i] ?? 0;
    dot += x * y, squaresOfA += x * x, squaresOfB += y * y;
  }
  return squaresOfA === 0 || squaresOfB === 0 ? 0 : Math.min(1, Math.max(-1, dot / Math.sqrt(squaresOfA * squaresOfB)));
}

// src/encoder/embed-kept-texts.ts
async function embedKeptTexts(encoder, texts, keeping, options = {}) {
  let { store } = keeping, wanted = [...new Set(keeping.texts)], { kept, samples } = await store.load(wanted), open = [...new Set(texts)].filter((text) => !kept.has(text)), first = await embedByText(encoder, [...open, ...samples], options);
  if (samples.every((text) => isSame(first.byText.get(text), kept.get(text))))
    return await store.save(select(first.byText, wanted, kept)), join(texts, new Map([...kept, ...first.byText]), first);
  await store.discard();
  let doubted = [...kept.keys()].filter((text) => !first.byText.has(text)), second = await embedByText(encoder, doubted, options), all = new Map([...first.byText, ...second.byText]);
  await store.save(select(all, wanted));
  let { distinctCount, tokenCount } = second;
  return join(texts, all, { distinctCount: first.distinctCount + distinctCount, tokenCount: first.tokenCount + tokenCount });
}
async function embedByText(encoder, texts, options) {
  let { embeddings, truncated, distinctCount, tokenCount } = await embedTexts(encoder, texts, options);
  return { byText: new Map(
    texts.flatMap((text, i) => {
      let embedding = embeddings[i];
      return embedding === void 0 ? [] : [[text, { embedding, truncated: truncated[i] === !0 }]];
    })
  ), distinctCount, tokenCount };
}
function select(found, wanted, kept = /* @__PURE__ */ new Map()) {
  let fresh = wanted.filter((text) => !kept.has(text));
  return new Map(
    fresh.flatMap((text) => {
      let one = found.get(text);
      return one === void 0 ? [] : [[text, one]];
    })
  );
}
function join(texts, found, counts) {
  let results = texts.flatMap((text) => found.get(text) ?? []), truncated = results.map((result) => result.truncated), { distinctCount, tokenCount } = counts;
  return { embeddings: results.map(({ embedding }) => embedding), truncated, truncatedCount: truncated.filter(Boolean).length, distinctCount, tokenCount };
}
var isSame = (fresh, kept) => fresh?.truncated === kept?.truncated && isSameVector(fresh?.embedding, kept?.embedding);

// src/evaluators/bi-encoder.ts
function createBiEncoderEvaluator(options) {
  let { name, use, model, dtype, encoder, desk } = options;
  return {
    name,
    use,
    revision: encoder.revision,
    scale: "cosine",
    batchInvariant: encoder.batchInvariant,
    ...model !== void 0 && { model },
    ...encoder.hubRevision !== void 0 && { hubRevision: encoder.hubRevision },
    ...dtype !== void 0 && { dtype },
    ...desk !== void 0 && { profile: (items, { signal }) => collectEvaluatorProfile(desk, describeProfile(options, items, signal)) },
    async score(items, watch) {
      let { embeddings, truncated } = await embedItems(options, items, watch), next = 0;
      return items.map((item) => {
        let from = next;
        return next += 1 + item.references.length, scoreItem(item, embeddings.slice(from, next), truncated.slice(from, next));
      });
    },
    close: () => encoder.close()
  };
}
function embedItems({ encoder, store }, items, watch) {
  let texts = items.flatMap(({ answer, references }) => [answer, ...references]);
  if (store === void 0) return embedTexts(encoder, texts, watch);
  let kept = items.flatMap(({ references, fresh }) => fresh === !0 ? [] : references);
  return embedKeptTexts(encoder, texts, { store, texts: kept }, watch);
}
function describeProfile(options, items, signal) {
  let { encoder, use, dtype, threads } = options;
  return {
    use,
    revision: encoder.revision,
    ...dtype !== void 0 && { dtype },
    ...threads !== void 0 && { threads },
    pairs: items.flatMap(({ answer, references }) => references.map((first) => ({ first, second: answer }))),
    async runBatch(pairs) {
      let texts = pairs.flatMap(({ first, second }) => [first, second]), { embeddings } = await embedTexts(encoder, texts, { limits: { texts: pairs.length, tokens: profiledTokens }, signal });
      return pairs.map((_, i) => computeCosine(embeddings[2 * i] ?? none, embeddings[2 * i + 1] ?? none));
    },
    ...!encoder.batchInvariant && { sizes: [1] },
    signal
  };
}
var profiledTokens = 32 * 512, none = new Float32Array(0);
function scoreItem({ promptId, answer, references }, [ofAnswer, ...ofReferences], truncated) {
  if (ofAnswer === void 0 || references.length === 0) return { promptId, unscored: "no-reference" };
  let isEmpty = isBlank(answer), compare = (reference, ofReference) => isEmpty || isBlank(reference) ? Number(isEmpty && isBlank(reference)) : computeCosine(ofAnswer, ofReference);
  return {
    promptId,
    raw: Math.max(...references.map((reference, i) => compare(reference, ofReferences[i] ?? none))),
    ...truncated.includes(!0) && { truncated: !0 },
    ...truncated[0] === !0 && { answerTruncated: !0 }
  };
}
export {
  createBiEncoderEvaluator
};
