import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  collectHubFiles,
  openModelFolder,
  weightsFileOf
} from "./chunk-CJ5WF4DV.js";
import "./chunk-6ARTPLLT.js";
import "./chunk-Q3J6EM53.js";
import "./chunk-CZOD6VTA.js";
import "./chunk-KQJH2UEL.js";
import "./chunk-NIW3JTIT.js";
import "./chunk-BP2XBMEC.js";
import "./chunk-DTTH4UXF.js";
import "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import "./chunk-TRLQPUB7.js";
import {
  isRecord
} from "./chunk-OLLYLGEN.js";
import {
  EdgeError,
  InterruptedError
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/text-generator.ts
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

// src/edges/generator-child.ts
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
var inherited = ["PATH", "HOME", "TMPDIR", "LANG", "LD_LIBRARY_PATH", "OMP_NUM_THREADS", "SystemRoot"], mostComplaint = 2e3;
async function startGenerator(model, signal) {
  if (signal.aborted) throw new InterruptedError();
  let file = new URL(`./generator-process${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url), passed = inherited.flatMap((name) => process.env[name] === void 0 ? [] : [[name, process.env[name]]]), child = fork(fileURLToPath(file), {
    env: { ...Object.fromEntries(passed), ORT_DISABLE_TELEMETRY: "1" },
    execArgv: [],
    stdio: ["ignore", "ignore", "pipe", "ipc"]
  }), talk = createTalk(child), answer = await talk.exchange({ kind: "load", model }, signal);
  if (answer.kind === "loaded") return { ...talk, api: answer.api, version: answer.version, processId: child.pid };
  throw await talk.end(), answer.kind === "unusable" ? new EdgeError({ edge: "model", ...answer, retryable: !1 }) : new Error(`the generating process answered ${answer.kind} instead of loading`);
}
function createTalk(child) {
  let complaint = "";
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    complaint = (complaint + text).slice(-mostComplaint);
  });
  let gone = once(child, "exit").catch(() => {
  });
  return {
    exchange: (message, signal) => new Promise((resolve2, reject) => {
      let settle = (finish) => {
        child.off("message", onMessage).off("exit", onExit).off("error", onError), signal.removeEventListener("abort", onAbort), finish();
      }, onMessage = (answer) => settle(() => resolve2(answer)), onExit = (code, by) => settle(() => reject(describeEnd(by ?? code, complaint))), onError = (cause) => settle(() => reject(describeEnd(cause.message, complaint, cause))), onAbort = () => {
        child.kill("SIGKILL"), settle(() => reject(new InterruptedError()));
      };
      child.on("message", onMessage).on("exit", onExit).on("error", onError), signal.addEventListener("abort", onAbort), signal.aborted ? onAbort() : child.exitCode !== null || child.signalCode !== null ? onExit(child.exitCode, child.signalCode) : child.send(message, (failure) => failure && onError(failure));
    }),
    send: (message) => {
      child.connected && child.send(message, () => {
      });
    },
    async end() {
      child.kill("SIGKILL"), child.exitCode === null && child.signalCode === null && child.pid !== void 0 && await gone;
    }
  };
}
function describeEnd(how, complaint, cause) {
  let said = complaint.trim() === "" ? "" : `; it said: ${complaint.trim().slice(-400)}`;
  return new EdgeError({
    edge: "model",
    message: `the generating process ended (${how})${said}`,
    cure: how === "SIGKILL" ? "The machine may be out of memory: take a smaller model or dtype." : "Run again; a smaller model or dtype needs less.",
    cause,
    retryable: !1
  });
}

// src/edges/generator-folder.ts
var needs = "A language model needs config.json, tokenizer.json, tokenizer_config.json and its weights under onnx/.", mostDataFiles = 100;
function generatorFilesOf(dtype, config = {}) {
  let weights = weightsFileOf(dtype), count = Math.max(1, countDataFiles(config, weights)), data = Array.from({ length: count }, (_, index) => `${weights}_data${index === 0 ? "" : `_${index}`}`);
  return {
    required: ["config.json", "tokenizer.json", "tokenizer_config.json", weights],
    optional: ["generation_config.json", "chat_template.jinja", ...data]
  };
}
function countDataFiles(config, weights) {
  let own = Object.entries(config).find(([key]) => key === "transformers.js_config")?.[1], format = recordOf(own).use_external_data_format, file = weights.slice(5), ofFile = typeof format == "object" ? recordOf(format)[file] ?? recordOf(format).model : format, count = Number(ofFile ?? 0);
  return Number.isInteger(count) ? Math.min(count, mostDataFiles) : 0;
}
var recordOf = (value) => typeof value == "object" && value !== null ? { ...value } : {};
async function inspectGeneratorFolder(folder, dtype) {
  let { find, readSettings, digest, measure, describeMissing, failure } = openModelFolder(folder, "model"), inConfig = (await find(["config.json"])).length > 0 ? await readSettings("config.json") : {}, files = generatorFilesOf(dtype, inConfig), present = await find([...files.required, ...files.optional]), missing = files.required.filter((file) => !present.includes(file));
  if (missing.length > 0) throw await describeMissing(missing, { dtype, needs });
  if (inConfig.is_encoder_decoder === !0)
    throw failure(`the model in ${folder} is an encoder with a decoder`, "Name a decoder (text-generation), such as a Llama or a Qwen.");
  await readSettings("tokenizer.json"), await readSettings("tokenizer_config.json");
  let contextTokens = computeContextTokens({ ...inConfig, ...recordOf(inConfig.text_config) });
  return {
    weights: weightsFileOf(dtype),
    digest: await digest(present, [`dtype ${dtype}`]),
    weightsMiB: await measure(present.filter((file) => file.startsWith("onnx/"))) / 2 ** 20,
    ...contextTokens !== void 0 && { contextTokens }
  };
}
function computeContextTokens(config) {
  let named = [config.max_position_embeddings, config.n_positions, config.n_ctx, config.max_seq_len, config.seq_length], [first] = named.filter((value) => typeof value == "number" && value >= 2);
  return typeof first == "number" ? Math.floor(first) : void 0;
}

// src/edges/text-generator.ts
var deafMs = 1e3;
async function openTextGenerator(options) {
  let { dtype, api, threads, signal } = options, folder = await locate(options), { digest, weightsMiB, contextTokens } = await inspectGeneratorFolder(folder, dtype), model = {
    folder,
    dtype,
    ...threads !== void 0 && { threads },
    ...api !== void 0 && { api },
    ...contextTokens !== void 0 && { contextTokens }
  }, child = await startGenerator(model, signal), described = {
    engine: "transformers.js",
    version: child.version,
    weights: digest,
    weightsMiB,
    api: child.api,
    processId: child.processId
  };
  return await probe(child, folder, signal), {
    ...described,
    async generate(request, limits) {
      child ??= await startGenerator(model, limits.signal);
      let generation = await generateWithin(child, request, limits);
      return generation !== "deaf" ? generation : (await child.end(), child = void 0, { kind: "time-limit" });
    },
    close: async () => child?.end()
  };
}
async function locate({ source, dtype, signal }) {
  if (source.kind === "folder") return resolve(source.folder);
  let collect = (config2) => collectHubFiles(source, generatorFilesOf(dtype, config2), signal).then(
    ({ folder: folder2 }) => folder2,
    (failure) => {
      throw failure instanceof EdgeError && failure.edge === "encoder" ? renameEdge(failure) : failure;
    }
  ), folder = await collect(), config = JSON.parse(await readFile(join(folder, "config.json"), "utf8").catch(() => "{}"));
  return resolve(await collect(isRecord(config) ? config : {}));
}
function renameEdge(failure) {
  let { message, cure, retryable } = failure;
  return new EdgeError({ edge: "model", message, ...cure !== void 0 && { cure }, cause: failure, retryable });
}
async function generateWithin(child, request, { timeLimitMs, signal }) {
  let limit = "ahead", toStop = setTimeout(() => {
    limit = "passed", child.send({ kind: "stop" });
  }, timeLimitMs), toEnd = setTimeout(() => {
    limit = "deaf", child.end();
  }, timeLimitMs + deafMs), isDeaf = () => limit === "deaf";
  try {
    let answer = await child.exchange({ kind: "generate", request }, signal);
    if (answer.kind !== "done") throw new Error(`the generating process answered ${answer.kind} instead of a generation`);
    return limit === "ahead" ? answer.generation : { kind: "time-limit" };
  } catch (failure) {
    if (isDeaf() && failure instanceof EdgeError) return "deaf";
    throw failure;
  } finally {
    clearTimeout(toStop), clearTimeout(toEnd);
  }
}
async function probe(child, folder, signal) {
  let message = { role: "user", content: "a" }, sampling = { maxTokens: 1, temperature: 0, topK: 0, repetitionPenalty: 1, seed: 0, stop: [] }, answer = await child.exchange({ kind: "generate", request: { messages: [message], text: "a", ...sampling } }, signal);
  if (answer.kind === "done" && answer.generation.kind !== "broken") return;
  await child.end();
  let reason = answer.kind === "done" && answer.generation.kind === "broken" ? answer.generation.detail : answer.kind;
  throw new EdgeError({
    edge: "model",
    message: `the model in ${folder} cannot generate: ${reason}`,
    cure: "Name a model for text generation, exported to ONNX for transformers.js, with its past key values.",
    retryable: !1
  });
}
export {
  openTextGenerator
};
