import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  assembleBlockCosts,
  unmeasured
} from "./chunk-MV7SFPD5.js";
import {
  createWarning
} from "./chunk-R7MY7MOD.js";

// src/poq/costs/block-sums.ts
function sumByBlock(costs, run, kind) {
  let ofKind = new Set(run.blocks.flatMap((block) => block.kind === kind ? block.block : [])), answers = [...costs.answers.values()].filter(({ block }) => run.blocks.length === 0 || block !== void 0 && ofKind.has(block));
  return answers.some(({ block }) => block === void 0) ? unmeasured("has costs of answers that name no block", "Record the block with every answer, or weigh a single measure.") : assembleBlockCosts(
    sumAnswers(
      costs,
      answers.flatMap(({ block }) => block ?? [])
    ),
    kind,
    { source: costs.source }
  );
}
function sumAnswers({ answers }, blocks) {
  let wanted = new Set(blocks), sums = /* @__PURE__ */ new Map();
  for (let { cost, block } of answers.values()) {
    if (block === void 0 || !wanted.has(block)) continue;
    let { total, answers: count } = sums.get(block) ?? { total: 0, answers: 0 };
    sums.set(block, { total: total + cost, answers: count + 1 });
  }
  return sums;
}

// src/profile/energy-findings.ts
var energyWhys = {
  "short-window": "they are too short for what the meter can resolve",
  gap: "the meter was silent in the middle of them",
  mig: "the GPU is cut into MIG instances, whose power is not told apart",
  "not-supported": "this GPU does not tell its power",
  unreadable: "the counters of the CPU packages may not be read"
}, energyCures = {
  "short-window": "Fewer and longer blocks (measure.latencyBlocks, more prompts): 30 s on a GPU, 1 s on a CPU.",
  gap: "Look why nvidia-smi did not answer (kernel log: NVRM, Xid).",
  mig: "Measure on a whole GPU to know its energy.",
  "not-supported": "Nothing; latency and memory are measured all the same.",
  unreadable: "Let the user of the runner read /sys/class/powercap/*/energy_uj (root only by default)."
};
function findEnergyFindings(blocks) {
  let missing = ["latency", "load"].flatMap((kind) => {
    let ofKind = blocks.filter((block) => block.kind === kind), [first2] = ofKind.flatMap(({ energyAbsent }) => energyAbsent ?? []);
    return first2 === void 0 || ofKind.some(({ energyJoules }) => energyJoules !== void 0) ? [] : [{ kind, reason: first2 }];
  }), [first] = missing;
  if (first === void 0) return [];
  let told = missing.map(({ kind, reason }) => `of ${kind} blocks, because ${energyWhys[reason]}`), where = missing.every(({ reason }) => reason === first.reason) ? `of ${missing.map(({ kind }) => kind).join(" and ")} blocks, because ${energyWhys[first.reason]}` : told.join(", and ");
  return [createWarning("energy-unmeasured", { sentence: `There is no energy ${where}.`, cure: energyCures[first.reason] })];
}

export {
  sumByBlock,
  sumAnswers,
  energyWhys,
  energyCures,
  findEnergyFindings
};
