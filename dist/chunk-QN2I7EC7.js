import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  parseCandidate
} from "./chunk-3CDBRDUL.js";
import {
  loadDocument
} from "./chunk-R7MY7MOD.js";

// src/commands/load-candidate.ts
import { dirname } from "node:path";
async function loadCandidate(world, path) {
  let document = parseCandidate(path, await loadDocument(world.files, path, "candidate")), folder = dirname(path), files = document.kind === "endpoint" && document.files !== void 0 ? await world.digestFiles(folder, document.files) : void 0;
  return { document, folder, ...files !== void 0 && { files } };
}

export {
  loadCandidate
};
