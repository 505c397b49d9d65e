import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  embedTexts
} from "./chunk-JHMMD5OR.js";
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

// src/evaluators/bi-encoder.ts
function createBiEncoderEvaluator({ name, use, dtype, encoder }) {
  return {
    name,
    use,
    revision: encoder.revision,
    ...dtype !== void 0 && { dtype },
    async score(items, { signal, onProgress }) {
      let texts = items.flatMap(({ answer, references }) => [answer, ...references]), { embeddings, truncated } = await embedTexts(encoder, texts, { signal, onProgress }), next = 0;
      return items.map((item) => {
        let from = next;
        return next += 1 + item.references.length, scoreItem(item, embeddings.slice(from, next), truncated.slice(from, next).includes(!0));
      });
    },
    close: () => encoder.close()
  };
}
function scoreItem({ promptId, answer, references }, [ofAnswer, ...ofReferences], cut) {
  if (ofAnswer === void 0 || references.length === 0) return { promptId, unscored: "no-reference" };
  let raw = answer.trim() === "" ? Number(references.some((reference) => reference.trim() === "")) : nearest(ofAnswer, ofReferences);
  return { promptId, raw, ...cut && { truncated: !0 } };
}
var nearest = (answer, references) => references.reduce((best, reference) => Math.max(best, computeCosine(answer, reference)), -1);
export {
  createBiEncoderEvaluator
};
