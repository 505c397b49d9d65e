import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/suite/text-order.ts
function compareText(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}

// src/suite/canonical-json.ts
function renderCanonicalJson(value) {
  return isList(value) ? `[${value.map(renderCanonicalJson).join(",")}]` : typeof value != "object" || value === null ? JSON.stringify(value) : `{${Object.entries(value).flatMap(
    ([key, member]) => member === void 0 ? [] : [{ key, text: `${JSON.stringify(key)}:${renderCanonicalJson(member)}` }]
  ).sort((one, other) => compareText(one.key, other.key)).map(({ text }) => text).join(",")}}`;
}
var isList = (value) => Array.isArray(value);

export {
  compareText,
  renderCanonicalJson
};
