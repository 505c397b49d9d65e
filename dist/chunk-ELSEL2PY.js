import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/edges/cache-entries.ts
import { lstat, readdir } from "node:fs/promises";
import { join, posix } from "node:path";
var TRASH = "~trash-", UNFINISHED = /(\.[0-9a-f-]{36})?\.part(\.json|\.lock)?$/, RECORD = /\.(lock\.json|absent)$/;
async function listCacheEntries(folder) {
  return (await Promise.all([
    listPrompts(join(folder, "prompts")),
    listModels(join(folder, "models")),
    listEmbeddings(join(folder, "embeddings"))
  ])).flat();
}
async function listPrompts(folder) {
  let groups = /* @__PURE__ */ new Map();
  for (let { name } of await listNames(folder)) {
    if (name.startsWith(TRASH) || RECORD.test(name)) continue;
    let base = name.replace(UNFINISHED, "");
    groups.set(base, [...groups.get(base) ?? [], join(folder, name)]);
  }
  return Promise.all([...groups].map(([base, paths]) => describeEntry(posix.join("prompts", base), paths)));
}
async function listModels(folder) {
  let entries = [];
  for (let model of await listNames(folder)) {
    if (!model.isDirectory() || model.name.startsWith(TRASH)) continue;
    let root = join(folder, model.name), names = (await listNames(root)).filter((found) => found.isDirectory() && !found.name.startsWith(TRASH)).map(({ name }) => name);
    for (let revision of new Set(names.map((name) => name.replace(/^\./, "")))) {
      let unfinished = (await listFiles(join(root, `.${revision}`))).filter(({ path }) => UNFINISHED.test(path)), whole = names.includes(revision) ? [join(root, revision)] : [], id = posix.join("models", model.name, revision);
      entries.push(await describeEntry(id, [...whole, ...unfinished.map(({ path }) => path)]));
    }
  }
  return entries;
}
async function listEmbeddings(folder) {
  let names = (await listNames(folder)).filter((found) => found.isDirectory() && !found.name.startsWith(TRASH)).map(({ name }) => name);
  return Promise.all(names.map((name) => describeEntry(posix.join("embeddings", name), [join(folder, name)])));
}
async function describeEntry(id, paths) {
  let files = (await Promise.all(paths.map(listFiles))).flat(), bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { id, bytes, modifiedMs: files.reduce((latest, file) => Math.max(latest, file.modifiedMs), 0), paths };
}
async function listFiles(path) {
  let found = await lstat(path).catch(() => {
  });
  if (found?.isFile() === !0) return [{ path, bytes: found.size, modifiedMs: found.mtimeMs }];
  if (found?.isDirectory() !== !0) return [];
  let names = await listNames(path);
  return (await Promise.all(names.map(({ name }) => listFiles(join(path, name))))).flat();
}
async function listNames(folder) {
  return (await lstat(folder).catch(() => {
  }))?.isDirectory() === !0 ? readdir(folder, { withFileTypes: !0 }).catch(() => []) : [];
}

export {
  TRASH,
  listCacheEntries,
  listFiles,
  listNames
};
