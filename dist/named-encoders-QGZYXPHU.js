import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import "./chunk-ICRSZE4X.js";

// src/evaluators/named-encoders.ts
var namedBiEncoders = {
  "sts-distilroberta": "sentence-transformers/stsb-distilroberta-base-v2"
};
export {
  namedBiEncoders
};
