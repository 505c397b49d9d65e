import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/report/plain-text.ts
import { stripVTControlCharacters } from "node:util";
var INVISIBLE = /(?!\u200c|\u200d|[\t\n\v\f\u0085]|\r\n)[\p{Cf}\p{Cc}]/gu, BREAKS = /[\s\u0085]+/gu;
function markInvisible(text) {
  return text.replace(INVISIBLE, (character) => `\u27E6U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}\u27E7`);
}
function renderPlain(text, limit = 2e3) {
  let head = text.length > 4 * limit ? text.slice(0, 4 * limit) : text, plain = markInvisible(stripVTControlCharacters(head).replace(/\r(?!\n)/g, `
`)).replace(BREAKS, " ").toWellFormed().trim();
  return head.length < text.length && plain.length <= limit ? `${cutText(plain, limit - 1)}\u2026` : cutText(plain, limit);
}
function cutText(text, limit) {
  if (text.length <= limit) return text;
  let cut = text.slice(0, Math.max(0, limit - 1));
  return `${(/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut).trimEnd()}\u2026`;
}

export {
  markInvisible,
  renderPlain,
  cutText
};
