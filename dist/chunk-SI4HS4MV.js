import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/encoder/unit-vector.ts
function computeUnitVector(vector) {
  let squares = 0;
  for (let value of vector) squares += value * value;
  let length = squares === 0 ? 1 : Math.sqrt(squares);
  return Float32Array.from(vector, (value) => value / length);
}

export {
  computeUnitVector
};
