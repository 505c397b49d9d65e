import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  DownloadRefusal,
  createDownloads
} from "./chunk-6ARTPLLT.js";
import {
  isCommit
} from "./chunk-BP2XBMEC.js";
import {
  createPrivateFolder
} from "./chunk-DTTH4UXF.js";
import {
  describeReason
} from "./chunk-5FHCLNJB.js";
import {
  EdgeError,
  InputError
} from "./chunk-Y6MH4YRJ.js";

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
function encoderFilesOf(dtype, kind) {
  let weights = weightsFileOf(dtype);
  return {
    weights,
    required: ["config.json", "tokenizer.json", "tokenizer_config.json", weights],
    optional: [sentenceSettings, ...kind === "bi-encoder" ? [poolingSettings] : [], `${weights}_data`],
    howToMake: describeExport(kind, weights)
  };
}
function describeExport(kind, weights) {
  let task = kind === "bi-encoder" ? "feature-extraction" : "text-classification", plain = weightsFileOf("fp32"), otherwise = weights === plain ? "" : `, which is dtype: fp32; ${weights} is quantised from it`;
  return `Python makes them: optimum-cli export onnx --model MODEL --task ${task} FOLDER, then move FOLDER/model.onnx to FOLDER/${plain}${otherwise} (docs/evaluators.md).`;
}
function dtypesAmong(names) {
  return Object.entries(weightSuffixes).flatMap(([dtype, suffix]) => names.includes(`model${suffix}.onnx`) ? [dtype] : []);
}
function weightsFileOf(dtype) {
  return `onnx/model${weightSuffixes[dtype]}.onnx`;
}

// src/edges/hub-files.ts
import { readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
var MAX_BYTES = 1e11;
async function collectHubFiles(model, wanted, signal = new AbortController().signal) {
  refuseMalformed(model);
  let repository = openRepository(model, signal);
  await createPrivateFolder(dirname(repository.folder), model.cacheFolder).catch(() => {
  });
  let commit = isCommit(model.revision) ? model.revision : void 0;
  for (let file of wanted.required) {
    let { isThere, revision } = await repository.collect(file, commit);
    if (!isThere) throw notThere(model, file, wanted.howToMake);
    commit ??= revision;
  }
  for (let file of wanted.optional) await repository.collectIfThere(file, commit);
  return { folder: repository.folder, ...commit !== void 0 && { commit } };
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
  let revision = model.revision.replaceAll("/", "+"), root = join(model.cacheFolder, model.id.replace("/", "--")), folder = join(root, revision), stateFolder = join(root, `.${revision}`), place = model.cache?.place(folder), download = createDownloads({
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
    } catch (failure) {
      if (failure instanceof DownloadRefusal && failure.status === 404) return { isThere: !1 };
      throw describeHubFailure(failure, model, url.replace("{revision}", branch));
    }
  };
  return {
    folder,
    collect,
    async collectIfThere(file, commit) {
      let note = { path: join(stateFolder, `${file}.absent`), text: addressOf(model, file, commit) };
      await isNoted(note) || (await collect(file, commit)).isThere || (await rm(join(folder, file), { force: !0 }), await writeNote(note));
    }
  };
}
function addressOf({ hubUrl = "https://huggingface.co", id }, file, commit = "{revision}") {
  return `${hubUrl}/${id}/resolve/${commit}/${file}`;
}
async function isNoted({ path, text }) {
  return await readFile(path, "utf8").catch(() => {
  }) === text;
}
async function writeNote({ path, text }) {
  await createPrivateFolder(dirname(path)).then(() => writeFile(path, text, { mode: 384 })).catch(() => {
  });
}
function describeHubFailure(failure, model, url) {
  if (!(failure instanceof EdgeError)) return failure;
  let status = failure instanceof DownloadRefusal ? failure.status : void 0;
  return status === 401 || status === 403 ? refused(model, status, failure) : new EdgeError({
    edge: "encoder",
    message: `cannot download ${url}: ${status === void 0 ? failure.message : `status ${status}`}`,
    ...failure.cure !== void 0 && { cure: failure.cure },
    cause: failure,
    retryable: failure.retryable
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
function notThere(model, file, howToMake) {
  let usual = file.startsWith("onnx/") ? "Choose another dtype, or a model whose repository carries ONNX weights." : "Check id and revision.";
  return new EdgeError({
    edge: "encoder",
    message: `${model.id} at revision ${model.revision} has no file ${file}`,
    cure: howToMake === void 0 ? usual : `${usual} ${howToMake} Then name FOLDER with path:.`,
    retryable: !1
  });
}

// src/edges/model-folder.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile as readFile2, stat } from "node:fs/promises";
import { join as join2 } from "node:path";
import { pipeline } from "node:stream/promises";
function openModelFolder(folder, edge) {
  let failure = (message, cure, cause) => new EdgeError({ edge, message, cure, cause, retryable: !1 });
  return {
    failure,
    async find(files) {
      return (await Promise.all(files.map(async (file) => await isFile(join2(folder, file)) ? [file] : []))).flat();
    },
    async readSettings(file) {
      try {
        let value = JSON.parse(await readFile2(join2(folder, file), "utf8"));
        if (typeof value != "object" || value === null) throw new Error("not a JSON object");
        return { ...value };
      } catch (cause) {
        throw failure(`${join2(folder, file)} cannot be read: ${describeReason(cause)}`, "Copy or download the model again.", cause);
      }
    },
    digest: (files, facts) => digest(folder, files, facts),
    async measure(files) {
      return (await Promise.all(files.map((file) => stat(join2(folder, file))))).reduce((sum, { size }) => sum + size, 0);
    },
    async describeMissing(missing, { dtype, needs }) {
      if (await readdir(folder).catch(() => {
      }) === void 0)
        return failure(`there is no folder ${folder}`, "Check the path; it is a folder with config.json, tokenizer.json and onnx/.");
      let dtypes = dtypesAmong(await readdir(join2(folder, "onnx")).catch(() => [])), others = dtypes.length === 0 || dtypes.includes(dtype) ? "" : ` The folder holds weights for dtype: ${dtypes.join(", ")}.`;
      return failure(`${folder} lacks ${missing.join(", ")} (dtype ${dtype})`, `${needs}${others}`);
    }
  };
}
async function isFile(path) {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => !1
  );
}
async function digest(folder, files, facts) {
  let whole = createHash("sha256");
  for (let file of [...files].sort()) {
    let part = createHash("sha256");
    await pipeline(createReadStream(join2(folder, file)), part), whole.update(`${file} ${part.digest("hex")}
`);
  }
  for (let fact of facts) whole.update(`${fact}
`);
  return `sha256:${whole.digest("hex")}`;
}

export {
  isBatchInvariant,
  sentenceSettings,
  poolingSettings,
  encoderFilesOf,
  weightsFileOf,
  openModelFolder,
  collectHubFiles
};
