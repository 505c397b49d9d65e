import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  codeOf
} from "./chunk-UFVVFSCT.js";
import {
  EdgeError
} from "./chunk-Y6MH4YRJ.js";

// src/edges/disk-space.ts
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
var RESERVE_BYTES = 256 * 2 ** 20;
async function readFreeBytes(folder) {
  try {
    let { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (failure) {
    let above = dirname(folder);
    return codeOf(failure) === "ENOENT" && above !== folder ? readFreeBytes(above) : void 0;
  }
}
function describeShortage({ folder, name, bytes, reserveBytes, freeBytes }) {
  return new EdgeError({
    edge: "cache",
    message: `${name} needs ${describeMiB(bytes + reserveBytes)} in ${folder} (${describeMiB(reserveBytes)} of them stay free), where ${describeMiB(freeBytes)} can be had`,
    cure: "Free some space on that disk, or name a folder on a larger one: POQ_CACHE.",
    retryable: !1
  });
}
var describeMiB = (bytes) => `${bytes > 0 ? Math.max(1, Math.round(bytes / 2 ** 20)) : 0} MiB`;

export {
  RESERVE_BYTES,
  readFreeBytes,
  describeShortage,
  describeMiB
};
