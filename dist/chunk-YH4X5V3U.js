import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  renderPlain
} from "./chunk-XKHD6ELO.js";

// src/report/markdown-escape.ts
var BREAK = "&#8203;", SPECIAL = /[&<>`*_[\]!@#|\\~$]/g, LEADING = /^(?:[-+=]|\d+[.)])/, DIGEST = /(?<![0-9a-z])(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{7,40}(?![0-9a-z])/gi;
function escapeMarkdown(text, limit = 2e3) {
  return renderPlain(text, limit).replace(SPECIAL, escapeCharacter).replace(LEADING, (start) => `${start.slice(0, -1)}${reference(start.slice(-1))}`).replace(/:(?=\S)/g, `:${BREAK}`).replace(/www(?=\.)|GH-(?=\d)/gi, (start) => `${start}${BREAK}`).replace(DIGEST, (digest) => digest.replace(/.{6}(?=.)/g, (part) => `${part}${BREAK}`));
}
function renderCode(text, limit) {
  return `<code>${escapeMarkdown(text, limit)}</code>`;
}
function renderFence(texts, limit = 2e3) {
  let lines = texts.map((text) => renderPlain(text, limit)), longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length)), fence = "`".repeat(longest + 1);
  return [`${fence}text`, ...lines, fence].join(`
`);
}
function escapeCharacter(character) {
  return character === "@" || character === "#" ? `${reference(character)}${BREAK}` : character === "$" ? `<span>${reference(character)}</span>` : reference(character);
}
function reference(character) {
  return `&#${character.charCodeAt(0)};`;
}

export {
  escapeMarkdown,
  renderCode,
  renderFence
};
