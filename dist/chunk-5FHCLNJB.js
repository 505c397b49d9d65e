import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/edges/failure-reason.ts
import { types } from "node:util";
function describeReason(failure) {
  return types.isNativeError(failure) ? failure.cause === void 0 ? failure.message : `${failure.message}: ${describeReason(failure.cause)}` : String(failure);
}

export {
  describeReason
};
