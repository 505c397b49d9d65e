import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  InterruptedError
} from "./chunk-Y6MH4YRJ.js";

// src/edges/clock.ts
import { setTimeout as sleep } from "node:timers/promises";
var systemClock = {
  nowMs: () => performance.now(),
  async wait(ms, signal) {
    if (signal.aborted) throw new InterruptedError();
    try {
      await (ms <= 0 ? new Promise((resolve) => setImmediate(resolve)) : sleep(ms, void 0, { signal }));
    } catch (cause) {
      throw signal.aborted ? new InterruptedError() : cause;
    }
    if (signal.aborted) throw new InterruptedError();
  }
};

export {
  systemClock
};
