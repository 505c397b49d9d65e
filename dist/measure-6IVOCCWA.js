import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  measureCandidate
} from "./chunk-LNJPI3SA.js";
import {
  acceptBaseline
} from "./chunk-BKKDK2RC.js";
import {
  loadCandidate,
  loadSuite
} from "./chunk-NUXOMXVU.js";
import "./chunk-SHMJKAR7.js";
import "./chunk-QDROWV5Z.js";
import "./chunk-CFRCVULD.js";
import "./chunk-SM4JF5J3.js";
import "./chunk-MGQSBXAI.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/commands/measure.ts
async function measure(world, inputs) {
  if (inputs.accept !== void 0 && inputs.shard !== void 0)
    throw new InputError("a shard cannot become a baseline", {
      cure: "Measure all shards, merge them with poq gate --runs, or measure without --shard."
    });
  let candidate = await loadCandidate(world, inputs.candidate), loaded = await loadSuite(world, inputs.suite), { run, path } = await measureCandidate(world, { loaded, candidate, inputs });
  return inputs.accept !== void 0 && await acceptBaseline(world, { name: inputs.accept, folder: inputs.baselines, run, runPath: path, set: loaded.set }), world.screen.note(`The run lies in ${path}. ${suggestNext(inputs, path)}`), { exitStatus: 0, runPath: path };
}
function suggestNext({ accept, shard, out }, path) {
  return accept !== void 0 ? "poq evaluate compares a candidate with it." : shard !== void 0 ? `When all ${shard.of} shards lie in one folder, poq gate --runs ${out} merges and gates them.` : `poq gate --runs ${path} gates it; with --accept main it becomes the baseline.`;
}
export {
  measure
};
