import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  suggest
} from "./chunk-VIDJRIJJ.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";

// src/init/answers.ts
var setUps = ["split", "one-job", "forks"], promptSets = ["embedded", "squad", "cnn-dailymail"], initDefaults = {
  setUp: "split",
  baseUrl: "http://127.0.0.1:8000/v1",
  prompts: "embedded",
  runner: ["self-hosted", "gpu"],
  /** an embedded method needs no machine of one's own */
  runnerOfEmbedded: ["ubuntu-latest"],
  action: "OWNER/poq-gate@v0"
};

// src/inputs/init-inputs.ts
import { posix } from "node:path";
function parseSetUp(text) {
  let setUp = setUps.find((known) => known === text);
  if (setUp !== void 0) return setUp;
  throw new InputError(`--set-up: ${JSON.stringify(text)} is not one of ${setUps.join(", ")}${suggest(text, setUps)}`, {
    cure: "poq init --help tells them apart."
  });
}
function parseRunner(text) {
  let labels = text.split(",").map((label) => label.trim());
  if (labels.every((label) => /^[A-Za-z0-9][\w.-]{0,99}$/.test(label)) && labels.length <= 20) return labels;
  throw new InputError(`--runner: ${JSON.stringify(text)} is not a list of labels`, {
    cure: "Write labels of letters, digits, dots, dashes and underscores, with commas between them, such as self-hosted,gpu."
  });
}
function parseAction(text) {
  if (/^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9._][\w.-]*(?:\/[\w.-]+)*@[A-Za-z0-9][\w./-]*$/.test(text)) return text;
  throw new InputError(`--action: ${JSON.stringify(text)} is not a reference of an action`, {
    cure: "Write owner/repository@ref, such as OWNER/poq-gate@v0; best is a commit of 40 digits."
  });
}
function parseBaseUrl(text) {
  if (/^https?:\/\//.test(text) && URL.canParse(text) && !/[\s\p{Cc}]/u.test(text)) return text;
  throw new InputError("--base-url is not an address", { cure: "Write it with http:// or https://, such as http://127.0.0.1:8000/v1." });
}
function parseModel(text) {
  if (text.trim() !== "" && text.length <= 500 && !new RegExp("\\p{Cc}", "u").test(text)) return text.trim();
  throw new InputError("--model: a server was named, but not its model", {
    cure: "Write the name that GET /v1/models lists, such as --model google/gemma-2-2b-it."
  });
}
function parseKeyVariable(text) {
  if (/^[A-Za-z_][A-Za-z0-9_]{0,99}$/.test(text)) return text;
  throw new InputError("--api-key-env is not the name of an environment variable", {
    cure: "Write the name of the variable that holds the key, such as MODEL_KEY; never the key itself."
  });
}
function parsePrompts(text) {
  let known = promptSets.find((set) => set === text);
  if (known !== void 0) return known;
  let path = posix.normalize(text.trim());
  if (/\.(?:jsonl|ndjson|json|csv|parquet)$/.test(path) && !posix.isAbsolute(path) && !path.startsWith("../") && !new RegExp("\\p{Cc}", "u").test(path))
    return { path };
  throw new InputError(`--prompts: ${JSON.stringify(text)} is neither ${promptSets.join(", ")} nor a file of the repository`, {
    cure: "Write the path of a .jsonl, .ndjson, .json, .csv or .parquet file, relative to the root of the repository."
  });
}

export {
  setUps,
  initDefaults,
  parseSetUp,
  parseRunner,
  parseAction,
  parseBaseUrl,
  parseModel,
  parseKeyVariable,
  parsePrompts
};
