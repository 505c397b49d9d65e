import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/report/plain-text.ts
import { stripVTControlCharacters } from "node:util";
var INVISIBLE = new RegExp("(?![\\u200c\\u200d])\\p{Cf}", "gu"), BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
function renderPlain(text, limit = 2e3) {
  let head = text.length > 4 * limit ? text.slice(0, 4 * limit) : text, plain = stripVTControlCharacters(head).replace(INVISIBLE, "").replace(BREAKS, " ").toWellFormed().trim();
  return head.length < text.length && plain.length <= limit ? `${cutText(plain, limit - 1)}\u2026` : cutText(plain, limit);
}
function cutText(text, limit) {
  if (text.length <= limit) return text;
  let cut = text.slice(0, Math.max(0, limit - 1));
  return `${(/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut).trimEnd()}\u2026`;
}

export {
  renderPlain,
  cutText
};
