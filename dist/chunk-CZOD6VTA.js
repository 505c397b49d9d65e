import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  giveLock,
  takeLock
} from "./chunk-NIW3JTIT.js";
import {
  isCommit,
  loadJsonObject
} from "./chunk-BP2XBMEC.js";

// src/edges/download-part.ts
import { randomUUID } from "node:crypto";
import { rm, stat, writeFile } from "node:fs/promises";
var BELIEVED_MS = 36e5;
async function claimPart(file, source) {
  let lock = `${file}.part.lock`, key = await takeLock(lock, BELIEVED_MS), path = key !== void 0 ? `${file}.part` : `${file}.${randomUUID()}.part`, origin = `${path}.json`, discard = async () => {
    await rm(path, { force: !0 }), await rm(origin, { force: !0 });
  };
  return {
    path,
    discard,
    begin: (value) => writeFile(origin, JSON.stringify(value), { mode: 384 }),
    async resumption() {
      let known = await loadJsonObject(origin), bytes = await sizeOf(path);
      if (!(known === void 0 || bytes === 0 || known.source !== source || typeof known.etag != "string"))
        return { bytes, etag: known.etag, ...isCommit(known.revision) && { revision: known.revision } };
    },
    async release() {
      key === void 0 ? await discard() : await giveLock(lock, key);
    }
  };
}
async function sizeOf(path) {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

export {
  BELIEVED_MS,
  claimPart
};
