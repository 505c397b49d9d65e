import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  codeOf
} from "./chunk-UFVVFSCT.js";

// src/edges/folder.ts
import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
async function createFolder(folder, mode = 511) {
  for (let path of await listMissing(resolve(folder)))
    await mkdir(path, { mode }).catch(async (failure) => {
      if (codeOf(failure) !== "EEXIST" || !(await stat(path)).isDirectory()) throw failure;
    });
}
async function listMissing(folder) {
  let missing = [];
  for (let path = folder; ; path = dirname(path)) {
    let found = await look(path);
    if (found === "folder" || found === "file" && missing.length > 0 || (missing.unshift(path), path === dirname(path))) break;
  }
  return missing;
}
async function look(path) {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (failure) {
    let code = codeOf(failure);
    if (code === "ENOENT" || code === "ENOTDIR") return "nothing";
    throw failure;
  }
}

export {
  createFolder
};
