import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/documents/plain-record.ts
function isRecord(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value);
}
function fieldOf(record, name) {
  return Object.hasOwn(record, name) ? record[name] ?? void 0 : void 0;
}

export {
  isRecord,
  fieldOf
};
