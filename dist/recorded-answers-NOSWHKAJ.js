import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  readLines
} from "./chunk-TI5PDL3S.js";
import {
  describeFileFailure
} from "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import "./chunk-PI7FYQRL.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/recorded-answers.ts
import { createHash } from "node:crypto";
function openAnswerFile({ name, path }) {
  let hash = createHash("sha256");
  return {
    file: name,
    lines: readAnswerLines({ name, path }, (bytes) => hash.update(bytes)),
    digest: () => `sha256:${hash.copy().digest("hex")}`
  };
}
async function* readAnswerLines({ name, path }, onBytes) {
  try {
    yield* readLines({ name, path, onBytes });
  } catch (cause) {
    throw describeFileFailure(name, cause, "The path of recorded answers is relative to the folder of the candidate file.");
  }
}
export {
  openAnswerFile
};
