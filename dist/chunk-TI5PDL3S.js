import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  splitLines
} from "./chunk-PI7FYQRL.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";

// src/edges/line-file.ts
import { createReadStream } from "node:fs";
var longestLine = 256 * 1024 * 1024;
async function* readLines({ path, name, onBytes }) {
  let refuse = () => new InputError(`${name} has a line of more than ${longestLine} characters`);
  for await (let line of splitLines(decodeFile(path, onBytes), { longest: longestLine, refuse }))
    yield line.endsWith("\r") ? line.slice(0, -1) : line;
}
async function* decodeFile(path, onBytes) {
  let decoder = new TextDecoder();
  for await (let bytes of createReadStream(path, { highWaterMark: 256 * 1024 }))
    onBytes?.(bytes), yield decoder.decode(bytes, { stream: !0 });
  yield decoder.decode();
}

export {
  readLines
};
