import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  describeEncoderFailure,
  invarianceTexts,
  loadTextModel,
  locateTextModel,
  measureBatchInvariance,
  openEncoderTokenizer,
  readNumbers,
  requireNumbers
} from "./chunk-PSCO5LAT.js";
import "./chunk-4EPNZPJO.js";
import "./chunk-HV3QOAR2.js";
import {
  isBatchInvariant
} from "./chunk-CJ5WF4DV.js";
import "./chunk-6ARTPLLT.js";
import "./chunk-Q3J6EM53.js";
import {
  computeUnitVector
} from "./chunk-SI4HS4MV.js";
import "./chunk-CZOD6VTA.js";
import "./chunk-KQJH2UEL.js";
import "./chunk-NIW3JTIT.js";
import "./chunk-BP2XBMEC.js";
import "./chunk-DTTH4UXF.js";
import "./chunk-UFVVFSCT.js";
import "./chunk-PYVI7S2R.js";
import "./chunk-5FHCLNJB.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/encoder/mean-pooling.ts
function poolMeans(hidden, lengths) {
  let { values, places, dimensions } = hidden;
  if (values.length !== lengths.length * places * dimensions)
    throw new RangeError(`${values.length} hidden values are not ${lengths.length} \xD7 ${places} \xD7 ${dimensions}`);
  return lengths.map((length, text) => {
    let sum = new Float64Array(dimensions);
    for (let place = 0; place < length; place++) {
      let start = (text * places + place) * dimensions;
      for (let k = 0; k < dimensions; k++) sum[k] = (sum[k] ?? 0) + (values[start + k] ?? 0);
    }
    return computeUnitVector(sum);
  });
}

// src/edges/onnx-encoder.ts
async function openOnnxEncoder(options) {
  let located = await locateTextModel(options, "bi-encoder"), { folder, facts, hubRevision } = located, tokenizer = await openEncoderTokenizer(folder, facts.maximumTokens, located.transformers.AutoTokenizer), model = await loadTextModel(located, options, tokenizer.paddingId), embed = (batch) => embedBatch(model, folder, batch), { dimensions, batchInvariant } = await probe(model, options, { embed, samples: invarianceTexts.map(tokenizer.tokenise) });
  return {
    name: options.name,
    revision: facts.revision,
    ...hubRevision !== void 0 && { hubRevision },
    dimensions,
    batchInvariant,
    tokenise: tokenizer.tokenise,
    embed: async (batch) => {
      if (!batchInvariant && batch.length > 1)
        throw new Error(`${options.name} (${options.dtype}) must be given one text at a time: its vectors depend on their batch`);
      return embed(batch);
    },
    close: model.close
  };
}
async function embedBatch(model, folder, batch) {
  if (batch.length === 0) return [];
  let hidden = findHiddenStates(await model.run(batch), folder), values = readNumbers(hidden, folder), lengths = batch.map(({ tokenIds }) => tokenIds.length);
  return requireNumbers(poolMeans({ values, places: hidden.dims[1] ?? 0, dimensions: hidden.dims[2] ?? 0 }, lengths), folder);
}
function findHiddenStates(outputs, folder) {
  let hidden = outputs.last_hidden_state ?? outputs.token_embeddings;
  if (hidden?.dims.length === 3) return hidden;
  throw describeEncoderFailure(
    `the model in ${folder} is not a bi-encoder: it gives ${Object.keys(outputs).join(", ") || "nothing"}, not a last_hidden_state`,
    "Name a sentence encoder such as sentence-transformers/all-MiniLM-L6-v2. A cross-encoder (use: cross-encoder) or a language model cannot embed a text alone."
  );
}
async function probe(model, { dtype }, { embed, samples }) {
  try {
    let [vector] = await embed(samples.slice(0, 1)), batchInvariant = isBatchInvariant(dtype) || await measureBatchInvariance(samples, embed);
    return { dimensions: vector?.length ?? 0, batchInvariant };
  } catch (failure) {
    throw await model.close(), failure;
  }
}
export {
  openOnnxEncoder
};
