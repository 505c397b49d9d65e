import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/documents/json-value.ts
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}

export {
  parseJson
};
