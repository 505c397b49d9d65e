import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  makePrivate
} from "./chunk-DTTH4UXF.js";
import {
  parseJson
} from "./chunk-TRLQPUB7.js";
import {
  isRecord
} from "./chunk-OLLYLGEN.js";

// src/edges/download-record.ts
import { readFile, writeFile } from "node:fs/promises";
async function loadDownloadRecord(path, source) {
  let value = await loadJsonObject(path);
  if (value === void 0 || value.source !== source) return;
  let { url, revision, sha256, bytes } = value;
  if (!(typeof url != "string" || typeof sha256 != "string" || !/^[0-9a-f]{64}$/.test(sha256) || typeof bytes != "number"))
    return { source, url, sha256, bytes, ...isCommit(revision) && { revision } };
}
function isCommit(value) {
  return typeof value == "string" && /^[0-9a-f]{40}$/.test(value);
}
async function saveDownloadRecord(path, record) {
  await writeFile(path, `${JSON.stringify(record, void 0, 2)}
`, { mode: 384 }), await makePrivate(path);
}
async function loadJsonObject(path) {
  let value = parseJson(await readFile(path, "utf8").catch(() => ""));
  return isRecord(value) ? value : void 0;
}

export {
  loadDownloadRecord,
  isCommit,
  saveDownloadRecord,
  loadJsonObject
};
