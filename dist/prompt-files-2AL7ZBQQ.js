import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  computeFileDigest,
  createDownloads
} from "./chunk-2RSHLJZQ.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import "./chunk-SELW57T2.js";
import {
  readTextFile
} from "./chunk-CRLZSIXL.js";
import "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/prompt-files.ts
function createPromptFiles(settings) {
  return {
    readText: readTextFile,
    async *readCsv(file, signal) {
      let { readCsvFile } = await import("./csv-file-32VQPSYR.js");
      yield* readCsvFile(file, signal);
    },
    async *readParquet(file, columns, signal) {
      let { readParquetFile } = await import("./parquet-file-FDHYZVCM.js");
      yield* readParquetFile(file, columns, signal);
    },
    digest: ({ name, path }, signal) => computeFileDigest(path, name, signal),
    download: createDownloads(settings)
  };
}
export {
  createPromptFiles
};
