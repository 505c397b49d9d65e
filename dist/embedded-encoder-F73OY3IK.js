import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  computeUnitVector
} from "./chunk-SI4HS4MV.js";
import {
  describeReason
} from "./chunk-5FHCLNJB.js";
import {
  isRecord
} from "./chunk-OLLYLGEN.js";
import {
  EdgeError
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/embedded-encoder.ts
import { readFile } from "node:fs/promises";

// src/encoder/static-table.ts
var levelOffset = 8;
function computeStaticEmbedding(table, tokenIds) {
  let sum = new Float64Array(table.dimensions), bytesPerToken = table.dimensions / 2;
  for (let id of tokenIds) {
    let weight = table.weights[id] ?? 0;
    if (weight !== 0)
      for (let byte = 0; byte < bytesPerToken; byte++) {
        let pair = table.levels[id * bytesPerToken + byte] ?? 0, k = byte * 2;
        sum[k] = (sum[k] ?? 0) + weight * ((pair & 15) - levelOffset), sum[k + 1] = (sum[k + 1] ?? 0) + weight * ((pair >> 4) - levelOffset);
      }
  }
  for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) * (table.dimensionScales[k] ?? 0);
  return computeUnitVector(sum);
}

// src/encoder/static-table-file.ts
import { createHash } from "node:crypto";
var magic = "PoQtable", digestStart = magic.length, contentStart = digestStart + 32, headerStart = contentStart + 4, fullWeight = 65535;
function parseStaticTable(bytes) {
  let file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, digestStart).toString("latin1") !== magic) throw new Error("not a static token table: its first bytes differ");
  if (file.length < headerStart) throw new Error(`cut off after ${file.length} bytes`);
  let digest = createHash("sha256").update(file.subarray(contentStart)).digest("hex");
  if (digest !== file.subarray(digestStart, contentStart).toString("hex")) throw new Error("damaged or cut off: its SHA-256 does not fit");
  let vocabularyStart = headerStart + file.readUInt32LE(contentStart), header = parseHeader(file.subarray(headerStart, vocabularyStart).toString("utf8")), weightsStart = vocabularyStart + header.vocabularyBytes, levelsStart = weightsStart + header.tokens * 2, expected = levelsStart + header.tokens * header.dimensions / 2;
  if (file.length !== expected) throw new Error(`${file.length} bytes long where its header promises ${expected}`);
  let vocabulary = file.subarray(vocabularyStart, weightsStart).toString("utf8").split(`
`);
  if (vocabulary.length !== header.tokens) throw new Error(`${vocabulary.length} tokens where its header promises ${header.tokens}`);
  return {
    name: header.name,
    revision: `sha256:${digest}`,
    dimensions: header.dimensions,
    vocabulary,
    tokenizer: header.tokenizer,
    dimensionScales: header.dimensionScales,
    weights: Float32Array.from(
      { length: header.tokens },
      (_, id) => file.readUInt16LE(weightsStart + id * 2) / fullWeight * header.largestWeight
    ),
    levels: file.subarray(levelsStart)
  };
}
function parseHeader(text) {
  let header = JSON.parse(text);
  if (!isRecord(header)) throw new Error("its header is not an object");
  let { format, name, dimensions, bits, tokens, vocabularyBytes, largestWeight, dimensionScales, tokenizer } = header;
  if (format !== 1 || bits !== 4)
    throw new Error(`format ${String(format)} with ${String(bits)} bits is not known; this program reads format 1 with 4 bits`);
  if (typeof name != "string") throw new Error("its header lacks a name");
  if (!isCount(dimensions) || dimensions % 2 !== 0) throw new Error("its header lacks an even number of dimensions");
  if (!isCount(tokens) || !isCount(vocabularyBytes)) throw new Error("its header lacks the size of the vocabulary");
  if (!isSize(largestWeight)) throw new Error("its header lacks the largest weight");
  if (!Array.isArray(dimensionScales) || dimensionScales.length !== dimensions || !dimensionScales.every(isSize))
    throw new Error(`its header lacks ${dimensions} dimension scales`);
  if (!isRecord(tokenizer)) throw new Error("its header lacks the tokenizer");
  return { format, name, dimensions, bits, tokens, vocabularyBytes, largestWeight, dimensionScales, tokenizer };
}
function isCount(value) {
  return typeof value == "number" && Number.isSafeInteger(value) && value > 0;
}
function isSize(value) {
  return typeof value == "number" && Number.isFinite(value) && value > 0;
}

// src/edges/embedded-encoder.ts
var longestText = { characters: 131072, tokens: 8192 };
async function openEmbeddedEncoder(file) {
  let table = await loadTable(file), tokenizer = await openTokenizer(table, file);
  return {
    name: table.name,
    revision: table.revision,
    dimensions: table.dimensions,
    batchInvariant: !0,
    tokenise: (text) => tokenise(tokenizer, text),
    embed: async (batch) => batch.map(({ tokenIds }) => computeStaticEmbedding(table, tokenIds)),
    close: async () => {
    }
  };
}
function tokenise(tokenizer, text) {
  let tokenIds = tokenizer.encode(text.slice(0, longestText.characters)).ids, truncated = text.length > longestText.characters || tokenIds.length > longestText.tokens;
  return { tokenIds: tokenIds.slice(0, longestText.tokens), truncated };
}
async function loadTable(file) {
  try {
    return parseStaticTable(await readFile(file));
  } catch (cause) {
    throw unusable(file, cause);
  }
}
async function openTokenizer(table, file) {
  let { Tokenizer } = await import("./tokenizers-NPHRM2VT.js"), vocab = Object.fromEntries(table.vocabulary.map((token, id) => [token, id])), model = table.tokenizer.model;
  try {
    return new Tokenizer({ ...table.tokenizer, model: { ...typeof model == "object" ? model : {}, vocab } }, {});
  } catch (cause) {
    throw unusable(file, cause);
  }
}
function unusable(file, cause) {
  return new EdgeError({
    edge: "encoder",
    message: `the embedded encoder's table ${file} cannot be used: ${describeReason(cause)}`,
    cure: "Install the package again: the table is part of it.",
    cause,
    retryable: !1
  });
}
export {
  openEmbeddedEncoder
};
