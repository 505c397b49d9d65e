import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/edges/failure-reason.ts
import { types } from "node:util";
function describeReason(failure) {
  return types.isNativeError(failure) ? failure.cause === void 0 ? failure.message : `${failure.message}: ${describeReason(failure.cause)}` : String(failure);
}

// src/encoder/unit-vector.ts
function computeUnitVector(vector) {
  let squares = 0;
  for (let value of vector) squares += value * value;
  let length = squares === 0 ? 1 : Math.sqrt(squares);
  return Float32Array.from(vector, (value) => value / length);
}

export {
  computeUnitVector,
  describeReason
};
