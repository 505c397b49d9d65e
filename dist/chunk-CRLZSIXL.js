import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  describeFileFailure
} from "./chunk-UFVVFSCT.js";
import {
  DocumentError
} from "./chunk-Y6MH4YRJ.js";

// src/edges/text-file.ts
import { createReadStream } from "node:fs";
import { TextDecoder } from "node:util";
async function* readTextFile({ name, path }, signal) {
  let decoder = new TextDecoder("utf-8", { fatal: !0 }), line = 1;
  try {
    for await (let bytes of createReadStream(path, { signal, highWaterMark: 256 * 1024 })) {
      let text = decodePiece(decoder, bytes, { name, line });
      line += text.split(`
`).length - 1, yield text;
    }
    yield decodePiece(decoder, void 0, { name, line });
  } catch (failure) {
    throw describeFileFailure(name, failure);
  }
}
function decodePiece(decoder, bytes, { name, line }) {
  try {
    return bytes === void 0 ? decoder.decode() : decoder.decode(bytes, { stream: !0 });
  } catch (cause) {
    let before = bytes === void 0 ? "" : new TextDecoder().decode(bytes).split("\uFFFD", 1)[0] ?? "", at = line + before.split(`
`).length - 1;
    throw new DocumentError(name, [{ line: at, column: 1, at: "", message: "is not UTF-8 text" }], {
      cure: "Save the file as UTF-8, uncompressed.",
      cause
    });
  }
}

export {
  readTextFile
};
