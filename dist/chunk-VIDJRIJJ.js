import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  require_mod
} from "./chunk-SM4JF5J3.js";
import {
  __toESM
} from "./chunk-ICRSZE4X.js";

// src/documents/suggestion.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1), longestWord = 100, shortWord = 4;
function suggest(word, known) {
  if (word.length > longestWord) return "";
  let written = word.toLowerCase(), [nearest] = known.map((name) => ({ name, slips: countSlips(written, name.toLowerCase()), begun: countShared(written, name.toLowerCase()) })).sort((one, other) => one.slips - other.slips || other.begun - one.begun);
  return nearest !== void 0 && nearest.slips <= mostSlips(nearest.name) ? `; did you mean "${nearest.name}"?` : "";
}
var mostSlips = ({ length }) => length <= shortWord ? 1 : Math.max(2, Math.floor(length / 3)), countSlips = (one, other) => one !== other && sortLetters(one) === sortLetters(other) ? 1 : (0, import_fastest_levenshtein.distance)(one, other), sortLetters = (word) => [...word].sort().join("");
function countShared(one, other) {
  let shared = 0;
  for (; shared < one.length && one[shared] === other[shared]; ) shared += 1;
  return shared;
}

export {
  suggest
};
