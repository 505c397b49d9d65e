import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/encoder/same-vector.ts
function isSameVector(one, other) {
  return one !== void 0 && one.length === other?.length && one.every((value, k) => Object.is(value, other[k]));
}

export {
  isSameVector
};
