import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  computeFileDigest,
  createDownloads
} from "./chunk-MCODHTDG.js";
import "./chunk-Q6QSIJTI.js";
import "./chunk-BO77TLDU.js";
import "./chunk-VQBJ5V3L.js";
import "./chunk-PC2WQODU.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import "./chunk-DTTH4UXF.js";
import {
  readTextFile
} from "./chunk-CRLZSIXL.js";
import "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/prompt-files.ts
function createPromptFiles({ cache, ...settings }) {
  return {
    readText: readTextFile,
    async *readCsv(file, signal) {
      let { readCsvFile } = await import("./csv-file-2CZWBNAH.js");
      yield* readCsvFile(file, signal);
    },
    async *readParquet(file, columns, signal) {
      let { readParquetFile } = await import("./parquet-file-FDHYZVCM.js");
      yield* readParquetFile(file, columns, signal);
    },
    digest: ({ name, path }, signal) => computeFileDigest(path, name, signal),
    download: createDownloads({ ...cache !== void 0 && { placeOf: cache.place }, ...settings })
  };
}
export {
  createPromptFiles
};
