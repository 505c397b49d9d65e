import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  codeOf,
  describeFileFailure
} from "./chunk-7IN3UJ6P.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/recorded-answers.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
var longestLine = 256 * 1024 * 1024;
function openAnswerFile({ name, path }) {
  let hash = createHash("sha256");
  return {
    file: name,
    lines: readLines({ name, path }, (bytes) => hash.update(bytes)),
    digest: () => `sha256:${hash.copy().digest("hex")}`
  };
}
async function* readLines({ name, path }, onBytes) {
  let decoder = new TextDecoder(), parts = [], length = 0;
  try {
    for await (let bytes of createReadStream(path)) {
      onBytes(bytes);
      let [rest = "", ...more] = decoder.decode(bytes, { stream: !0 }).split(`
`);
      if (parts.push(rest), length += rest.length, length > longestLine) throw new InputError(`${name} has a line of more than ${longestLine} characters`);
      for (let piece of more)
        yield withoutReturn(parts.join("")), parts = [piece], length = piece.length;
    }
  } catch (cause) {
    throw describe(name, cause);
  }
  let last = parts.join("") + decoder.decode();
  last !== "" && (yield withoutReturn(last));
}
var withoutReturn = (line) => line.endsWith("\r") ? line.slice(0, -1) : line;
function describe(name, cause) {
  return codeOf(cause) !== "ENOENT" ? describeFileFailure(name, cause) : new InputError(`${name}: there is no such file`, {
    cause,
    cure: "The path of recorded answers is relative to the folder of the candidate file."
  });
}
export {
  openAnswerFile
};
