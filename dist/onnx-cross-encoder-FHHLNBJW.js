import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  describeEncoderFailure,
  invarianceTexts,
  loadTextModel,
  locateTextModel,
  measureBatchInvariance,
  openPairTokenizer,
  readNumbers,
  requireNumbers
} from "./chunk-PSCO5LAT.js";
import {
  joinPair
} from "./chunk-4EPNZPJO.js";
import "./chunk-HV3QOAR2.js";
import {
  isBatchInvariant
} from "./chunk-CJ5WF4DV.js";
import "./chunk-6ARTPLLT.js";
import "./chunk-Q3J6EM53.js";
import "./chunk-CZOD6VTA.js";
import "./chunk-KQJH2UEL.js";
import "./chunk-NIW3JTIT.js";
import "./chunk-BP2XBMEC.js";
import "./chunk-DTTH4UXF.js";
import "./chunk-UFVVFSCT.js";
import "./chunk-PYVI7S2R.js";
import "./chunk-5FHCLNJB.js";
import "./chunk-TRLQPUB7.js";
import {
  isRecord
} from "./chunk-OLLYLGEN.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/onnx-cross-encoder.ts
async function openOnnxCrossEncoder(options) {
  let located = await locateTextModel(options, "cross-encoder"), { folder, facts, hubRevision } = located, tokenizer = await openPairTokenizer(folder, facts.maximumTokens, located.transformers.AutoTokenizer), model = await loadTextModel(located, options, tokenizer.paddingId), computeLogits = (batch) => runPairs(model, located, batch), join = (first, second) => joinPair(tokenizer.frame, tokenizer.tokenise(first), tokenizer.tokenise(second)), samples = invarianceTexts.map((text, i) => join(text, invarianceTexts.at(i - 1) ?? "")), probed = await probe(model, options, { computeLogits, samples });
  return {
    name: options.name,
    revision: facts.revision,
    ...hubRevision !== void 0 && { hubRevision },
    labels: readLabels(facts.config),
    ...probed,
    frame: tokenizer.frame,
    mostCharacters: tokenizer.mostCharacters,
    tokenise: tokenizer.tokenise,
    computeLogits: async (batch) => {
      if (!probed.batchInvariant && batch.length > 1)
        throw new Error(`${options.name} (${options.dtype}) must be given one pair at a time: its logits depend on their batch`);
      return computeLogits(batch);
    },
    close: model.close
  };
}
async function runPairs(model, { folder, facts }, batch) {
  if (batch.length === 0) return [];
  let oneSegment = Number(facts.config.type_vocab_size ?? 2) < 2, rows = batch.map(({ tokenIds, typeIds }) => oneSegment ? { tokenIds } : { tokenIds, typeIds }), logits = findLogits(await model.run(rows), folder), values = readNumbers(logits, folder), width = values.length / batch.length;
  return requireNumbers(
    batch.map((_, row) => values.slice(row * width, (row + 1) * width)),
    folder
  );
}
function findLogits(outputs, folder) {
  let { logits } = outputs;
  if (logits?.dims.length === 2) return logits;
  let given = logits === void 0 ? Object.keys(outputs).join(", ") || "nothing" : "logits for every token";
  throw describeEncoderFailure(
    `the model in ${folder} is not a cross-encoder: it gives ${given}, not logits for a pair`,
    "Name a model for text classification such as cross-encoder/ms-marco-MiniLM-L-6-v2. A bi-encoder is named with use: bi-encoder."
  );
}
async function probe(model, { dtype }, { computeLogits, samples }) {
  try {
    let [logits] = await computeLogits(samples.slice(0, 1)), batchInvariant = isBatchInvariant(dtype) || await measureBatchInvariance(samples, computeLogits);
    return { logits: logits?.length ?? 0, batchInvariant };
  } catch (failure) {
    throw await model.close(), failure;
  }
}
function readLabels({ id2label }) {
  if (!isRecord(id2label)) return [];
  let labels = Object.entries(id2label).toSorted(([one], [other]) => Number(one) - Number(other));
  return labels.every(([id], place) => Number(id) === place) ? labels.map(([, label]) => String(label)) : [];
}
export {
  openOnnxCrossEncoder
};
