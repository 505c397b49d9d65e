import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/edges/transformers.ts
async function importTransformers() {
  let transformers = await import("./transformers.node-2IAI4FXJ.js");
  return transformers.env.allowRemoteModels = !1, transformers.env.useFSCache = !1, transformers.env.logLevel = transformers.LogLevel.ERROR, transformers;
}

export {
  importTransformers
};
