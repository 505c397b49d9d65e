import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import "./chunk-ICRSZE4X.js";

// src/edges/memory-meter.ts
var ownMemory = {
  nowMiB: () => process.memoryUsage.rss() / 1048576,
  mostMiB: () => process.resourceUsage().maxRSS / 1024
};
function openMemoryMeter({ nowMiB, mostMiB } = ownMemory) {
  let before = { now: nowMiB(), most: mostMiB() }, seen = before.now;
  return {
    readPeakMiB() {
      let most = mostMiB();
      return seen = Math.max(seen, nowMiB(), most > before.most ? most : 0), seen - before.now;
    }
  };
}
export {
  openMemoryMeter
};
