import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  computeUnitVector
} from "./chunk-SI4HS4MV.js";
import {
  collectHubFiles,
  encoderFilesOf,
  isBatchInvariant,
  openModelFolder,
  poolingSettings,
  sentenceSettings
} from "./chunk-QH6PHHHG.js";
import "./chunk-6ARTPLLT.js";
import "./chunk-Q3J6EM53.js";
import "./chunk-CZOD6VTA.js";
import "./chunk-KQJH2UEL.js";
import "./chunk-NIW3JTIT.js";
import "./chunk-BP2XBMEC.js";
import "./chunk-DTTH4UXF.js";
import "./chunk-UFVVFSCT.js";
import {
  importTransformers
} from "./chunk-PYVI7S2R.js";
import {
  describeReason
} from "./chunk-5FHCLNJB.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import {
  EdgeError
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/onnx-encoder.ts
import { resolve } from "node:path";

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

// src/edges/encoder-folder.ts
var reservedPositions = { roberta: 2, "xlm-roberta": 2, camembert: 2, mpnet: 2 }, usualMaximumTokens = 512, needs = "An encoder needs config.json, tokenizer.json, tokenizer_config.json and its weights under onnx/.";
async function inspectEncoderFolder(folder, dtype) {
  let files = encoderFilesOf(dtype), { find, readSettings, digest, describeMissing, failure: failure2 } = openModelFolder(folder, "encoder"), present = await find([...files.required, ...files.optional]), missing = files.required.filter((file) => !present.includes(file));
  if (missing.length > 0) throw await describeMissing(missing, { dtype, needs });
  if ((present.includes(poolingSettings) ? await readSettings(poolingSettings) : {}).pooling_mode_mean_tokens === !1)
    throw failure2(
      `the model in ${folder} does not pool by the mean of its tokens (${poolingSettings})`,
      "Choose a model with mean pooling."
    );
  let sentence = present.includes(sentenceSettings) ? await readSettings(sentenceSettings) : {}, maximumTokens = computeMaximumTokens({
    config: await readSettings("config.json"),
    tokenizer: await readSettings("tokenizer_config.json"),
    sentence
  });
  return await readSettings("tokenizer.json"), {
    weights: files.weights,
    maximumTokens,
    revision: await digest(present, [`dtype ${dtype}`, `maximumTokens ${maximumTokens}`])
  };
}
function computeMaximumTokens(settings) {
  let { config, tokenizer, sentence } = settings, limits = [Number(config.max_position_embeddings ?? Number.NaN) - (reservedPositions[String(config.model_type)] ?? 0), Number(tokenizer.model_max_length ?? Number.NaN), Number(sentence.max_seq_length ?? Number.NaN)], smallest = Math.min(...limits.filter((limit) => limit >= 4 && limit <= 1e6));
  return Number.isFinite(smallest) ? Math.floor(smallest) : usualMaximumTokens;
}

// src/edges/encoder-tokenizer.ts
var charactersPerToken = 100;
async function openEncoderTokenizer(folder, maximumTokens, tokenizers) {
  try {
    let tokenizer = await tokenizers.from_pretrained(folder, { local_files_only: !0 }), encode = (text) => tokenizer.encode(text), closing = findClosing(encode(""), encode("a"));
    return { tokenise: (text) => {
      let characters = maximumTokens * charactersPerToken, ids = encode(text.length > characters ? text.slice(0, characters) : text);
      return ids.length <= maximumTokens ? { tokenIds: ids, truncated: text.length > characters } : { tokenIds: [...ids.slice(0, maximumTokens - closing.length), ...closing], truncated: !0 };
    }, paddingId: tokenizer.pad_token_id ?? 0 };
  } catch (cause) {
    throw new EdgeError({
      edge: "encoder",
      message: `the tokenizer in ${folder} cannot be used: ${describeReason(cause)}`,
      cure: "Copy or download tokenizer.json and tokenizer_config.json again; both must belong to the model.",
      cause,
      retryable: !1
    });
  }
}
function findClosing(empty, word) {
  let shared = empty.findIndex((id, place) => id !== word[place]);
  return shared === -1 ? [] : empty.slice(shared);
}

