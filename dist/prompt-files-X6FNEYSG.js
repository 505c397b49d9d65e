import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  computeFileDigest,
  createDownloads
} from "./chunk-BRUQXAEX.js";
import {
  readTextFile
} from "./chunk-2JXJ2NU5.js";
import "./chunk-7IN3UJ6P.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/prompt-files.ts
function createPromptFiles(settings) {
  return {
    readText: readTextFile,
    async *readCsv(file, signal) {
      let { readCsvFile } = await import("./csv-file-GI3YEUKI.js");
      yield* readCsvFile(file, signal);
    },
    async *readParquet(file, columns, signal) {
      let { readParquetFile } = await import("./parquet-file-VUS3M3V3.js");
      yield* readParquetFile(file, columns, signal);
    },
    digest: ({ name, path }, signal) => computeFileDigest(path, name, signal),
    download: createDownloads(settings)
  };
}
export {
  createPromptFiles
};
