import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  package_default
} from "./chunk-6PWY2SJZ.js";

// src/world/scoring-tools.ts
async function describeSurroundings() {
  let { describeScoringMachine } = await import("./scoring-machine-VHIRRXGV.js");
  return [...describeScoringMachine(), `poq-gate ${package_default.version}`, `onnxruntime ${package_default.dependencies["onnxruntime-node"]}`];
}
async function openProfileDesk({ cache, clock }) {
  let [{ openMemoryMeter }, { openProfileStore }] = await Promise.all([
    import("./memory-meter-TX7QEQ32.js"),
    import("./profile-store-JHT64YCL.js")
  ]);
  return {
    memory: openMemoryMeter(),
    store: openProfileStore(cache.folder, await describeSurroundings()),
    nowMs: () => clock.nowMs(),
    date: () => (/* @__PURE__ */ new Date()).toISOString()
  };
}
async function openKeptEmbeddings({ cache }, { revision, dimensions }, threads = 0) {
  let { openEmbeddingStore } = await import("./embedding-store-IU7I5JAF.js");
  return openEmbeddingStore({ cache, dimensions, identity: [revision, `threads ${threads}`, ...await describeSurroundings()] });
}

export {
  openProfileDesk,
  openKeptEmbeddings
};
