import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  loadKeptFile,
  saveKeptFile
} from "./chunk-3OPRZKD5.js";
import "./chunk-DTTH4UXF.js";
import "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import {
  renderCanonicalJson
} from "./chunk-2FQ3F6BV.js";
import {
  parseJson
} from "./chunk-TRLQPUB7.js";
import {
  isRecord
} from "./chunk-OLLYLGEN.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/profile-store.ts
import { createHash } from "node:crypto";
import { join } from "node:path";
var mostBytes = 16 * 1024, mostNumber = 1e12;
function openProfileStore(cacheFolder, machine) {
  let folder = join(cacheFolder, "profiles"), digestOf = (key) => createHash("sha256").update(renderCanonicalJson({ machine, key })).digest("hex"), nameOf = (digest) => `${digest.slice(0, 32)}.json`;
  return {
    async load(key) {
      let of = digestOf(key), bytes = await loadKeptFile(join(folder, nameOf(of)), mostBytes);
      return bytes && parseProfile(parseJson(bytes.toString("utf8")), of, key);
    },
    async save(key, profile) {
      let of = digestOf(key);
      await saveKeptFile({ root: folder, folder, name: nameOf(of), bytes: `${JSON.stringify({ of, profile })}
` });
    }
  };
}
function parseProfile(value, of, { threads }) {
  if (!isRecord(value) || value.of !== of || !isRecord(value.profile)) return;
  let { pairs, batches, peakMemoryMiB, measuredAt } = value.profile, found = Array.isArray(batches) ? batches.flatMap(parseBatch) : [];
  if (!(!isCount(pairs) || typeof measuredAt != "string" || !/^[0-9TZ:.-]{10,40}$/.test(measuredAt)) && !(!Array.isArray(batches) || found.length !== batches.length || found.length > 16 || !isAmount(peakMemoryMiB)))
    return { pairs, batches: found, peakMemoryMiB, ...threads !== void 0 && { threads }, measuredAt };
}
function parseBatch(value) {
  if (!isRecord(value)) return [];
  let { batch, latencyMs, pairsPerSecond } = value;
  return isCount(batch) && batch > 0 && isAmount(latencyMs) && isAmount(pairsPerSecond) ? [{ batch, latencyMs, pairsPerSecond }] : [];
}
var isAmount = (value) => typeof value == "number" && value >= 0 && value <= mostNumber, isCount = (value) => isAmount(value) && Number.isInteger(value);
export {
  openProfileStore
};
