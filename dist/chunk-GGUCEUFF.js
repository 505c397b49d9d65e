import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";

// src/edges/cache-settings.ts
import { homedir } from "node:os";
import { join, resolve } from "node:path";
var DEFAULT_GIB = 20;
function readCacheSettings(environment) {
  let { POQ_CACHE, POQ_CACHE_GIB, XDG_CACHE_HOME } = environment, folder = POQ_CACHE || join(XDG_CACHE_HOME || join(homedir(), ".cache"), "poq-gate");
  return { folder: resolve(folder), limitBytes: parseGib(POQ_CACHE_GIB || String(DEFAULT_GIB)) * 2 ** 30 };
}
function parseGib(text) {
  let gib = /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : 0;
  if (gib > 0) return gib;
  throw new InputError(`POQ_CACHE_GIB is ${JSON.stringify(text)}, which is no size`, {
    cure: `Set it to the GiB that the cache may hold, such as ${DEFAULT_GIB} or 0.5, or leave it out.`
  });
}

export {
  readCacheSettings
};
