import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  require_mod
} from "./chunk-SM4JF5J3.js";
import {
  __toESM
} from "./chunk-ICRSZE4X.js";

// src/documents/violation.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1), longestWord = 100;
function suggest(word, known) {
  if (known.length === 0 || word.length > longestWord) return "";
  let near = (0, import_fastest_levenshtein.closest)(word, known);
  return (0, import_fastest_levenshtein.distance)(word.toLowerCase(), near.toLowerCase()) <= Math.max(2, Math.floor(near.length / 3)) ? `; did you mean "${near}"?` : "";
}
function describePath(path) {
  return path.reduce((text, key) => typeof key == "number" ? `${text}[${key}]` : /^[\w$-]{1,60}$/.test(key) ? text === "" ? key : `${text}.${key}` : `${text}[${quote(key)}]`, "");
}
var mostCharacters = 80;
function quote(data) {
  if (Array.isArray(data)) return "a list";
  if (typeof data == "object" && data !== null) return "a mapping";
  if (typeof data != "string") return String(data);
  let text = JSON.stringify(data.length > mostCharacters ? `${data.slice(0, mostCharacters)}\u2026` : data);
  return escapeInvisible(text);
}
function escapeInvisible(text) {
  return text.replace(/[\p{C}\u2028\u2029]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

export {
  suggest,
  describePath,
  quote,
  escapeInvisible
};
