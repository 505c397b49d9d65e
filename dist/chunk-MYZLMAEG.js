import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/edges/interrupts.ts
function watchInterrupts() {
  let controller = new AbortController(), interrupt = () => {
    controller.signal.aborted || (controller.abort(), setTimeout(() => {
      process.removeListener("SIGINT", interrupt), process.removeListener("SIGTERM", interrupt);
    }, 500).unref());
  };
  return process.on("SIGINT", interrupt), process.on("SIGTERM", interrupt), controller.signal;
}

export {
  watchInterrupts
};
