import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/inputs/inputs.ts
var verbs = ["evaluate", "measure", "gate", "simulate"], verbsOfInput = {
  suite: verbs,
  candidate: ["evaluate", "measure"],
  runs: ["evaluate", "gate", "simulate"],
  baselines: verbs,
  out: verbs,
  accept: ["measure", "gate"],
  rescore: ["evaluate", "gate"],
  json: ["evaluate", "gate", "simulate"],
  scores: ["measure"],
  shard: ["measure"],
  resume: ["evaluate", "measure"],
  trust: ["evaluate"]
}, defaults = {
  suite: ".poq/suite.yaml",
  candidate: ".poq/candidate.yaml",
  baselines: ".poq/baselines",
  out: "poq-results"
};

export {
  verbs,
  verbsOfInput,
  defaults
};
