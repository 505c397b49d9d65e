import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/commands/verbs.ts
async function runVerb(verb, world, inputs) {
  switch (verb) {
    case "evaluate":
      return inputs.trust ? (await import("./evaluate-trust-C6KLK7UL.js")).evaluateTrust(world, inputs) : (await import("./evaluate-7TX2CQX5.js")).evaluate(world, inputs);
    case "measure":
      return (await import("./measure-SKST7NFH.js")).measure(world, inputs);
    case "gate":
      return (await import("./gate-IBC4QCCM.js")).gate(world, inputs);
    case "simulate":
      return (await import("./simulate-OWYZNVTP.js")).simulate(world, inputs);
  }
}

export {
  runVerb
};
