import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  readLines
} from "./chunk-TI5PDL3S.js";
import {
  createFolder,
  removeLink
} from "./chunk-DTTH4UXF.js";
import {
  codeOf
} from "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import "./chunk-PI7FYQRL.js";
import {
  EdgeError,
  InputError
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/disk-files.ts
import { constants } from "node:fs";
import { copyFile, readdir, readFile, realpath, rename as rename2, rm as rm2, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

// src/edges/line-sink.ts
import { open, rename, rm } from "node:fs/promises";
async function openLineSink(path, refuse) {
  let part = `${path}.part`, file = await removeLink(part).then(() => open(part, "w")).catch(refuse), queue = Promise.resolve(), pending = [], placed = !1, failure, flush = async () => {
    let text = pending.join("");
    if (pending = [], failure === void 0)
      try {
        await file.appendFile(text), placed || await rename(part, path), placed = !0;
      } catch (cause) {
        failure = { cause };
      }
  };
  return {
    append(text) {
      failure !== void 0 && refuse(failure.cause), pending.push(text), pending.length === 1 && (queue = queue.then(flush));
    },
    async close() {
      await queue, await file.close(), placed || await rm(part, { force: !0 }), failure !== void 0 && refuse(failure.cause);
    }
  };
}

// src/edges/disk-files.ts
function openDiskFiles() {
  return {
    readText: (path) => readFile(path, "utf8").catch((cause) => refuseRead(path, cause)),
    async *readLines(path) {
      try {
        yield* readLines({ path, name: path });
      } catch (cause) {
        refuseRead(path, cause);
      }
    },
    exists: (path) => stat(path).then(
      () => !0,
      () => !1
    ),
    isFolder: (path) => stat(path).then(
      (found) => found.isDirectory(),
      () => !1
    ),
    realPath: followLinks,
    list: (folder) => readdir(folder).then(
      (names) => names.sort(),
      (cause) => codeOf(cause) === "ENOENT" ? [] : refuseList(folder, cause)
    ),
    writeText: (path, pieces) => replace(path, (part) => writeFile(part, pieces)),
    writeBytes: (path, bytes) => replace(path, (part) => writeFile(part, bytes)),
    // What cannot be removed cannot be replaced either, and says so then.
    remove: (path) => rm2(path, { force: !0 }).catch(() => {
    }),
    // Where the file system can, the copy shares its blocks with the original.
    copy: (from, to) => replace(to, (part) => copyFile(from, part, constants.COPYFILE_FICLONE)),
    async openSink(path) {
      return await prepareFolder(dirname(path)), openLineSink(path, (cause) => refuseWrite(path, cause));
    }
  };
}
async function replace(path, write) {
  await prepareFolder(dirname(path));
  let part = `${path}.part`;
  try {
    await removeLink(part), await write(part), await rename2(part, path);
  } catch (cause) {
    await rm2(part, { force: !0 }).catch(() => {
    }), refuseWrite(path, cause);
  }
}
async function prepareFolder(folder) {
  await createFolder(folder).catch((cause) => refuseWrite(folder, cause));
}
function refuseRead(path, cause) {
  if (cause instanceof InputError) throw cause;
  let code = codeOf(cause);
  throw code === "ENOENT" || code === "ENOTDIR" ? new InputError(`there is no file ${path}`, { cause }) : code === "EISDIR" ? new InputError(`${path} is a folder, not a file`, { cause }) : new EdgeError({
    edge: "files",
    message: `${path} cannot be read (${code ?? "unknown reason"})`,
    cure: "Check the permissions of the file.",
    retryable: !1,
    cause
  });
}
function refuseList(folder, cause) {
  if (codeOf(cause) === "ENOTDIR") throw new InputError(`${folder} is a file, not a folder`, { cause });
  return refuseRead(folder, cause);
}
var aFileInTheWay = "A part of the path is a file: choose another folder with --out.", notWritable = "The folder is not writable for this user: choose another with --out.", writeCures = {
  ENOSPC: "The disk is full: free some space, then start again.",
  EDQUOT: "The disk quota is used up: free some space, then start again.",
  EACCES: notWritable,
  EPERM: notWritable,
  ENOENT: "No file can be made at this place: choose another folder with --out.",
  EROFS: "The file system is read-only: choose another folder with --out.",
  ENOTDIR: aFileInTheWay,
  EEXIST: aFileInTheWay,
  EISDIR: "There is a folder of this name: remove it, or choose another place with --out."
};
function refuseWrite(path, cause) {
  let code = codeOf(cause);
  throw new EdgeError({
    edge: "files",
    message: `${path} cannot be written (${code ?? "unknown reason"})`,
    cure: writeCures[code ?? ""] ?? "Check the path and its permissions.",
    retryable: !1,
    cause
  });
}
async function followLinks(path) {
  let whole = resolve(path), parent = dirname(whole);
  return realpath(whole).catch(async () => parent === whole ? whole : join(await followLinks(parent), basename(whole)));
}
export {
  openDiskFiles
};
