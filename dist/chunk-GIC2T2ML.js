import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  codeOf
} from "./chunk-UFVVFSCT.js";
import {
  defaults
} from "./chunk-GANQ4JAS.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";

// src/edges/stray-failures.ts
function watchStrayFailures(announce) {
  for (let stream of [process.stdout, process.stderr])
    stream.on("error", (failure) => {
      if (codeOf(failure) !== "EPIPE") throw failure;
    });
  process.on("uncaughtException", (failure) => {
    process.exit(announce(failure));
  });
}

// src/inputs/baseline-name.ts
function parseBaselineName(text) {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text))
    throw new InputError(`${JSON.stringify(text)} cannot be a baseline's name`, {
      cure: "Use letters, digits, dots, dashes and underscores, such as --accept main."
    });
  if (text === "best" || text === "all")
    throw new InputError(`"${text}" cannot be a baseline's name, because gate.against: ${text} means the whole set`);
  return text;
}

// src/inputs/shard.ts
function parseShard(text) {
  let [, index, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  if (index === void 0 || of === void 0 || Number(index) > Number(of))
    throw new InputError(`--shard ${JSON.stringify(text)} is not a part of a whole`, {
      cure: "Write i/n with 1 \u2264 i \u2264 n, such as --shard 2/5."
    });
  return { index: Number(index), of: Number(of) };
}

// src/inputs/trust-inputs.ts
function requireFittingTrust(verb, { trust, runs, resume, candidate, baselines }) {
  if (verb === "evaluate") {
    if (!trust && runs.length > 0)
      throw new InputError("runs: evaluate measures its run itself, and reads recorded ones only with trust", {
        cure: "Gate a recorded run with gate, or add --trust (the input trust) to see what the evaluators are worth on it."
      });
    if (trust && requireNothingToMeasure(candidate, baselines), trust && resume) throw new InputError("resume: with trust nothing is measured", { cure: "Leave one of the two out." });
  }
}
function requireNothingToMeasure(candidate, baselines) {
  let cure = "Name recorded runs, those of the baselines too, with runs (--runs).";
  if (candidate !== defaults.candidate) throw new InputError("candidate: with trust nothing is measured", { cure });
  if (baselines !== defaults.baselines) throw new InputError("baselines: with trust nothing is compared with a baseline", { cure });
}

export {
  watchStrayFailures,
  parseBaselineName,
  parseShard,
  requireFittingTrust
};
