import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  describeReason
} from "./chunk-5FHCLNJB.js";
import {
  EdgeError
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/artifacts.ts
import { dirname } from "node:path";
var compressionLevel = 6;
function openArtifactStore({ environment }) {
  return {
    async upload(name, paths) {
      let reason = findHindrance(environment);
      if (reason !== void 0) return { kind: "unsupported", reason };
      let { DefaultArtifactClient, GHESNotSupportedError } = await import("./artifact-VG6VA7LI.js");
      try {
        return await new DefaultArtifactClient().uploadArtifact(name, [...paths], requireFolder(paths), { compressionLevel }), { kind: "uploaded" };
      } catch (cause) {
        if (cause instanceof GHESNotSupportedError) return { kind: "unsupported", reason: noService };
        throw failUpload(name, cause);
      }
    }
  };
}
var noService = "GitHub Enterprise Server has no artifact service that this program can use. The files lie in the folder of the input out.";
function findHindrance({ GITHUB_SERVER_URL, ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL }) {
  if (isEnterpriseServer(GITHUB_SERVER_URL)) return noService;
  if (!(ACTIONS_RUNTIME_TOKEN && ACTIONS_RESULTS_URL))
    return "this runner offers no artifact service (ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL). The files lie in the folder of the input out.";
}
function isEnterpriseServer(url) {
  let host = (URL.parse(url || "https://github.com")?.hostname ?? "").toLowerCase();
  return host !== "github.com" && !host.endsWith(".ghe.com") && !host.endsWith(".localhost");
}
function requireFolder(paths) {
  let [folder, ...others] = new Set(paths.map((path) => dirname(path)));
  if (folder === void 0 || others.length > 0) throw new Error(`an artifact takes the files of one folder, not of ${others.length + 1}`);
  return folder;
}
function failUpload(name, cause) {
  let taken = /already exists|conflict/i.test(describeReason(cause));
  return new EdgeError({
    edge: "artifacts",
    message: `${name} could not be uploaded: ${describeReason(cause)}`,
    cure: taken ? "Two jobs of this run measure the same candidate on the same suite, and a name can be taken only once: set upload: false in one of them." : "Most errors of the service pass (githubstatus.com); where its storage is full, delete old artifacts. Then run the job again.",
    retryable: !taken,
    cause
  });
}
export {
  openArtifactStore
};
