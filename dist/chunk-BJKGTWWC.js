import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  require_mod
} from "./chunk-SM4JF5J3.js";
import {
  __toESM
} from "./chunk-ICRSZE4X.js";

// src/documents/suggestion.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1), longestWord = 100;
function suggest(word, known) {
  if (known.length === 0 || word.length > longestWord) return "";
  let near = (0, import_fastest_levenshtein.closest)(word, known);
  return (0, import_fastest_levenshtein.distance)(word.toLowerCase(), near.toLowerCase()) <= Math.max(2, Math.floor(near.length / 3)) ? `; did you mean "${near}"?` : "";
}

export {
  suggest
};
