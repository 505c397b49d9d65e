import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  InterruptedError
} from "./chunk-Y6MH4YRJ.js";

// src/encoder/event-loop-turn.ts
async function waitForTurn(signal) {
  if (await new Promise((resolve) => setImmediate(resolve)), signal?.aborted) throw new InterruptedError();
}

export {
  waitForTurn
};
