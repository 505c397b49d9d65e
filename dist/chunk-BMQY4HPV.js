import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  package_default
} from "./chunk-IT2YKSNQ.js";
import {
  isElsewhere
} from "./chunk-W2JIOW6A.js";
import {
  nameOfEvaluator
} from "./chunk-ILN72NZJ.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";

// src/world.ts
import { join } from "node:path";

// src/world/candidate.ts
import { resolve } from "node:path";

// src/world/opening.ts
function readHubToken({ environment, maskSecret }) {
  let token = environment.HF_TOKEN;
  return token !== void 0 && token !== "" && maskSecret(token), token;
}

// src/world/candidate.ts
async function openCandidate(opening, document, place) {
  switch (document.kind) {
    case "embedded":
      return openEmbeddedCandidate(opening, document);
    case "recorded": {
      let [{ loadRecorded }, { openAnswerFile }] = await Promise.all([
        import("./recorded-XGOAGDZY.js"),
        import("./recorded-answers-NOSWHKAJ.js")
      ]);
      return loadRecorded(document, openAnswerFile({ name: document.path, path: resolve(place.folder, document.path) }));
    }
    case "endpoint":
      return openEndpointCandidate(opening, document, place);
    case "in-process":
      return openInProcessCandidate(opening, document, place);
  }
}
async function openEmbeddedCandidate({ clock, tableFile }, document) {
  let { openEmbedded } = await import("./embedded-MGOFSHQ6.js");
  if (document.method !== "best-sentence-by-embedding") return openEmbedded({ document, clock });
  let [{ openEmbeddedEncoder }, { embedTexts }] = await Promise.all([
    import("./embedded-encoder-F73OY3IK.js"),
    import("./embed-texts-HJYV6SFC.js")
  ]), encoder = await openEmbeddedEncoder(tableFile);
  return openEmbedded({
    document,
    clock,
    embedRevision: encoder.revision,
    embed: async (texts, signal) => (await embedTexts(encoder, texts, { signal })).embeddings
  });
}
async function openEndpointCandidate(opening, document, place) {
  let { door, clock } = opening, { settings, set } = place, [{ openEndpoint }, { openHttpExchange }, { createTemplateRenderer }] = await Promise.all([
    import("./endpoint-VRI7G3SA.js"),
    import("./http-exchange-RNMYWN54.js"),
    import("./template-renderer-LLEZFHOL.js")
  ]), { exchange, close } = openHttpExchange(clock.nowMs), key = document.apiKeyEnv === void 0 ? void 0 : requireKey(door, document.apiKeyEnv, document.name), candidate = openEndpoint({
    document,
    ...key !== void 0 && { key },
    questions: set.questions.values(),
    ...document.templates !== void 0 && { render: createTemplateRenderer(document.templates) },
    timeoutSeconds: settings.timeoutSeconds,
    retries: settings.retries,
    cache: { policy: settings.cache, salt: crypto.randomUUID() },
    near: !isElsewhere({ ...document }),
    exchange,
    clock,
    close
  });
  if (document.serve === void 0) return candidate;
  let { openServedCandidate } = await import("./served-candidate-24IFDOI7.js");
  return openServedCandidate({ document, candidate, exchange, clock, door, place, cacheFolder: opening.cache.folder });
}
function requireKey({ environment, maskSecret }, variable, name) {
  let key = environment[variable];
  if (key === void 0 || key === "")
    throw new InputError(`the candidate ${name} takes its key from ${variable}, which is not set`, {
      cure: `Set ${variable} in the environment of this program, in a workflow from a secret.`
    });
  return maskSecret(key), key;
}
async function openInProcessCandidate({ door, cache, clock }, document, { folder, settings, set }) {
  let [{ openInProcess }, { chooseModelSource }, { openTextGenerator }, { createTemplateRenderer }] = await Promise.all([
    import("./in-process-DLKIR5ID.js"),
    import("./model-source-V5WCSJFC.js"),
    import("./text-generator-IF2O4ALO.js"),
    import("./template-renderer-LLEZFHOL.js")
  ]), { dtype = "fp32", api, threads, templates } = document;
  return openInProcess({
    document,
    openGenerator: () => openTextGenerator({
      source: chooseModelSource(document, { folder, cache, token: readHubToken(door) }),
      dtype,
      ...api !== void 0 && { api },
      ...threads !== void 0 && { threads },
      signal: door.signal
    }),
    questions: set.questions.values(),
    ...templates !== void 0 && { render: createTemplateRenderer(templates) },
    timeoutSeconds: settings.timeoutSeconds,
    clock
  });
}

// src/world/client-watch.ts
async function openClientWatch({ door, clock }, { kind }) {
  if (kind !== "endpoint") return;
  let { openClientWatch: open } = await import("./client-watch-E2SYG4IW.js");
  return open(clock, door.signal);
}

// src/world/evaluator.ts
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
        import("./embedded-encoder-F73OY3IK.js"),
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
  let [{ openOnnxEncoder }, { chooseModelSource }, { createBiEncoderEvaluator }, { namedBiEncoders }] = await Promise.all([
    import("./onnx-encoder-RP53H6CB.js"),
    import("./model-source-V5WCSJFC.js"),
    import("./bi-encoder-BCULA33H.js"),
    import("./named-encoders-QGZYXPHU.js")
  ]), dtype = settings.dtype ?? "fp32", id = settings.use === "bi-encoder" ? settings.model : namedBiEncoders[settings.use], source = chooseModelSource({ ...settings, model: id }, { folder, cache, token: readHubToken(door) }), encoder = await openOnnxEncoder({ name, source, dtype, signal: door.signal });
  return createBiEncoderEvaluator({ name, use: settings.use, dtype, encoder });
}

// src/world/meter.ts
async function openMeter({ door, clock }, document, { processId, cachePage }) {
  if (isElsewhere({ ...document })) return;
  let { openMeter: open } = await import("./meter-YGLWOOXF.js");
  return open({
    ...door,
    nowMs: clock.nowMs,
    gpu: document.kind === "endpoint",
    ...processId !== void 0 && { root: processId },
    ...cachePage !== void 0 && { cachePage }
  });
}

// src/world.ts
async function openWorld(door) {
  let [{ systemClock }, { openDiskFiles }, { createPromptFiles }, machine, { findPackageRoot }, { openCache }, { readCacheSettings }] = await Promise.all([
    import("./clock-BSH7M5YN.js"),
    import("./disk-files-PROHDPVY.js"),
    import("./prompt-files-4N24TVDP.js"),
    import("./machine-MLVRVYTO.js"),
    import("./package-root-FICKQKZL.js"),
    import("./cache-D24DX234.js"),
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
    digestFiles: async (folder, globs) => (await import("./file-set-7Z7YL7PI.js")).digestFiles({ folder, globs, signal: door.signal }),
    openCandidate: (document, place) => openCandidate(opening, document, place),
    openMeter: (document, candidate) => openMeter(opening, document, candidate),
    openClientWatch: (document) => openClientWatch(opening, document),
    openEvaluator: (settings, folder) => openEvaluator(opening, settings, folder),
    unpackRuns: async (archive, unpacking) => (await import("./zip-archive-UJMEGKMQ.js")).unpackRuns(archive, unpacking)
  };
}

export {
  openWorld
};
