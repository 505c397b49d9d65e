import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import "./chunk-ICRSZE4X.js";

// src/edges/scoring-machine.ts
import { arch, cpus, platform } from "node:os";
function describeScoringMachine() {
  let processors = cpus();
  return [`${processors.length} \xD7 ${processors[0]?.model.trim() || "unknown"}`, `${platform()} ${arch()}`, `node ${process.version}`];
}
export {
  describeScoringMachine
};
