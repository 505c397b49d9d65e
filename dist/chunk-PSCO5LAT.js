import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  findPairFrame
} from "./chunk-4EPNZPJO.js";
import {
  isSameVector
} from "./chunk-HV3QOAR2.js";
import {
  collectHubFiles,
  encoderFilesOf,
  openModelFolder,
  poolingSettings,
  sentenceSettings
} from "./chunk-CJ5WF4DV.js";
import {
  importTransformers
} from "./chunk-PYVI7S2R.js";
import {
  describeReason
} from "./chunk-5FHCLNJB.js";
import {
  EdgeError
} from "./chunk-Y6MH4YRJ.js";

// src/encoder/batch-invariance.ts
var invarianceTexts = [
  "Paris",
  "no",
  "A man is playing a guitar.",
  "12.5 % of 1,048 votes (1997-11-04)",
  "The quick brown fox jumps over the lazy dog while two old women watch from a bench by the river.",
  "Storms closed the harbour on Monday and again on Friday. ".repeat(8)
];
async function measureBatchInvariance(samples, run) {
  let together = await run(samples), backwards = (await run([...samples].reverse())).toReversed();
  for (let [index, sample] of samples.entries()) {
    let [alone] = await run([sample]);
    if (!isSameVector(alone, together[index]) || !isSameVector(alone, backwards[index])) return !1;
  }
  return !0;
}

