import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  readLines
} from "./chunk-TI5PDL3S.js";
import {
  describeFileFailure
} from "./chunk-UFVVFSCT.js";

// src/edges/recorded-file.ts
import { createHash } from "node:crypto";
function openRecordedFile(named) {
  let hash = createHash("sha256");
  return {
    file: named.name,
    lines: readRecordedLines(named, (bytes) => hash.update(bytes)),
    digest: () => `sha256:${hash.copy().digest("hex")}`
  };
}
async function* readRecordedLines({ name, path, whereToLook }, onBytes) {
  try {
    yield* readLines({ name, path, onBytes });
  } catch (cause) {
    throw describeFileFailure(name, cause, whereToLook);
  }
}

export {
  openRecordedFile
};
