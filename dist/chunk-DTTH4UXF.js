import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  codeOf
} from "./chunk-UFVVFSCT.js";

// src/edges/folder.ts
import { chmod, lstat, mkdir, rm, stat } from "node:fs/promises";
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
async function createPrivateFolder(folder, top = folder) {
  await createFolder(folder, 448);
  for (let path = resolve(folder); path.startsWith(resolve(top)); path = dirname(path))
    if (await makePrivate(path), path === resolve(top) || path === dirname(path)) return;
}
async function makePrivate(path) {
  let found = await lstat(path).catch(() => {
  }), mode = found?.isDirectory() === !0 ? 448 : 384;
  found === void 0 || found.isSymbolicLink() || (found.mode & 63) === 0 || await chmod(path, mode).catch(() => {
  });
}
async function removeLink(path) {
  if ((await lstat(path).catch(() => {
  }))?.isSymbolicLink() !== !0) return;
  (await stat(path).catch(() => {
  }))?.isCharacterDevice() !== !0 && await rm(path, { force: !0 });
}

export {
  createFolder,
  createPrivateFolder,
  makePrivate,
  removeLink
};
