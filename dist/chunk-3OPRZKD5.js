import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  createPrivateFolder
} from "./chunk-DTTH4UXF.js";
import {
  codeOf
} from "./chunk-UFVVFSCT.js";

// src/edges/kept-file.ts
import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { open, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
async function loadKeptFile(path, mostBytes) {
  try {
    let handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      let found = await handle.stat();
      if (!found.isFile() || found.size > mostBytes) return;
      let bytes = Buffer.alloc(found.size), { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (failure) {
    if (codeOf(failure) === void 0) throw failure;
    return;
  }
}
async function saveKeptFile({ root, folder, name, bytes }) {
  let part = join(folder, `${name}.${randomUUID()}.part`);
  try {
    return await createPrivateFolder(folder, root), await writeFile(part, bytes, { mode: 384, flag: "wx" }), await rename(part, join(folder, name)), !0;
  } catch (failure) {
    if (codeOf(failure) === void 0) throw failure;
    return await rm(part, { force: !0 }).catch(() => {
    }), !1;
  }
}

export {
  loadKeptFile,
  saveKeptFile
};
