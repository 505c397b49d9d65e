import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  waitForTurn
} from "./chunk-J2THTO2P.js";

// src/evaluators/profile-pairs.ts
function choosePairs(pairs) {
  let different = [...new Map(pairs.map((pair) => [JSON.stringify([pair.first, pair.second]), pair])).values()];
  return different.length <= 64 ? different : Array.from({ length: 64 }, (_, i) => Math.floor(i * different.length / 64)).flatMap((at) => different[at] ?? []);
}
function computeLengthClass(pairs) {
  let characters = pairs.reduce((sum, { first, second }) => sum + first.length + second.length, 0);
  return Math.round(Math.log2(Math.max(1, characters / Math.max(1, pairs.length))));
}

// src/evaluators/evaluator-profile.ts
var usualSizes = [1, 8, 32], settledMs = 30, enoughMs = 600, mostRounds = 20, warmUpMs = 200, longestBatchMs = 5e3;
async function collectEvaluatorProfile(desk, task) {
  let pairs = choosePairs(task.pairs);
  if (pairs.length === 0) return;
  let { use, revision, dtype, threads } = task, fixed = { ...dtype !== void 0 && { dtype }, ...threads !== void 0 && { threads } }, key = { use, revision, ...fixed, lengthClass: computeLengthClass(pairs) }, known = await desk.store.load(key);
  if (known !== void 0 && isWhole(known, task.sizes ?? usualSizes, pairs.length)) return known;
  let batches = await measureSizes(desk, task, pairs), peakMemoryMiB = Math.max(0, desk.memory.readPeakMiB()), profile = { pairs: pairs.length, batches, peakMemoryMiB, ...threads !== void 0 && { threads }, measuredAt: desk.date() };
  return await desk.store.save(key, profile), profile;
}
var isWhole = (known, sizes, pairs) => sizes.every((size) => size > pairs || size <= known.pairs);
async function measureSizes(desk, task, pairs) {
  let measured = [];
  await task.runBatch(pairs.slice(0, 1));
  for (let size of task.sizes ?? usualSizes) {
    let batches = cutBatches(pairs, size), expectedMs = (measured.at(-1)?.latencyMs ?? 0) * size;
    if (batches.length === 0 || expectedMs > longestBatchMs) break;
    expectedMs < warmUpMs && await task.runBatch(batches[0] ?? []);
    let latencyMs = await measureLatency(desk, task, batches);
    latencyMs > 0 && measured.push({ batch: size, latencyMs, pairsPerSecond: 1e3 / latencyMs });
  }
  return measured;
}
var cutBatches = (pairs, size) => Array.from({ length: Math.floor(pairs.length / size) }, (_, i) => pairs.slice(i * size, (i + 1) * size));
async function measureLatency(desk, task, batches) {
  let [runs, pairs, spentMs] = [0, 0, 0], isEnough = () => spentMs >= enoughMs || runs >= batches.length && spentMs >= settledMs || runs >= batches.length * mostRounds;
  for (; runs === 0 || !isEnough(); ) {
    let batch = batches[runs % batches.length] ?? [];
    await waitForTurn(task.signal);
    let startedMs = desk.nowMs();
    await task.runBatch(batch), spentMs += desk.nowMs() - startedMs, runs += 1, pairs += batch.length, desk.memory.readPeakMiB();
  }
  return spentMs / pairs;
}

// src/evaluators/blank-text.ts
var visible = /[^\s\p{Cc}\p{Cf}\p{Cs}]/u, isBlank = (text) => !visible.test(text);

export {
  collectEvaluatorProfile,
  isBlank
};
