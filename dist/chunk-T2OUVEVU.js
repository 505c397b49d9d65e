import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  readHubToken
} from "./chunk-VZ5ASGSJ.js";
import {
  package_default
} from "./chunk-6PWY2SJZ.js";
import {
  isElsewhere
} from "./chunk-W2JIOW6A.js";
import {
  nameOfEvaluator
} from "./chunk-PZX4F2R4.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";

// src/world.ts
import { join } from "node:path";

// src/world/candidate.ts
import { resolve } from "node:path";
async function openCandidate(opening, document, place) {
  switch (document.kind) {
    case "embedded":
      return openEmbeddedCandidate(opening, document);
    case "recorded": {
      let [{ loadRecorded }, { openAnswerFile }] = await Promise.all([
        import("./recorded-XGOAGDZY.js"),
        import("./recorded-answers-KSOI7YZJ.js")
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
    import("./embed-texts-AI23VNVK.js")
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
    import("./endpoint-AFRXBVVY.js"),
    import("./http-exchange-RNMYWN54.js"),
    import("./template-renderer-BIKNC425.js")
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
  let { openServedCandidate } = await import("./served-candidate-TABVZOQA.js");
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
    import("./in-process-CCBGVD6Z.js"),
    import("./model-source-V5WCSJFC.js"),
    import("./text-generator-WS4ZKXOI.js"),
    import("./template-renderer-BIKNC425.js")
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
  let { openClientWatch: open } = await import("./client-watch-SHTMXHY4.js");
  return open(clock, door.signal);
}

// src/world/evaluator.ts
async function openEvaluator(opening, settings, place) {
  let { folder } = place, name = nameOfEvaluator(settings);
  switch (settings.use) {
    case "token-f1":
    case "exact-match":
    case "rouge-l": {
      let [{ createWordOverlapEvaluator }, { openProfileDesk }] = await Promise.all([
        import("./word-overlap-H2UJB44D.js"),
        import("./scoring-tools-MQJBQ523.js")
      ]);
      return createWordOverlapEvaluator(name, settings.use, await openProfileDesk(opening));
    }
    case "recorded-scores": {
      let { openRecordedScores } = await import("./recorded-scores-MVLMZJQT.js");
      return openRecordedScores(settings, { name, folder });
    }
    case "sts-embedded":
    case "bi-encoder":
    case "sts-distilroberta":
    case "cross-encoder":
    case "ce-minilm":
    case "ce-deberta": {
      let { openEncoderEvaluator } = await import("./encoder-evaluator-YHDCJX4S.js");
      return openEncoderEvaluator(opening, settings, { name, folder });
    }
    case "gpt-judge": {
      let { openJudge } = await import("./judge-DE25YIYW.js");
      return openJudge(opening, settings, place);
    }
  }
}

// src/world/meter.ts
async function openMeter({ door, clock }, document, { processId, cachePage }) {
  if (isElsewhere({ ...document })) return;
  let { openMeter: open } = await import("./meter-3EEJGXBQ.js");
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
    import("./prompt-files-EATPX7RX.js"),
    import("./machine-MLVRVYTO.js"),
    import("./package-root-5CEXQNOD.js"),
    import("./cache-GCOPCNCU.js"),
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
    openEvaluator: (settings, place) => openEvaluator(opening, settings, place),
    unpackRuns: async (archive, unpacking) => (await import("./zip-archive-UJMEGKMQ.js")).unpackRuns(archive, unpacking)
  };
}

export {
  openWorld
};
