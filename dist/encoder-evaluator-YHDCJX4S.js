import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  openKeptEmbeddings,
  openProfileDesk
} from "./chunk-6CSCJDS6.js";
import {
  readHubToken
} from "./chunk-VZ5ASGSJ.js";
import "./chunk-6PWY2SJZ.js";
import "./chunk-ICRSZE4X.js";

// src/world/encoder-evaluator.ts
import { basename } from "node:path";

// src/evaluators/named-encoders.ts
var namedEncoders = {
  "sts-distilroberta": { kind: "bi-encoder", model: "sentence-transformers/stsb-distilroberta-base-v2", dtype: "fp32" },
  "ce-minilm": {
    kind: "cross-encoder",
    model: "cross-encoder/ms-marco-MiniLM-L-6-v2",
    dtype: "fp32",
    pair: "reference",
    score: "sigmoid"
  },
  "ce-deberta": {
    kind: "cross-encoder",
    model: "cross-encoder/nli-deberta-v3-base",
    dtype: "fp32",
    pair: "reference",
    score: "entailment"
  }
}, usualEncoder = { dtype: "fp32", pair: "reference" };

// src/world/encoder-evaluator.ts
async function openEncoderEvaluator(opening, settings, named) {
  switch (settings.use) {
    case "sts-embedded":
      return openEmbedded(opening, named.name);
    case "bi-encoder":
    case "sts-distilroberta":
      return openBiEncoder(opening, settings, named);
    case "cross-encoder":
    case "ce-minilm":
    case "ce-deberta":
      return openCrossEncoder(opening, settings, named);
  }
}
async function openEmbedded(opening, name) {
  let [{ openEmbeddedEncoder }, { createBiEncoderEvaluator }] = await Promise.all([
    import("./embedded-encoder-F73OY3IK.js"),
    import("./bi-encoder-J7QUHHLA.js")
  ]), desk = await openProfileDesk(opening);
  return createBiEncoderEvaluator({ name, use: "sts-embedded", encoder: await openEmbeddedEncoder(opening.tableFile), desk });
}
async function openBiEncoder(opening, settings, named) {
  let [{ openOnnxEncoder }, { createBiEncoderEvaluator }] = await Promise.all([
    import("./onnx-encoder-RWW6CMQ5.js"),
    import("./bi-encoder-J7QUHHLA.js")
  ]), { model, options } = await chooseModel(opening, settings, named), desk = await openProfileDesk(opening), encoder = await openOnnxEncoder(options), { threads } = settings, store = await openKeptEmbeddings(opening, encoder, threads);
  return createBiEncoderEvaluator({ name: named.name, use: settings.use, model, dtype: options.dtype, encoder, threads, store, desk });
}
async function openCrossEncoder(opening, settings, named) {
  let [{ openOnnxCrossEncoder }, { createCrossEncoderEvaluator }] = await Promise.all([
    import("./onnx-cross-encoder-FHHLNBJW.js"),
    import("./cross-encoder-HRJ26YLA.js")
  ]), { model, options } = await chooseModel(opening, settings, named), usual = settings.use === "cross-encoder" ? { ...usualEncoder, score: settings.score } : namedEncoders[settings.use], desk = await openProfileDesk(opening), encoder = await openOnnxCrossEncoder(options);
  try {
    return createCrossEncoderEvaluator({
      name: named.name,
      use: settings.use,
      model,
      dtype: options.dtype,
      encoder,
      pair: settings.pair ?? usual.pair,
      score: usual.score,
      anchored: settings.map === "anchored",
      threads: settings.threads,
      desk
    });
  } catch (failure) {
    throw await encoder.close(), failure;
  }
}
async function chooseModel({ door, cache }, settings, { name, folder }) {
  let { chooseModelSource } = await import("./model-source-V5WCSJFC.js"), usual = settings.use === "bi-encoder" || settings.use === "cross-encoder" ? { ...usualEncoder, model: settings.model } : namedEncoders[settings.use], source = chooseModelSource({ ...settings, model: usual.model }, { folder, cache, token: readHubToken(door) }), { threads, dtype = usual.dtype } = settings;
  return {
    model: source.kind === "hub" ? source.id : basename(source.folder),
    options: { name, source, dtype, ...threads !== void 0 && { threads }, signal: door.signal }
  };
}
export {
  openEncoderEvaluator
};
