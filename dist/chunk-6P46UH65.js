import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/candidate/secret-words.ts
var secretWords = "(?:key|token(?!s|iz)|secret|passw|pwd|credential|auth|cert)";

export {
  secretWords
};