// src/edges/encoder-tokenizer.ts
var charactersPerToken = 100;
function openEncoderTokenizer(folder, maximumTokens, tokenizers) {
  return openTokenizer(folder, tokenizers, (tokenizer) => {
    let encode = (text) => tokenizer.encode(text), closing = findClosing(encode(""), encode("a"));
    return { tokenise: (text) => {
      let characters = maximumTokens * charactersPerToken, ids = encode(text.length > characters ? text.slice(0, characters) : text);
      return ids.length <= maximumTokens ? { tokenIds: ids, truncated: text.length > characters } : { tokenIds: [...ids.slice(0, maximumTokens - closing.length), ...closing], truncated: !0 };
    }, paddingId: tokenizer.pad_token_id ?? 0 };
  });
}
function openPairTokenizer(folder, maximumTokens, tokenizers) {
  return openTokenizer(folder, tokenizers, (tokenizer) => {
    let mostCharacters = maximumTokens * charactersPerToken, tokenise = (text) => tokenizer.encode(text.slice(0, mostCharacters), { add_special_tokens: !1 }), pair = tokenizer._call("a", { text_pair: "b", return_tensor: !1, return_token_type_ids: !0 }), probe = { first: tokenise("a"), second: tokenise("b"), joined: pair.input_ids, joinedTypes: pair.token_type_ids ?? [] }, frame = findPairFrame(probe, maximumTokens);
    if (frame === void 0) throw new Error("it does not join two texts; tokenizer.json needs a template for pairs");
    return { mostCharacters, tokenise, frame, paddingId: tokenizer.pad_token_id ?? 0 };
  });
}
async function openTokenizer(folder, tokenizers, open) {
  try {
    return open(await tokenizers.from_pretrained(folder, { local_files_only: !0 }));
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

// src/edges/onnx-text-model.ts
import { resolve } from "node:path";

// src/edges/encoder-folder.ts
var reservedPositions = { roberta: 2, "xlm-roberta": 2, camembert: 2, mpnet: 2 }, usualMaximumTokens = 512, needs = "An encoder needs config.json, tokenizer.json, tokenizer_config.json and its weights under onnx/.";
async function inspectEncoderFolder(folder, dtype, kind) {
  let files = encoderFilesOf(dtype, kind), { find, readSettings, digest, describeMissing, failure } = openModelFolder(folder, "encoder"), present = await find([...files.required, ...files.optional]), missing = files.required.filter((file) => !present.includes(file));
  if (missing.length > 0) throw await describeMissing(missing, { dtype, needs: `${needs} ${files.howToMake}` });
  if ((present.includes(poolingSettings) ? await readSettings(poolingSettings) : {}).pooling_mode_mean_tokens === !1)
    throw failure(
      `the model in ${folder} does not pool by the mean of its tokens (${poolingSettings})`,
      "Choose a model with mean pooling."
    );
  let sentence = present.includes(sentenceSettings) ? await readSettings(sentenceSettings) : {}, config = await readSettings("config.json"), maximumTokens = computeMaximumTokens({
    config,
    tokenizer: await readSettings("tokenizer_config.json"),
    sentence
  });
  return await readSettings("tokenizer.json"), {
    weights: files.weights,
    maximumTokens,
    config,
    revision: await digest(present, [`dtype ${dtype}`, `maximumTokens ${maximumTokens}`])
  };
}
function computeMaximumTokens(settings) {
  let { config, tokenizer, sentence } = settings, limits = [Number(config.max_position_embeddings ?? Number.NaN) - (reservedPositions[String(config.model_type)] ?? 0), Number(tokenizer.model_max_length ?? Number.NaN), Number(sentence.max_seq_length ?? Number.NaN)], smallest = Math.min(...limits.filter((limit) => limit >= 4 && limit <= 1e6));
  return Number.isFinite(smallest) ? Math.floor(smallest) : usualMaximumTokens;
}

// src/edges/onnx-text-model.ts
async function locateTextModel({ source, dtype, signal }, kind) {
  let found = source.kind === "folder" ? { folder: source.folder } : await collectHubFiles(source, encoderFilesOf(dtype, kind), signal), folder = resolve(found.folder), facts = await inspectEncoderFolder(folder, dtype, kind), transformers = await requireTransformers();
  return { folder, facts, transformers, ..."commit" in found && found.commit !== void 0 && { hubRevision: found.commit } };
}
async function loadTextModel({ folder, facts, transformers }, { dtype, threads }, paddingId) {
  let model = await transformers.AutoModel.from_pretrained(folder, {
    dtype,
    device: "cpu",
    local_files_only: !0,
    session_options: threads === void 0 ? {} : { intraOpNumThreads: threads, interOpNumThreads: 1 }
  }).catch((cause) => {
    throw describeEncoderFailure(
      `the model ${folder}/${facts.weights} cannot be loaded`,
      "Copy or download the model again; its graph must be one for onnxruntime.",
      cause
    );
  });
  return {
    async run(rows) {
      let tensors = fillTensors(transformers, rows, paddingId);
      try {
        return await model(tensors);
      } catch (cause) {
        throw describeEncoderFailure(
          `the model in ${folder} cannot read ${describeBatch(rows)}`,
          `config.json and tokenizer_config.json must belong to the weights; here they allow ${facts.maximumTokens} tokens.`,
          cause
        );
      }
    },
    close: async () => {
      await model.dispose();
    }
  };
}
function describeBatch(rows) {
  let longest = rows.reduce((most, { tokenIds }) => Math.max(most, tokenIds.length), 0);
  return rows.length === 1 ? `a text of ${longest} tokens` : `${rows.length} texts, the longest of ${longest} tokens`;
}
function fillTensors(transformers, rows, paddingId) {
  let places = rows.reduce((longest, { tokenIds }) => Math.max(longest, tokenIds.length), 1), ids = new BigInt64Array(rows.length * places).fill(BigInt(paddingId)), mask = new BigInt64Array(rows.length * places), types = new BigInt64Array(rows.length * places);
  for (let [row, { tokenIds, typeIds }] of rows.entries())
    for (let [place, id] of tokenIds.entries())
      ids[row * places + place] = BigInt(id), mask[row * places + place] = 1n, types[row * places + place] = BigInt(typeIds?.[place] ?? 0);
  let tensor = (data) => new transformers.Tensor("int64", data, [rows.length, places]);
  return { input_ids: tensor(ids), attention_mask: tensor(mask), token_type_ids: tensor(types) };
}
function readNumbers(output, folder) {
  let values = (output.type === "float32" ? output : output.to("float32")).data;
  if (values instanceof Float32Array) return values;
  throw describeEncoderFailure(`the model in ${folder} gives ${output.type}, not numbers`, "Choose another dtype.");
}
function requireNumbers(rows, folder) {
  if (!rows.some((row) => row.some(Number.isNaN))) return rows;
  throw describeEncoderFailure(`the model in ${folder} gave numbers that are none (NaN)`, "Choose dtype fp32: fp16 weights can overflow.");
}
async function requireTransformers() {
  try {
    return await importTransformers();
  } catch (cause) {
    throw describeEncoderFailure(
      "onnxruntime cannot be loaded on this machine",
      "Use the embedded encoder sts-embedded, which needs no native code.",
      cause
    );
  }
}
function describeEncoderFailure(message, cure, cause) {
  let reason = cause === void 0 ? "" : `: ${describeReason(cause)}`;
  return new EdgeError({ edge: "encoder", message: `${message}${reason}`, cure, cause, retryable: !1 });
}

export {
  invarianceTexts,
  measureBatchInvariance,
  openEncoderTokenizer,
  openPairTokenizer,
  locateTextModel,
  loadTextModel,
  readNumbers,
  requireNumbers,
  describeEncoderFailure
};
