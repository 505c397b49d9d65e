import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/evaluators/blank-text.ts
var visible = /[^\s\p{Cc}\p{Cf}\p{Cs}]/u, isBlank = (text) => !visible.test(text);

export {
  isBlank
};
