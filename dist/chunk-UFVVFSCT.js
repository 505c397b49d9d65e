import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  describeReason
} from "./chunk-5FHCLNJB.js";
import {
  EdgeError,
  InputError,
  InterruptedError
} from "./chunk-Y6MH4YRJ.js";

// src/edges/file-failure.ts
var suitePaths = "Paths of a suite are relative to the folder of the suite file.";
function describeFileFailure(name, failure, whereToLook = suitePaths) {
  let code = codeOf(failure);
  return code === "ABORT_ERR" ? new InterruptedError() : code === "ENOENT" || code === "ENOTDIR" ? new InputError(`${name}: there is no such file`, { cure: whereToLook, cause: failure }) : code === "EISDIR" ? new InputError(`${name}: is a folder, not a file`, { cause: failure }) : code === "EACCES" || code === "EPERM" ? new InputError(`${name}: may not be read by this user`, {
    cure: "Give the user that runs PoQ Gate the right to read it.",
    cause: failure
  }) : code === void 0 ? failure : new EdgeError({ edge: "files", message: `${name}: ${describeReason(failure)}`, retryable: !1, cause: failure });
}
function codeOf(failure) {
  if (!(typeof failure != "object" || failure === null || !("code" in failure)))
    return typeof failure.code == "string" ? failure.code : void 0;
}

export {
  describeFileFailure,
  codeOf
};
