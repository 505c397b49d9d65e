import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  computeUnitVector
} from "./chunk-SI4HS4MV.js";
import {
  DownloadRefusal,
  createDownloads
} from "./chunk-MCODHTDG.js";
import "./chunk-Q6QSIJTI.js";
import "./chunk-BO77TLDU.js";
import "./chunk-VQBJ5V3L.js";
import {
  isCommit
} from "./chunk-PC2WQODU.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import {
  createPrivateFolder
} from "./chunk-DTTH4UXF.js";
import "./chunk-UFVVFSCT.js";
import {
  describeReason
} from "./chunk-5FHCLNJB.js";
import {
  EdgeError,
  InputError
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

// src/edges/encoder-files.ts
var weightSuffixes = {
  fp32: "",
  fp16: "_fp16",
  q8: "_quantized",
  int8: "_int8",
  uint8: "_uint8",
  q4: "_q4",
  q4f16: "_q4f16",
  bnb4: "_bnb4"
};
function isBatchInvariant(dtype) {
  return dtype === "fp32" || dtype === "fp16";
}
var sentenceSettings = "sentence_bert_config.json", poolingSettings = "1_Pooling/config.json";
function encoderFilesOf(dtype) {
  let weights = `onnx/model${weightSuffixes[dtype]}.onnx`;
  return {
    weights,
    required: ["config.json", "tokenizer.json", "tokenizer_config.json", weights],
    optional: [sentenceSettings, poolingSettings, `${weights}_data`]
  };
}
function dtypesAmong(names) {
  return Object.entries(weightSuffixes).flatMap(([dtype, suffix]) => names.includes(`model${suffix}.onnx`) ? [dtype] : []);
}

// src/edges/encoder-folder.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
var reservedPositions = { roberta: 2, "xlm-roberta": 2, camembert: 2, mpnet: 2 }, usualMaximumTokens = 512;
async function inspectEncoderFolder(folder, dtype) {
  let files = encoderFilesOf(dtype), present = await findFiles(folder, [...files.required, ...files.optional]), missing = files.required.filter((file) => !present.includes(file));
  if (missing.length > 0) throw await missingFiles(folder, missing, dtype);
  if ((present.includes(poolingSettings) ? await readObject(folder, poolingSettings) : {}).pooling_mode_mean_tokens === !1)
    throw broken(
      `the model in ${folder} does not pool by the mean of its tokens (${poolingSettings})`,
      "Choose a model with mean pooling."
    );
  let sentence = present.includes(sentenceSettings) ? await readObject(folder, sentenceSettings) : {}, maximumTokens = computeMaximumTokens({
    config: await readObject(folder, "config.json"),
    tokenizer: await readObject(folder, "tokenizer_config.json"),
    sentence
  });
  return await readObject(folder, "tokenizer.json"), {
    weights: files.weights,
    maximumTokens,
    revision: await digest(folder, present, [`dtype ${dtype}`, `maximumTokens ${maximumTokens}`])
  };
}
function computeMaximumTokens(settings) {
  let { config, tokenizer, sentence } = settings, limits = [Number(config.max_position_embeddings ?? Number.NaN) - (reservedPositions[String(config.model_type)] ?? 0), Number(tokenizer.model_max_length ?? Number.NaN), Number(sentence.max_seq_length ?? Number.NaN)], smallest = Math.min(...limits.filter((limit) => limit >= 4 && limit <= 1e6));
  return Number.isFinite(smallest) ? Math.floor(smallest) : usualMaximumTokens;
}
async function findFiles(folder, files) {
  return (await Promise.all(files.map(async (file) => await isFile(join(folder, file)) ? [file] : []))).flat();
}
async function isFile(path) {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => !1
  );
}
async function missingFiles(folder, missing, dtype) {
  if (await readdir(folder).catch(() => {
  }) === void 0)
    return broken(`there is no folder ${folder}`, "Check the path; it is a folder with config.json, tokenizer.json and onnx/.");
  let dtypes = dtypesAmong(await readdir(join(folder, "onnx")).catch(() => [])), others = dtypes.length === 0 || dtypes.includes(dtype) ? "" : ` The folder holds weights for dtype: ${dtypes.join(", ")}.`;
  return broken(
    `${folder} lacks ${missing.join(", ")} (dtype ${dtype})`,
    `An encoder needs config.json, tokenizer.json, tokenizer_config.json and its weights under onnx/.${others}`
  );
}
async function readObject(folder, file) {
  try {
    let value = JSON.parse(await readFile(join(folder, file), "utf8"));
    if (typeof value != "object" || value === null) throw new Error("not a JSON object");
    return { ...value };
  } catch (cause) {
    throw broken(`${join(folder, file)} cannot be read: ${describeReason(cause)}`, "Copy or download the model again.", cause);
  }
}
async function digest(folder, files, facts) {
  let whole = createHash("sha256");
  for (let file of [...files].sort()) {
    let part = createHash("sha256");
    await pipeline(createReadStream(join(folder, file)), part), whole.update(`${file} ${part.digest("hex")}
`);
  }
  for (let fact of facts) whole.update(`${fact}
`);
  return `sha256:${whole.digest("hex")}`;
}
function broken(message, cure, cause) {
  return new EdgeError({ edge: "encoder", message, cure, cause, retryable: !1 });
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

// src/edges/hub-files.ts
import { readFile as readFile2, rm, writeFile } from "node:fs/promises";
import { dirname, join as join2 } from "node:path";
var MAX_BYTES = 1e11;
async function collectHubFiles(model, wanted, signal = new AbortController().signal) {
  refuseMalformed(model);
  let repository = openRepository(model, signal);
  await createPrivateFolder(dirname(repository.folder), model.cacheFolder).catch(() => {
  });
  let commit = isCommit(model.revision) ? model.revision : void 0;
  for (let file of wanted.required) {
    let { isThere, revision } = await repository.collect(file, commit);
    if (!isThere) throw notThere(model, file);
    commit ??= revision;
  }
  for (let file of wanted.optional) await repository.collectIfThere(file, commit);
  return repository.folder;
}
function refuseMalformed({ id, revision }) {
  if (!/^[\w-][\w.-]*(\/[\w-][\w.-]*)?$/.test(id))
    throw new InputError(`"${id}" is not the id of a model on the hub`, {
      cure: "Write it as owner/name, or name a folder with path:."
    });
  if (!/^[\w-][\w./-]*$/.test(revision) || revision.includes(".."))
    throw new InputError(`"${revision}" is not a revision`, { cure: "Use a commit, a tag or a branch of the model." });
}
function openRepository(model, signal) {
  let revision = model.revision.replaceAll("/", "+"), root = join2(model.cacheFolder, model.id.replace("/", "--")), folder = join2(root, revision), stateFolder = join2(root, `.${revision}`), place = model.cache?.place(folder), download = createDownloads({
    cacheFolder: folder,
    stateFolder,
    ...place !== void 0 && { placeOf: () => place },
    retries: 3,
    retryDelayMs: 500,
    ...model.token !== void 0 && { token: model.token }
  }), branch = encodeURIComponent(model.revision), cure = `Check the network and that ${model.cacheFolder} can be written, or name a local folder with path:. A filled cache needs no network.`, collect = async (file, commit) => {
    let url = addressOf(model, file, commit);
    try {
      let found = await download({ name: file, url, branch, maxBytes: MAX_BYTES, cure }, { signal });
      return { isThere: !0, ...found.revision !== void 0 && { revision: found.revision } };
    } catch (failure2) {
      if (failure2 instanceof DownloadRefusal && failure2.status === 404) return { isThere: !1 };
      throw describeHubFailure(failure2, model, url.replace("{revision}", branch));
    }
  };
  return {
    folder,
    collect,
    async collectIfThere(file, commit) {
      let note = { path: join2(stateFolder, `${file}.absent`), text: addressOf(model, file, commit) };
      await isNoted(note) || (await collect(file, commit)).isThere || (await rm(join2(folder, file), { force: !0 }), await writeNote(note));
    }
  };
}
function addressOf({ hubUrl = "https://huggingface.co", id }, file, commit = "{revision}") {
  return `${hubUrl}/${id}/resolve/${commit}/${file}`;
}
async function isNoted({ path, text }) {
  return await readFile2(path, "utf8").catch(() => {
  }) === text;
}
async function writeNote({ path, text }) {
  await createPrivateFolder(dirname(path)).then(() => writeFile(path, text, { mode: 384 })).catch(() => {
  });
}
function describeHubFailure(failure2, model, url) {
  if (!(failure2 instanceof EdgeError)) return failure2;
  let status = failure2 instanceof DownloadRefusal ? failure2.status : void 0;
  return status === 401 || status === 403 ? refused(model, status, failure2) : new EdgeError({
    edge: "encoder",
    message: `cannot download ${url}: ${status === void 0 ? failure2.message : `status ${status}`}`,
    ...failure2.cure !== void 0 && { cure: failure2.cure },
    cause: failure2,
    retryable: failure2.retryable
  });
}
function refused(model, status, cause) {
  return new EdgeError({
    edge: "encoder",
    message: `the hub refuses ${model.id} (status ${status})`,
    cure: "Check the id. A gated or private model needs a token with access to it.",
    cause,
    retryable: !1
  });
}
function notThere(model, file) {
  return new EdgeError({
    edge: "encoder",
    message: `${model.id} at revision ${model.revision} has no file ${file}`,
    cure: file.startsWith("onnx/") ? "Choose another dtype, or a model whose repository carries ONNX weights." : "Check id and revision.",
    retryable: !1
  });
}

// src/edges/onnx-encoder.ts
async function openOnnxEncoder(options) {
  let folder = await locate(options), facts = await inspectEncoderFolder(folder, options.dtype), transformers = await importTransformers(), tokenizer = await openEncoderTokenizer(folder, facts.maximumTokens, transformers.AutoTokenizer), model = await loadModel(transformers, folder, options, facts), run = (batch) => embed({ transformers, model, tokenizer, folder }, batch), dimensions = await probe(run, tokenizer, model), batchInvariant = isBatchInvariant(options.dtype);
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
async function importTransformers() {
  try {
    let transformers = await import("./transformers.node-2IAI4FXJ.js");
    return transformers.env.allowRemoteModels = !1, transformers.env.useFSCache = !1, transformers.env.logLevel = transformers.LogLevel.ERROR, transformers;
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
