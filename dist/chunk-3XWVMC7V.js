import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  nameOfEvaluator
} from "./chunk-K4AIX3SQ.js";
import {
  package_default
} from "./chunk-IT2YKSNQ.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";

// src/world.ts
import { join, resolve } from "node:path";
async function openWorld(door) {
  let [{ systemClock }, { openDiskFiles }, { createPromptFiles }, machine, { findPackageRoot }, { openCache }, { readCacheSettings }] = await Promise.all([
    import("./clock-BSH7M5YN.js"),
    import("./disk-files-ZQOMUIKK.js"),
    import("./prompt-files-FEDQ34BZ.js"),
    import("./machine-ZDQ6ZXHS.js"),
    import("./package-root-FICKQKZL.js"),
    import("./cache-WP3WDHGV.js"),
    import("./cache-settings-IWYD3K7I.js")
  ]), root = findPackageRoot(), cache = openCache({ ...readCacheSettings(door.environment), screen: door.screen }), opening = { door, cache, clock: systemClock, tableFile: join(root, "fixtures/embedded/encoder/sts-embedded.table") };
  return {
    tool: `poq-gate ${package_default.version}`,
    clock: systemClock,
    date: () => (/* @__PURE__ */ new Date()).toISOString(),
    newRunId: () => crypto.randomUUID(),
    signal: door.signal,
    screen: door.screen,
    files: openDiskFiles(),
    job: door.job,
    promptFiles: createPromptFiles({ cacheFolder: join(cache.folder, "prompts"), cache }),
    packageFile: (name) => join(root, name),
    describeMachine: () => machine.describeMachine(door),
    describeCommit: () => machine.describeCommit(door),
    openCandidate: (document, place) => openCandidate(opening, document, place),
    openEvaluator: (settings, folder) => openEvaluator(opening, settings, folder),
    unpackRuns: async (archive, unpacking) => (await import("./zip-archive-4DQD2LYC.js")).unpackRuns(archive, unpacking)
  };
}
async function openCandidate(opening, document, place) {
  switch (document.kind) {
    case "embedded":
      return openEmbeddedCandidate(opening, document);
    case "recorded": {
      let [{ loadRecorded }, { openAnswerFile }] = await Promise.all([
        import("./recorded-XGOAGDZY.js"),
        import("./recorded-answers-7KW42C4Q.js")
      ]);
      return loadRecorded(document, openAnswerFile({ name: document.path, path: resolve(place.folder, document.path) }));
    }
    case "endpoint":
      return openEndpointCandidate(opening, document, place);
  }
}
async function openEmbeddedCandidate({ clock, tableFile }, document) {
  let { openEmbedded } = await import("./embedded-OMOI6KTE.js");
  if (document.method !== "best-sentence-by-embedding") return openEmbedded({ document, clock });
  let [{ openEmbeddedEncoder }, { embedTexts }] = await Promise.all([
    import("./embedded-encoder-JBTCH2P2.js"),
    import("./embed-texts-HJYV6SFC.js")
  ]), encoder = await openEmbeddedEncoder(tableFile);
  return openEmbedded({
    document,
    clock,
    embedRevision: encoder.revision,
    embed: async (texts, signal) => (await embedTexts(encoder, texts, { signal })).embeddings
  });
}
async function openEndpointCandidate({ door, clock }, document, { settings, set }) {
  let [{ openEndpoint }, { openHttpExchange }, { createTemplateRenderer }] = await Promise.all([
    import("./endpoint-AVN654DY.js"),
    import("./http-exchange-CMCOL44Z.js"),
    import("./template-renderer-LLEZFHOL.js")
  ]), { exchange, close } = openHttpExchange(clock.nowMs), key = document.apiKeyEnv === void 0 ? void 0 : requireKey(door, document.apiKeyEnv, document.name);
  return openEndpoint({
    document,
    ...key !== void 0 && { key },
    questions: set.questions.values(),
    ...document.templates !== void 0 && { render: createTemplateRenderer(document.templates) },
    timeoutSeconds: settings.timeoutSeconds,
    retries: settings.retries,
    exchange,
    clock,
    close
  });
}
function requireKey({ environment, maskSecret }, variable, name) {
  let key = environment[variable];
  if (key === void 0 || key === "")
    throw new InputError(`the candidate ${name} takes its key from ${variable}, which is not set`, {
      cure: `Set ${variable} in the environment of this program, in a workflow from a secret.`
    });
  return maskSecret(key), key;
}
async function openEvaluator(opening, settings, folder) {
  let name = nameOfEvaluator(settings);
  switch (settings.use) {
    case "token-f1":
    case "exact-match": {
      let { createWordOverlapEvaluator } = await import("./word-overlap-WLJVE5EH.js");
      return createWordOverlapEvaluator(name, settings.use);
    }
    case "sts-embedded": {
      let [{ openEmbeddedEncoder }, { createBiEncoderEvaluator }] = await Promise.all([
        import("./embedded-encoder-JBTCH2P2.js"),
        import("./bi-encoder-BCULA33H.js")
      ]);
      return createBiEncoderEvaluator({ name, use: settings.use, encoder: await openEmbeddedEncoder(opening.tableFile) });
    }
    case "bi-encoder":
    case "sts-distilroberta":
      return openBiEncoder(opening, settings, { name, folder });
  }
}
async function openBiEncoder({ door, cache }, settings, { name, folder }) {
  let [{ openOnnxEncoder }, { createBiEncoderEvaluator }, { namedBiEncoders }] = await Promise.all([
    import("./onnx-encoder-QWNKVR5Z.js"),
    import("./bi-encoder-BCULA33H.js"),
    import("./named-encoders-QGZYXPHU.js")
  ]), dtype = settings.dtype ?? "fp32", id = settings.use === "bi-encoder" ? settings.model : namedBiEncoders[settings.use], token = door.environment.HF_TOKEN;
  token !== void 0 && token !== "" && door.maskSecret(token);
  let source = settings.path !== void 0 || id === void 0 ? { kind: "folder", folder: resolve(folder, settings.path ?? ".") } : {
    kind: "hub",
    id,
    revision: settings.revision ?? "main",
    cacheFolder: join(cache.folder, "models"),
    cache,
    ...token && { token }
  }, encoder = await openOnnxEncoder({ name, source, dtype, signal: door.signal });
  return createBiEncoderEvaluator({ name, use: settings.use, dtype, encoder });
}

export {
  openWorld
};
