import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  loadKeptFile,
  saveKeptFile
} from "./chunk-3OPRZKD5.js";
import {
  listNames
} from "./chunk-ELSEL2PY.js";
import "./chunk-DTTH4UXF.js";
import {
  codeOf
} from "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import {
  EdgeError
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/embedding-store.ts
import { createHash as createHash2, randomInt } from "node:crypto";
import { lstat, rm } from "node:fs/promises";
import { join } from "node:path";

// src/edges/embedding-segment.ts
import { createHash } from "node:crypto";
var MAGIC = Buffer.from("POQ-VEC1", "latin1"), DIGEST_BYTES = 32, HEADER_BYTES = MAGIC.length + DIGEST_BYTES + 8, digestOfText = (text) => createHash("sha256").update(text).digest("hex"), sha256 = (bytes) => createHash("sha256").update(bytes).digest(), recordBytesOf = (dimensions) => DIGEST_BYTES + 1 + 4 * dimensions;
function renderSegment({ identity, dimensions }, records) {
  let recordBytes = recordBytesOf(dimensions), body = Buffer.alloc(HEADER_BYTES + records.size * recordBytes);
  MAGIC.copy(body), identity.copy(body, MAGIC.length), body.writeUInt32LE(dimensions, HEADER_BYTES - 8), body.writeUInt32LE(records.size, HEADER_BYTES - 4);
  let at = HEADER_BYTES;
  for (let [digest, { embedding, truncated }] of records)
    body.write(digest, at, "hex"), body.writeUInt8(truncated ? 1 : 0, at + DIGEST_BYTES), body.set(new Uint8Array(embedding.buffer, embedding.byteOffset, embedding.byteLength), at + DIGEST_BYTES + 1), at += recordBytes;
  return Buffer.concat([body, sha256(body)]);
}
function parseSegment(bytes, { identity, dimensions }) {
  let end = bytes.length - DIGEST_BYTES;
  if (end < HEADER_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC) || !bytes.subarray(MAGIC.length, MAGIC.length + DIGEST_BYTES).equals(identity)) return;
  let count = bytes.readUInt32LE(HEADER_BYTES - 4), recordBytes = recordBytesOf(dimensions);
  if (bytes.readUInt32LE(HEADER_BYTES - 8) !== dimensions || end !== HEADER_BYTES + count * recordBytes || !sha256(bytes.subarray(0, end)).equals(bytes.subarray(end))) return;
  let records = /* @__PURE__ */ new Map();
  for (let at = HEADER_BYTES; at < end; at += recordBytes) {
    let embedding = new Float32Array(dimensions);
    if (new Uint8Array(embedding.buffer).set(bytes.subarray(at + DIGEST_BYTES + 1, at + recordBytes)), !isUnitOrZero(embedding)) return;
    records.set(bytes.toString("hex", at, at + DIGEST_BYTES), { embedding, truncated: bytes[at + DIGEST_BYTES] === 1 });
  }
  return records;
}
function isUnitOrZero(vector) {
  let squares = vector.reduce((sum, value) => sum + value * value, 0);
  return squares === 0 || Math.abs(squares - 1) < 1e-3;
}

// src/edges/embedding-store.ts
var samplesDrawn = 8, mostSegments = 16, segmentName = /^[0-9a-f]{32}\.vectors$/;
function openEmbeddingStore({ cache, identity, dimensions, mostBytes = 64 * 2 ** 20 }) {
  let digest = createHash2("sha256").update(JSON.stringify([...identity, dimensions])).digest(), folder = join(cache.folder, "embeddings", digest.toString("hex", 0, 16)), place = { cache, folder, identity: digest, dimensions, mostBytes };
  return {
    async load(texts) {
      let records = await loadRecords(place), kept = new Map(
        texts.flatMap((text) => {
          let found = records.get(digestOfText(text));
          return found === void 0 ? [] : [[text, found]];
        })
      );
      return { kept, samples: draw([...kept.keys()], samplesDrawn) };
    },
    async save(found) {
      found.size > 0 && await save(place, new Map([...found].map(([text, one]) => [digestOfText(text), one])));
    },
    async discard() {
      for (let { path } of await listSegments(folder)) await remove(path);
    }
  };
}
async function loadRecords({ cache, folder, mostBytes, ...kind }) {
  let segments = await listSegments(folder);
  segments.length > 0 && await tolerate(cache.place(folder).hold());
  let records = /* @__PURE__ */ new Map();
  for (let { path } of await dropOldest(segments, mostBytes)) {
    let bytes = await loadKeptFile(path, mostBytes), found = bytes && parseSegment(bytes, kind);
    if (found === void 0) await remove(path);
    else for (let [digest, record] of found) records.set(digest, record);
  }
  return records;
}
async function save(place, fresh) {
  let { cache, folder, mostBytes } = place, segments = await listSegments(folder), isFull = segments.length >= mostSegments, joined = renderSegment(place, isFull ? new Map([...await loadRecords(place), ...fresh]) : fresh), bytes = joined.length > mostBytes ? renderSegment(place, fresh) : joined;
  if (bytes.length > mostBytes || !await tolerate(cache.place(folder).makeRoom("a file of embeddings", bytes.length))) return;
  let name = `${bytes.toString("hex", bytes.length - 32, bytes.length - 16)}.vectors`, isSaved = await saveKeptFile({ root: join(cache.folder, "embeddings"), folder, name, bytes }), others = segments.filter(({ path }) => path !== join(folder, name));
  isSaved && await dropOldest(others, isFull ? 0 : mostBytes - bytes.length);
}
var tolerate = (done) => done.then(
  () => !0,
  (failure) => {
    if (failure instanceof EdgeError || codeOf(failure) !== void 0) return !1;
    throw failure;
  }
);
async function dropOldest(segments, mostBytes) {
  let rest = [], bytes = 0;
  for (let segment of segments.toSorted((one, other) => other.modifiedMs - one.modifiedMs))
    bytes += segment.bytes, bytes > mostBytes ? await remove(segment.path) : rest.push(segment);
  return rest;
}
async function listSegments(folder) {
  let paths = (await listNames(folder)).filter(({ name }) => segmentName.test(name)).map(({ name }) => join(folder, name));
  return (await Promise.all(paths.map(async (path) => ({ path, stats: await lstat(path).catch(() => {
  }) })))).flatMap(({ path, stats }) => stats === void 0 ? [] : [{ path, bytes: stats.size, modifiedMs: stats.mtimeMs }]);
}
var remove = (path) => rm(path, { force: !0, recursive: !0 }).catch(() => {
});
function draw(texts, count) {
  return Array.from({ length: Math.min(count, texts.length) }, () => texts.splice(randomInt(texts.length), 1)).flat();
}
export {
  openEmbeddingStore
};
