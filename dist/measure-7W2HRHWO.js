import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  measureCandidate,
  requireKnownKey
} from "./chunk-I7IQ7VAL.js";
import {
  loadCandidate
} from "./chunk-QN2I7EC7.js";
import "./chunk-EKI6GDA7.js";
import "./chunk-LSDXLQUN.js";
import "./chunk-QT7LP2OA.js";
import {
  acceptBaseline,
  describeUpload,
  publishArtifacts
} from "./chunk-EAMLWXZW.js";
import "./chunk-3CDBRDUL.js";
import "./chunk-R2LGOVHS.js";
import "./chunk-MV7SFPD5.js";
import {
  loadGround,
  refuseWithout,
  requireCheckout,
  requireOwnFolders,
  requireVerified
} from "./chunk-H2PIMLPR.js";
import {
  countNoun,
  countOutcomes,
  listScores,
  loadSuite,
  renderNextCommand
} from "./chunk-R7MY7MOD.js";
import "./chunk-WEHNRBUX.js";
import "./chunk-AKL2KCFP.js";
import "./chunk-VFMUNMOA.js";
import "./chunk-NU5WVS4S.js";
import "./chunk-MGQSBXAI.js";
import "./chunk-UNFM3TFD.js";
import "./chunk-PI7FYQRL.js";
import "./chunk-W2JIOW6A.js";
import "./chunk-PZX4F2R4.js";
import {
  escapeMarkdown
} from "./chunk-VXHRE3B5.js";
import "./chunk-TDFGMOKY.js";
import "./chunk-ORAYPPDY.js";
import "./chunk-2FQ3F6BV.js";
import "./chunk-6JFRREB3.js";
import {
  defaults
} from "./chunk-GANQ4JAS.js";
import "./chunk-XKHD6ELO.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import "./chunk-3VI7JI2D.js";
import "./chunk-BZFSTERM.js";
import "./chunk-VIDJRIJJ.js";
import "./chunk-SM4JF5J3.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/commands/measured-summary.ts
function renderMeasured(run, { path, inputs }) {
  let { prompts, answered, failed, lost } = countOutcomes(run.answers.values(), []), part = inputs.shard === void 0 ? "" : `, part ${inputs.shard.index} of ${inputs.shard.of}`, scores = listScores(run).length, said = [
    `Measured ${run.header.candidate.name}${part}: ${answered} of ${countNoun(prompts, "prompt")} answered, ${failed} failed, ${lost} lost,`,
    `${scores === 0 ? "not scored yet" : `with ${countNoun(scores, "score")}`}.`,
    `The run lies in ${path}${inputs.accept === void 0 ? "" : ` and is the baseline ${inputs.accept}`}.`
  ];
  return `${escapeMarkdown(said.join(" "))}
`;
}

// src/commands/measure.ts
async function measure(world, inputs) {
  if (inputs.accept !== void 0 && inputs.shard !== void 0)
    throw new InputError("a shard cannot become a baseline", {
      cure: `Measure all shards; then ${renderNextCommand("gate", inputs, { runs: [inputs.out], accept: inputs.accept })} merges and accepts them. Or measure without --shard.`
    });
  await requireOwnFolders(world, inputs);
  let ground = await loadGround(world, inputs);
  ground.kind !== "ground" && refuseWithout(ground), requireVerified(ground, inputs), await requireCheckout(world, ground);
  let candidate = await loadCandidate(world, inputs.candidate);
  await requireKnownKey(ground, inputs.candidate, candidate.document);
  let loaded = await loadSuite(world, ground.sources.suite), { run, path } = await measureCandidate(world, { loaded, candidate, inputs });
  return inputs.accept !== void 0 && await acceptBaseline(world, { name: inputs.accept, inputs, run, runPath: path, set: loaded.set }), await publishArtifacts(world, { ...describeUpload(loaded, run), runPath: path }), world.screen.note(`The run lies in ${path}. ${suggestNext(inputs, path)}`), { exitStatus: 0, runPath: path, summary: renderMeasured(run, { path, inputs }) };
}
function suggestNext(inputs, path) {
  let { accept, shard, out } = inputs;
  return accept !== void 0 ? `${renderNextCommand("evaluate", inputs)} compares the next candidate with it: ${defaults.candidate}, or what --candidate names.` : shard !== void 0 ? `When all ${shard.of} shards lie in one folder, ${renderNextCommand("gate", inputs, { runs: [out] })} merges and gates them.` : `${renderNextCommand("gate", inputs, { runs: [path] })} gates it; with --accept main it becomes the baseline.`;
}
export {
  measure
};
