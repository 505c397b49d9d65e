import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  describeFileFailure
} from "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/file-set.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { glob, lstat, readlink } from "node:fs/promises";
import { isAbsolute, join, sep } from "node:path";
var mostFiles = 1e4, mostBytes = 2 ** 30;
async function digestFiles({ folder, globs, signal }) {
  let found = /* @__PURE__ */ new Map();
  for (let pattern of globs) await matchFiles(pattern, folder, found);
  let bytes = [...found.values()].reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > mostBytes) throw refuseSize(`are ${Math.round(bytes / 2 ** 20)} MiB`);
  let hash = createHash("sha256");
  for (let [name, file] of [...found].sort(([one], [other]) => one < other ? -1 : 1))
    hash.update(`${JSON.stringify(name)} ${await digestFile(file, signal)}
`);
  return `sha256:${hash.digest("hex")}`;
}
async function matchFiles(pattern, folder, found) {
  if (isAbsolute(pattern))
    throw new InputError(`files: ${pattern} is absolute`, { cure: "Globs are relative to the folder of the candidate file." });
  let before = found.size, again = !1;
  for await (let name of glob(pattern, { cwd: folder, exclude: (path) => path.split(/[/\\]/).includes(".git") })) {
    let path = join(folder, name), plain = name.split(sep).join("/");
    if (plain.split("/").includes(".git")) continue;
    found.has(plain) && (again = !0);
    let file = await lstat(path).catch((failure) => refuseFile(path, failure));
    if (file.isSymbolicLink() ? found.set(plain, { path, bytes: 0, target: await readlink(path) }) : file.isFile() && found.set(plain, { path, bytes: file.size }), found.size > mostFiles) throw refuseSize(`are more than ${mostFiles}`);
  }
  if (!(found.size > before || again))
    throw new InputError(`files: ${pattern} matches no file`, { cure: `Globs are relative to the folder of the candidate file, ${folder}.` });
}
async function digestFile({ path, target }, signal) {
  if (target !== void 0) return `link ${createHash("sha256").update(target).digest("hex")}`;
  let hash = createHash("sha256");
  try {
    for await (let part of createReadStream(path, { signal })) hash.update(part);
  } catch (failure) {
    refuseFile(path, failure);
  }
  return hash.digest("hex");
}
function refuseFile(path, failure) {
  throw describeFileFailure(path, failure, "It was there a moment ago: let nothing write there while a measurement begins.");
}
var refuseSize = (what) => new InputError(`files: the files that they match ${what}`, {
  cure: "Name what makes the candidate what it is, such as its configuration; weights are told apart by their revision."
});
export {
  digestFiles
};
