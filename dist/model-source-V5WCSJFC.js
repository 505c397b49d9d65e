import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import "./chunk-ICRSZE4X.js";

// src/edges/model-source.ts
import { join, resolve } from "node:path";
function chooseModelSource({ path, model, revision = "main" }, { folder, cache, token }) {
  return path !== void 0 || model === void 0 ? { kind: "folder", folder: resolve(folder, path ?? ".") } : { kind: "hub", id: model, revision, cacheFolder: join(cache.folder, "models"), cache, ...token && { token } };
}
export {
  chooseModelSource
};