// src/edges/onnx-encoder.ts
async function openOnnxEncoder(options) {
  let folder = await locate(options), facts = await inspectEncoderFolder(folder, options.dtype), transformers = await requireTransformers(), tokenizer = await openEncoderTokenizer(folder, facts.maximumTokens, transformers.AutoTokenizer), model = await loadModel(transformers, folder, options, facts), run = (batch) => embed({ transformers, model, tokenizer, folder }, batch), dimensions = await probe(run, tokenizer, model), batchInvariant = isBatchInvariant(options.dtype);
  return {
    name: options.name,
    revision: facts.revision,
    dimensions,
    batchInvariant,
    tokenise: tokenizer.tokenise,
    embed: async (batch) => {
      if (!batchInvariant && batch.length > 1)
        throw new Error(`${options.name} (${options.dtype}) must be given one text at a time: its vectors depend on their batch`);
      return run(batch);
    },
    close: async () => {
      await model.dispose();
    }
  };
}
async function locate({ source, dtype, signal }) {
  if (source.kind === "folder") return resolve(source.folder);
  let files = encoderFilesOf(dtype);
  return resolve(await collectHubFiles(source, files, signal));
}
async function requireTransformers() {
  try {
    return await importTransformers();
  } catch (cause) {
    throw failure(
      "onnxruntime cannot be loaded on this machine",
      "Use the embedded encoder sts-embedded, which needs no native code.",
      cause
    );
  }
}
async function loadModel(transformers, folder, options, facts) {
  try {
    return await transformers.AutoModel.from_pretrained(folder, {
      dtype: options.dtype,
      device: "cpu",
      local_files_only: !0,
      session_options: options.threads === void 0 ? {} : { intraOpNumThreads: options.threads, interOpNumThreads: 1 }
    });
  } catch (cause) {
    throw failure(
      `the model ${folder}/${facts.weights} cannot be loaded`,
      "Copy or download the model again; its graph must be one for onnxruntime.",
      cause
    );
  }
}
async function embed({ transformers, model, tokenizer, folder }, batch) {
  if (batch.length === 0) return [];
  let places = batch.reduce((longest, text) => Math.max(longest, text.tokenIds.length), 1), ids = new BigInt64Array(batch.length * places).fill(BigInt(tokenizer.paddingId)), mask = new BigInt64Array(batch.length * places);
  for (let [row, { tokenIds }] of batch.entries())
    for (let [place, id] of tokenIds.entries())
      ids[row * places + place] = BigInt(id), mask[row * places + place] = 1n;
  let shape = [batch.length, places], tensor = (data) => new transformers.Tensor("int64", data, shape), hidden = findHiddenStates(await model({ input_ids: tensor(ids), attention_mask: tensor(mask) }), folder), values = (hidden.type === "float32" ? hidden : hidden.to("float32")).data;
  if (!(values instanceof Float32Array)) throw failure(`the model in ${folder} gives ${hidden.type}, not numbers`, "Choose another dtype.");
  let vectors = poolMeans(
    { values, places, dimensions: hidden.dims[2] ?? 0 },
    batch.map((text) => text.tokenIds.length)
  );
  if (vectors.some((vector) => vector.some(Number.isNaN)))
    throw failure(`the model in ${folder} gave numbers that are none (NaN)`, "Choose dtype fp32: fp16 weights can overflow.");
  return vectors;
}
function findHiddenStates(outputs, folder) {
  let hidden = outputs.last_hidden_state ?? outputs.token_embeddings;
  if (hidden?.dims.length === 3) return hidden;
  throw failure(
    `the model in ${folder} is not a bi-encoder: it gives ${Object.keys(outputs).join(", ") || "nothing"}, not a last_hidden_state`,
    "Name a sentence encoder such as sentence-transformers/all-MiniLM-L6-v2. A cross-encoder or a language model cannot embed a text alone."
  );
}
async function probe(run, tokenizer, model) {
  try {
    let [vector] = await run([tokenizer.tokenise("a")]);
    return vector?.length ?? 0;
  } catch (cause) {
    throw await model.dispose(), cause instanceof EdgeError ? cause : failure("the model cannot embed a text", "Name a sentence encoder such as sentence-transformers/all-MiniLM-L6-v2.", cause);
  }
}
function failure(message, cure, cause) {
  let reason = cause === void 0 ? "" : `: ${describeReason(cause)}`;
  return new EdgeError({ edge: "encoder", message: `${message}${reason}`, cure, cause, retryable: !1 });
}
export {
  openOnnxEncoder
};
