import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/documents/quoted-value.ts
function quote(data) {
  if (Array.isArray(data)) return "a list";
  if (typeof data == "object" && data !== null) return "a mapping";
  if (typeof data != "string") return String(data);
  let text = JSON.stringify(data.length > 80 ? `${data.slice(0, 80)}\u2026` : data);
  return escapeInvisible(text);
}
function escapeInvisible(text) {
  return text.replace(/[\p{C}\u2028\u2029]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

export {
  quote,
  escapeInvisible
};
