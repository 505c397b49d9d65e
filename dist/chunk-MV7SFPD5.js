import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/poq/costs/costs.ts
var unmeasured = (why, cure) => ({ kind: "absent", because: "unmeasured", why, cure });
function assembleBlockCosts(blocks, whose, about) {
  return [...blocks.values()].some(({ answers }) => answers > 0) ? { kind: "per-block", ...about, blocks } : { kind: "absent", because: "none-answered", why: `answered none of the prompts of its ${whose} blocks`, cure: "See in the run why these failed, mend that and measure again." };
}
var blocksAt = (at) => at === "serial" ? "latency" : "load";

export {
  unmeasured,
  assembleBlockCosts,
  blocksAt
};
