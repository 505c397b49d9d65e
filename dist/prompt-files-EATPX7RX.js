import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  readTextFile
} from "./chunk-CRLZSIXL.js";
import {
  computeFileDigest,
  createDownloads
} from "./chunk-6ARTPLLT.js";
import "./chunk-Q3J6EM53.js";
import "./chunk-CZOD6VTA.js";
import "./chunk-KQJH2UEL.js";
import "./chunk-NIW3JTIT.js";
import "./chunk-BP2XBMEC.js";
import "./chunk-DTTH4UXF.js";
import "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
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
      let { readParquetFile } = await import("./parquet-file-H46X33VZ.js");
      yield* readParquetFile(file, columns, signal);
    },
    digest: ({ name, path }, signal) => computeFileDigest(path, name, signal),
    download: createDownloads({ ...cache !== void 0 && { placeOf: cache.place }, ...settings })
  };
}
export {
  createPromptFiles
};
